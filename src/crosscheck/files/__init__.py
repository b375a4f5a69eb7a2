"""Files that people write and this program patches: read with places, changed at offsets, replaced whole."""

from crosscheck.files.collection import collection_paused
from crosscheck.files.compose import Mapping, Node, Scalar, Sequence, compose
from crosscheck.files.emit_scalar import emit_scalar
from crosscheck.files.lock import locked
from crosscheck.files.patch import Patch, patch
from crosscheck.files.replace import replace
from crosscheck.files.text_file import TextFile, cut, read_text_file

__all__ = [
    "Mapping",
    "Node",
    "Patch",
    "Scalar",
    "Sequence",
    "TextFile",
    "collection_paused",
    "compose",
    "cut",
    "emit_scalar",
    "locked",
    "patch",
    "read_text_file",
    "replace",
]
