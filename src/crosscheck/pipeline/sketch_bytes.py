"""What copies of a text are found by, as bytes: first what is looked at of every text, then the rest."""

from __future__ import annotations

import struct

from crosscheck.index.seal import seal, unseal
from crosscheck.names.copies import Sketch, smallest


def sketch_bytes(sketch: Sketch) -> tuple[bytes, bytes]:
    """The smallest hashes, and the whole sketch with the number of runs in front; both sealed."""
    runs, length = sketch
    return seal(_packed(smallest(sketch))), seal(_packed([length, *sorted(runs)]))


def head_of(sealed: bytes) -> list[int]:
    """The smallest hashes of a text."""
    return _unpacked(sealed)


def sketch_of(sealed: bytes) -> Sketch:
    """A whole sketch."""
    length, *runs = _unpacked(sealed)
    return frozenset(runs), length


def _packed(numbers: list[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _unpacked(sealed: bytes) -> list[int]:
    data = unseal(sealed)
    return list(struct.unpack(f"<{len(data) // 4}I", data))
