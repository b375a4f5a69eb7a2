"""Whether somebody wrote a subject as a proper name."""

from __future__ import annotations


def is_proper_name(subject: str) -> bool:
    """Whether a subject is written as a name is, with a capital letter in it ("pont de Bexter"), and not as a noun."""
    return subject != subject.lower()
