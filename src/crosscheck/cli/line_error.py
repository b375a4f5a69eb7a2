"""A command line that typer refuses, as an error of ours: in the reader's language and in the form of every other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from crosscheck.cli.app import PANELS
from crosscheck.errors import UsageError
from crosscheck.model import Message

_CHOICES = re.compile(r"not one of (.*)", re.DOTALL)
_QUOTED = re.compile(r"'([^']{1,60})'")
_EXTRA = re.compile(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)
_NUMBER = re.compile(r"\bint|greater than|in the range")


def unknown_command(argv: Sequence[str]) -> UsageError | None:
    """The error of a command that there is not, before any command is loaded."""
    names = [name for panel in PANELS.values() for name in panel]
    if not argv or argv[0].startswith("-") or argv[0] in names:
        return None
    near = get_close_matches(argv[0], names, n=2)
    hint = Message.of("hint-near", close=" / ".join(near)) if near else "crosscheck --help"
    return UsageError(Message.of("no-such-command", name=argv[0]), hint=hint)


def line_error(error: Any) -> UsageError:
    """The error for an exception of typer's; its classes are public nowhere, so their names tell them apart."""
    help_of = f"{error.ctx.command_path if error.ctx else 'crosscheck'} --help"
    match type(error).__name__:
        case "NoSuchOption":
            near = get_close_matches(error.option_name, _options(error.ctx), n=2, cutoff=0.6)
            hint = Message.of("hint-near", close=" / ".join(near)) if near else _where_options_stand(error, help_of)
            return UsageError(Message.of("no-such-option", name=error.option_name), hint=hint)
        case "MissingParameter":
            return UsageError(Message.of("missing-argument", name=_name(error)), hint=help_of)
        case _ if extra := _EXTRA.search(error.format_message()):
            return UsageError(Message.of("too-many-arguments", words=extra[1]), hint=help_of)
        case "BadParameter":
            return UsageError(_bad_value(error), hint=help_of)
        case "BadOptionUsage":
            return UsageError(Message.of("option-needs-value", name=error.option_name), hint=help_of)
        case _:
            return UsageError(error.format_message(), hint=help_of)


def _where_options_stand(error: Any, help_of: str) -> Message | str:
    """What to do with an option that nothing is like: before a command it may be one of the command's own."""
    before = error.ctx is not None and error.ctx.parent is None
    return Message.of("hint-option-behind", name=error.option_name) if before else help_of


def _bad_value(error: Any) -> Message:
    """What the argument takes, told from typer's own words, which are all that every version of it gives."""
    said = str(error.message)
    if listed := _CHOICES.search(said):
        return Message.of("takes-one-of", name=_name(error), choices=", ".join(_QUOTED.findall(listed[1])))
    if _NUMBER.search(said):
        return Message.of("takes-a-number", name=_name(error))
    return Message.of("bad-value", name=_name(error), why=said)


def _options(ctx: Any) -> list[str]:
    return [name for param in ctx.command.params for name in param.opts] if ctx else []


def _name(error: Any) -> str:
    """What people know the argument or option by: --limit, DRAFT."""
    if error.param is None:
        return str(error.param_hint or "")
    option = next((name for name in error.param.opts if name.startswith("--")), "")
    return option or (error.param.name or "").upper()
