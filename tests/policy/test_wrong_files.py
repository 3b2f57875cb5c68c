"""A wrong file stops the start, and says file, line, key and what is allowed."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from schoolgate.detectors.flags import FLAGS
from schoolgate.policy.errors import PolicyError
from schoolgate.policy.loader import load, load_pack, read
from schoolgate.policy.model import ACTS, CHOICES, LEVELS, NATIONS, PLACES, TARGETS
from tests.policy.files import FINE, changed, line_of, policy, write


@dataclass(frozen=True)
class Wrong:
    """A fault: what stands where, on which line (words that stand there first), under which key, what is allowed."""

    name: str
    old: str
    new: str
    at: str
    key: str
    says: str
    allowed: tuple[str, ...] = ()


ALWAYS_POSTS = "the parent always decides"
WRONG = [
    Wrong("unknown act", '"identifies_pupil"', '"identify_pupil"', "identify_pupil", "rules[1].acts[1]",
          'Did you mean "identifies_pupil"?', ACTS),
    Wrong("unknown act in a list over lines", 'acts = ["complaint"]', 'acts = [\n  "complaint",\n  "moaning",\n]',
          '"moaning"', "rules[2].acts[2]", '"moaning" is not known here.', ACTS),
    Wrong("unknown target", '"pupil"]', '"teacher"]', '"teacher"]', "rules[1].targets[1]", "not known", TARGETS),
    Wrong("unknown place", '"group", "school"', '"group", "playground"', "playground", "rules[1].places[2]",
          "not known", PLACES),
    Wrong("unknown level", 'level = "note"', 'level = "warn"', '"warn"', "rules[2].level", "not known", LEVELS),
    Wrong("unknown nation", '"england"', '"cornwall"', "cornwall", "nation", "not known", NATIONS),
    Wrong("unknown choice", 'named = "yes"', 'named = "maybe"', '"maybe"', "rules[1].named", "not known",
          CHOICES),
    Wrong("unknown topic", '"general", "homework"', '"general", "homewrok"', "homewrok", "routes[1].topics[2]",
          'Did you mean "homework"?'),
    Wrong("unknown post", "rung = 2", 'rung = 2\nabout = ["boss"]', '"boss"', "routes[2].about[1]", "not known"),
    Wrong("unknown key at the top", 'nation = "england"', 'nation = "england"\nnatoin = "wales"', "natoin", "natoin",
          "is not a key here"),
    Wrong("unknown key in a rule", 'level = "note"', 'level = "note"\nplace = ["group"]', "place =", "rules[2].place",
          'Did you mean "places"?'),
    Wrong("unknown key in a clause", 'title = "Children', 'heading = "x"\ntitle = "Children', "heading",
          "clauses[1].heading", "is not a key here"),
    Wrong("unknown key in a route", "rung = 2", "rank = 2", "rank", "routes[2].rank", "is not a key here"),
    Wrong("unknown key in the roster", 'classes = ["Acorns"', 'forms = ["Acorns"', "forms", "roster.forms",
          "is not a key here"),
    Wrong("unknown key of a member of staff", 'class = "4B"', 'form = "4B"', "form", "roster.staff[1].form",
          "is not a key here"),
    Wrong("text where a list belongs", 'acts = ["complaint"]', 'acts = "complaint"', 'acts = "complaint"',
          "rules[2].acts", "must be a list"),
    Wrong("number where a text belongs", 'level = "note"', "level = 2", "level = 2", "rules[2].level",
          "a text in quotation marks"),
    Wrong("text where a number belongs", "rung = 2", 'rung = "second"', '"second"', "routes[2].rung", "whole number"),
    Wrong("truth where a number belongs", "rung = 2", "rung = true", "rung = true", "routes[2].rung", "whole number"),
    Wrong("a rung below the first", "rung = 2", "rung = 0", "rung = 0", "routes[2].rung", "whole number", ("1 to 20",)),
    Wrong("the same value twice", '"group", "school"', '"group", "group"', '"group", "group"', "rules[1].places[2]",
          "twice"),
    Wrong("missing act", 'acts = ["complaint"]\n', "", '[[rules]]\nid = "complaint"', "rules[2].acts", "at least one",
          ACTS),
    Wrong("no act", 'acts = ["complaint"]', "acts = []", "acts = []", "rules[2].acts", "at least one", ACTS),
    Wrong("missing level", 'level = "note"\n', "", '[[rules]]\nid = "complaint"', "rules[2].level", "missing", LEVELS),
    Wrong("missing slug", 'slug = "little-oak"\n', "", "policy =", "slug", "missing"),
    Wrong("missing school", 'school = "Little Oak School"\n', "", "slug =", "school", "missing"),
    Wrong("missing policy name", 'policy = "Our words online"\n', "", "slug =", "policy", "missing"),
    Wrong("missing nation", 'nation = "england"\n', "", "slug =", "nation", "missing", NATIONS),
    Wrong("missing title", 'title = "Children\'s names"\n', "", "[[clauses]]", "clauses[1].title", "missing"),
    Wrong("missing address", 'address = "Ask at the gate"\n', "", "[[routes]]", "routes[1].address", "missing"),
    Wrong("missing name of staff", 'name = "Mrs Holt"\n', "", "[[roster.staff]]", "roster.staff[1].name", "missing"),
    Wrong("empty title", "Children's names", "  ", 'title = "  "', "clauses[1].title", "1 to 80 characters"),
    Wrong("long title", "Children's names", "n" * 81, "title =", "clauses[1].title", "1 to 80 characters"),
    Wrong("control character", "Children's names", "a\\u0007b", "title =", "clauses[1].title", "control character"),
    Wrong("capitals in the slug", '"little-oak"', '"Little Oak"', "slug", "slug", "is no slug",
          ("small letters, digits and single hyphens",)),
    Wrong("path in the slug", '"little-oak"', '"../oak"', "slug", "slug", "is no slug"),
    Wrong("capitals in an id", 'id = "complaint"', 'id = "Complaint"', '"Complaint"', "rules[2].id", "is no id"),
    Wrong("a flag that this act has not", 'level = "note"', 'level = "note"\nflags = ["uniform"]', "flags",
          "rules[2].flags", "carry no flags"),
    Wrong("unknown flag", 'acts = ["complaint"]', 'acts = ["photo"]\nflags = ["uniforms"]', "flags",
          "rules[2].flags[1]", 'Did you mean "uniform"?', FLAGS["photo"]),
    Wrong("two rules of one id", 'id = "complaint"', 'id = "child-named"',
          'id = "child-named"\nacts = ["complaint"]', "rules[2].id", "two rules"),
    Wrong("two clauses of one id", '[[rules]]\nid = "child-named"',
          '[[clauses]]\nid = "names"\ntitle = "Again"\ntext = "Again."\n\n[[rules]]\nid = "child-named"',
          'id = "names"\ntitle = "Again"', "clauses[2].id", "two clauses"),
    Wrong("a clause that is not there", 'clause = "names"', 'clause = "photos"', 'clause = "photos"',
          "rules[1].clause", 'no clause "photos"', ("names",)),
    Wrong("a topic that no route takes", 'topic = "general"', 'topic = "money"', 'topic = "money"', "rules[1].topic",
          "a route is missing", ("general", "homework")),
    Wrong("clause address that opens nowhere", '"https://little-oak.example/policy"', '"javascript:alert(1)"',
          "javascript", "clauses[1].url", "no web address"),
    Wrong("e-mail with a gap", '"head@little-oak.example"', '"head@little-oak"', "head@little-oak", "routes[2].address",
          "no e-mail address", ("a phone number (01632 960123)",)),
    Wrong("half a phone number", '"head@little-oak.example"', '"01632"', '"01632"', "routes[2].address",
          "no phone number"),
    Wrong("a place to fill in", '"head@little-oak.example"', '"[the office address]"', "[the office",
          "routes[2].address", "a place to fill in"),
    Wrong("a script for an address", '"head@little-oak.example"', '"javascript:alert(1) now"', "javascript",
          "routes[2].address", "no address that a parent can use"),
    Wrong("one word for an address", '"head@little-oak.example"', '"office"', '"office"', "routes[2].address",
          "neither an address nor a sentence"),
    Wrong("nobody else to hear of the head", 'role = "Class teacher"', 'role = "Class teacher"\nabout = ["head"]',
          'about = ["head"]', "routes[1].about", 'concern about "head" has nowhere to go'),
    Wrong("broken TOML", 'level = "note"', 'level = "note', 'level = "note', "level", "this is not TOML"),
    Wrong("a key twice", 'level = "note"', 'level = "note"\nlevel = "pause"', 'level = "pause"\n\n[[routes',
          "level", "not TOML"),
    Wrong("blocks posting", 'level = "note"', 'level = "block"', '"block"', "rules[2].level", ALWAYS_POSTS, LEVELS),
    Wrong("key that blocks", 'level = "note"', 'level = "note"\nblock = true', "block =", "rules[2].block",
          ALWAYS_POSTS),
    Wrong("key that hides the choice", 'level = "note"', 'level = "note"\nhide-post = true', "hide-post",
          "rules[2].hide-post", '"Post as it is" is always there'),
    Wrong("key that reports", 'nation = "england"', 'nation = "england"\nreport_to = "head@little-oak.example"',
          "report_to", "report_to", "nobody is told"),
    Wrong("key that counts", 'level = "note"', 'level = "note"\nstrikes = 3', "strikes", "rules[2].strikes",
          "nothing can be counted"),
    Wrong("text that threatens", "Please leave children's names out.", "We may take legal action.", "text =",
          "clauses[1].text", "cannot threaten"),
    Wrong("text that keeps from Ofsted", "Please leave children's names out.", "Parents must not contact Ofsted.",
          "text =", "clauses[1].text", "cannot keep parents from a regulator"),
    Wrong("reason that counts", 'level = "note"', 'level = "note"\nreason = "This is your final warning."', "reason",
          "rules[2].reason", "nothing can be counted"),
    Wrong("a pause for campaigns", 'acts = ["complaint"]\nlevel = "note"', 'acts = ["campaign"]\nlevel = "pause"',
          'level = "pause"\n\n[[routes', "rules[2].level", "never more than a note", ("off", "note")),
    Wrong("a pause for complaints about the school", 'level = "note"', 'targets = ["school"]\nlevel = "pause"',
          'level = "pause"\n\n[[routes', "rules[2].level", "never more than a note", ("off", "note")),
    Wrong("complaints in a private chat", 'level = "note"', 'level = "note"\nplaces = ["direct"]', 'places = ["direct',
          "rules[2].places", "one-to-one chat"),
    Wrong("a child at risk passed over", 'acts = ["complaint"]\nlevel = "note"',
          'acts = ["safeguarding"]\nlevel = "off"', '"off"', "rules[2].level", "always gets help", ("help",)),
    Wrong("a clause on the help card", 'acts = ["complaint"]\nlevel = "note"',
          'acts = ["safeguarding"]\nlevel = "help"\nclause = "names"', 'clause = "names"\n\n[[routes',
          "rules[2].clause", "names no rule"),
    Wrong("a child at risk among other acts", 'acts = ["complaint"]\nlevel = "note"',
          'acts = ["safeguarding", "threat"]\nlevel = "help"', '"safeguarding"', "rules[2].acts", "stands alone"),
    Wrong("help for what is no risk", 'level = "note"', 'level = "help"', '"help"', "rules[2].level",
          "only safeguarding", ("off", "note", "pause")),
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG, ids=[wrong.name for wrong in WRONG])
def test_a_wrong_file_says_where_and_what_is_allowed(wrong: Wrong) -> None:
    text = changed(wrong.old, wrong.new)

    with pytest.raises(PolicyError) as caught:
        policy(text)

    error = caught.value
    assert error.file == "school.toml"
    assert error.line == line_of(text, wrong.at)
    assert error.key == wrong.key
    assert wrong.says in error.problem
    assert set(wrong.allowed) <= set(error.allowed)
    assert str(error).startswith(f"school.toml, line {error.line}" + (f", {error.key}" if error.key else ""))
    assert all(value in str(error) for value in error.allowed)


def test_the_file_that_the_faults_are_put_into_is_right() -> None:
    assert policy().slug == "little-oak"


def test_no_route_at_all() -> None:
    text = FINE[: FINE.index("[[routes]]")].replace('topic = "general"\n', "")

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert (caught.value.key, caught.value.line) == ("routes", 1)
    assert "a route is missing" in caught.value.problem


def test_no_route_that_takes_just_anything() -> None:
    text = changed('"general", "homework"', '"homework"').replace("rung = 2", 'rung = 2\ntopics = ["money"]')
    text = text.replace('topic = "general"\n', "")

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert (caught.value.key, caught.value.line) == ("routes[1].topics", line_of(text, 'topics = ["homework"]'))
    assert "takes just anything" in caught.value.problem


def test_no_rule_at_all() -> None:
    text = FINE[: FINE.index("[[rules]]")] + FINE[FINE.index("[[routes]]") :]

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert caught.value.key == "rules"
    assert "no rule" in caught.value.problem


@pytest.mark.parametrize("key, value", [("rules", '"none"'), ("routes", "3"), ("clauses", '["x"]'), ("roster", "1")])
def test_a_value_where_tables_belong(key: str, value: str) -> None:
    head = FINE[: FINE.index("[[clauses]]")]
    starts = {name: FINE.index(f"[[{name}]]") for name in ("clauses", "rules", "routes")} | {
        "roster": FINE.index("[roster]")
    }
    ends = dict(zip(starts, [*list(starts.values())[1:], len(FINE)], strict=True))
    others = "".join(FINE[starts[name] : ends[name]] for name in starts if name != key)
    text = f"{head}{key} = {value}\n{others}"

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert (caught.value.key, caught.value.line) == (key, line_of(text, f"{key} = "))


def test_a_file_that_is_not_utf_8() -> None:
    content = FINE.replace("Little Oak School", "École").encode("latin-1")

    with pytest.raises(PolicyError) as caught:
        read(content, "school.toml")

    assert caught.value.line == 3
    assert "UTF-8" in str(caught.value)


def test_a_file_in_utf_16() -> None:
    with pytest.raises(PolicyError, match=r"line 1: .* choose UTF-8"):
        read(FINE.encode("utf-16"), "school.toml")


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    content = b"\xef\xbb\xbf" + FINE.replace("\n", "\r\n").encode()

    assert read(content, "school.toml") == policy()


def test_lines_are_right_with_windows_line_ends() -> None:
    text = changed('"england"', '"cornwall"').replace("\n", "\r\n")

    with pytest.raises(PolicyError, match="line 4, nation"):
        policy(text)


def test_one_table_where_a_list_of_tables_belongs() -> None:
    with pytest.raises(PolicyError, match=r"line 12, rules: .*\[\[rules\]\] before each one") as caught:
        policy(changed("[[rules]]", "[rules.one]").replace("[[rules]]", "[rules.two]"))

    assert "list of tables" in caught.value.problem


def test_an_unfinished_file_names_its_last_line() -> None:
    with pytest.raises(PolicyError) as caught:
        policy('slug = "x"\nacts = [\n"a",\n')

    assert caught.value.line == 3
    assert "this is not TOML" in caught.value.problem


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as caught:
        load(tmp_path / "missing.toml")

    assert caught.value.file.endswith("missing.toml")
    assert "cannot be read" in caught.value.problem


def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        load(tmp_path)


def test_a_file_that_is_far_too_large(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="larger than"):
        load(write(tmp_path, FINE + "#" * 1_000_000))


def test_a_file_with_lists_in_lists_without_end() -> None:
    with pytest.raises(PolicyError):
        policy(f"a = {'[' * 5_000}{']' * 5_000}\n")


def test_an_error_names_the_file_by_its_path(tmp_path: Path) -> None:
    file = write(tmp_path, changed('"england"', '"mars"'))

    with pytest.raises(PolicyError) as caught:
        load(file)

    assert caught.value.file == str(file)


def test_a_pack_that_is_not_there() -> None:
    with pytest.raises(PolicyError) as caught:
        load_pack("../default")

    assert "default" in caught.value.allowed


def test_the_first_of_several_faults_is_told() -> None:
    text = changed('"england"', '"mars"').replace('level = "note"', 'level = "warn"')

    with pytest.raises(PolicyError, match="nation"):
        policy(text)
