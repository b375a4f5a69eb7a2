"""Figures of two sources that differ as slips do, told under names that do not meet."""

from crosscheck.compare.slips.find_namesakes import find_namesakes
from crosscheck.compare.slips.find_slips import find_slips
from crosscheck.compare.slips.story import Stories

__all__ = ["Stories", "find_namesakes", "find_slips"]
