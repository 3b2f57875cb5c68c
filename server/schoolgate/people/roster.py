"""What a school tells us of itself: its staff, classes, own words and neighbours, handed in as one value."""

from dataclasses import dataclass, replace

# Between the roles of somebody who has several: a head who teaches, a teacher who is a governor.
ROLES = "; "


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


def with_role_of(known: StaffMember, again: StaffMember) -> StaffMember:
    """Give somebody who is listed twice with all their roles, and with the class of whichever entry has one."""
    roles = dict.fromkeys((*known.role.split(ROLES), *again.role.split(ROLES)))
    return replace(known, role=ROLES.join(roles), class_name=known.class_name or again.class_name)
