"""Bytes that tell whether they are still those that were written."""

from __future__ import annotations

from typing import Final

from crosscheck.errors import CrosscheckError
from crosscheck.files.blake2b import blake2b
from crosscheck.index.shape import DAMAGED, Kind, Shape
from crosscheck.model import Message

_LENGTH: Final = 8


class DamagedIndexError(CrosscheckError):
    """What is kept in `.crosscheck/` is not what was written there.

    Most damage is found before anything is shown, and what is kept is then built anew; a person sees this only when a
    part is damaged that is read while a report is being written: half of it may be out then.
    """

    def __init__(self, why: str) -> None:
        super().__init__(Message.of("cache-damaged-within", why=why), hint=Message.of("hint-cache-damaged-within"))
        self.why = why


def seal(data: bytes) -> bytes:
    """The bytes behind their own checksum (64 bits of BLAKE2b)."""
    return blake2b(data, digest_size=_LENGTH).digest() + data


def unseal(sealed: object) -> bytes:
    """The bytes that were sealed; raises DamagedIndexError for others."""
    if isinstance(sealed, bytes):
        data = sealed[_LENGTH:]
        if blake2b(data, digest_size=_LENGTH).digest() == sealed[:_LENGTH]:
            return data
    raise DamagedIndexError("a checksum is wrong")


def pack(shape: Shape[Kind], value: Kind) -> bytes:
    """A value as sealed bytes."""
    return seal(shape.pack(value))


def unpack(shape: Shape[Kind], sealed: object) -> Kind:
    """The value of sealed bytes; raises DamagedIndexError for bytes that are none."""
    try:
        return shape.unpack(unseal(sealed))
    except DAMAGED as error:
        raise DamagedIndexError("an entry is of another form") from error
