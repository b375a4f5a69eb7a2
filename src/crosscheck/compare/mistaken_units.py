"""One number printed in two units or currencies that cannot be compared: "5 GW" here, "5 GWh" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from crosscheck.compare.amounts import printed
from crosscheck.compare.parts import Key, differences
from crosscheck.compare.positions import Cluster
from crosscheck.model import Amount, Message

MEASURES = ({"unit"}, {"currency"})

Place = tuple[str, str, str, Decimal]


def mistaken_units(shown: Mapping[Key, Sequence[Cluster]]) -> tuple[Message, ...]:
    """What was probably taken for what, where parts differ in nothing but the measure and print one number.

    Only between independent voices: a source that gives both knows them apart.
    """
    told: dict[Place, list[tuple[Key, Cluster, Amount]]] = defaultdict(list)
    for key, clusters in shown.items():
        for one in clusters:
            amount = one.lead.value
            number = printed(amount) if isinstance(amount, Amount) else None
            if isinstance(amount, Amount) and number is not None:
                told[key.status, key.scope, key.period, number].append((key, one, amount))
    for alike in told.values():
        key, first, amount = alike[0]
        for other, second, second_amount in alike[1:]:
            apart = set(differences(key, other)) in MEASURES
            if apart and set(first.origins()).isdisjoint(second.origins()):
                return (Message(same_number(amount, second_amount), (("x", amount), ("y", second_amount))),)
    return ()


def same_number(one: Amount, other: Amount) -> str:
    """The sentence for one number printed with two units: of money it is the currency that was taken for another."""
    return "currency-unit-slip" if one.dimension == other.dimension == "money" else "unit-slip"
