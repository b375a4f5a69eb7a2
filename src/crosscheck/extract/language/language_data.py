"""The data files of extraction, read as tables, and what stands in their lines."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from crosscheck.errors import ConfigError

LANGUAGES = ("en", "fr")


def language_data(folder: str, name: str) -> dict[str, Any]:
    """The table `folder/name.toml`; a clear error where it is no TOML."""
    file = files("crosscheck.extract").joinpath(folder, f"{name}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"extract/{folder}/{name}.toml: {error}") from error


def entries_of(text: str) -> list[str]:
    """The entries of a line that bars divide."""
    return [entry.strip() for entry in text.split("|") if entry.strip()]


def plural_of(word: str, endings: Mapping[str, str]) -> str:
    """A noun's plural, by the longest ending of the language's table."""
    ending = next((word[cut:] for cut in range(len(word) + 1) if word[cut:] in endings), "")
    return word[: len(word) - len(ending)] + endings[ending]
