"""A trust's or a council's file, and schools that build on it: what stands over what, and what is refused."""

from pathlib import Path

import pytest

from schoolgate.policy.errors import PolicyError
from schoolgate.policy.loader import load, load_folder, load_pack
from schoolgate.policy.model import Policy

TRUST = """\
nation = "wales"
policy = "The trust's words online"
source = "Agreed by the trustees"

[[clauses]]
id = "names"
title = "Names"
text = "Please leave children's names out."

[[clauses]]
id = "talk"
title = "Talk to us"
text = "Please bring a worry to us."

[[rules]]
id = "named"
acts = ["identifies_pupil"]
level = "note"
clause = "names"

[[rules]]
id = "complaint"
acts = ["complaint"]
level = "note"
clause = "talk"

[[routes]]
role = "Trust office"
address = "office@trust.example"
rung = 3

[roster]
neighbours = ["Elm Lane"]
"""
SCHOOL = """\
extends = "trust.toml"
slug = "oak"
school = "Oak School"

[[rules]]
id = "named"
acts = ["identifies_pupil"]
level = "pause"
clause = "names"

[[routes]]
role = "Class teacher"
address = "Ask at the gate"

[roster]
classes = ["Acorns"]
"""


def put(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def oak(folder: Path, school: str = SCHOOL, trust: str = TRUST) -> Policy:
    return load(put(folder, trust=trust, oak=school) / "oak.toml")


def fault(folder: Path, school: str = SCHOOL, trust: str = TRUST) -> PolicyError:
    with pytest.raises(PolicyError) as caught:
        oak(folder, school, trust)
    return caught.value


def test_what_the_school_does_not_say_comes_from_the_trust(tmp_path: Path) -> None:
    policy = oak(tmp_path)

    assert (policy.slug, policy.school, policy.nation) == ("oak", "Oak School", "wales")
    assert (policy.name, policy.source) == ("The trust's words online", "Agreed by the trustees")
    assert [clause.id for clause in policy.clauses] == ["names", "talk"]
    assert [route.role for route in policy.routes] == ["Trust office", "Class teacher"]
    assert (policy.roster.classes, policy.roster.neighbours) == (("Acorns",), ("Elm Lane",))


def test_a_rule_of_the_same_id_takes_its_place_and_stands_with_the_schools_own(tmp_path: Path) -> None:
    assert [(rule.id, rule.level) for rule in oak(tmp_path).rules] == [("complaint", "note"), ("named", "pause")]


def test_what_is_left_out_is_gone(tmp_path: Path) -> None:
    left_out = 'leave_out = ["complaint", "talk", "Trust office"]\n'
    policy = oak(tmp_path, left_out + SCHOOL.replace("Class teacher", "School contact"))

    assert [rule.id for rule in policy.rules] == ["named"]
    assert [clause.id for clause in policy.clauses] == ["names"]
    assert [route.role for route in policy.routes] == ["School contact"]


def test_a_school_can_build_on_a_policy_that_comes_with_schoolgate(tmp_path: Path) -> None:
    policy = oak(
        tmp_path, SCHOOL.replace('"trust.toml"', '"default"').replace('clause = "names"', 'clause = "private"')
    )

    default = load_pack()
    assert {rule.id for rule in policy.rules} == {rule.id for rule in default.rules} | {"named"}
    assert policy.rules[-1].clause == "private"
    assert policy.name == default.name


def test_a_folder_serves_its_schools_and_not_the_trusts_file(tmp_path: Path) -> None:
    elm = SCHOOL.replace('"oak"', '"elm"')

    assert [policy.slug for policy in load_folder(put(tmp_path, trust=TRUST, elm=elm, oak=SCHOOL))] == ["elm", "oak"]


def test_a_file_without_slug_that_nobody_extends_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"trust\.toml, line 1, slug: .*missing"):
        load_folder(put(tmp_path, trust=TRUST))


def test_two_schools_of_one_slug(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"twin\.toml, line 2, slug: \"oak\" is the slug of oak\.toml too"):
        load_folder(put(tmp_path, trust=TRUST, oak=SCHOOL, twin=SCHOOL))


