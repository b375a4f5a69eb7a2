"""What people settled, and what has changed since, in the reader's language."""

from __future__ import annotations

from crosscheck.messages import show_value
from crosscheck.model import Finding, Position, Settlement
from crosscheck.report.inert import inert
from crosscheck.report.source_name import shown_date
from crosscheck.report.tell import tell


def settled_text(settlement: Settlement | None, language: str) -> str:
    """Why people settled something, who and when; empty where nobody did."""
    if settlement is None:
        return ""
    return tell("settled", language, because=inert(settlement.because), who=_who(settlement, language))


def returned_text(finding: Finding, language: str) -> str:
    """The old reason of a finding that was settled until a value changed, and the values that it did not know."""
    old = finding.returned
    if old is None:
        return ""
    new = ", ".join(inert(show_value(position.value, language)) for position in new_positions(finding))
    return tell("returned", language, because=inert(old.because), who=_who(old, language), new=new)


def gone_text(settlement: Settlement, language: str) -> str:
    """What was settled and is not found any more, why it was settled, who did it and when."""
    about = inert(" · ".join(settlement.about) or settlement.finding)
    return tell("gone", language, about=about, because=inert(settlement.because), who=_who(settlement, language))


def new_positions(finding: Finding) -> tuple[Position, ...]:
    """The positions of a finding that was settled until a value changed which the settlement does not know."""
    if finding.returned is None:
        return ()
    # Loaded for the few reports that need it: the room of settled findings comes with a YAML reader.
    from crosscheck.settled import canonical

    known = finding.returned.values
    return tuple(position for position in finding.positions if canonical(position.value) not in known)


def _who(settlement: Settlement, language: str) -> str:
    who = ", ".join(text for text in (inert(settlement.by), shown_date(settlement.on, language)) if text)
    return f" ({who})" if who else ""
