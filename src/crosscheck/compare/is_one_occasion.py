"""Whether two claims of what happens again and again are of one occasion."""

from __future__ import annotations

from crosscheck.model import Reading
from crosscheck.names import scope_key


def is_one_occasion(a: Reading, b: Reading) -> bool:
    """Whether both claims say alike of what, or when, something held that happens again and again."""
    scoped = bool(a.scope) and scope_key(a.scope) == scope_key(b.scope)
    return scoped or (bool(a.period) and a.period == b.period)
