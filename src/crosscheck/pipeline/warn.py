"""A word about what is kept between runs, which changes no answer."""

from __future__ import annotations

import warnings

from crosscheck.messages import say
from crosscheck.model import Message


class KeptWarning(UserWarning):
    """What earlier runs left cannot be used; the command line tells `said` in the reader's language."""

    def __init__(self, said: Message) -> None:
        super().__init__(say(said, "en"))
        self.said = said


def warn(message: Message) -> None:
    """Say it by way of Python's warnings: whoever runs the pipeline shows it where, and in the language, it will."""
    warnings.warn(KeptWarning(message), stacklevel=2)
