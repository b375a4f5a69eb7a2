"""Possible contradictions between two texts that say one sentence with another value in it.

A copy that was edited, or two texts made of one report: where nothing but the value is another, the two tell one fact,
also where it may happen again and again ("in office since 2019") or have several values ("backed by Isar Capital").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice, product

from crosscheck.compare.compare import compare
from crosscheck.compare.diagnosis import diagnose
from crosscheck.compare.doubts import DECIDED
from crosscheck.compare.findings import EMPTY, make_finding
from crosscheck.compare.moments import published_day
from crosscheck.compare.periods import one_time
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.sentences.lexicon import load_lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import split_words
from crosscheck.compare.setting import Setting
from crosscheck.compare.slips.same_subject import told_enough
from crosscheck.compare.slips.story import ENOUGH, NEWS, Stories
from crosscheck.compare.slips.told_apart import told_apart
from crosscheck.compare.values import meet
from crosscheck.files.blake2b import blake2b
from crosscheck.model import Amount, Attribute, Finding, Group, Members, Message, Name, Reading, Span, Value
from crosscheck.names import spaced

RULE = "contradiction-altered"
FEWEST = 4  # words of a sentence besides its value: two texts that are no copies may both say "it cost ..."
MANY = 6  # words, where the two were told of two subjects ("the company plans ... jobs"), or nobody knows when
_HOLE = "…"
_ONE_NAME = Attribute("", kind="name")

_FIGURE = re.compile(r"\d[\d ]*")
_BEGINNING = 12  # letters
_MOST = 5  # claims of one value that are laid beside those of another
_Told = tuple[Group, Reading]
_Sentence = tuple[str, str]
"""The sentence with a hole in it and without its other figures, and the attribute."""


class _Judged:
    """Which claims of one fact a finding on it lays side by side; each fact is compared once, however many clash."""

    __slots__ = ("_agreed_or_clashing",)

    def __init__(self) -> None:
        self._agreed_or_clashing: dict[int, list[frozenset[str]]] = {}

    def together(self, group: Group, one: str, other: str) -> bool:
        """Whether one agreement or contradiction holds both claims, and says how they meet."""
        held = self._agreed_or_clashing.get(id(group))
        if held is None:
            held = self._agreed_or_clashing[id(group)] = [
                frozenset(reading.claim.id for reading in finding.readings())
                for finding in compare(group)
                if finding.verdict in ("agreement", "contradiction")
            ]
        return any(one in claims and other in claims for claims in held)


def find_altered(groups: Iterable[Group], stories: Stories | None = None) -> tuple[Finding, ...]:
    """One finding a sentence, in a fixed order, with a position for each value; each claim is in one at most.

    Pairs that one fact calls an agreement or a contradiction already are left to it.
    """
    known = tuple(groups)
    stories = stories or Stories(reading for group in known for reading in group.readings)
    judged = _Judged()
    taken: set[str] = set()
    found = []
    for sentence, values in sorted(_by_sentence(known).items()):
        left = [[pair for pair in pairs if pair[1].claim.id not in taken] for pairs in values]
        clashes = list(_clashes(left, stories, judged))
        if clashes:
            positions = _positions(left, clashes, stories)
            taken.update(reading.claim.id for told in positions for reading in told)
            found.append(_finding(clashes, positions, sentence))
    return tuple(found)


def _clashes(values: Sequence[Sequence[_Told]], stories: Stories, judged: _Judged) -> Iterator[tuple[_Told, _Told]]:
    """For each two values the first two claims that clash, of a few of each: what a crowd repeats clashes once."""
    for ours, theirs in combinations(values, 2):
        pairs = (
            (one, other)
            for one, other in product(ours[:_MOST], theirs[:_MOST])
            if not (one[0] is other[0] and judged.together(one[0], one[1].claim.id, other[1].claim.id))
            and _exclude(one[1], other[1])
            and _of_one_story(one[1], other[1], stories)
        )
        yield from islice(pairs, 1)


def _positions(
    values: Sequence[Sequence[_Told]], clashes: Sequence[tuple[_Told, _Told]], stories: Stories
) -> list[list[Reading]]:
    """The claims of each value that clashes, as far as they are of one story with the first that clash."""
    first = [reading for clash in clashes for _, reading in clash]
    ids = {reading.claim.id for reading in first}
    return [
        [r for _, r in told if r.claim.id in ids or any(_of_one_story(r, other, stories) for other in first)]
        for told in values
        if any(reading.claim.id in ids for _, reading in told)
    ]


def _by_sentence(groups: Iterable[Group]) -> dict[_Sentence, list[list[_Told]]]:
    """The claims of each sentence by value, without sources that say it with two values: a list, not an alteration."""
    found: dict[_Sentence, list[_Told]] = defaultdict(list)
    for attribute, told in _likely(groups):
        for group, reading in told:
            found[_FIGURE.sub("# ", _around(reading)), attribute].append((group, reading))
    return {sentence: _by_value(_told_once(told)) for sentence, told in found.items()}


def _likely(groups: Iterable[Group]) -> Iterator[tuple[str, list[_Told]]]:
    """Claims of one attribute that two sources tell with two values in words that begin and end alike.

    A look at the letters, since few claims have such another and taking words apart costs more.
    """
    near: dict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    for group in groups:
        for reading in group.readings:
            parts = _parts(reading)
            if parts is not None and not reading.corrected_by and _single(reading.value) is not None:
                before, behind = parts
                near[group.attribute.key, before[:_BEGINNING], _FIGURE.sub("", behind)].append((group, reading))
    for (attribute, _, _), told in near.items():
        if len({reading.claim.value for _, reading in told}) > 1 < len({reading.claim.source for _, reading in told}):
            yield attribute, told


def _by_value(told: Iterable[_Told]) -> list[list[_Told]]:
    values: dict[str, list[_Told]] = defaultdict(list)
    for pair in sorted(told, key=lambda pair: order(pair[1])):
        values[pair[1].claim.value].append(pair)
    return list(values.values())


def _told_once(told: Iterable[_Told]) -> Iterator[_Told]:
    by_source: dict[str, dict[str, _Told]] = defaultdict(dict)
    for group, reading in told:
        by_source[reading.claim.source].setdefault(reading.claim.value, (group, reading))
    return (next(iter(values.values())) for values in by_source.values() if len(values) == 1)


def _parts(reading: Reading) -> tuple[str, str] | None:
    """What stands before and behind a claim's value in its quotation; None where the value is not there once."""
    quote, value = reading.claim.quote, reading.claim.value
    if quote is None or not value or quote.text.count(value) != 1:
        return None
    before, _, behind = quote.text.partition(value)
    return before, behind


