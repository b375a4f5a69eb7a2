"""The language in which a person is spoken to."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.messages import LANGUAGES
from crosscheck.model import Message

if TYPE_CHECKING:
    from crosscheck.config.config import Config


def reader_language(config: Config, asked: str) -> str:
    """The reader's language: as asked, else as the settings say, else as the system's locale says."""
    if asked and asked not in LANGUAGES:
        raise UsageError(
            Message.of("no-such-messages", asked=asked), hint=Message.of("hint-lang", languages=" / ".join(LANGUAGES))
        )
    return asked or config.lang or _system_language()


def language_of_line(argv: Sequence[str]) -> str:
    """The same for a command line that has failed: its settings may be what is wrong, so none of this fails."""
    from crosscheck.pipeline.workspace import open_config

    asked = _option(argv, "--lang")
    if asked in LANGUAGES:
        return asked
    try:
        named = _option(argv, "--config")
        return open_config(Path.cwd(), Path(named) if named else None).lang or _system_language()
    except (CrosscheckError, OSError, ValueError):
        return _system_language()


def _system_language() -> str:
    system = (os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "").lower()
    wanted = system[:2] or (locale.getlocale()[0] or "")[:2].lower()
    return wanted if wanted in LANGUAGES else "en"


def _option(argv: Sequence[str], name: str) -> str:
    """What the command line gives for an option, `--name value` or `--name=value`; empty where it gives nothing."""
    for word, following in zip(argv, (*argv[1:], ""), strict=True):
        if word == name:
            return following
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
    return ""
