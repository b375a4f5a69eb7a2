"""A claim with all that says what it may be about."""

from __future__ import annotations

from crosscheck.leads.passage import Passage
from crosscheck.model import Amount, Attribute, Finding, Members, Name, Reading, Span
from crosscheck.model.frozen import frozen
from crosscheck.names import is_proper_name


@frozen
class Told:
    """A claim, the finding on its fact, its passage, and the ids of the findings that compare it with others."""

    reading: Reading
    attribute: Attribute
    finding: Finding
    passage: Passage
    compared_in: frozenset[str]

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.reading.claim.id

    @property
    def subject(self) -> str:
        """The key of the subject: a common noun stands for something of its own in each source."""
        return self.finding.subject.key

    @property
    def is_named(self) -> bool:
        """Whether the subject is a proper name."""
        return is_proper_name(self.reading.claim.subject)

    @property
    def source(self) -> str:
        """The source of the claim."""
        return self.reading.claim.source

    @property
    def measure(self) -> str:
        """What kind of thing the value is; only values of one kind are laid side by side, empty for none.

        Figures of one dimension (money of any currency is one), dates, and names under one attribute.
        """
        match self.reading.value:
            case Amount(dimension=dimension):
                return f"amount {dimension}"
            case Span():
                return "date"
            case Name() | Members() if self.attribute.explicit:
                return f"name {self.attribute.key}"
            case _:
                return ""
