"""Which findings people have settled, and why."""

from crosscheck.settled.apply_settled import apply_settled, equal_values
from crosscheck.settled.canonical import canonical, from_canonical
from crosscheck.settled.load_settled import load_settled
from crosscheck.settled.merge_rule import MERGE_RULE, write_merge_rule
from crosscheck.settled.settle import prune, settle, unsettle
from crosscheck.settled.settled_file import SETTLED_NAME

__all__ = [
    "MERGE_RULE",
    "SETTLED_NAME",
    "apply_settled",
    "canonical",
    "equal_values",
    "from_canonical",
    "load_settled",
    "prune",
    "settle",
    "unsettle",
    "write_merge_rule",
]
