"""From a draft to a claim with its exact words, status, scope, time and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from crosscheck.extract.clauses.qualify import clause_of
from crosscheck.extract.clauses.told_by_report import told_by_report
from crosscheck.extract.clauses.yet_to_come import before_plan, gone_by, in_present, yet_to_come
from crosscheck.extract.drafts.cut_short import cut_short
from crosscheck.extract.drafts.date_of_relation import date_of_relation
from crosscheck.extract.drafts.elided_value import elided_value
from crosscheck.extract.drafts.given_beside import given_beside
from crosscheck.extract.drafts.in_doubt import in_doubt
from crosscheck.extract.drafts.measured_doubt import measured_doubt
from crosscheck.extract.drafts.period_of_count import period_of_count
from crosscheck.extract.drafts.quoted_place import quoted_place
from crosscheck.extract.drafts.quoted_speech import QuotedSpeech
from crosscheck.extract.drafts.rank_mention import rank_mention
from crosscheck.extract.drafts.share_held import share_held
from crosscheck.extract.drafts.value_words import value_words
from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.qualities.bygone import bygone, ended_before, ends_another
from crosscheck.extract.qualities.day_name import day_mention
from crosscheck.extract.qualities.fact_time import FactTime, fact_time
from crosscheck.extract.qualities.goes_on_saying import goes_on_saying
from crosscheck.extract.qualities.held_since import held_since
from crosscheck.extract.qualities.hindsight import hindsight
from crosscheck.extract.qualities.its_time import is_its_time
from crosscheck.extract.qualities.part_scope import Told
from crosscheck.extract.qualities.ranked_aside import ranked_aside
from crosscheck.extract.qualities.reckoned_with import reckoned_with
from crosscheck.extract.qualities.said_by import said_by
from crosscheck.extract.qualities.scope_of import scope_of
from crosscheck.extract.qualities.set_aside import set_aside
from crosscheck.extract.qualities.shared_time import shared_time
from crosscheck.extract.qualities.status_of import status_of
from crosscheck.extract.qualities.told_year import told_year
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Claim, Confidence, Document, Mention, Proposal, Quote, tense_of
from crosscheck.names import fold

_DATING = (("term",), ("noun-date",), ("act-date",))
"""Why a date is a claim of its own and tells the time of a figure beside it all the same."""


_COMPARED = ("compared",)
"""Why a figure is told that another is set against."""
_AHEAD = frozenset({"planned", "forecast"})
_LEADING = frozenset({"preposition", "of"})


class Builder:
    """Collects the proposals of a document, in the order of the text."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.proposals: list[Proposal] = []
        self.used: set[tuple[int, int]] = set()
        self.like: tuple[str, Told | None] | None = None
        self.relations: Sequence[Draft] = ()
        self.spoke = ""
        self.quoted = QuotedSpeech(document.text)
        self.heard = ""

    def add(self, scene: Scene, figures: Sequence[Draft], relations: Sequence[Draft]) -> None:
        """Turn a sentence's drafts into proposals."""
        taken = {draft.value for draft in figures if draft.reasons not in _DATING or _added(scene, draft)}
        self.like = None
        self.relations = relations
        first = len(self.proposals)
        for draft in (*figures, *relations):
            own = period_of_count(scene, draft, figures) | date_of_relation(scene, draft, figures)
            proposal = self._proposal(scene, draft, taken - own)
            if proposal is not None:
                self.proposals.append(proposal)
        self.quoted.hear(scene, self.proposals, first)
        told = (proposal.claim.said_by for proposal in reversed(self.proposals[first:]))
        self.heard = next(filter(None, told), "")

    def _status(self, scene: Scene, draft: Draft, start: int, end: int) -> str:
        if draft.name < 0 and given_beside(scene, draft.value, draft.attribute):
            return "actual"
        status = status_of(scene, draft.group, *_own(scene, start, end, draft.value), draft.sense, draft.value)
        if status == "actual" and yet_to_come(scene, draft.value, draft.group, self.document.published):
            return "planned"
        if status == "planned" and "describes" in draft.reasons and draft.group is not None:
            return ""  # "will restart a 500 MW reactor": what a thing measures is no plan for it
        return "" if status == "actual" and draft.name < 0 and before_plan(scene, draft.value, draft.group) else status

    def _scope(self, scene: Scene, draft: Draft, start: int, end: int) -> Told | None:
        """What a figure covers; a former value may cover what the one before it does ("90 cents a share, from 80")."""
        if draft.name >= 0 or _said_aside(draft) or _dates_participle(draft):
            return None  # a rate, or where somebody works, limits no name
        compared = draft.reasons == _COMPARED and self.like is not None and self.like[0] == draft.attribute
        like = self.like[1] if compared and self.like is not None else None
        scope = scope_of(scene, draft.value, (start, end), draft.sense, draft.subject, like)
        scope = scope or share_held(scene, draft, self.relations)
        if scope is not None and fold(scope[0]) == fold(draft.subject.name):
            scope = None  # "64 % of Orvane" is of Orvane
        self.like = (draft.attribute, scope)
        return scope

    def _proposal(self, scene: Scene, draft: Draft, taken: set[int]) -> Proposal | None:
        atoms, document = scene.atoms, self.document
        start, end = clause_of(scene, draft.value, draft.group)
        end = ranked_aside(scene, draft.value, end)
        if _hypothetical(scene, draft) or set_aside(scene, draft.value):
            return None
        status = draft.status or self._status(scene, draft, start, end)
        if status == "actual" or draft.reasons == _COMPARED:
            status = reckoned_with(scene, draft.value) or status
        told, status = self._told(scene, draft, status)
        if told is None and draft.name < 0:
            return None
        if status in _AHEAD and told is not None and gone_by(told, document.published):
            status = "initial"  # "devait ouvrir en 2024", told in 2026
        scope, scope_place = self._scope(scene, draft, start, end) or ("", None)
        time = _time(scene, draft, start, end, sorted(taken | {draft.value}))
        as_of = time.written(scene) if time is not None else ""
        as_of = as_of if as_of != scope else ""  # "au premier tour": a round is a scope, and no day
        status = self._status_by_time(scene, draft, status, time, as_of)
        elided, unit = elided_value(scene, draft.value)
        first, last = value_words(scene, draft)
        begin, stop = quoted_place(scene, draft, (first, last), unit if elided else -1, status,
                                   (scope_place, (time.start, time.end) if time is not None else None))  # fmt: skip
        said = self._speaker(scene, draft)
        mention = atoms[time.date].mention if time is not None and time.date >= 0 else None
        if mention is not None:
            self.used.add((mention.start, mention.end))
        written = draft.subject.written
        quote = Quote(document.text[begin:stop], begin, stop)
        text = elided or document.text[first:last]
        safe = _is_safe(draft, status)
        doubt = _doubt(scene, draft, status, scope) if safe else ""
        confidence: Confidence = "certain" if safe and not doubt else "possible"
        claim = Claim(
            _identity(document.id, draft.subject.name, draft.attribute, text, status, scope, as_of, quote.text),
            document.id, draft.subject.name, draft.attribute, text, status, scope, as_of, said, quote,
            confidence=confidence, subject_written=written if written != draft.subject.name else "",
            reasons=tuple(dict.fromkeys(filter(None, (*draft.subject.reasons, *draft.reasons, doubt)))),
        )  # fmt: skip
        return Proposal(claim, told)

    def _told(self, scene: Scene, draft: Draft, status: str) -> tuple[Mention | None, str]:
        """What the words of a value were read as, and the status that this leaves; a name is read as nothing."""
        value = scene.atoms[draft.value]
        if draft.reasons == ("rank",):
            return rank_mention(self.document, value.start, value.end - draft.cut), status
        if draft.name >= 0:
            return value.mention, status
        if value.mention is not None:
            return told_year(scene, self.document, value.mention, status, draft.group)
        if status == "actual" and draft.group is not None and in_present(scene, draft.group):
            status = "planned"
        return day_mention(self.document, value.start, value.end, ahead=tense_of(status) == "ahead"), status

    def _status_by_time(self, scene: Scene, draft: Draft, status: str, time: FactTime | None, as_of: str) -> str:
        """The status that remains once it is known when a fact holds: plans and offices have their time."""
        published = self.document.published
        if status == "former" and draft.reasons == _COMPARED and time is not None and (time.date >= 0 or " " in as_of):
            status = "actual"  # "contre 121 millions en 2024": it is what was so then
        if draft.name < 0:
            if status == "actual" and not as_of and _is_over(scene, draft):
                return "former"
            looking_back = hindsight(scene, draft.group, time, published) if status == "planned" else None
            return status if looking_back is None else looking_back
        behind = time is not None and (draft.group is None or time.start > draft.group.start)
        past = draft.group is not None and (draft.group.kind == "participle" or draft.group.tense == "past")
        gone = (behind and bygone(scene, time, published, past=past)) or ended_before(scene, draft, time)
        return "former" if status == "actual" and gone else status

    def _speaker(self, scene: Scene, draft: Draft) -> str:
        """Who says it, unless that is one of the two whom it is said of."""
        if _said_aside(draft):
            return ""
        speaker = said_by(scene, draft.value, draft.group, draft.subject.name)
        speaker = goes_on_saying(scene, draft.value, speaker, self.heard) or speaker
        if "gapped" in draft.reasons and not self.spoke:
            speaker = ""  # "A compte 123 députés, B 71": nobody told the first
        self.spoke = speaker
        both = (scene.atoms[draft.name].text, draft.subject.name) if draft.name >= 0 else ()
        return speaker if speaker not in both else ""


