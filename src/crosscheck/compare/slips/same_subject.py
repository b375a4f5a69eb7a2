"""Whether two subjects that no name joins are probably one, by what their own texts say."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from crosscheck.compare.slips.story import Stories
from crosscheck.compare.slips.thing_key import thing_key, things_told
from crosscheck.compare.slips.told_apart import timeless
from crosscheck.compare.slips.witness import names_told
from crosscheck.files.word_lists import word_lists
from crosscheck.model import Reading
from crosscheck.names import is_proper_name, spaced

PLACE = "location"
ENOUGH_WORDS = 2
NO_NAME = "common-noun"  # why the extractor says that a subject is no proper name
OF_BARE_NOUNS = 6  # names, figures and dates that two texts share
FILE = "appositions.toml"


class Told:
    """What the claims of each source show of its words: the folded quotations, and the folded subjects."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._words: dict[str, str] = {}

    def words(self, source: str) -> str:
        """The quotations of a source, folded, each once."""
        told = self._words.get(source)
        if told is None:
            quotes = (reading.claim.quote for reading in self._stories.readings(source))
            told = " . ".join(dict.fromkeys(spaced(quote.text) for quote in quotes if quote is not None))
            self._words[source] = told
        return told

    def is_placed(self, noun: Reading, name: str) -> bool:
        """Whether the source of a noun tells that it is where a name says ("the collapse" at Castelrouge)."""
        place = spaced(name)
        return any(
            reading.attribute == PLACE and reading.subject == noun.subject and spaced(reading.claim.value) == place
            for reading in self._stories.readings(noun.claim.source)
        )

    def subjects(self, source: str) -> set[str]:
        """The keys of the subjects that a source names."""
        return {reading.subject for reading in self._stories.readings(source)}


def one_subject(a: Reading, b: Reading, told: Told) -> bool:
    """Whether the subjects of two claims are one name in two languages, a name and its short form or noun, or one noun.

    A short form counts where its own text gives the long one, and a noun where either text puts it beside the name.
    """
    named = _named(a), _named(b)
    if all(named):
        return _key(a) == _key(b) or _shortened(a, b, told) or _shortened(b, a, told)
    if any(named):
        name, noun = (a, b) if named[0] else (b, a)
        if told.is_placed(noun, name.claim.subject):
            return True
        return any(_beside(noun, name, told.words(source)) for source in (a.claim.source, b.claim.source))
    return _key(a) == _key(b)


def says_what(reading: Reading) -> bool:
    """Whether a subject is a name, or a noun with words that tell it from others ("premier coup de pelle")."""
    return _named(reading) or len(_key(reading).split()) >= ENOUGH_WORDS


def named_alike(a: Reading, b: Reading) -> bool:
    """Whether both subjects are one noun with one name in it ("bail d'Orvelle"), or of several words beside one name.

    What happens again is told of many things of one kind.
    """
    if _key(a) != _key(b) or not says_what(a):
        return False
    return bool(names_told("x " + a.claim.subject, a.language) or _names_beside(a) & _names_beside(b))


def told_enough(a: Reading, b: Reading, common: int) -> bool:
    """Whether a subject says what it is, or both claims name something, or the texts have so much in common.

    "The works", "turnout": two stories of one town share the town and its mayor, and are about two of them.
    """
    if not (_is_bare(a) and _is_bare(b)):
        return True
    return bool(_names_beside(a) & _names_beside(b)) or common >= OF_BARE_NOUNS


def of_nobody(a: Reading, b: Reading) -> bool:
    """Whether neither subject is a name ("people", "the coach"), nor the two tell of two things ("fire", "storm")."""
    if _named(a) or _named(b):
        return False
    ours, theirs = (things_told(timeless(reading)) for reading in (a, b))
    return not (ours and theirs) or bool(ours & theirs)


def _is_bare(reading: Reading) -> bool:
    """Whether a subject is one common noun."""
    noun = len(_key(reading).split()) < ENOUGH_WORDS
    return noun and not _named(reading)


def _names_beside(reading: Reading) -> frozenset[str]:
    """The proper names of a quotation; its first word has a capital whatever it is."""
    quote = reading.claim.quote
    return names_told(quote.text[:1].lower() + quote.text[1:], reading.language) if quote else frozenset()


def _named(reading: Reading) -> bool:
    """Whether a subject is a name; a noun that opens its sentence has a capital and is none ("Fire", "Turnout")."""
    return is_proper_name(timeless(reading)) and NO_NAME not in reading.claim.reasons


def _key(reading: Reading) -> str:
    return thing_key(timeless(reading))


def _shortened(short: Reading, long: Reading, told: Told) -> bool:
    """Whether one name begins the other, and the text that uses it has the longer one as well, and no such third."""
    name, full = spaced(short.claim.subject), spaced(long.claim.subject)
    if not full.startswith(name + " "):
        return False
    source = short.claim.source
    others = {spaced(subject) for subject in told.subjects(source)} - {name}
    return full in told.words(source) and not any(other.startswith(name + " ") for other in others)


def _beside(noun: Reading, name: Reading, words: str) -> bool:
    """Whether a text puts a noun right before a name, or behind it as what it is ("Sirocco-2, a satellite")."""
    what, who = (re.escape(spaced(reading.claim.subject)) for reading in (noun, name))
    return bool(re.search(rf"\b{what} {who}\b|\b{who} (?:{_article()} ){{1,2}}{what}\b", words))


@lru_cache(maxsize=1)
def _article() -> str:
    """A pattern for one word between a name and the noun behind it."""
    return f"(?:{'|'.join(map(re.escape, chain.from_iterable(word_lists(__file__, FILE).values())))})"
