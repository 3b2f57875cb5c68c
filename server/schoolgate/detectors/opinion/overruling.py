"""When what a rule found is taken back: how likely the second opinion must hold it to be for it to stand."""

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.keep import speaks_of_school
from schoolgate.detectors.scene import Scene
from schoolgate.lexicons.weights import Weights

# What is looked up rather than understood.
LOOKED_UP: frozenset[Act] = frozenset({"bad_language", "personal_details", "names_person"})
# But whose a telephone number or a street is stands in the words around it: below this chance nobody's who minds.
_SOMEBODY_ELSES = 0.3
# What is not read in words but seen: no words can speak against it.
_SEEN = frozenset({"switch"})
# A rule that is right this often, or that is sure of what it read, is overruled only by a clear no; one that can
# hardly have misread ("stole the money") by a clearer one.
TRUSTED, CLEAR_NO, _CLEARER_NO = 0.88, 0.2, 0.1
# Where a rule has found an act too, no more than this is asked, however much the opinion asks where it is alone.
WITH_A_RULE = 0.6
# A rule that is this sure of a child at risk is never overruled: to miss one is worse than to ask once too often.
_SURE_OF_RISK = 0.85
# A comment on a school's own page is short and speaks of the school's children: there a likely name of one stands.
_LIKELY_NAME = 0.7
# A first name in talk that is not about school is mostly a grown-up's.
_FAR_NAME = 0.6
# From here on a rule is sure, and from there on it can hardly have misread.
SURE_FINDING, _PLAIN = 0.8, 0.95


def least(scene: Scene, finding: Finding, weights: Weights) -> float:
    """Give the chance below which a rule's finding is taken back."""
    act = finding.act
    if act == "personal_details":
        return _SOMEBODY_ELSES
    if is_for_rules_alone(finding) or _names_on_own_page(scene, finding):
        return 0.0
    if act == "safeguarding" and finding.sureness >= _SURE_OF_RISK:
        return 0.0
    # No rule is sure of a name alone, which may be a grown-up's.
    sureness = 0.0 if act == "identifies_pupil" else finding.sureness
    enough = min(weights.drafts.speak[act], WITH_A_RULE)
    if act == "identifies_pupil" and not speaks_of_school(scene):
        enough = max(enough, _FAR_NAME)
    if sureness >= _PLAIN:
        return min(enough, _CLEARER_NO)
    trusted = any(weights.trust.get(ground.rule, 0.0) >= TRUSTED for ground in finding.grounds)
    return min(enough, CLEAR_NO) if trusted or sureness >= SURE_FINDING else enough


def is_for_rules_alone(finding: Finding) -> bool:
    """Tell whether what was found is looked up or seen, so that the opinion neither turns nor marks it."""
    return finding.act in LOOKED_UP or any(ground.rule in _SEEN for ground in finding.grounds)


def _names_on_own_page(scene: Scene, finding: Finding) -> bool:
    named = finding.act == "identifies_pupil" and finding.named and finding.sureness >= _LIKELY_NAME
    return named and scene.draft.place == "school"
