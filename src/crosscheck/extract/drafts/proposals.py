"""From a draft to a claim with its exact words, status, scope, time and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from crosscheck.extract.clauses.qualify import clause_of
from crosscheck.extract.clauses.yet_to_come import before_plan, gone_by, in_present, yet_to_come
from crosscheck.extract.drafts.cut_short import cut_short
from crosscheck.extract.drafts.elided_value import elided_value
from crosscheck.extract.drafts.given_beside import given_beside
from crosscheck.extract.drafts.in_doubt import in_doubt
from crosscheck.extract.drafts.rank_mention import rank_mention
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.qualities.bygone import bygone, ended_before, ends_another
from crosscheck.extract.qualities.day_name import day_mention
from crosscheck.extract.qualities.fact_time import fact_time
from crosscheck.extract.qualities.hindsight import hindsight
from crosscheck.extract.qualities.its_time import is_its_time
from crosscheck.extract.qualities.part_scope import Told
from crosscheck.extract.qualities.reckoned_with import reckoned_with
from crosscheck.extract.qualities.said_by import said_by
from crosscheck.extract.qualities.scope_of import scope_of
from crosscheck.extract.qualities.set_aside import set_aside
from crosscheck.extract.qualities.status_of import status_of
from crosscheck.extract.qualities.told_year import told_year
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.extract.text.segment import Sentence
from crosscheck.model import Claim, Confidence, Document, Mention, Proposal, Quote, Span, tense_of
from crosscheck.names import fold

_DATING = (("term",), ("noun-date",), ("act-date",))
"""Why a date is a claim of its own and tells the time of a figure beside it all the same."""


_COMPARED = ("compared",)
"""Why a figure is told that another is set against."""
_AHEAD = frozenset({"planned", "forecast"})
_LEADING = frozenset({"preposition", "of"})
_NEAR = 16  # no preposition before a year is longer


class Builder:
    """Collects the proposals of a document, in the order of the text."""

    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document = document
        self.grammar = grammar
        self.proposals: list[Proposal] = []
        self.used: set[tuple[int, int]] = set()
        self.like: tuple[str, Told | None] | None = None
        self.spoke = ""

    def add(self, scene: Scene, sentence: Sentence, figures: Sequence[Draft], relations: Sequence[Draft]) -> None:
        """Turn a sentence's drafts into proposals."""
        taken = {draft.value for draft in figures if draft.reasons not in _DATING or _added(scene, draft)}
        self.like = None
        for draft in (*figures, *relations):
            proposal = self._proposal(scene, draft, taken)
            if proposal is not None:
                self.proposals.append(proposal)

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
        if draft.name >= 0:
            return None  # a rate, or where somebody works, limits no name
        compared = draft.reasons == _COMPARED and self.like is not None and self.like[0] == draft.attribute
        like = self.like[1] if compared and self.like is not None else None
        scope = scope_of(scene, draft.value, (start, end), draft.sense, draft.subject, like)
        if scope is not None and fold(scope[0]) == fold(draft.subject.name):
            scope = None  # "64 % of Orvane" is of Orvane
        self.like = (draft.attribute, scope)
        return scope

    def _proposal(self, scene: Scene, draft: Draft, taken: set[int]) -> Proposal | None:
        atoms, document = scene.atoms, self.document
        value = atoms[draft.value]
        start, end = clause_of(scene, draft.value, draft.group)
        if _hypothetical(scene, start, draft) or set_aside(scene, draft.value):
            return None
        status = draft.status or self._status(scene, draft, start, end)
        if status == "actual" or draft.reasons == _COMPARED:
            status = reckoned_with(scene, draft.value) or status
        told = value.mention
        if draft.reasons == ("rank",):
            told = rank_mention(document, value.start, value.end - draft.cut)
        elif told is None and draft.name < 0:
            if status == "actual" and draft.group is not None and in_present(scene, draft.group):
                status = "planned"
            told = day_mention(document, value.start, value.end, ahead=tense_of(status) == "ahead")
        elif told is not None and draft.name < 0:
            told, status = told_year(scene, document, told, status, draft.group)
        if told is None and draft.name < 0:
            return None
        if status in _AHEAD and told is not None and gone_by(told, document.published):
            status = "initial"  # "devait ouvrir en 2024", told in 2026
        limit = self._scope(scene, draft, start, end)
        scope, scope_place = limit if limit is not None else ("", None)
        verb = draft.group.start if draft.group is not None else -1
        first_date = draft.value if draft.status == "former" else start
        time = fact_time(scene, first_date, end, draft.value, sorted(taken | {draft.value}), verb)
        if time is not None and (ends_another(scene, draft, time) or not is_its_time(scene, draft, time)):
            time = None
        as_of = time.written(scene) if time is not None else ""
        if status == "former" and draft.reasons == _COMPARED and time is not None and (time.date >= 0 or " " in as_of):
            status = "actual"  # "contre 121 millions en 2024": it is what was so then
        if status == "planned" and draft.name < 0:
            looking_back = hindsight(scene, draft.group, time, document.published)
            status = status if looking_back is None else looking_back
        behind = time is not None and (draft.group is None or time.start > draft.group.start)
        past = draft.group is not None and (draft.group.kind == "participle" or draft.group.tense == "past")
        gone = (behind and bygone(scene, time, document.published, past=past)) or ended_before(scene, draft, time)
        if draft.name >= 0 and status == "actual" and gone:
            status = "former"
        value_start = value.mention.hedge_start if value.mention is not None else value.start
        value_start = _value_start(document.text, value_start, value, self.grammar) + draft.skip
        value_stop = _value_end(scene, draft.value) if draft.value_end < 0 else atoms[draft.value_end - 1].end
        value_stop -= draft.cut
        spans = [(value_start, value_stop)]
        elided, unit = elided_value(scene, draft.value)
        if elided:
            spans.append((atoms[unit].start, atoms[unit].end))
        if draft.name < 0 and draft.group is not None:
            spans.append((atoms[draft.group.start].start, atoms[draft.group.end - 1].end))
        if draft.trigger[0] >= 0:
            spans.append((atoms[draft.trigger[0]].start, atoms[draft.trigger[1] - 1].end))
        first, last = atoms[0].start, atoms[-1].end
        if draft.subject.written and first <= draft.subject.start and draft.subject.end <= last:
            spans.append((draft.subject.start, draft.subject.end))
        for place in (scope_place, (time.start, time.end) if time is not None else None):
            spans.extend([(atoms[place[0]].start, atoms[place[1] - 1].end)] if place is not None else [])
        spans.extend(_noun_span(scene, draft))
        if not draft.subject.written or status == "denied":
            spans.append((first, last))  # the subject is told elsewhere: show the whole sentence
        begin, stop = min(span[0] for span in spans), max(span[1] for span in spans)
        speaker = said_by(scene, draft.value, draft.group, draft.subject.name)
        if "gapped" in draft.reasons and not self.spoke:
            speaker = ""  # "A compte 123 députés, B 71": nobody told the first
        self.spoke = speaker
        both = (atoms[draft.name].text, draft.subject.name) if draft.name >= 0 else ()
        said = speaker if speaker not in both else ""
        mention = atoms[time.date].mention if time is not None and time.date >= 0 else None
        if mention is not None:
            self.used.add((mention.start, mention.end))
        written = draft.subject.written
        quote = Quote(document.text[begin:stop], begin, stop)
        text = elided or document.text[value_start:value_stop]
        safe = draft.explicit and draft.subject.certain and draft.subject.written != ""
        named = (draft.subject.start, atoms[draft.name].start) if draft.name >= 0 else (draft.subject.start,)
        certain = safe and status != "denied" and not any(cut_short(scene, start) for start in named)
        certain = certain and not in_doubt(scene, draft, status)
        confidence: Confidence = "certain" if certain else "possible"
        claim = Claim(
            _identity(document.id, draft.subject.name, draft.attribute, text, status, scope, as_of, quote.text),
            document.id, draft.subject.name, draft.attribute, text, status, scope, as_of, said, quote,
            confidence=confidence, subject_written=written if written != draft.subject.name else "",
            reasons=tuple(dict.fromkeys(filter(None, (*draft.subject.reasons, *draft.reasons)))),
        )  # fmt: skip
        return Proposal(claim, told)


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


