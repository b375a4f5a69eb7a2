"""What a comparison of one fact is told besides the claims themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from crosscheck.compare.rates import Rate
from crosscheck.model import Amount, Attribute, Reading


@dataclass(frozen=True, slots=True)
class Setting:
    """The attribute with its tolerance, whether upper bounds are the assertion, and amounts that were converted.

    `converted` maps a claim's id to its amount in the currency of the comparison and the rate used.
    """

    attribute: Attribute
    ceiling: bool = False
    converted: Mapping[str, tuple[Amount, Rate]] = field(default_factory=dict)

    def amount(self, reading: Reading) -> tuple[Amount, Rate | None] | None:
        """The amount to compare, and at what rate it was converted; None where the value is no amount."""
        if self.converted and reading.claim.id in self.converted:
            return self.converted[reading.claim.id]
        return (reading.value, None) if isinstance(reading.value, Amount) else None
