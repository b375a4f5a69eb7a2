"""The judgement of two sentences in words."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.compare.sentences import Judgement
from crosscheck.messages import label, say
from crosscheck.model import Message
from crosscheck.report import inert


def judgement_lines(judgement: Judgement, a: str, b: str, language: str) -> Iterator[str]:
    """The answer first, then each pair of stretches that was lined up and what it says."""
    head = Message(
        "judged",
        (
            ("relation", label(judgement.relation, language)),
            ("confidence", label(f"sure-{judgement.confidence}", language)),
            ("reason", inert(say(judgement.reason, language))),
        ),
    )
    yield say(head, language) + "\n"
    for step in judgement.steps:
        left, right = inert(a[slice(*step.left)]), inert(b[slice(*step.right)])
        relation, note = label(step.relation, language), inert(say(step.note, language))
        yield "  " + say(Message.of("judged-step", a=left, b=right, relation=relation, note=note), language) + "\n"