def _noun_span(scene: Scene, draft: Draft) -> list[tuple[int, int]]:
    """The noun that the subject owns ("la dette de X"), so that the quote shows what the figure is of."""
    if not draft.subject.noun or draft.group is None:
        return []
    for at in range(draft.group.start - 1, -1, -1):
        if scene.atoms[at].low == draft.subject.noun[0]:
            return [(scene.atoms[at].start, scene.atoms[at].end)]
    return []


def _value_start(text: str, start: int, value: Atom, grammar: Grammar) -> int:
    """Where a value's words begin: with its hedge, without a bare article; a lone year or month keeps the words
    without which it is none ("in 2028", "for March", "mois de mai").
    """
    mention = value.mention
    if mention is None:
        return start
    if value.kind == "date" and start == mention.start and _part_of_year(mention):
        word = last_word(text[max(0, start - _NEAR) : start])
        led = text[start - 1 : start] == " " and grammar.classes_of(word) & {"preposition", "of"}
        return start - len(word) - 1 if led else start
    if value.kind == "date" and start == mention.start and mention.text.isalnum():
        near = text[max(0, start - _NEAR) : start]
        if not mention.text.isdigit():
            return start - len(near) + _month_words(near, grammar)
        word = last_word(near)
        if near[-1:] == " " and grammar.has(word, "year_preposition"):
            return start - len(word) - 1
    return start


