"""`--help` in the reader's language: the English words stand beside what they explain, the others in one table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.messages.help_table import help_table

_TYPERS_WORDS = ("DEFAULT_STRING", "REQUIRED_LONG_STRING", "ARGUMENTS_PANEL_TITLE", "OPTIONS_PANEL_TITLE")


def translate_help(command: Any, language: str) -> None:
    """Put a command line's help into a language; what its table lacks stays English.

    `command` is typer's built command, with those below it, of this run alone. English costs nothing: it has no table.
    """
    words = help_table(language)
    if not words:
        return
    from typer import rich_utils

    for name in _TYPERS_WORDS:  # typer takes these as it is imported, so no catalogue of gettext reaches them
        english = getattr(rich_utils, name)
        setattr(rich_utils, name, words.get(english, english))
    for one in _all(command):
        one.help, one.epilog = translated(one.help, words), translated(one.epilog, words)
        one.rich_help_panel = translated(getattr(one, "rich_help_panel", None), words)
        for param in one.params:
            param.help = translated(getattr(param, "help", None), words)
        _replace_own_words(one, words)


def translated(text: str | None, words: dict[str, str]) -> str | None:
    """A text of one or more paragraphs, each looked up whole, else by what stands before its colon."""
    if text is None:
        return None
    return "\n\n".join(_paragraph(" ".join(paragraph.split()), words) for paragraph in text.split("\n\n"))


def _paragraph(english: str, words: dict[str, str]) -> str:
    head, colon, rest = english.partition(": ")
    if english not in words and colon and head in words:
        return f"{words[head]}{words[':']}{rest}"
    return words.get(english, english)


def _all(command: Any) -> Iterator[Any]:
    yield command
    for one in getattr(command, "commands", {}).values():
        yield from _all(one)


def _replace_own_words(command: Any, words: dict[str, str]) -> None:
    """The two texts that typer makes anew at each call: the line of usage, and the help of --help."""
    usage, option = command.get_usage, command.get_help_option

    def get_usage(ctx: Any) -> str:
        said: str = usage(ctx)
        return said.replace("Usage: ", f"{words['Usage']}{words[':']}", 1)

    def get_help_option(ctx: Any) -> Any:
        made = option(ctx)
        if made is not None:
            made.help = words.get(made.help, made.help)
        return made

    command.get_usage, command.get_help_option = get_usage, get_help_option
