"""What a person says of a source, put into its claim file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from crosscheck.claims.edit_file import edit_file


def describe(path: Path, fields: Mapping[str, str], *, root: Path) -> None:
    """Give fields of the source (title, publisher, published, language, ...) new texts; the rest of the file stays.

    Raises ClaimFileError where the file cannot be changed, UsageError where a text is not what the field takes.
    """
    with edit_file(path, root) as opened:
        opened.describe(fields)
        opened.save()
