"""What stands beside what, where two values may be the same and what they are of is not."""

from __future__ import annotations

from crosscheck.messages import label, say, show_period, show_value
from crosscheck.model import Finding, Message, Position


def headline_beside(finding: Finding, language: str) -> str:
    """The first value of a finding that is not comparable and the last other one, each with the status, scope and time
    that the other does not share: "820 m (planned) beside 820 m (actual)"."""
    first = finding.positions[0]
    others = [each for each in finding.positions if each.value != first.value]
    last = (others or finding.positions)[-1]
    mine, yours = _told(first, language), _told(last, language)
    x, y = _value(first, mine - yours, language), _value(last, yours - mine, language)
    more = len(finding.positions) - 2
    if more > 0:
        return say(Message.of("headline-beside-more", x=x, y=y, more=more), language)
    return say(Message.of("headline-beside", x=x, y=y), language)


def _told(position: Position, language: str) -> set[str]:
    lead = position.founders[0]
    status = label(lead.status, language) if lead.status else ""
    return {text for text in (status, lead.scope, show_period(lead.period, language)) if text}


def _value(position: Position, apart: set[str], language: str) -> str:
    shown = show_value(position.value, language).strip()
    return f"{shown} ({', '.join(sorted(apart))})" if apart else shown
