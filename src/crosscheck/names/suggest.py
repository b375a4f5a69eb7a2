"""Names that may be one: suggested to a person, never joined by the program."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.model import Suggestion
from crosscheck.names.alike.acronyms import acronyms
from crosscheck.names.alike.link import Link
from crosscheck.names.alike.same_words import same_words
from crosscheck.names.alike.short_forms import short_forms
from crosscheck.names.alike.spellings import spellings
from crosscheck.names.alike.vocabulary import Vocabulary
from crosscheck.names.alike.wording import tokens, wordings
from crosscheck.names.fold import fold

KIND = "subject"


def suggest(
    names: Iterable[str], different: Iterable[tuple[str, str]] = (), *, kind: str = KIND
) -> tuple[Suggestion, ...]:
    """Pairs of names that may mean the same, surest first; pairs declared `different` are left out.

    Looked for: the same words in another order, another language, another transliteration or with another legal form
    of one country; an acronym and the only name that it fits; a slip of spelling of one or two letters within words
    of four letters or more, or of three where nearly all names spell the word otherwise. Never suggested: names that
    differ in a number, a Roman numeral or a word that numbers generations ("Fund II", "Fund III"), in a whole word
    ("Global Fund", "Global Innovation Fund"), in words that many other names hold too ("Eastern", "Western"), or in
    legal forms of different countries. A subject without a capital letter is a noun and no name ("chantier",
    "chantiers").

    By blocking, never all pairs: names that share all their letters but one, then names that share a beginning or an
    end. Of a cluster only the surest links that join it are given.
    """
    proper = (name for name in sorted(names, reverse=True) if kind != KIND or not name.islower())
    listed = sorted({fold(name): name for name in proper}.values())
    words = [tokens(name) for name in listed]
    vocabulary = Vocabulary(words)
    read = [each for index, name in enumerate(listed) for each in wordings(index, name, words[index], vocabulary)]
    apart = {frozenset((fold(one), fold(other))) for one, other in different}
    links: dict[tuple[int, int], Link] = {}
    for found in (*same_words(read), *acronyms(read), *short_forms(read), *spellings(read, vocabulary)):
        pair = found.left, found.right
        if pair not in links and frozenset((fold(listed[pair[0]]), fold(listed[pair[1]]))) not in apart:
            links[pair] = found
    suggested = [
        Suggestion(kind, listed[each.left], listed[each.right], each.score, each.why) for each in _surest(links)
    ]
    return tuple(sorted(suggested, key=lambda one: (-one.score, one.left, one.right)))


def _surest(links: dict[tuple[int, int], Link]) -> list[Link]:
    """The links that hold each cluster together, the surest first; what they already join is not asked again."""
    parent: dict[int, int] = {}

    def root(index: int) -> int:
        while (above := parent.get(index, index)) != index:
            index = above
        return index

    kept: list[Link] = []
    for each in sorted(links.values(), key=lambda each: (-each.score, each)):
        one, other = root(each.left), root(each.right)
        if one != other:
            parent[max(one, other)] = min(one, other)
            kept.append(each)
    return kept
