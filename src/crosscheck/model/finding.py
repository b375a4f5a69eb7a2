"""What a comparison says of one fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crosscheck.model.attribute import Attribute
from crosscheck.model.claim import Confidence
from crosscheck.model.frozen import frozen
from crosscheck.model.message import Argument, Message
from crosscheck.model.reading import Reading
from crosscheck.model.subject import Subject
from crosscheck.model.value import Value

Verdict = Literal["contradiction", "agreement", "compatible", "changed", "not-comparable", "single-source", "unread"]


@frozen
class Part:
    """What sets claims of one fact apart before their values are looked at; empty where unsaid."""

    status: str = ""
    scope: str = ""
    period: str = ""
    currency: str = ""


@frozen
class Position:
    """One value and the claims that it can satisfy.

    `founders` are the readings that make the position, `supporters` those that fit it as well as others (an open
    bound), `origins` the independent voices behind the founders, in order.
    """

    value: Value
    founders: tuple[Reading, ...]
    supporters: tuple[Reading, ...] = ()
    origins: tuple[str, ...] = ()


@frozen
class Settlement:
    """A person's decision about a finding: why, who, and when (ISO date). `values` are the canonical values held.

    `about` is what the finding was about, in the words of the file: for people, once the finding itself is gone.
    """

    finding: str
    because: str
    by: str = ""
    on: str = ""
    values: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


ACROSS_FACTS = frozenset(
    {"contradiction-altered", "contradiction-slip", "contradiction-namesake", "agreement-told-alike"}
)
"""The rules of findings on claims that nothing else lays side by side."""


def headline(verdict: Verdict, values: Sequence[Value]) -> Message:
    """The values of a finding's positions in one line."""
    first: tuple[str, Argument] = ("x", values[0])
    if len(values) == 1:
        return Message("headline-one", (first,))
    last = values[-1]
    if verdict == "not-comparable":  # one value may stand in several parts
        last = next((value for value in reversed(values) if value != values[0]), last)
    both: tuple[tuple[str, Argument], ...] = (first, ("y", last))
    more: tuple[str, Argument] = ("more", len(values) - 2)
    if verdict == "changed" and len(values) == 3:
        return Message("headline-then-three", (*both, ("between", values[1])))
    code = (
        "headline-then" if verdict == "changed" else "headline-beside" if verdict != "contradiction" else "headline-two"
    )
    if len(values) > 2:
        return Message("headline-more" if verdict == "contradiction" else f"{code}-more", (*both, more))
    return Message(code, both)


@frozen
class Finding:
    """A verdict on one fact, with everything it rests on.

    `id` depends on rule, subject, attribute, member and part only: no lines, dates or source names. `rule` is
    what `explain` explains ("contradiction", "agreement-rounded", ...). `missing` are the answers that would make a
    possible finding certain: "subject", "attribute", "scope", "status", "time", "currency", "review".
    `handle` ("C1") is given when a report is made; `settled` when people have settled it, `returned` when a
    settlement exists but a value has changed since. `headline` is its line where that does not follow from the values.
    """

    id: str
    rule: str
    verdict: Verdict
    subject: Subject
    attribute: Attribute
    part: Part
    positions: tuple[Position, ...]
    reason: Message
    member: str = ""
    diagnosis: tuple[Message, ...] = ()
    confidence: Confidence = "possible"
    missing: tuple[str, ...] = ()
    handle: str = ""
    settled: Settlement | None = None
    returned: Settlement | None = None
    headline: Message | None = None

    @property
    def message(self) -> Message:
        """What stands against what, in one line; subject and attribute are the finding's own."""
        if self.headline is not None:
            return self.headline
        if self.member:
            return Message("headline-member", (("member", self.member),))
        return headline(self.verdict, [position.value for position in self.positions])

    @property
    def is_across_facts(self) -> bool:
        """Whether it lays claims of several facts side by side; each of these has a finding of its own as well."""
        return self.rule in ACROSS_FACTS

    def readings(self) -> tuple[Reading, ...]:
        """Every claim that the finding rests on, each once, position by position."""
        seen: dict[str, Reading] = {}
        for position in self.positions:
            for reading in (*position.founders, *position.supporters):
                seen.setdefault(reading.claim.id, reading)
        return tuple(seen.values())