def _said_aside(draft: Draft) -> bool:
    """Whether a draft is an age or an origin that only stands beside a name: no part of what somebody says there."""
    return draft.group is None and draft.reasons in (("age",), ("nationality",))


def _is_over(scene: Scene, draft: Draft) -> bool:
    """Whether what lasts is told in the past ("X, qui en détenait 24 %"); who got or lost a share only did so then."""
    group, sense = draft.group, draft.sense
    if group is None or sense is None or not sense.state or draft.reasons != ("verb",):
        return False
    if told_by_report(scene, group):
        return False
    got = group.lemma in scene.grammar.relations.words.getting
    return group.kind == "finite" and group.tense == "past" and not (group.passive or group.chain or got)


def _dates_participle(draft: Draft) -> bool:
    """ "Née le 1er janvier de la fusion de trois écoles, X ...": a day that something began, which is of all of it."""
    return draft.reasons == ("verb-date",) and draft.group is not None and draft.group.kind == "participle"


def _time(scene: Scene, draft: Draft, start: int, end: int, taken: list[int]) -> FactTime | None:
    """When a fact holds, where a time of its clause is its own."""
    verb = draft.group.start if draft.group is not None else -1
    first = draft.value if draft.status == "former" else start
    since = held_since(scene, draft, end)
    if since >= 0:
        return FactTime(since, since + 1, since)
    period = draft.attribute in attribute_set("results")
    time = fact_time(scene, first, end, draft.value, taken, verb, period=period)
    if time is None and scene.atoms[draft.value].kind == "amount":
        time = shared_time(scene, draft)
    if time is not None and (ends_another(scene, draft, time) or not is_its_time(scene, draft, time)):
        return None
    return time


