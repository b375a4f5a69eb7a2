"""What is said of two sentences, and on what it rests."""

from __future__ import annotations

from typing import Literal

from crosscheck.model import Confidence, Message
from crosscheck.model.frozen import frozen

Relation = Literal["agree", "contradict", "compatible", "unrelated"]


@frozen
class Step:
    """One thing that was lined up: words of the first sentence, words of the second, and what came of it.

    `left` and `right` are (start, end) in code points of the sentences as given; `note` says in words what the
    two values have to do with each other; `relation` is what this pair alone says.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    relation: Relation
    note: Message


@frozen
class Judgement:
    """The relation of two sentences, with the reason and the steps that led there.

    *agree*: the same fact with values that meet; *contradict*: the same fact with values that cannot both be
    true; *compatible*: about the same thing without deciding each other; *unrelated*: else. Confidence is
    "certain" only where subject, attribute and time are said alike and the pair lines up alone.
    """

    relation: Relation
    confidence: Confidence
    reason: Message
    steps: tuple[Step, ...] = ()
