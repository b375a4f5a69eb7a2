"""The words of `--help` in one language, by the English ones."""

from __future__ import annotations

import tomllib
from pathlib import Path

from crosscheck.messages.table import set_spaces


def help_table(language: str) -> dict[str, str]:
    """The words of a language, empty for English, whose words stand in the program; `:` is how it sets a colon.

    Raises ValueError, with the file and the words, where a text is no string.
    """
    file = Path(__file__).parent / "help" / f"{language}.toml"
    if not file.is_file():
        return {}
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    for english, text in found.items():
        if not isinstance(text, str):
            raise ValueError(f"messages/help/{language}.toml: {english!r} must be a string")
    return {english: set_spaces(text, language) for english, text in (found | {":": " : "}).items()}