def _is_safe(draft: Draft, status: str) -> bool:
    """Whether the attribute of a claim is told and its subject named here, so that only a doubt keeps it possible."""
    return draft.explicit and draft.subject.certain and draft.subject.written != "" and status != "denied"


def _doubt(scene: Scene, draft: Draft, status: str, scope: str) -> Reason:
    """What keeps a safe claim from being certain: a name that may go on, another reading, what its kind leaves open."""
    named = (draft.subject.start, scene.atoms[draft.name].start) if draft.name >= 0 else (draft.subject.start,)
    if any(cut_short(scene, place) for place in named):
        return "name-goes-on"
    return "open-to-doubt" if in_doubt(scene, draft, status) else measured_doubt(draft, scope)


def _added(scene: Scene, draft: Draft) -> bool:
    """Whether a dated noun is a second thing beside the figure ("un coût de 3 millions et une ouverture en 2025")."""
    first = draft.trigger[0]
    return draft.reasons == ("noun-date",) and first > 0 and "and" in scene.atoms[first - 1].classes


def _own(scene: Scene, start: int, end: int, value: int) -> tuple[int, int]:
    """The part of a clause that speaks of this figure and not of another beside it."""
    atoms = scene.atoms
    kinds = ("amount", "date") if atoms[value].kind == "date" else ("amount",)
    left = next((at + 1 for at in range(value - 1, start - 1, -1) if atoms[at].kind in kinds), start)
    right = next((at for at in range(value + 1, end) if atoms[at].kind == "amount"), -1)
    if right < 0:
        return left, end
    comma = next((at for at in range(right, value, -1) if atoms[at].text == ","), -1)
    if comma >= 0:
        return left, comma
    beside = right
    while beside - 1 > value and atoms[beside - 1].kind == "word" and not atoms[beside - 1].classes & _LEADING:
        beside -= 1
    return left, beside if atoms[beside - 1].classes & _LEADING else right  # "7 billion of a planned 25 billion"


def _identity(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _hypothetical(scene: Scene, draft: Draft) -> bool:
    """Whether a condition governs the clause ("si X atteint ..."): what it says is nobody's claim."""
    if draft.reasons[:1] != ("verb",) and draft.reasons[:1] != ("subject-noun",):
        return False
    group = draft.group
    if group is None:
        return False
    at = group.start - 1
    while at >= 0 and scene.atoms[at].text not in ",;:":
        atom = scene.atoms[at]
        if "condition" in atom.classes and "reflexive" not in atom.classes:
            return True
        at -= 1
    return False
