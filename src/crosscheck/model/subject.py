"""What claims are about."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.made_fast import made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class Subject:
    """`key` is the folded name, `name` what is shown, `aliases` other names that people declared the same."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
