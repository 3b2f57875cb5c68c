"""The draft as it reaches the checker, before anything has been read into it."""

from dataclasses import dataclass, field
from typing import Literal

Site = Literal["facebook", "whatsapp", "other"]
Place = Literal["own", "public", "school", "group", "direct", "unknown"]

MAXIMUM_CODE_POINTS = 65_536


@dataclass(frozen=True, slots=True)
class Media:
    """How many pictures and videos are attached; never the pictures themselves."""

    images: int = 0
    videos: int = 0

    @property
    def attached(self) -> bool:
        return self.images > 0 or self.videos > 0


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft: its text (at most 65,536 code points) and what the browser could see around it."""

    text: str
    site: Site = "other"
    place: Place = "unknown"
    media: Media = field(default_factory=Media)
    anonymous: bool = False
    language: str = "en-GB"
