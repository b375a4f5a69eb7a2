"""Which claims are about one fact, and which sources speak with one voice."""

from crosscheck.group.attributes import index_attributes, resolve_attribute
from crosscheck.group.catalogue import catalogue
from crosscheck.group.corrections import mark_corrected
from crosscheck.group.currencies import imply_currencies
from crosscheck.group.full_names import full_names
from crosscheck.group.group import group
from crosscheck.group.origins import find_origins
from crosscheck.group.reading import make_reading
from crosscheck.group.statuses import canonical_status
from crosscheck.group.subjects import is_common_noun, join_subjects

__all__ = [
    "canonical_status",
    "catalogue",
    "find_origins",
    "full_names",
    "group",
    "imply_currencies",
    "index_attributes",
    "is_common_noun",
    "join_subjects",
    "make_reading",
    "mark_corrected",
    "resolve_attribute",
]
