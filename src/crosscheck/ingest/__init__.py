"""A file or a page becomes a Document: plain text with what it says about itself."""

from crosscheck.ingest.ingest import ingest, source_id
from crosscheck.ingest.readers import READERS
from crosscheck.ingest.revision import Revision, revision

__all__ = ["READERS", "Revision", "ingest", "revision", "source_id"]
