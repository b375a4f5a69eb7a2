"""Claims of two sources that no name joins, and that look like one fact.

Sentences with another value in them, slips, namesakes, and what is told alike.
"""

from crosscheck.compare.slips.find_altered import find_altered
from crosscheck.compare.slips.find_namesakes import find_namesakes
from crosscheck.compare.slips.find_slips import find_slips
from crosscheck.compare.slips.find_told_alike import find_told_alike
from crosscheck.compare.slips.one_story import OneStory
from crosscheck.compare.slips.rarity import Rarity, up_to
from crosscheck.compare.slips.story import Stories

__all__ = ["OneStory", "Rarity", "Stories", "find_altered", "find_namesakes", "find_slips", "find_told_alike", "up_to"]
