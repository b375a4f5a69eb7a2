"""One assertion of one source, as written."""

from __future__ import annotations

from typing import Literal

from crosscheck.model.frozen import frozen
from crosscheck.model.location import Location
from crosscheck.model.quote import Quote

Review = Literal["proposed", "accepted", "edited", "rejected"]
Confidence = Literal["certain", "possible"]


@frozen
class Claim:
    """A subject, an attribute and a value in the source's own words; nothing here is rewritten.

    `id` is stable: it depends on source, subject, attribute, value, status, scope, as_of and quote only, not on
    the file's layout. `subject_written` is what stands in the text where `subject` is the resolved name
    ("l'alliance"). `complete` says of a list of members that nobody is missing. `confidence` and `reasons` are
    the extractor's own: how sure it is of subject and attribute, and why. A person's word is `review`.
    """

    id: str
    source: str
    subject: str
    attribute: str
    value: str
    status: str = ""
    scope: str = ""
    as_of: str = ""
    said_by: str = ""
    quote: Quote | None = None
    review: Review = "proposed"
    confidence: Confidence = "possible"
    subject_written: str = ""
    complete: bool = False
    note: str = ""
    reasons: tuple[str, ...] = ()
    location: Location | None = None
