"""One word or name for a code."""

from __future__ import annotations

from crosscheck.messages.table import table


def label(code: str, language: str) -> str:
    """What readers see for a code ("not-comparable": "pas comparables"); the code's own words where no table has it."""
    found = table(language).labels.get(code)
    return found if found is not None else code.replace("-", " ").replace("_", " ")
