"""What two values would do if the claims that give them told one fact."""

from __future__ import annotations

from crosscheck.compare.values import meet
from crosscheck.leads.set_apart import of_two_times
from crosscheck.leads.told import Told
from crosscheck.model import Amount, Attribute, LeadRelation, Members, Name, Span
from crosscheck.names import fold

_ANY = Attribute("", kind="any")


def relate(one: Told, other: Told) -> LeadRelation | None:
    """Whether they would differ or agree; None where the claims are of two times, or nothing can be said."""
    if of_two_times(one.reading, other.reading):
        return None
    x, y = one.reading.value, other.reading.value
    if isinstance(x, Amount | Span):
        same = one.attribute.key == other.attribute.key and one.attribute.explicit
        match meet(x, y, one.attribute if same else _ANY).relation:
            case "contradict":
                return "differ"
            case "agree":
                return "agree"
            case _:
                return None
    ours, theirs = _words_of(one), _words_of(other)
    related = one.subject == other.subject or bool(one.passage.subject & other.passage.subject)
    if ours & theirs:
        # Two people may well have one profession, or one employer.
        return "agree" if related or not (one.is_named and other.is_named) else None
    return "differ" if related and one.attribute.kind in ("name", "members") else None


def _words_of(told: Told) -> set[str]:
    match told.reading.value:
        case Name(folded=folded):
            return set(folded.split())
        case Members(included=included):
            return {word for name in included for word in fold(name).split()}
        case _:
            return set()
