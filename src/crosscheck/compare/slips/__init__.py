"""Claims of two sources that no name joins, and that look like one fact: slips, namesakes, and what is told alike."""

from crosscheck.compare.slips.find_namesakes import RULE as _NAMESAKE
from crosscheck.compare.slips.find_namesakes import find_namesakes
from crosscheck.compare.slips.find_slips import RULE as _SLIP
from crosscheck.compare.slips.find_slips import find_slips
from crosscheck.compare.slips.find_told_alike import RULE as _TOLD_ALIKE
from crosscheck.compare.slips.find_told_alike import find_told_alike
from crosscheck.compare.slips.kindred import kindred
from crosscheck.compare.slips.one_story import OneStory
from crosscheck.compare.slips.rarity import Rarity
from crosscheck.compare.slips.story import Stories

ACROSS = frozenset({_NAMESAKE, _SLIP, _TOLD_ALIKE})
"""The rules of findings on claims of several facts; each of these facts has a finding of its own too."""

__all__ = ["ACROSS", "OneStory", "Rarity", "Stories", "find_namesakes", "find_slips", "find_told_alike", "kindred"]
