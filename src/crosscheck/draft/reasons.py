"""One sentence on where a statement of a draft stands."""

from __future__ import annotations

from crosscheck.draft.standing import Standing
from crosscheck.model import Amount, Argument, Group, Members, Message, Name, Reading, Span, Value
from crosscheck.names import fold

_Told = tuple[tuple[str, Argument], ...]


def reason_of(group: Group, mine: Reading, standing: Standing) -> Message:
    """What the draft says and what the sources say, with the first source that says it."""
    if group.member:
        return _of_member(group, mine, standing)
    said: _Told = (("mine", mine.value),)
    positions = standing.against or standing.beside
    if not positions:
        return Message(f"draft-{standing.status}", said)
    lead = positions[-1 if standing.status == "outdated" else 0]
    told: _Told = (*said, ("theirs", lead.value), ("a", lead.founders[0].claim.source))
    match standing.status:
        case "contradicted" if len(positions) > 1:
            return Message("draft-contradicted-more", (*told, ("more", len(positions) - 1)))
        case "disputed":
            return _disputed(told, mine.value, standing.beside[0].founders[0])
        case "confirmed":
            return Message("draft-confirmed", (("count", len(standing.voices)), ("theirs", mine.value)))
        case "new":
            return Message("draft-new-later", (*told, ("on", lead.founders[0].published)))
        case "not-comparable" if standing.which:
            return Message("draft-not-comparable-which", (("which", standing.which), *told))
        case _:
            return Message(f"draft-{standing.status}", told)


def _disputed(told: _Told, mine: Value, own: Reading) -> Message:
    """A side of the sources that the draft is on, in the words of that side where they are not the draft's own."""
    told = (*told, ("own", own.claim.source))
    match mine, own.value:
        case Amount() as one, Amount() as other if (one.low, one.high, one.hedge) != (
            other.low,
            other.high,
            other.hedge,
        ):
            return Message("draft-disputed-near", (*told, ("said", own.value)))
        case Span() as one, Span() as other if (one.start, one.end, one.hedge) != (other.start, other.end, other.hedge):
            return Message("draft-disputed-near", (*told, ("said", own.value)))
        case _:
            return Message("draft-disputed", told)


def leaves_out(value: Value, group: Group) -> bool:
    """Whether a list denies the group's member, or does not have it."""
    match value:
        case Members(included=included):
            return not {fold(group.member), *group.called} & {fold(name) for name in included}
        case _:
            return False


def _of_member(group: Group, mine: Reading, standing: Standing) -> Message:
    """Members are named or not: their names stand for values."""
    name = Name(fold(group.member), group.member)
    positions = standing.against or standing.beside
    if not positions:
        return Message(f"draft-{standing.status}", (("mine", name),))
    source: tuple[str, Argument] = ("a", positions[0].founders[0].claim.source)
    match standing.status:
        case "contradicted" | "disputed":
            code = "draft-member-left-out" if leaves_out(mine.value, group) else "draft-member-denied"
            return Message(code, (("mine", name), source))
        case "confirmed":
            return Message("draft-confirmed", (("count", len(standing.voices)), ("theirs", name)))
        case "not-comparable":
            which = standing.which or "status-scope"
            return Message("draft-not-comparable-which", (("which", which), ("theirs", name), source))
        case "new":
            return Message("draft-new", (("mine", name),))
        case _:
            return Message(f"draft-{standing.status}", (("mine", name), ("theirs", name), source))
