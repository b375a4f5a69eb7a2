"""Calls into packages that read other programs' formats, with their failures made ours."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from crosscheck.errors import MissingExtraError, SourceError
from crosscheck.model import Location, Message


def load_extra(module: str, extra: str, name: str) -> ModuleType:
    """A module of an optional package; raises `MissingExtraError` with the command that installs it.

    `name` is the file that needs it.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        raise MissingExtraError(
            Message.of("package-missing", extra=extra),
            location=Location(name),
            hint=Message.of("hint-install-extra", extra=extra),
        ) from None


@contextmanager
def parse_foreign(what: str, name: str) -> Iterator[None]:
    """Turns whatever a parser raises on a broken file into `SourceError`; `what` is the label of the format."""
    try:
        yield
    except SourceError:
        raise
    # What a parser of hostile files raises is as open as what it is given: every failure is this file's.
    except (Exception, RecursionError) as error:
        raise SourceError(
            Message.of("not-parsed", what=what, name=type(error).__name__),
            location=Location(name),
            hint=Message.of("hint-not-parsed"),
        ) from None