def _around(reading: Reading) -> str:
    """The folded words of a claim's quotation with a hole for its value."""
    before, behind = _parts(reading) or ("", "")
    return f"{spaced(_bare(before, reading.language))} {_HOLE} {spaced(behind)}"


def _bare(before: str, language: str) -> str:
    """The words before a hole without the articles at their end, which go with what stood in it ("du", "de la")."""
    words, _ = split_words(before, (), load_lexicon(language))
    while words and words[-1].marks & Mark.FUNCTION:
        before = before[: words.pop().start]
    return before


def _single(value: Value) -> Value | None:
    """The one figure, date or name that a claim gives; None for lists and what was not read."""
    match value:
        case Amount() | Span() | Name():
            return value
        case Members(included=(name,), excluded=(), count=None):
            return Name(spaced(name), name)
        case _:
            return None


def _of_one_story(a: Reading, b: Reading, stories: Stories) -> bool:
    """Whether both texts speak at one time of one thing: copies, or texts of one story with a sentence of some length.

    Bulletins of one form are written daily, so texts of two days, and two days within them, alter nothing. In a copy
    other figures of the sentence may be altered as well.
    """
    if a.claim.source == b.claim.source or a.status != b.status or a.scope != b.scope:
        return False
    if a.period and b.period and not one_time(a.period, b.period):
        return False
    days = _days(a, b)
    if (len(days) == 2 and abs(days[0] - days[1]) > NEWS) or told_apart(a, b):
        return False
    if a.voice == b.voice:
        return True
    needed = FEWEST if len(days) == 2 and a.subject == b.subject else MANY
    words = _around(a)
    if words != _around(b) or len(words.replace(_HOLE, " ").split()) < needed:
        return False
    common = stories[a.claim.source].shares(stories[b.claim.source])
    return common >= ENOUGH and told_enough(a, b, common)


def _days(*readings: Reading) -> list[int]:
    """The days on which the claims' sources appeared, as far as they are known."""
    return [day for reading in readings if (day := published_day(reading)) is not None]


def _exclude(a: Reading, b: Reading) -> bool:
    """Whether two values are not one: two bounds of one kind differ where their figures or days do."""
    match _single(a.value), _single(b.value):
        case Span(hedge=("at_least" | "at_most") as one) as x, Span(hedge=other) as y if one == other:
            return x.edtf != y.edtf
        case Amount(hedge=("at_least" | "at_most") as one) as x, Amount(hedge=other) as y if one == other:
            return x.unit == y.unit and (x.low, x.high) != (y.low, y.high)
        case None, _:
            return False
        case _, None:
            return False
        case x, y:
            return meet(x, y, _ONE_NAME).relation == "contradict"


def _finding(
    clashes: Sequence[tuple[_Told, _Told]], positions: Sequence[Sequence[Reading]], sentence: _Sentence
) -> Finding:
    missing, ((group, a), (_, b)) = min(
        ((_missing(x[1], y[1]), (x, y)) for x, y in clashes), key=lambda one: len(one[0])
    )
    joined = Group(group.subject, group.attribute, tuple(reading for told in positions for reading in told))
    clusters = [Cluster(list(told), [], told[0]) for told in positions]
    reason = Message("clash-altered", (("a", a.claim.source), ("x", a.value), ("b", b.claim.source), ("y", b.value)))
    finding = make_finding(
        "contradiction", joined, EMPTY, clusters, reason,
        rule=RULE, confidence="possible" if missing else "certain", missing=missing,
        diagnosis=diagnose(a, b, joined, (), clusters, Setting(group.attribute)),
    )  # fmt: skip
    words = blake2b("\x1f".join((RULE, *sentence)).encode("utf-8", "surrogatepass"), digest_size=8)
    return replace(finding, id=words.hexdigest())


def _missing(a: Reading, b: Reading) -> tuple[str, ...]:
    """What keeps a clash from being certain: a day on which a text appeared, somebody who has read both claims."""
    time: tuple[str, ...] = () if len(_days(a, b)) == 2 else ("time",)
    return time if {a.claim.review, b.claim.review} <= set(DECIDED) else (*time, "review")
