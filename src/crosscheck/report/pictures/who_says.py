"""The sources of a position, as a picture has room for them."""

from __future__ import annotations

from crosscheck.report.view import PositionView


def who_says(position: PositionView) -> str:
    """The first source, and how many more there are; empty for none."""
    names = list(dict.fromkeys(claim.source for claim in position.claims))
    return names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "") if names else ""
