"""The attributes that the findings of a ledger are about, by key."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from crosscheck.index.ledger import Ledger
from crosscheck.index.seal import DamagedIndexError
from crosscheck.model import Attribute
from crosscheck.pipeline.entries import ATTRIBUTES

_WORD = "attributes"


class LedgerAttributes:
    """Read when the first is asked for: most runs show few findings, many none."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def note(self, attributes: Iterable[Attribute]) -> None:
        """Note those that a new ledger's claims are read by; they are the same for as long as it is of use."""
        self._ledger.note(_WORD, ATTRIBUTES.pack(tuple(attributes)))

    def of(self, key: str) -> Attribute:
        """The attribute with this key."""
        try:
            return self._by_key[key]
        except KeyError as error:
            raise DamagedIndexError(key) from error

    @cached_property
    def _by_key(self) -> dict[str, Attribute]:
        known = self._ledger.state(_WORD)
        return {each.key: each for each in ATTRIBUTES.unpack(known)} if known is not None else {}
