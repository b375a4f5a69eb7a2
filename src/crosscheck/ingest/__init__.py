"""A file or a page becomes a Document: plain text with what it says about itself."""

from crosscheck.ingest.ingest import ingest, source_id
from crosscheck.ingest.readers import READERS

__all__ = ["READERS", "ingest", "source_id"]
