"""Names that may be one: suggested to a person, never joined by the program."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from crosscheck.model import Suggestion
from crosscheck.names.acronym import acronym_fits, acronym_letters, letters_for
from crosscheck.names.fold import fold
from crosscheck.names.name_key import NameKey, name_key

COMMON = 3  # a word that so many names hold is a word, not a slip of spelling
MOST = 20  # times that the commoner of two words may be as frequent; beyond, the rarer one is a slip all the same
MANY_WORDS = 6  # words of a name; longer ones are looked up by leaving out one word only
SHORTEST = 3  # letters of a word in which a slip is looked for
CROWD = 30  # names of one block; a larger block says nothing and is not looked through
SAME, TOGETHER, ORDER, TRANSLATED, ACRONYM = 98, 96, 95, 92, 90
KIND = "subject"

Edge = tuple[int, int, int, str]


def suggest(
    names: Iterable[str], different: Iterable[tuple[str, str]] = (), *, kind: str = KIND
) -> tuple[Suggestion, ...]:
    """Pairs of names that may mean the same, surest first; pairs declared `different` are left out.

    Looked for: the same words in another order, another language or with another legal form of one family; an
    acronym and the only name that it fits; a slip of spelling of one or two letters within words of four letters or
    more, or of three where nearly all names spell the word otherwise. Never suggested: names that differ in a number,
    a Roman numeral or a word that numbers generations ("Fund II", "Fund III"), in a whole word ("Global Fund",
    "Global Innovation Fund"), in words that many other names hold too ("Eastern", "Western"), or in legal forms of
    different countries. A subject without a capital letter is a noun and no name ("chantier", "chantiers").

    By blocking, never all pairs: names that share all their letters but one, then names that share a beginning or an
    end. Of a cluster only the surest links that join it are given.
    """
    proper = (name for name in sorted(names, reverse=True) if kind != KIND or not name.islower())
    listed = sorted({fold(name): name for name in proper}.values())
    keys = [name_key(name) for name in listed]
    apart = {frozenset((fold(one), fold(other))) for one, other in different}
    frequency = Counter(word for key in keys for word in set(key.words))
    edges: dict[tuple[int, int], Edge] = {}
    for edge in (*_same_words(keys), *_acronyms(listed, keys), *_spellings(keys, frequency)):
        pair = edge[0], edge[1]
        if pair not in edges and frozenset((fold(listed[pair[0]]), fold(listed[pair[1]]))) not in apart:
            edges[pair] = edge
    found = [
        Suggestion(kind, listed[left], listed[right], score, why) for left, right, score, why in _surest(edges.values())
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.left, one.right)))


def _same_words(keys: Sequence[NameKey]) -> Iterator[Edge]:
    """The same words, whatever their order and language; written together or apart."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        blocks[" ".join(sorted(key.plain))].append(index)
        blocks[key.joined].append(index)
    for block in blocks.values():
        for one, other in combinations(block[:CROWD], 2):
            if one == other or not _families_fit(keys[one], keys[other]):
                continue
            mine, yours = keys[one], keys[other]
            if mine.words == yours.words:
                yield one, other, SAME, "suggest-legal-form"
            elif sorted(mine.words) == sorted(yours.words):
                yield one, other, ORDER, "suggest-word-order"
            elif sorted(mine.plain) == sorted(yours.plain):
                yield one, other, TRANSLATED, "suggest-translated"
            else:
                yield one, other, TOGETHER, "suggest-spelling"


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
    by_letters: dict[str, list[int]] = defaultdict(list)
    unlisted: list[int] = []
    for index, key in enumerate(keys):
        if len(key.words) > 1:
            letters = letters_for(names[index])
            if letters is None:
                unlisted.append(index)
            for each in letters or ():
                by_letters[each].append(index)
    for index, acronym in short:
        first = fold(acronym)[:1]
        likely = sorted({*by_letters.get(acronym_letters(acronym), ()), *unlisted})
        fitting = [
            other for other in likely if keys[other].words[0][0] == first and acronym_fits(acronym, names[other])
        ]
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
    for one, other in set(_neighbours([key.words for key in keys])):
        if not _families_fit(keys[one], keys[other]):
            continue
        distance = OSA.distance(texts[one], texts[other], score_cutoff=2)
        if 0 < distance <= 2 and _slip(keys[one], keys[other], frequency):
            longest = max(len(texts[one]), len(texts[other]))
            yield one, other, max(1, round(94 - 100 * (distance - 0.5) / longest)), "suggest-spelling"


