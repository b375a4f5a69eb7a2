"""What probably happened where two claims clash: every rule that has evidence."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.diagnosis.case import Case, Rule, figures_of, ratio_of
from crosscheck.compare.diagnosis.dates import date_digits_swapped, day_month_swapped, next_day, year_slip
from crosscheck.compare.diagnosis.figures import digits_swapped, scale_slip, translated_billion
from crosscheck.compare.diagnosis.history import explained, old_name, sum_of_parts, superseded, superseded_repeated
from crosscheck.compare.diagnosis.units import currency_slip, unit_slip
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting
from crosscheck.model import Group, Message, Reading, Span

OF_CLAIMS: tuple[Rule, ...] = (explained, superseded, superseded_repeated)
OF_FIGURES: tuple[Rule, ...] = (
    sum_of_parts, translated_billion, scale_slip, digits_swapped, unit_slip, currency_slip,
)  # fmt: skip
OF_DATES: tuple[Rule, ...] = (day_month_swapped, year_slip, next_day, date_digits_swapped)
OF_NAMES: tuple[Rule, ...] = (old_name,)


def diagnose(
    a: Reading, b: Reading, group: Group, others: Sequence[Reading], clusters: Sequence[Cluster], setting: Setting
) -> tuple[Message, ...]:
    """Every explanation that has evidence, those by other claims first, those by a former name last."""
    first, second = (a, b) if order(a) <= order(b) else (b, a)
    figures = figures_of(first, second)
    case = Case(first, second, group, others, clusters, setting, figures, ratio_of(figures))
    rules = [*OF_CLAIMS, *(OF_FIGURES if figures else ())]
    rules += OF_DATES if isinstance(first.value, Span) and isinstance(second.value, Span) else ()
    return tuple([message for rule in (*rules, *OF_NAMES) if (message := rule(case)) is not None])
