"""What a source is called."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path
from typing import Final

_SLUG: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_ID: Final = 80


def source_id(path: Path) -> str:
    """What a source is called after its file: lower case ASCII letters, digits and hyphens.

    "L'Été 2026.txt" is "l-ete-2026"; a name without any such letter gets a short hash of itself.
    """
    plain = unicodedata.normalize("NFKD", path.stem.casefold()).encode("ascii", "ignore").decode("ascii")
    slug = _SLUG.sub("-", plain)[:_LONGEST_ID].strip("-")
    return slug or f"source-{hashlib.sha256(path.stem.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
