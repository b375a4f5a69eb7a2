"""Names that may be one: suggested to a person, never joined by the program."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from crosscheck.model import Suggestion
from crosscheck.names.acronym import acronym_fits
from crosscheck.names.fold import fold
from crosscheck.names.name_key import NameKey, name_key

COMMON = 3  # a word that so many names hold is a word, not a slip of spelling
CROWD = 40  # names of one block; a larger block says nothing and is not looked through
SAME, ORDER, TRANSLATED, ACRONYM = 98, 95, 92, 90
KIND = "subject"

Edge = tuple[int, int, int, str]


def suggest(
    names: Iterable[str], different: Iterable[tuple[str, str]] = (), *, kind: str = KIND
) -> tuple[Suggestion, ...]:
    """Pairs of names that may mean the same, surest first; pairs declared `different` are left out.

    Looked for: the same words in another order, another language or with another legal form of one family; an
    acronym and the only name that it fits; a slip of spelling of one or two letters within words of four letters or
    more. Never suggested: names that differ in a number, a Roman numeral or a word that numbers generations ("Fund
    II", "Fund III"), in a whole word ("Global Fund", "Global Innovation Fund"), in words that many other names hold
    too ("Eastern", "Western"), or in legal forms of different countries.

    By blocking, never all pairs: names that share all their letters but one, then names that share a beginning or an
    end. Of a cluster only the links to its centre are given.
    """
    listed = sorted({fold(name): name for name in sorted(names, reverse=True)}.values())
    keys = [name_key(name) for name in listed]
    apart = {frozenset((fold(one), fold(other))) for one, other in different}
    frequency = Counter(word for key in keys for word in set(key.words))
    edges: dict[tuple[int, int], Edge] = {}
    for edge in (*_same_words(keys), *_acronyms(listed, keys), *_spellings(keys, frequency)):
        pair = edge[0], edge[1]
        if pair not in edges and frozenset((fold(listed[pair[0]]), fold(listed[pair[1]]))) not in apart:
            edges[pair] = edge
    found = [
        Suggestion(kind, listed[left], listed[right], score, why) for left, right, score, why in _stars(edges.values())
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.left, one.right)))


def _same_words(keys: Sequence[NameKey]) -> Iterator[Edge]:
    """The same words, whatever their order and language; written together or apart."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        blocks[" ".join(sorted(key.plain))].append(index)
    for block in blocks.values():
        for one, other in combinations(block[:CROWD], 2):
            if not _families_fit(keys[one], keys[other]):
                continue
            mine, yours = keys[one], keys[other]
            if mine.words == yours.words:
                yield one, other, SAME, "suggest-legal-form"
            elif sorted(mine.words) == sorted(yours.words):
                yield one, other, ORDER, "suggest-word-order"
            else:
                yield one, other, TRANSLATED, "suggest-translated"


def _families_fit(one: NameKey, other: NameKey) -> bool:
    """Legal forms of two countries are two companies."""
    return not one.family or not other.family or one.family == other.family


def _acronyms(names: Sequence[str], keys: Sequence[NameKey]) -> Iterator[Edge]:
    """An acronym of three letters or more, and the only name that it can stand for."""
    short = [
        (index, names[index]) for index, key in enumerate(keys) if len(key.words) == 1 and _is_acronym(names[index])
    ]
    if not short:
        return
    starts: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        if len(key.words) > 1:
            starts[key.words[0][0]].append(index)
    for index, acronym in short:
        fitting = [other for other in starts[fold(acronym)[:1]] if acronym_fits(acronym, names[other])]
        if len({keys[other].plain for other in fitting}) == 1:
            for other in fitting:
                yield min(index, other), max(index, other), ACRONYM, "suggest-acronym"


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "").strip()
    return 3 <= len(letters) <= 8 and letters.isalnum() and letters[:-1].isupper()


def _spellings(keys: Sequence[NameKey], frequency: Counter[str]) -> Iterator[Edge]:
    """Slips of one or two letters."""
    from rapidfuzz.distance import OSA

    texts = [" ".join(key.words) for key in keys]
    seen: set[tuple[int, int]] = set()
    for one, other in _neighbours(texts):
        if (one, other) in seen:
            continue
        seen.add((one, other))
        if not _families_fit(keys[one], keys[other]):
            continue
        distance = OSA.distance(texts[one], texts[other], score_cutoff=2)
        if 0 < distance <= 2 and _slip(keys[one], keys[other], frequency):
            longest = max(len(texts[one]), len(texts[other]))
            yield one, other, max(1, round(94 - 100 * (distance - 0.5) / longest)), "suggest-spelling"


def _neighbours(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of texts that can be within two letters of each other.

    First those with a common text after one letter is left out of each; then those that begin or end alike.
    """
    by_variant: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        variants = {hash(text)}
        variants.update(hash(text[:at] + text[at + 1 :]) for at in range(len(text)))
        for variant in variants:
            holders = by_variant.setdefault(variant, [])
            if len(holders) < CROWD:
                for other in holders:
                    yield other, index
                holders.append(index)
    del by_variant
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        third = max(4, len(text) // 3)
        if len(text) < 8:
            continue
        blocks["start", text[: third + 1]].append(index)
        blocks["end", text[-third - 1 :]].append(index)
        blocks["middle", text[third : 2 * third]].append(index)
    for block in blocks.values():
        if len(block) <= CROWD:
            yield from combinations(block, 2)


def _slip(one: NameKey, other: NameKey, frequency: Counter[str]) -> bool:
    """Whether two names differ by a slip within words, not by a word."""
    if one.numbers() != other.numbers():
        return False
    if len(one.words) != len(other.words):
        return "".join(one.words) == "".join(other.words)
    return all(_same_word(mine, yours, frequency) for mine, yours in zip(one.words, other.words, strict=True))


def _same_word(mine: str, yours: str, frequency: Counter[str]) -> bool:
    if mine == yours:
        return True
    from rapidfuzz.distance import OSA

    from crosscheck.names.words import distinct_words

    shorter = min(len(mine), len(yours))
    if shorter < 4 or frozenset((mine, yours)) in distinct_words():
        return False
    if frequency[mine] >= COMMON and frequency[yours] >= COMMON:
        return False
    if mine[0] != yours[0] and shorter < 6 and sorted(mine) != sorted(yours):
        return False
    return OSA.distance(mine, yours) <= (1 if shorter < 7 else 2)


def _stars(edges: Iterable[Edge]) -> list[Edge]:
    """Clusters as stars: the name with most links is a centre and keeps its free neighbours; chains are cut."""
    links: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        links[edge[0]].append(edge)
        links[edge[1]].append(edge)
    taken: set[int] = set()
    kept: list[Edge] = []
    for centre in sorted(links, key=lambda index: (-len(links[index]), index)):
        if centre in taken:
            continue
        for edge in sorted(links[centre], key=lambda edge: (-edge[2], edge)):
            leaf = edge[1] if edge[0] == centre else edge[0]
            if leaf not in taken and leaf != centre:
                taken.add(leaf)
                kept.append(edge)
        taken.add(centre)
    return kept
