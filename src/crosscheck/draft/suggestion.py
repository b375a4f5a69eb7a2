"""What an editor could do about a statement, where that is safe to say: never a rewrite."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare import meet
from crosscheck.draft.standing import Standing
from crosscheck.model import Group, Message, Reading


def suggest_for(group: Group, mine: Reading, others: Sequence[Reading], standing: Standing) -> Message | None:
    """The next step that the evidence allows; None where nothing is to be done or nothing is sure enough."""
    match standing.status:
        case "contradicted" if not group.member:
            lead = standing.against[0]
            check = Message("draft-suggest-check", (("theirs", lead.value), _of(lead.founders[0])))
            return _scope(mine, others, group) or check
        case "disputed" | "single-source":
            behind = [reading for position in standing.beside for reading in position.founders]
            scoped = standing.status == "disputed" and all(reading.scope for reading in behind)
            return (_scope(mine, behind, group) if scoped else None) or Message(
                "draft-suggest-attribute", (_of(standing.beside[0].founders[0]),)
            )
        case "outdated" if not group.member:
            newest = standing.against[-1]
            return Message("draft-suggest-update", (("theirs", newest.value), _of(newest.founders[0])))
        case "more-precise":
            lead = standing.beside[0]
            return Message("draft-suggest-coarser", (("theirs", lead.value), _of(lead.founders[0])))
        case _:
            return None


def _scope(mine: Reading, others: Sequence[Reading], group: Group) -> Message | None:
    """A source that gives the draft's figure for a scope that the draft leaves out."""
    if mine.scope:
        return None
    for other in others:
        if other.claim.scope and meet(mine.value, other.value, group.attribute).relation == "agree":
            return Message("draft-suggest-scope", (("scope", other.claim.scope), _of(other)))
    return None


def _of(reading: Reading) -> tuple[str, str]:
    return "a", reading.claim.source
