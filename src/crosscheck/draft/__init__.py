"""A draft held against the sources: every sentence accounted for."""

from crosscheck.draft.check_draft import check_draft
from crosscheck.draft.itself import contradicts_itself, statements_apart
from crosscheck.draft.keep_sheet import Confirmation, keep_sheet
from crosscheck.draft.places import Places
from crosscheck.draft.point_to_nouns import point_to_nouns
from crosscheck.draft.point_to_told_alike import OPEN, point_to_told_alike
from crosscheck.draft.quotations import find_quotations
from crosscheck.draft.source_id import DRAFT
from crosscheck.draft.unknown_names import find_near_names

__all__ = [
    "DRAFT",
    "OPEN",
    "Confirmation",
    "Places",
    "check_draft",
    "contradicts_itself",
    "find_near_names",
    "find_quotations",
    "keep_sheet",
    "point_to_nouns",
    "point_to_told_alike",
    "statements_apart",
]
