"""Names that are one or two letters away from one that the sources know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from crosscheck.draft.places import Places
from crosscheck.files.word_lists import word_lists
from crosscheck.model import DraftName
from crosscheck.model.frozen import frozen
from crosscheck.names import fold, letters_apart

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,3}")
FILE = "unknown_names.toml"
_SHORTEST = 5
"""Letters from which on two names that differ in one are more likely a slip than two names."""
_LONG = 9
"""Letters from which on two of them may differ."""
_SHORTEST_SURNAME = 4
_LONG_SURNAME = 7
"""Letters from which on two of a surname may differ behind the same first name."""
_FULL_NAME = re.compile(r"(?<![\w’'-])([A-ZÀ-Þ][\w’'-]*[^\W\d_])[ \xa0](?=([A-ZÀ-Þ][\w’'-]*[^\W\d_]))")
_WORD_BEFORE = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]*[^\W\d_][ \xa0]$")
_SENTENCE_END = ".!?…:\n"
_BETWEEN = " \t\"“«»”'’(*_#>-–—\xa0\u202f"
_LOOK_BACK = 12


def find_near_names(text: str, known: Iterable[str], corpus: Sequence[str]) -> tuple[DraftName, ...]:
    """Capitalised words of the draft that no source has, and that nearly spell a name of the sources.

    `known` are names of subjects, members and speakers; `corpus` the sources' texts. Their capitalised words within
    sentences are names as well; at the beginning of a sentence of the draft, where every word has a capital, only
    the known names count, and surnames that follow a first name in a source. A word that a source has as it is, that
    the draft itself also writes small, or that differs from the name by an ending ("Américains", "Américaine"), is no
    slip. One letter may differ from five letters on, two from nine. Behind the same first name, four letters are
    enough, and an ending is a slip too ("Sam Altmann").
    """
    seen = {fold(word) for body in corpus for word in _words(body)}
    small = {fold(word) for word in _words(text) if word[0].islower()}
    sure = {word for name in known for word in _words(name) if len(word) >= _SHORTEST and word[0].isupper()}
    heard = {word for body in corpus for word, _ in _inside(body) if len(word) >= _SHORTEST} | sure
    seen |= {fold(word) for word in sure}
    surnames = _surnames(corpus)
    opening = sure | {name for names in surnames.values() for name in names if len(name) > _SHORTEST}
    by_initial = {False: _by_initial(heard), True: _by_initial(opening)}
    places = Places(text)
    found = []
    for word, start, opens in _capitalised(text):
        if fold(word) in seen or fold(word) in small:
            continue
        near = _near_surname(word, surnames.get(_before(text, start), ()))
        if not near and len(word) >= _SHORTEST:
            near = _nearest(word, by_initial[opens])
        if near:
            found.append(DraftName(word, near, start, *places.of(start)))
    return tuple(found)


def _surnames(corpus: Sequence[str]) -> Mapping[str, set[str]]:
    """Capitalised words that stand right behind another one within a sentence, by that one: surnames by first name."""
    found: dict[str, set[str]] = defaultdict(set)
    for body in corpus:
        for pair in _FULL_NAME.finditer(body):
            first, last = pair[1], _bare(pair[2])
            if len(last) >= _SHORTEST_SURNAME and not last.isupper():
                found[fold(_bare(first))].add(last)
    return found


def _before(text: str, start: int) -> str:
    """The capitalised word right before a place, folded; empty where there is none."""
    word = _WORD_BEFORE.search(text, max(0, start - _LOOK_BACK * 3), start)
    return fold(_bare(word[0].strip())) if word else ""


def _near_surname(word: str, surnames: Collection[str]) -> str:
    """The surname of the same first name that a word nearly spells; empty where none does, or several do."""
    if len(word) < _SHORTEST_SURNAME:
        return ""
    most = 2 if len(word) >= _LONG_SURNAME else 1
    near = [name for name in sorted(surnames) if letters_apart(fold(word), fold(name), most) <= most]
    return near[0] if len(near) == 1 and near[0][0] == word[0] else ""


def _nearest(word: str, names: Mapping[str, list[str]]) -> str:
    """The name that a word nearly spells; empty where there is none."""
    written = fold(word)
    best: tuple[int, str] | None = None
    for name in names.get(written[:1], ()):
        meant = fold(name)
        most = 2 if min(len(written), len(meant)) >= _LONG else 1
        if abs(len(written) - len(meant)) > most or _inflected(written, meant):
            continue
        apart = letters_apart(written, meant, most)
        if apart <= most and (best is None or (apart, name) < best):
            best = (apart, name)
    return best[1] if best else ""


def _inflected(one: str, other: str) -> bool:
    """Whether two words share their stem and differ in an ending only."""
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[common:], other[common:]
    return {left, right} - {""} <= _around().endings


def _by_initial(names: Iterable[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        found[fold(name)[:1]].append(name)
    return found


def _words(text: str) -> Iterable[str]:
    return (_bare(match[0]) for match in _WORD.finditer(text))


def _bare(word: str) -> str:
    """A word without the article that leans on it and without a possessive."""
    around = _around()
    return around.possessive.sub("", around.leaning.sub("", word)) or word


@frozen
class _Around:
    """What stands around a name without being part of it: the data file says what each is."""

    leaning: re.Pattern[str]
    possessive: re.Pattern[str]
    endings: frozenset[str]


@lru_cache(maxsize=1)
def _around() -> _Around:
    words = word_lists(__file__, FILE, ("leaning", "possessive", "endings"))
    leaning, possessive = ("|".join(map(re.escape, words[key])) for key in ("leaning", "possessive"))
    return _Around(
        re.compile(rf"^(?:{leaning})['’](?=[^\W\d_]{{2}})", re.IGNORECASE),
        re.compile(rf"['’](?:{possessive})?$"),
        frozenset(words["endings"]),
    )


def _inside(text: str) -> Iterable[tuple[str, int]]:
    """Capitalised words that begin no sentence."""
    return ((word, start) for word, start, opens in _capitalised(text) if not opens)


def _capitalised(text: str) -> Iterable[tuple[str, int, bool]]:
    """Capitalised words with their place, and whether they begin a sentence."""
    for match in _WORD.finditer(text):
        word = _bare(match[0])
        if word[0].isupper():
            before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip(_BETWEEN)[-1:]
            offset = match[0].index(word)
            yield word, match.start() + offset, (not before or before in _SENTENCE_END) and offset == 0
