"""What one file in `claims/` holds."""

from __future__ import annotations

from pathlib import Path

from crosscheck.model import Claim, Source
from crosscheck.model.frozen import frozen


@frozen
class ClaimFile:
    """A source and its claims in the order of the file `path`; `digest` tells its content from any other."""

    path: Path
    source: Source
    claims: tuple[Claim, ...]
    digest: bytes = b""
