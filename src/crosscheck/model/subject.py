"""What claims are about."""

from __future__ import annotations

from crosscheck.model.frozen import frozen


@frozen
class Subject:
    """`key` is the folded name, `name` what is shown, `aliases` other names that people declared the same."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
