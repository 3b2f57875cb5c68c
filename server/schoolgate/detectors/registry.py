"""All detectors, most serious act first. A test compares this list with the folder."""

from collections.abc import Callable
from dataclasses import dataclass

from schoolgate.detectors import (
    abuse,
    allegation,
    anonymity,
    bad_language,
    campaign,
    complaint,
    discrimination,
    identifies_pupil,
    names_person,
    personal_details,
    photo,
    private_matter,
    safeguarding,
    security,
    staff_contact,
    threat,
    underage,
)
from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.scene import Scene


@dataclass(frozen=True, slots=True)
class Detector:
    """One act and the function that finds it."""

    act: Act
    detect: Callable[[Scene], list[Finding]]


DETECTORS: tuple[Detector, ...] = tuple(
    Detector(module.ACT, module.detect)
    for module in (
        safeguarding,
        threat,
        discrimination,
        abuse,
        personal_details,
        security,
        allegation,
        identifies_pupil,
        private_matter,
        photo,
        complaint,
        staff_contact,
        underage,
        campaign,
        anonymity,
        bad_language,
        names_person,
    )
)
