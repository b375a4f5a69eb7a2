"""Names of the same words, whatever their order, language, spacing and legal form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from crosscheck.names.alike.known_bodies import known_bodies
from crosscheck.names.alike.link import CROWD, Link, Wordings, link, may_meet
from crosscheck.names.alike.sounds import sound_of
from crosscheck.names.alike.wording import Wording
from crosscheck.names.words import distinct_words

SAME, TOGETHER, ORDER, TRANSLATED, SOUND = 98, 96, 95, 92, 89
FEWEST = 5  # letters of names that are compared by their sound


def same_words(wordings: Wordings) -> Iterator[Link]:
    """Links between wordings that share their words, their letters or their sounds."""
    blocks: dict[str | int, list[Wording]] = defaultdict(list)
    bodies = known_bodies()
    for each in wordings:
        if each.words in bodies:
            blocks[bodies[each.words]].append(each)
        for sounds in {" ".join(each.sounds), sound_of(each.joined)}:
            blocks[sounds].append(each)
    for key, block in blocks.items():
        if len(block) > 1:
            for one, other in combinations(block[:CROWD], 2):
                if may_meet(one, other) and (found := _compared(one, other, known=isinstance(key, int))):
                    yield found


def _compared(one: Wording, other: Wording, *, known: bool) -> Link | None:
    if one.words == other.words:
        if one.mended or other.mended:
            return link(one, other, TOGETHER, "suggest-spelling")
        return link(one, other, SAME, "suggest-legal-form")
    if known:
        return link(one, other, TRANSLATED, "suggest-translated")
    if one.numbers() != other.numbers():
        return None
    if sorted(one.words) == sorted(other.words):
        return link(one, other, ORDER, "suggest-word-order")
    if one.plain == other.plain:
        return link(one, other, TRANSLATED, "suggest-translated")
    if one.joined == other.joined:
        return link(one, other, TOGETHER, "suggest-spelling")
    if min(len(one.joined), len(other.joined)) < FEWEST or frozenset((one.joined, other.joined)) in distinct_words():
        return None
    if one.sounds == other.sounds and not _apart(one, other):
        return link(one, other, SOUND, "suggest-spelling")
    return link(one, other, SOUND, "suggest-spelling") if sound_of(one.joined) == sound_of(other.joined) else None


def _apart(one: Wording, other: Wording) -> bool:
    """Whether two words of the same sound are known to be two."""
    mine, yours = set(one.plain) - set(other.plain), set(other.plain) - set(one.plain)
    distinct = distinct_words()
    return any(frozenset((word, their)) in distinct for word in mine for their in yours)