def _part_of_year(mention: Mention) -> bool:
    """Whether a date is a quarter or half of a year that the text does not name, which is none by itself."""
    part = isinstance(mention.value, Span) and mention.value.precision in ("quarter", "half")
    return part and not any(char.isdigit() for char in mention.text)


def _month_words(near: str, grammar: Grammar) -> int:
    """Where the words begin that make a month of the word behind them ("in March", "mois de mars", "mois d'avril")."""
    elided = near[-1:] in ("'", "’")
    word = near[-2:].lower().replace("’", "'") if elided else last_word(near)
    if near[-1:] == " " and grammar.has(word, "month_preposition"):
        return len(near) - len(word) - 1
    before = near.rstrip()[: -len(word)].rstrip() if word else ""
    noun = last_word(before)
    of_noun = grammar.has(word, "of") and grammar.has(noun, "period_noun")
    return len(before) - len(noun) if of_noun else len(near)


def _value_end(scene: Scene, at: int) -> int:
    """Where a value's words end: with the thing that is counted, where it stands right behind or behind "of" alone.

    "500 people", "six millions de foyers": by itself "six millions" could be money, as "six millions de dette" is.
    """
    text, value = scene.text, scene.atoms[at]
    counted = getattr(value.mention.value, "counted", None) if value.mention is not None else None
    if not counted or not text[value.end : value.end + 1].isspace():
        return value.end
    following = scene.atoms[at + 1 : at + 3]
    of = len(following) == 2 and "of" in following[0].classes and _is_thing(scene, following[1])
    start = following[1].start if of else value.end + 1
    return start + len(counted) if text.startswith(counted, start) else value.end


def _is_thing(scene: Scene, atom: Atom) -> bool:
    """Whether a noun behind a figure is what is counted, and not what a sum of money is."""
    money = any("money" in sense.values for words, sense in scene.grammar.nouns.get(atom.low, ()) if len(words) == 1)
    return not money and not atom.classes & {"adverb", "money_noun"}


def _identity(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _hypothetical(scene: Scene, start: int, draft: Draft) -> bool:
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
