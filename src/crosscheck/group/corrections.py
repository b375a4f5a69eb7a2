"""Claims that a later version of their source took back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from crosscheck.errors import ConfigError
from crosscheck.files.data_table import data_table
from crosscheck.model import Amount, Location, Members, Name, Reading, Source, Span, Value
from crosscheck.model.frozen import frozen

FILE = "corrections.toml"
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})
_SENTENCE_END = re.compile(r"[.!?…;](?=\s)|\n")
_REACH = 600  # a sentence is seldom longer; the notice is looked for no farther from the quote


def mark_corrected(
    readings: Iterable[Reading], sources: Iterable[Source], texts: Mapping[str, str] = _NO_TEXTS
) -> tuple[Reading, ...]:
    """The readings, those marked `corrected_by` whose source a later version corrects with another value.

    A claim is taken back when the latest version that speaks of the same subject and attribute, with the same status
    and scope or fewer, says another value; what later versions do not mention stands. `texts` (by source id) tell
    where a version only recounts what it corrects ("an earlier version of this article said 420 million"): such a
    claim is the old one told again, and taken back with it.
    """
    claims = tuple(readings)
    later = _later_versions(sources)
    if not later:
        return claims
    said: dict[tuple[str, str, str], list[Reading]] = defaultdict(list)
    told: dict[int, bool] = {}
    versions = {name for names in later.values() for name in names}
    for reading in claims:
        if reading.claim.source in versions:
            told[id(reading)] = recounts(reading, texts.get(reading.claim.source, ""))
        if not told.get(id(reading)):
            said[reading.claim.source, reading.subject, reading.attribute].append(reading)
    marked = []
    for reading in claims:
        source = reading.claim.source
        names = (*later.get(source, ()), *((source,) if told.get(id(reading)) else ()))
        by = next((name for name in reversed(names) if _meant(reading, said, name)), "")
        otherwise = by and not any(_meets(reading.value, other.value) for other in _meant(reading, said, by))
        marked.append(replace(reading, corrected_by=by) if otherwise else reading)
    return tuple(marked)


def recounts(reading: Reading, text: str) -> bool:
    """Whether the claim tells what an earlier version said, by the words of its sentence, rather than what holds."""
    quote = reading.claim.quote
    if quote is None or quote.start is None or quote.end is None or not text:
        return False
    before = text[max(0, quote.start - _REACH) : quote.start]
    start = max((found.end() for found in _SENTENCE_END.finditer(before)), default=0)
    lead = _folded((before[start:] + quote.text).rpartition(reading.claim.value)[0])
    words = notice_words()
    # "Earlier it said 420, not 470" gives the old value first; "it is 470, not 420" the new one.
    earlier = any(phrase in lead for phrase in words.earlier) and not any(phrase in lead for phrase in words.unlike)
    return earlier != lead.endswith(words.instead)


@frozen
class NoticeWords:
    """The words of correction notices, folded: see the comments of the data file."""

    earlier: tuple[str, ...]
    instead: tuple[str, ...]
    unlike: tuple[str, ...]


@lru_cache(maxsize=1)
def notice_words() -> NoticeWords:
    """The words of correction notices in any language. Raises `ConfigError` where the file holds other lists."""
    words = data_table(__file__, FILE)
    folded = {name: tuple(_folded(phrase) for phrase in phrases) for name, phrases in words.items()}
    if set(folded) != {"earlier", "instead", "unlike"}:
        raise ConfigError(f"{FILE} holds the lists earlier, instead and unlike", location=Location(FILE))
    return NoticeWords(folded["earlier"], tuple(" " + each for each in folded["instead"]), folded["unlike"])


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _later_versions(sources: Iterable[Source]) -> dict[str, tuple[str, ...]]:
    """Of each corrected source, the versions that correct it, one after the other: oldest first."""
    known = {source.id: source for source in sources}
    correcting: dict[str, list[str]] = defaultdict(list)
    for source in sorted(known.values(), key=lambda one: (one.published, one.retrieved, one.id)):
        if source.corrects and source.corrects != source.id:
            correcting[source.corrects].append(source.id)
    chains = {}
    for name in correcting:
        chain, waiting = [], list(correcting[name])
        while waiting:
            following = waiting.pop(0)
            if following not in chain and following != name:
                chain.append(following)
                waiting += correcting.get(following, [])
        chains[name] = tuple(chain)
    return chains


def _meant(reading: Reading, said: Mapping[tuple[str, str, str], list[Reading]], version: str) -> list[Reading]:
    """What a version says itself of the same fact."""
    return [
        other
        for other in said.get((version, reading.subject, reading.attribute), ())
        if other is not reading and _same_part(reading, other)
    ]


def _same_part(one: Reading, other: Reading) -> bool:
    return all(
        not mine or not yours or mine == yours
        for mine, yours in ((one.status, other.status), (one.scope, other.scope), (one.period, other.period))
    )


def _meets(one: Value, other: Value) -> bool:
    """Whether two values of one publisher are the same, or one only more finely printed; words do not count."""
    match one, other:
        case Amount(), Amount():
            if one.unit != other.unit:
                return False
            slack = max(one.place, other.place) / 2
            return _near(one.low, other.low, slack) and _near(one.high, other.high, slack)
        case Span(), Span():
            return one == other or _inside(one, other) or _inside(other, one)
        case Members(), Members():
            return set(one.included) == set(other.included) and set(one.excluded) == set(other.excluded)
        case Name(), Name():
            return one.folded == other.folded
        case _:
            return one == other


def _near(one: Decimal | None, other: Decimal | None, slack: Decimal) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= slack


def _inside(one: Span, other: Span) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return other.start <= one.start and one.end <= other.end
