"""One line of the file of settled findings."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.files.emit_scalar import emit_scalar
from crosscheck.model import Finding, Settlement
from crosscheck.model.frozen import frozen
from crosscheck.settled.canonical import canonical

FIELDS = ("finding", "rule", "subject", "attribute", "member", "status", "scope", "period", "currency")
WORDS = (*FIELDS, "values", "because", "by", "on")


_WHAT = ("subject", "attribute", "member")


@frozen
class Entry:
    """A settlement, and what the finding was about in words that people can read.

    `about` are (field, text) pairs of FIELDS that are said; the finding's id comes first.
    """

    settlement: Settlement
    about: tuple[tuple[str, str], ...]

    @property
    def place(self) -> tuple[str, ...]:
        """What the file is sorted by: subject, attribute, member, part, rule, then the id."""
        said = dict(self.about)
        order = ("subject", "attribute", "member", "status", "scope", "period", "currency", "rule", "finding")
        return tuple(said.get(field, "") for field in order)


def entry_of(finding: Finding, because: str, by: str, on: str) -> Entry:
    """The entry that settles a finding with the values it has now."""
    values = tuple(sorted({canonical(position.value) for position in finding.positions}))
    part = finding.part
    texts = (
        finding.id,
        finding.rule,
        finding.subject.key,
        finding.attribute.key,
        finding.member,
        part.status,
        part.scope,
        part.period,
        part.currency,
    )
    about = tuple((field, text) for field, text in zip(FIELDS, texts, strict=True) if text)
    return Entry(Settlement(finding.id, because, by, on, values, what_about(about)), about)


def what_about(said: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Subject, attribute and member of a finding, of what the file says of it."""
    return tuple(text for field, text in said if field in _WHAT)


def emit_entry(entry: Entry) -> str:
    """The entry as one line of YAML, a list item in braces.

    One line, so that branches which settle different findings merge by whole entries (git's `merge=union`).
    """
    settlement = entry.settlement
    fields = [f"{field}: {_scalar(text)}" for field, text in entry.about]
    fields.append(f"values: [{', '.join(_scalar(value) for value in settlement.values)}]")
    said = (("because", settlement.because), ("by", settlement.by), ("on", settlement.on))
    fields += [f"{field}: {_scalar(text)}" for field, text in said if text]
    return "- {" + ", ".join(fields) + "}"


def _scalar(text: str) -> str:
    return emit_scalar(text, flow=True)
