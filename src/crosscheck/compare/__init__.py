"""Do values clash, and why. Pure: no input or output, no pint."""

from crosscheck.compare.comparators import COMPARATORS
from crosscheck.compare.compare import compare
from crosscheck.compare.levels import Level
from crosscheck.compare.rates import Rate, Rates
from crosscheck.compare.values import meet, same_value
from crosscheck.compare.varies import varies

__all__ = ["COMPARATORS", "Level", "Rate", "Rates", "compare", "meet", "same_value", "varies"]
