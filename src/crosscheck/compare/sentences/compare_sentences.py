"""The judgement of two bare sentences."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from crosscheck.compare.sentences.align import Line, align
from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.clock import CLOCK
from crosscheck.compare.sentences.contact import Contact
from crosscheck.compare.sentences.eras import ERA
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.free import find_free
from crosscheck.compare.sentences.in_one_word import tell_in_one_word
from crosscheck.compare.sentences.judgement import Judgement, Relation, Step
from crosscheck.compare.sentences.lexicon import load_lexicon
from crosscheck.compare.sentences.loosely import find_loose_opposition
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.opposed import find_opposition
from crosscheck.compare.sentences.other_identity import find_other_identity
from crosscheck.compare.sentences.other_number import other_number
from crosscheck.compare.sentences.other_place import find_other_place
from crosscheck.compare.sentences.other_slot import find_other_slot
from crosscheck.compare.sentences.quantifiers import Phrase
from crosscheck.compare.sentences.ranks import RANK
from crosscheck.compare.sentences.results import RESULT
from crosscheck.compare.sentences.sentence import Sentence, take_apart
from crosscheck.compare.sentences.synonyms import load_meaning
from crosscheck.compare.sentences.tell_of_two import tell_of_two
from crosscheck.compare.sentences.touch import touch
from crosscheck.compare.sentences.weigh_line import clashes, weigh_line
from crosscheck.compare.sentences.weigh_shares import weigh_shares
from crosscheck.model import Amount, Argument, Confidence, Message, Span
from crosscheck.read import detect_language, read

_ENOUGH = 0.2
"""Figures whose words fit less than this are not lined up at all."""
_OTHER_TIMES = "sentences-times"
_UNSURE = "sentences-unsure"
_QUESTION = "?"
_SHARES = "sentences-shares-"
_AS_WRITTEN = frozenset({RANK, RESULT, CLOCK, ERA})
_HALF = Fraction(1, 2)
_TIMES = frozenset({"a", "mo", "d", "h", "min", "s"})
_SAME = frozenset({"sentences-equal", "sentences-rounded"})
_AT_ONE_TIME = frozenset({"sentences-fits", "sentences-overlap"})


def compare_sentences(
    a: str, b: str, language: str, language_b: str = "", date: datetime.date | None = None
) -> Judgement:
    """What two bare sentences say of each other; symmetric in the two.

    `language` is that of `a` (and of `b` unless `language_b` is given), empty for unknown; `date` the day both were
    written, for words like "yesterday". Figures and dates are lined up by the words around them and then tested as
    intervals; where several could be meant, or time, place or subject differ, nothing is called a contradiction.
    """
    if a == b and a.strip():
        return Judgement("agree", "certain", Message("sentences-same"), ())
    language = language or detect_language(a)
    first = _take(a, language, date)
    second = _take(b, language_b or language, date)
    swapped = _order(first) > _order(second)
    steps = _steps(second, first) if swapped else _steps(first, second)
    if any(text.rstrip().endswith(_QUESTION) for text in (a, b)):
        steps = [(_left_open(step), False) for step, _ in steps]
    if swapped:
        steps = [(_swap(step), sure) for step, sure in steps]
    return _judge(first, second, steps)


def _take(text: str, language: str, date: datetime.date | None) -> Sentence:
    return take_apart(text, read(text, language, date=date), load_lexicon(language))


def _order(sentence: Sentence) -> tuple[int, int, str]:
    """The sentence that comes first is asked about, the other answers: the one with fewer figures."""
    return len(sentence.facts), len(sentence.text), sentence.text


def _swap(step: Step) -> Step:
    arguments = dict(step.note.arguments)
    arguments["left"], arguments["right"] = arguments["right"], arguments["left"]
    return Step(step.right, step.left, step.relation, Message(step.note.code, tuple(arguments.items())))


def _left_open(step: Step) -> Step:
    """A step of which one side only asks: it contradicts nothing."""
    if step.relation != "contradict":
        return step
    return replace(step, relation="compatible", note=replace(step.note, code=_UNSURE))


def _steps(claim: Sentence, evidence: Sentence) -> list[tuple[Step, bool]]:
    """All that was lined up, with whether one may be sure of it."""
    weighed = weigh_shares(claim, evidence)
    steps = [
        (
            _quoting(_SHARES + found.relation, found.left, found.right, found.relation, claim, evidence),
            False,
        )
        for found in weighed
    ]
    told = {found.left[0] for found in weighed}, {found.right[0] for found in weighed}
    lines = align(claim, evidence)
    elsewhere = _held_elsewhere(lines)
    for line in lines:
        starts = line.left.mention.hedge_start, line.right.mention.hedge_start
        if line.score >= _ENOUGH and starts[0] not in told[0] and starts[1] not in told[1]:
            step, sure = _figures(line, claim, evidence)
            if step.relation == "contradict" and id(line.left) in elsewhere:
                step, sure = replace(step, relation="compatible", note=replace(step.note, code=_UNSURE)), False
            steps.append((step, sure))
    if any(step.note.code == _OTHER_TIMES for step, _ in steps):
        steps = [(_two_occasions(step), sure and step.relation != "contradict") for step, sure in steps]
    figures = [step for step in steps if not step[0].note.code.startswith(_SHARES)]
    alike = _may_oppose(claim, evidence, figures if _of_one_share(claim, evidence) else steps)
    two = tell_of_two(claim, evidence)
    if not two and (alike or _says_more(claim, evidence, steps)):
        opposition = find_opposition(claim, evidence, whole=not alike)
        if opposition is not None:
            code = "sentences-turned" if opposition.turned else "sentences-denied"
            steps.append((_quoting(code, opposition.left, opposition.right, "contradict", claim, evidence), False))
    if not two and not any(step.relation == "contradict" for step, _ in steps):
        loose = find_loose_opposition(claim, evidence)
        if loose is not None:
            code = "sentences-opposed" if loose.turned else "sentences-denied"
            steps.append((_quoting(code, loose.left, loose.right, "contradict", claim, evidence), False))
    free = find_free(claim, evidence)
    if free is not None:
        steps.append((_quoting("sentences-turned", *free, "contradict", claim, evidence), False))
    exchanged = _names_exchanged(claim, evidence, [step for step, _ in steps])
    if exchanged is not None:
        code, places = exchanged
        steps.append((_quoting(code, *places, "contradict", claim, evidence), False))
    return steps


def _names_exchanged(
    claim: Sentence, evidence: Sentence, steps: Sequence[Step]
) -> tuple[str, tuple[tuple[int, int], tuple[int, int]]] | None:
    """The names that cannot both be where one thing happened, who did it or what it is, where no figure speaks.

    What begins once, and what one does, may be told with a figure of which the other sentence does not speak, or with
    another date. With the names comes the code that says why.
    """
    undated = [step for step in steps if not _is_of_dates(step)]
    if other_number(claim, evidence) or any(step.relation != "agree" for step in undated):
        return None
    agreed = all(step.relation == "agree" for step in steps)
    alike = agreed and len(steps) == len(claim.facts) == len(evidence.facts)
    found = find_other_place(claim, evidence) if alike else None
    if found is None:
        meaning = load_meaning(claim.lexicon.language)
        told = (tell_in_one_word(each, meaning) for each in (claim, evidence))
        found = find_other_slot(*told, once=not alike, dated=not agreed)
    if found is not None:
        return "sentences-placed", found
    found = find_other_identity(claim, evidence) if alike else None
    return None if found is None else ("sentences-named", found)


def _is_of_dates(step: Step) -> bool:
    return any(isinstance(value, Span) for _, value in step.note.arguments)


def _held_elsewhere(lines: Sequence[Line]) -> set[int]:
    """Figures of the claim that hold within another figure than the one they are set against, and those figures.

    "40 °C in three towns" and "38 °C in twelve towns", "5 % in two years" and "12 % in ten" are two things each;
    the same figure in both is not.
    """
    found: set[int] = set()
    for outer in lines:
        for inner in lines:
            same = touch(outer.left, outer.right) is Contact.EQUAL
            if inner.left.within and inner.right.within and inner.follows(outer) and clashes(inner) and not same:
                found |= {id(outer.left), id(inner.left)}
    return found


def _two_occasions(step: Step) -> Step:
    """A clash of two plain dates is none where figures differ because of them: tenth in 2021, twelfth in 2022."""
    values = dict(step.note.arguments).values()
    if step.relation != "contradict" or not all(isinstance(one, Span) and one.hedge == "exact" for one in values):
        return step
    return Step(step.left, step.right, "compatible", Message(_OTHER_TIMES, step.note.arguments))


def _may_oppose(claim: Sentence, evidence: Sentence, steps: list[tuple[Step, bool]]) -> bool:
    """Whether a negation can decide: how many is not in question, and what figures there are say the same."""
    phrases = [] if _of_one_share(claim, evidence) else _shares_told(claim, evidence)
    one_all = len(phrases) == 1 and phrases[0].share.low == 1  # what holds of all holds of "the banks"
    if not one_all and any(phrase.share.high != 0 for phrase in phrases):
        return False
    if len(claim.facts) != len(evidence.facts):
        if (
            not claim.facts
            and _simply_denies(claim)
            and not any(isinstance(fact.value, Span) for fact in evidence.facts)
        ):
            return True  # what is denied without a figure is told with one
        return all(_is_time(fact) for fact in (*claim.facts, *evidence.facts))
    lasting = len(claim.facts) == 1 and all(_is_time(fact) for fact in (*claim.facts, *evidence.facts))
    same = _SAME | _AT_ONE_TIME if lasting else _SAME
    return len(steps) == len(claim.facts) and all(step.note.code in same for step, _ in steps)


def _shares_told(claim: Sentence, evidence: Sentence) -> list[Phrase]:
    """The quantifiers of both, but those of a part between commas of which the other sentence has no word."""
    sides = (claim, evidence), (evidence, claim)
    return [phrase for mine, yours in sides for phrase in mine.quantifiers if _is_told_of(phrase, mine, yours)]


def _is_told_of(phrase: Phrase, mine: Sentence, yours: Sentence) -> bool:
    begin, end = clause_around(mine, phrase.start + 1, phrase.end)  # a cut may stand right where it begins
    return any(
        begin <= word.start < end and not word.marks & Mark.FUNCTION and word.key in yours.keys for word in mine.words
    )


def _of_one_share(claim: Sentence, evidence: Sentence) -> bool:
    """Whether both speak of one large share, and only that ("dans la plupart des villes"): opposites overlap in it."""
    if len(claim.quantifiers) != 1 or len(evidence.quantifiers) != 1:
        return False
    one, other = claim.quantifiers[0].share, evidence.quantifiers[0].share
    return one == other and (one.low > _HALF or (one.low == _HALF and one.low_open))


def _says_more(claim: Sentence, evidence: Sentence, steps: list[tuple[Step, bool]]) -> bool:
    """Whether one sentence gives figures of which the other, which counts nothing, speaks not."""
    if not all(_is_time(fact) for fact in claim.facts) or any(
        phrase.share.high != 0 for phrase in _shares_told(claim, evidence)
    ):
        return False
    return len(steps) == len(claim.facts) and all(step.relation == "agree" for step, _ in steps)


def _is_time(fact: Fact) -> bool:
    """Whether a fact is a date or how long something takes ("three years of prison")."""
    return isinstance(fact.value, Span) or fact.value.unit in _TIMES


def _simply_denies(claim: Sentence) -> bool:
    """Whether a sentence denies something, and not that it is more or less than something else."""
    if not any(denies(claim.words, place, claim.text) for place in range(len(claim.words))):
        return False
    partners = [word for word in claim.words if word.marks & Mark.PARTNER]
    compared = [word for word in claim.words if word.marks & (Mark.MORE | Mark.LESS)]
    return all(word in partners for word in compared) and (not compared or len(partners) == 1)


def _figures(line: Line, claim: Sentence, evidence: Sentence) -> tuple[Step, bool]:
    left, right = line.left, line.right
    relation, code, sure = weigh_line(line, claim, evidence)
    one, other = left.mention, right.mention
    note = Message(code, (("left", _shown(left, claim)), ("right", _shown(right, evidence))))
    return Step((one.hedge_start, one.end), (other.hedge_start, other.end), relation, note), sure


def _shown(fact: Fact, sentence: Sentence) -> Argument:
    """A value as the reader shows it; ranks, results and times of day as they are written."""
    value = fact.value
    if isinstance(value, Amount) and value.unit in _AS_WRITTEN:
        return sentence.text[fact.mention.hedge_start : fact.mention.end]
    return value


def _quoting(
    code: str, left: tuple[int, int], right: tuple[int, int], relation: Relation, claim: Sentence, evidence: Sentence
) -> Step:
    words = (("left", claim.text[slice(*left)]), ("right", evidence.text[slice(*right)]))
    return Step(left, right, relation, Message(code, words))


def _judge(first: Sentence, second: Sentence, steps: list[tuple[Step, bool]]) -> Judgement:
    relations = {step.relation for step, _ in steps}
    relation: Relation
    if "contradict" in relations:
        relation = "contradict"
    elif relations == {"agree"}:
        relation = "agree"
    elif relations or first.keys & second.keys:
        relation = "compatible"
    else:
        relation = "unrelated"
    decisive = [(step, sure) for step, sure in steps if step.relation == relation]
    sure = [sure for _, sure in decisive]
    certain = bool(sure) and (any(sure) if relation == "contradict" else relation == "agree" and all(sure))
    confidence: Confidence = "certain" if certain else "possible"
    reason = decisive[0][0].note if decisive else Message("sentences-" + relation)
    return Judgement(relation, confidence, reason, tuple(step for step, _ in steps))
