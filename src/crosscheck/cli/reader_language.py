"""The language in which a person is spoken to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.messages import LANGUAGES
from crosscheck.messages.system_language import system_language
from crosscheck.model import Message

if TYPE_CHECKING:
    from crosscheck.config.config import Config


def reader_language(config: Config, asked: str) -> str:
    """The reader's language: as asked, else as the settings say, else as the system's locale says."""
    if asked and asked not in LANGUAGES:
        raise UsageError(
            Message.of("no-such-messages", asked=asked), hint=Message.of("hint-lang", languages=" / ".join(LANGUAGES))
        )
    return asked or config.lang or system_language()


def language_of_line(argv: Sequence[str]) -> str:
    """The same for a command line that has failed: its settings may be what is wrong, so none of this fails."""
    asked = _option(argv, "--lang")
    if asked in LANGUAGES:
        return asked
    try:
        return config_of_line(argv).lang or system_language()
    except (CrosscheckError, OSError, ValueError):
        return system_language()


def config_of_line(argv: Sequence[str]) -> Config:
    """The settings that a command line asks for; raises CrosscheckError where they are wrong."""
    from crosscheck.pipeline.workspace import open_config

    named = _option(argv, "--config")
    return open_config(Path.cwd(), Path(named) if named else None)


def _option(argv: Sequence[str], name: str) -> str:
    """What the command line gives for an option, `--name value` or `--name=value`; empty where it gives nothing."""
    for word, following in zip(argv, (*argv, "")[1:], strict=True):
        if word == name:
            return following
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
    return ""
