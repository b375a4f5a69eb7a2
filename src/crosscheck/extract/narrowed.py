"""Whether the words around a figure narrow what it is about, beyond what the claim says of scope, time and speaker."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from crosscheck.errors import ConfigError
from crosscheck.extract.scene.reason import Reason
from crosscheck.model import Document, Extraction, Location, Mention, Proposal

_WHY: Reason = "narrowed"
_FILE = "narrowing.toml"
_KEYS = ("behind", "between", "leading", "purpose", "aims", "links", "disbelief")
_WORD = re.compile(r"[^\W_]+")
_STOPS = re.compile(r"[,;:!?\n()]|\.\s|\.$")
_BREAKS = re.compile(r"[;!?\n]|\.\s|\.$")
_REACH = 8
"""Words behind a figure that can still belong to it."""
_WIDEST = 400
"""Code points of a sentence that are looked at on either side."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One language's words, folded to lower case."""

    behind: frozenset[str]
    between: frozenset[str]
    leading: frozenset[str]
    purpose: frozenset[str]
    aims: frozenset[str]
    links: frozenset[str]
    disbelief: frozenset[str]


def with_doubts(extraction: Extraction) -> Extraction:
    """The extraction with every certain claim made possible whose clause narrows its figure or date."""
    words = _load().get(extraction.document.language[:2])
    if words is None:
        return extraction
    proposals = tuple(_doubted(extraction.document, proposal, words) for proposal in extraction.proposals)
    return replace(extraction, proposals=proposals)


def _doubted(document: Document, proposal: Proposal, words: Narrowing) -> Proposal:
    claim, mention = proposal.claim, proposal.mention
    if claim.confidence != "certain" or mention is None or not narrowed(document.text, proposal, mention, words):
        return proposal
    doubted = replace(claim, confidence="possible", reasons=(*claim.reasons, _WHY))
    return replace(proposal, claim=doubted)


def narrowed(text: str, proposal: Proposal, mention: Mention, words: Narrowing) -> bool:
    """Whether the stretch behind the figure, the words between it and its subject, or the sentence before narrow it."""
    claim = proposal.claim
    told = {word.casefold() for part in (claim.scope, claim.as_of, claim.said_by) for word in _WORD.findall(part)}
    window = text[mention.end : mention.end + _WIDEST]
    stop = _STOPS.search(window)
    behind = _WORD.findall(window[: stop.start()] if stop else window)[:_REACH]
    if _narrows_behind(behind, told, words):
        return True
    before = _before(text, mention)
    if not words.disbelief.isdisjoint(word.casefold() for word in _WORD.findall(before)):
        return True
    written = claim.subject_written or claim.subject
    _, found, between = before.rpartition(written)
    return bool(found) and _narrows(_between(between, words), told, words.between)


def _between(stretch: str, words: Narrowing) -> list[str]:
    """The words between subject and figure, but for the preposition that leads to the figure itself ("in 2002")."""
    found = _WORD.findall(stretch)
    return found[:-1] if found and found[-1].casefold() in words.leading else found


def _before(text: str, mention: Mention) -> str:
    """The sentence up to the figure."""
    start = max(0, mention.hedge_start - _WIDEST)
    window = text[start : mention.hedge_start]
    breaks = [found.end() for found in _BREAKS.finditer(window)]
    return window[breaks[-1] :] if breaks else window


def _narrows_behind(behind: list[str], told: set[str], words: Narrowing) -> bool:
    for number, word in enumerate(behind):
        low = word.casefold()
        if low in words.links:
            return False
        follow = [each.casefold() for each in behind[number + 1 :]]
        if low in words.purpose and follow and follow[0] not in told and not set(follow[:3]) & words.aims:
            return True
        if low in words.behind and not _is_told(follow, told):
            return True
    return False


def _narrows(between: list[str], told: set[str], narrowing: frozenset[str]) -> bool:
    low = [word.casefold() for word in between]
    return any(word in narrowing and not _is_told(low[number + 1 :], told) for number, word in enumerate(low))


def _is_told(follow: list[str], told: set[str]) -> bool:
    """Whether what follows a preposition is the scope, time or speaker that the claim has anyway."""
    return any(word in told for word in follow[:3])


@lru_cache(maxsize=1)
def _load() -> Mapping[str, Narrowing]:
    """The word lists by language; raises ConfigError naming the file where one is missing or unknown."""
    tables = tomllib.loads(resources.files("crosscheck.extract").joinpath(_FILE).read_text(encoding="utf-8"))
    for code, table in tables.items():
        if set(table) != set(_KEYS):
            raise ConfigError(f"[{code}] needs exactly {', '.join(_KEYS)}", location=Location(_FILE))
    return {code: Narrowing(**{key: frozenset(table[key].split()) for key in _KEYS}) for code, table in tables.items()}
