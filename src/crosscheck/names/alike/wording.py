"""The ways to read a name: its words without legal form, what stands in brackets apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.names.acronym import acronym_fits
from crosscheck.names.alike.clipped import clipped
from crosscheck.names.alike.company_forms import company_forms, without_forms
from crosscheck.names.alike.name_words import in_one_language, small_name_words
from crosscheck.names.alike.sounds import in_latin, sound_of
from crosscheck.names.alike.vocabulary import Vocabulary
from crosscheck.names.fold import fold
from crosscheck.names.words import ordinal_words

_TOKENS = re.compile(r"\w+")
_LETTERS = re.compile(r"\b[A-Z]\b(?!['’])")
_ROMAN = re.compile(r"[ivx]{1,5}")
_DOTTED = re.compile(r"(?<=\b\w)[./](?=\w\b)|(?<=\b\w\w)\.(?=\w\b)|(?<=[./]\w)\.|['’](?=s\b)")
_BRACKET = re.compile(r"\(([^()]{2,60})\)$")
_TOWN = re.compile(r",([^,]{2,40})$")
_ASIDE = re.compile(r"\s[-–—/]\s")


class Wording(NamedTuple):
    """One way to read a name.

    `written` is the part of the name that is read; `words` are folded, in order, without small words and legal form;
    `plain` the same in one language, sorted, and `sounds` as they sound; `joined` all words, small ones too, without
    the spaces between them; `countries` those of the legal form; `aside` what stands in brackets behind the name;
    `mended` says that a slip of a common word was mended.
    """

    owner: int
    written: str
    words: tuple[str, ...]
    plain: tuple[str, ...]
    sounds: tuple[str, ...]
    joined: str
    countries: frozenset[str]
    aside: tuple[str, ...]
    mended: bool

    def numbers(self) -> tuple[str, ...]:
        """Whatever tells generations apart: digits, Roman numerals, "second", a letter at the end ("Plan A")."""
        ordinals = ordinal_words()
        last = self.words[-1:] if len(self.words) > 1 and len(self.words[-1]) == 1 else ()
        told = {
            word
            for word in self.words
            if word in ordinals or _ROMAN.fullmatch(word) or any(map(str.isdigit, word)) or word in last
        }
        return tuple(sorted(told))


def tokens(name: str) -> list[str]:
    """The folded words of a name, articles kept; letters with full stops are one word ("S.A.", "J.P.")."""
    folded = in_latin(fold(f"x {_DOTTED.sub('', name)}")[2:]).replace("'", " ")
    return _TOKENS.findall(folded)


def wordings(owner: int, name: str, found: list[str], vocabulary: Vocabulary) -> Iterator[Wording]:
    """The ways to read a name: whole; without what stands in brackets behind it; a short form beside a long one."""
    bracket = _BRACKET.search(name) if name.endswith(")") else _placed(name) if "," in name else None
    if bracket and bracket.start():
        yield from _bracketed(owner, name[: bracket.start()], bracket[1], vocabulary)
        return
    if not found:
        return
    yield _read(owner, name, found, vocabulary)
    yield from _parts(owner, name, vocabulary)


def _placed(name: str) -> re.Match[str] | None:
    """The town behind a company's form: "Works SpA, Trieste"; a second form is none."""
    found = _TOWN.search(name)
    if found is None or (tuple(tokens(found[1])) in company_forms()):
        return None
    before = tokens(name[: found.start()])
    return found if before and without_forms(before)[1] else None


def _bracketed(owner: int, name: str, inside: str, vocabulary: Vocabulary) -> Iterator[Wording]:
    """A name with its acronym behind it is also the acronym; "Ministry (France)" is that of France.

    "Works (Lyon)" may be "Works", but "Fund (II)" is no "Fund".
    """
    if acronym_fits(inside, name):
        yield from filter(None, (wording(owner, name, vocabulary), wording(owner, inside, vocabulary)))
        return
    whole = wording(owner, f"{inside} {name}", vocabulary)
    bare = wording(owner, name, vocabulary, aside=in_one_language(tuple(tokens(inside))))
    if whole is not None:
        yield whole
        if bare is not None and bare.numbers() == whole.numbers():
            yield bare


def _parts(owner: int, name: str, vocabulary: Vocabulary) -> Iterator[Wording]:
    """A short form beside the long one that it abbreviates: "MSC Mediterranean Shipping", "BfV - Federal Office"."""
    first, _, rest = name.partition(" ")
    pairs = [(first, rest)] if first.isupper() else []
    if len(parts := _ASIDE.split(name)) == 2:
        pairs += [(parts[0], parts[1]), (parts[1], parts[0])]
    for short, long in pairs:
        if _abbreviates(short, long):
            yield from filter(None, (wording(owner, short, vocabulary), wording(owner, long, vocabulary)))


def _abbreviates(short: str, long: str) -> bool:
    """Whether one part of a name is the acronym of the other, or is run together from its words' beginnings."""
    if len(short) > 2 and sum(map(str.isupper, short)) > 1 and acronym_fits(short, long):
        return True
    words = tokens(short)
    return len(words) == 1 and clipped(words[0], without_forms(tokens(long) or [""])[0])


def wording(owner: int, name: str, vocabulary: Vocabulary, aside: tuple[str, ...] = ()) -> Wording | None:
    """One way to read a name or a part of it; None where no word stands in it."""
    found = tokens(name)
    return _read(owner, name, found, vocabulary, aside) if found else None


def _read(owner: int, name: str, found: list[str], vocabulary: Vocabulary, aside: tuple[str, ...] = ()) -> Wording:
    meant = [vocabulary.meant(word) for word in found]
    mended = meant != found
    bare, countries = without_forms(meant)
    if mended:
        _, countries = without_forms(found)  # a form that was mended is not sure enough to tell companies apart
    small = small_name_words()
    while len(bare) > 1 and bare[-1] in small and len(bare[-1]) > 1:
        bare = bare[:-1]  # "Works and Company"
    letters = {letter.lower() for letter in _LETTERS.findall(name)}  # "Plan A" is not "Plan D"
    words = tuple(word for word in bare if word not in small or word in letters) or tuple(bare)
    plain = tuple(sorted(in_one_language(words)))
    joined = "".join(bare[1:] if len(bare) > 1 and len(bare[0]) > 1 and bare[0] in small else bare)
    return Wording(
        owner,
        name,
        words,
        plain,
        tuple(sorted(map(sound_of, plain))),
        joined,
        countries,
        aside,
        mended,
    )
