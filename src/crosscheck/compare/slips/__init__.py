"""Figures of two sources that differ as slips do, told under names that do not meet."""

from crosscheck.compare.slips.find_namesakes import find_namesakes
from crosscheck.compare.slips.find_slips import find_slips

__all__ = ["find_namesakes", "find_slips"]