def _neighbours(names: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs of names that can be within two letters of each other.

    First those with a common text after one letter is left out of each; then those with a common signature.
    """
    texts = [" ".join(words) for words in names]
    first: dict[int, int] = {}  # the first name of each variant; more only where there are more
    more: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        variants = {hash(text[:at] + text[at + 1 :]) for at in range(len(text))}
        variants.add(hash(text))
        for variant in variants:
            holder = first.setdefault(variant, index)
            if holder == index:
                continue
            yield holder, index
            others = more.setdefault(variant, [])
            if len(others) < CROWD:
                for other in others:
                    yield other, index
                others.append(index)
    first.clear()
    blocks: dict[int, list[int]] = defaultdict(list)
    for index, words in enumerate(names):
        for signature in _signatures(words):
            blocks[hash(signature)].append(index)
    for block in blocks.values():
        if 1 < len(block) <= CROWD:
            yield from combinations(block, 2)


def _signatures(words: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    """What stays the same after two slips: all words but one or two, and the first or last letters of those."""
    count = len(words)
    if count == 1:
        word = words[0]
        third = max(3, len(word) // 3)
        yield from (("start", word[: third + 1]), ("end", word[-third - 1 :]), ("middle", word[third : 2 * third]))
        return
    for at in range(count):
        rest = words[:at] + words[at + 1 :]
        yield rest, at, words[at][:2]
        yield rest, words[at][-2:], at
    if count == 2:
        one, other = words
        yield one[:3], other[:2], "start"
        yield one[-3:], other[-2:], "end"
    elif count <= MANY_WORDS:
        for one_at, other_at in combinations(range(count), 2):
            rest = tuple(word for at, word in enumerate(words) if at not in (one_at, other_at))
            yield rest, words[one_at][0], words[other_at][0], one_at, other_at, "start"
            yield rest, words[one_at][-1], words[other_at][-1], one_at, other_at, "end"


def _slip(one: NameKey, other: NameKey, frequency: Counter[str]) -> bool:
    """Whether two names differ by a slip within words, not by a word."""
    if one.numbers() != other.numbers():
        return False
    if len(one.words) != len(other.words):
        return one.joined == other.joined
    return all(_same_word(mine, yours, frequency) for mine, yours in zip(one.words, other.words, strict=True))


def _same_word(mine: str, yours: str, frequency: Counter[str]) -> bool:
    if mine == yours:
        return True
    from rapidfuzz.distance import OSA

    from crosscheck.names.words import distinct_words

    shorter = min(len(mine), len(yours))
    if shorter < SHORTEST or frozenset((mine, yours)) in distinct_words():
        return False
    rarer, commoner = sorted((frequency[mine], frequency[yours]))
    if rarer >= COMMON and rarer * MOST >= commoner:
        return False
    if (
        commoner > rarer * MOST * COMMON
    ):  # "Fnd" among a thousand times "Fund" is a slip, "Elo" beside "Elos" another name
        return OSA.distance(mine, yours) <= (1 if shorter < 5 else 2)
    if shorter < 4 or (mine[0] != yours[0] and shorter < 6 and sorted(mine) != sorted(yours)):
        return False
    return OSA.distance(mine, yours) <= (1 if shorter < 8 else 2) and not _is_syllable(mine, yours)


def _is_syllable(mine: str, yours: str) -> bool:
    """Whether two words differ in two letters side by side, exchanged or left out: "Elsanov", "Hoelsanov"."""
    start = 0
    while start < min(len(mine), len(yours)) and mine[start] == yours[start]:
        start += 1
    end = 0
    while end < min(len(mine), len(yours)) - start and mine[-1 - end] == yours[-1 - end]:
        end += 1
    one, other = mine[start : len(mine) - end], yours[start : len(yours) - end]
    return max(len(one), len(other)) == 2 and sorted(one) != sorted(other) and len(one) + len(other) != 3


def _surest(edges: Iterable[Edge]) -> list[Edge]:
    """The links that hold each cluster together, the surest first; what they already join is not asked again."""
    parent: dict[int, int] = {}

    def root(index: int) -> int:
        while (above := parent.get(index, index)) != index:
            index = above
        return index

    kept: list[Edge] = []
    for edge in sorted(edges, key=lambda edge: (-edge[2], edge)):
        one, other = root(edge[0]), root(edge[1])
        if one != other:
            parent[max(one, other)] = min(one, other)
            kept.append(edge)
    return kept
