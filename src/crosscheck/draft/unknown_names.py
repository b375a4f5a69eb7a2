"""Names that are one or two letters away from one that the sources know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosscheck.draft.places import Places
from crosscheck.model import DraftName
from crosscheck.names import fold, letters_apart

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,3}")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=[^\W\d_]{2})", re.IGNORECASE)
"""French articles and small words that lean on the next word (l'alliance, d'Artman)."""
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST = 5
"""Letters from which on two names that differ in one are more likely a slip than two names."""
_LONG = 9
"""Letters from which on two of them may differ."""
_ENDINGS = frozenset(("s", "es", "e", "n", "ns", "x", "ne", "nes", "en", "ens", "er", "al", "ian", "ans"))
"""What may follow a name within a language without being a slip: plurals, people, adjectives."""
_SENTENCE_END = ".!?…:\n"
_BETWEEN = " \t\"“«»”'’(*_#>-–—\xa0\u202f"
_LOOK_BACK = 12


def find_near_names(text: str, known: Iterable[str], corpus: Sequence[str]) -> tuple[DraftName, ...]:
    """Capitalised words of the draft that no source has, and that nearly spell a name of the sources.

    `known` are names of subjects, members and speakers; `corpus` the sources' texts. Their capitalised words within
    sentences are names as well; at the beginning of a sentence of the draft, where every word has a capital, only
    the known names count. A word that a source has as it is, that the draft itself also writes small, or that
    differs from the name by an ending ("Américains", "Américaine"), is no slip. One letter may differ from five letters
    on, two from nine.
    """
    seen = {fold(word) for body in corpus for word in _words(body)}
    small = {fold(word) for word in _words(text) if word[0].islower()}
    sure = {word for name in known for word in _words(name) if len(word) >= _SHORTEST and word[0].isupper()}
    heard = {word for body in corpus for word, _ in _inside(body) if len(word) >= _SHORTEST} | sure
    seen |= {fold(word) for word in sure}
    by_initial = {False: _by_initial(heard), True: _by_initial(sure)}
    places = Places(text)
    found = []
    for word, start, opens in _capitalised(text):
        if len(word) < _SHORTEST or fold(word) in seen or fold(word) in small:
            continue
        near = _nearest(word, by_initial[opens])
        if near:
            found.append(DraftName(word, near, start, *places.of(start)))
    return tuple(found)


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
    return {left, right} - {""} <= _ENDINGS


def _by_initial(names: Iterable[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        found[fold(name)[:1]].append(name)
    return found


def _words(text: str) -> Iterable[str]:
    return (_bare(match[0]) for match in _WORD.finditer(text))


def _bare(word: str) -> str:
    """A word without the article that leans on it and without a possessive."""
    return _POSSESSIVE.sub("", _ELIDED.sub("", word)) or word


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
