"""A copy of a noun with some of its fields changed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as replace  # a type checker knows which fields a noun has
else:

    def replace(noun, /, **changes):
        """What `dataclasses.replace` does; for a noun that is `made_fast` in half of the time."""
        own = getattr(noun, "__replace__", None)
        return own(**changes) if own is not None else dataclasses.replace(noun, **changes)