def test_a_circle_is_told_with_all_its_files(tmp_path: Path) -> None:
    error = fault(tmp_path, trust='extends = "oak.toml"\n' + TRUST)

    assert (Path(error.file).name, error.line, error.key) == ("trust.toml", 1, "extends")
    assert "oak.toml extends trust.toml extends oak.toml" in error.problem


def test_a_file_that_extends_itself(tmp_path: Path) -> None:
    assert "oak.toml extends oak.toml" in fault(tmp_path, SCHOOL.replace("trust.toml", "oak.toml")).problem


def test_too_many_files(tmp_path: Path) -> None:
    for number in range(1, 6):
        put(tmp_path, **{f"t{number}": f'extends = "t{number + 1}.toml"\n'})

    error = fault(tmp_path, SCHOOL.replace("trust.toml", "t1.toml"))

    assert (Path(error.file).name, error.key) == ("t4.toml", "extends")
    assert "more than 5 files" in error.problem


@pytest.mark.parametrize(
    "name, says",
    [
        ("gone.toml", "there is no file"),
        ("nothing", "there is no policy"),
        ("../default", "leads away"),
        ("../trust.toml", "leads away"),
        ("schools/../../trust.toml", "leads away"),
        ("schools/default", "there is no policy"),
        ("/etc/trust.toml", "leads away"),
        ("C:trust.toml", "leads away"),
        ("..\\\\trust.toml", "leads away"),
        ("~/trust.toml", "leads away"),
    ],
)
def test_nothing_to_build_on(tmp_path: Path, name: str, says: str) -> None:
    error = fault(tmp_path, SCHOOL.replace("trust.toml", name))

    assert (Path(error.file).name, error.line, error.key) == ("oak.toml", 1, "extends")
    assert says in error.problem
    assert error.allowed


def test_a_fault_of_the_trusts_file_names_that_file(tmp_path: Path) -> None:
    error = fault(tmp_path, trust=TRUST.replace('["complaint"]', '["moaning"]'))

    assert Path(error.file).name == "trust.toml"
    assert (error.line, error.key) == (23, "rules[2].acts[1]")


def test_a_wish_in_the_trusts_file_is_refused(tmp_path: Path) -> None:
    error = fault(tmp_path, trust=TRUST.replace("Please bring a worry to us.", "We will report you to the head."))

    assert (Path(error.file).name, error.key) == ("trust.toml", "clauses[2].text")


def test_a_clause_left_out_but_still_needed(tmp_path: Path) -> None:
    error = fault(tmp_path, 'leave_out = ["talk"]\n' + SCHOOL)

    assert (Path(error.file).name, error.line, error.key) == ("oak.toml", 1, "leave_out[1]")
    assert "leave them out too" in str(error)
    assert error.allowed == ("complaint",)


def test_a_route_left_out_that_alone_takes_a_topic(tmp_path: Path) -> None:
    bursar = '[[routes]]\nrole = "Bursar"\naddress = "bursar@trust.example"\nrung = 2\ntopics = ["money"]\n\n'
    trust = TRUST.replace("[roster]", bursar + "[roster]").replace(
        'clause = "talk"\n', 'clause = "talk"\ntopic = "money"\n'
    )
    assert oak(tmp_path, trust=trust).rules

    error = fault(tmp_path, 'leave_out = ["Bursar"]\n' + SCHOOL, trust=trust)

    assert (Path(error.file).name, error.line, error.key) == ("oak.toml", 1, "leave_out[1]")
    assert 'without "Bursar" no route takes "money"' in str(error)


@pytest.mark.parametrize("name", ["named-twice", "Oak office"])
def test_nothing_to_leave_out(tmp_path: Path, name: str) -> None:
    error = fault(tmp_path, f'leave_out = ["complaint", "{name}"]\n' + SCHOOL)

    assert (Path(error.file).name, error.line, error.key) == ("oak.toml", 1, "leave_out[2]")
    assert {"complaint", "talk", "Trust office"} <= set(error.allowed)


def test_a_changed_file_takes_effect_when_it_is_read_again(tmp_path: Path) -> None:
    before = oak(tmp_path)
    after = oak(tmp_path, trust=TRUST.replace('level = "note"', 'level = "off"'))

    assert (before.rules[0].level, after.rules[0].level) == ("note", "off")
