"""The one family of errors: each says what is wrong, where, and what to do next.

A finding is a value, never an error. An error means that a report is incomplete, so the command ends with
exit code 2.
"""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.messages import say
from crosscheck.model import Location, Message, Sentence


class CrosscheckError(Exception):
    """Something that keeps the work from being completed.

    `said` is one sentence; `location` the file, line and column where it stands; `advice` what to do next;
    `excerpt` the lines around the place, already cut to size. Sentences are messages, told in the reader's language
    when they are shown; `what` and `hint` are them in English, as logs and protocols take them.
    """

    def __init__(
        self, what: Sentence, *, location: Location | None = None, hint: Sentence = "", excerpt: str = ""
    ) -> None:
        super().__init__(what)
        self.said = what
        self.location = location
        self.advice = hint
        self.excerpt = excerpt

    @property
    def what(self) -> str:
        """What is wrong, in English."""
        return tell_sentence(self.said, "en")

    @property
    def hint(self) -> str:
        """What to do next, in English; empty where there is nothing to say."""
        return tell_sentence(self.advice, "en")

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross between processes whole: the fields that are keyword-only go along as state."""
        return self.__class__.__new__, (self.__class__, self.said), self.__dict__

    def __str__(self) -> str:
        where = f"{self.location}: " if self.location else ""
        return where + self.what


def tell_sentence(sentence: Sentence, language: str) -> str:
    """A sentence in the reader's language; words that are no message stay as they are."""
    return say(sentence, language) if isinstance(sentence, Message) else sentence


class UsageError(CrosscheckError):
    """The command line asks for something that cannot be done."""


class ConfigError(CrosscheckError):
    """The configuration file cannot be used."""


class ClaimFileError(CrosscheckError):
    """A claim file, or the file of settled findings, cannot be used."""


class SourceError(CrosscheckError):
    """A source's text cannot be obtained or read."""


class MissingExtraError(SourceError):
    """A kind of file needs an optional package that is not installed."""


class WorkerLostError(CrosscheckError):
    """A process that shares the work has ended before its work was done."""


class HandleError(CrosscheckError):
    """A handle names nothing, several things, or something else than when it was shown."""


class CrosscheckErrors(CrosscheckError):  # noqa: N818 - the plural is the point
    """Every problem of every file, told at once."""

    def __init__(self, problems: Iterable[CrosscheckError]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(str(problem) for problem in self.problems))
