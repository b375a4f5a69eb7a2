"""What probably happened where two claims clash: every rule that has evidence."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.diagnosis.case import Case, Rule
from crosscheck.compare.diagnosis.dates import day_month_swapped, next_day, year_slip
from crosscheck.compare.diagnosis.figures import digits_swapped, scale_slip, translated_billion
from crosscheck.compare.diagnosis.history import explained, old_name, sum_of_parts, superseded, superseded_repeated
from crosscheck.compare.diagnosis.units import currency_slip, unit_slip
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting
from crosscheck.model import Group, Message, Reading

RULES: tuple[Rule, ...] = (
    explained, superseded, superseded_repeated, sum_of_parts, translated_billion, scale_slip, digits_swapped,
    unit_slip, currency_slip, day_month_swapped, year_slip, next_day, old_name,
)  # fmt: skip


def diagnose(
    a: Reading, b: Reading, group: Group, others: Sequence[Reading], clusters: Sequence[Cluster], setting: Setting
) -> tuple[Message, ...]:
    """Every explanation that has evidence, in the order of `RULES`."""
    first, second = sorted((a, b), key=order)
    case = Case(first, second, group, others, clusters, setting)
    return tuple([message for rule in RULES if (message := rule(case)) is not None])
