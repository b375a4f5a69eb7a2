"""Do values clash, and why. Pure: no input or output, no pint."""

from crosscheck.compare.levels import Level
from crosscheck.compare.values import canonical, meet, same_value

__all__ = ["Level", "canonical", "meet", "same_value"]
