"""What sets the grammar of a language apart, beyond its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Traits:
    """How a language builds its phrases; each trait is explained in `grammar/classes.toml`."""

    head_last: bool
    bare_verbs: bool
    bare_nouns: bool
    agreement: bool
    capital_adjectives: bool
    capital_titles: bool
    lower_names: bool
    plain_reports: bool
