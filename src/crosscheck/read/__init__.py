"""What a piece of text says: numbers, money, units, dates, lists of names."""

from crosscheck.read.detect import detect_language
from crosscheck.read.language import language_codes
from crosscheck.read.members import read_members
from crosscheck.read.mention_json import mention_json
from crosscheck.read.read import read
from crosscheck.read.read_ordinal import read_ordinal
from crosscheck.read.read_time import read_time
from crosscheck.read.read_told_date import read_told_date
from crosscheck.read.read_value import read_value

LANGUAGES: tuple[str, ...] = language_codes()

__all__ = [
    "LANGUAGES",
    "detect_language",
    "mention_json",
    "read",
    "read_members",
    "read_ordinal",
    "read_time",
    "read_told_date",
    "read_value",
]
