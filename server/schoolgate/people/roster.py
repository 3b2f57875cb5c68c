"""What a school tells us of itself: its staff, classes, own words and neighbours, handed in as one value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One member of staff as parents would write the name ("Mrs Holt"), with role and class where there is one."""

    name: str
    role: str = "teacher"
    class_name: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """All names are as the school writes them; an empty roster is legal and the default."""

    staff: tuple[StaffMember, ...] = ()
    classes: tuple[str, ...] = ()
    school_words: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
