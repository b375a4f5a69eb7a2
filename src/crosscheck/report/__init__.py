"""How a Report looks, one file a format. What a single format or command needs is imported from its own file."""

from crosscheck.report.formats import (
    BINARY_FORMATS,
    DRAFT_FORMATS,
    FORMATS,
    INSIDE,
    LEADS_FORMATS,
    BinaryFormat,
    DraftFormat,
    Format,
    LeadsFormat,
)
from crosscheck.report.handles import claim_handles, unread_handles, with_handles
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.order import order
from crosscheck.report.source_name import source_names

__all__ = [
    "BINARY_FORMATS",
    "DRAFT_FORMATS",
    "FORMATS",
    "INSIDE",
    "LEADS_FORMATS",
    "BinaryFormat",
    "DraftFormat",
    "Format",
    "LeadsFormat",
    "Options",
    "claim_handles",
    "inert",
    "order",
    "source_names",
    "unread_handles",
    "with_handles",
]
