"""What was parsed and judged already, so that a re-run does only what changed."""

from crosscheck.index.index import FILE_NAME, Index, Look, open_index
from crosscheck.index.shape import Shape, describe, fingerprint

__all__ = ["FILE_NAME", "Index", "Look", "Shape", "describe", "fingerprint", "open_index"]
