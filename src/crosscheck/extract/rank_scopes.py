"""What a figure covers: the phrase with the most weight of evidence, or none."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import repeat

from crosscheck.errors import ConfigError
from crosscheck.extract.scope_candidates import ScopeCandidate, ScopeFigure, by_rules, scope_candidates
from crosscheck.extract.scope_signs import Sign, scope_signs, signs_of_none

_SURE = 1_000_000
"""More than all weights of a candidate together."""


def rank_scopes(figure: ScopeFigure) -> ScopeCandidate | None:
    """The scope of a figure; None where it covers all that its subject has. A date has what rules give.

    Where a rule gives a scope, the weights only choose among scopes.
    """
    if figure.scene.atoms[figure.at].kind != "amount":
        return next(by_rules(figure), None)
    weights = load_scope_weights()
    candidates = scope_candidates(figure)
    best: ScopeCandidate | None = None
    ruled = any(candidate.by_rule for candidate in candidates)
    most = -_SURE if ruled else _sum(weights, signs_of_none(figure))
    for candidate in candidates:
        weight = _sum(weights, scope_signs(figure, candidate))
        if weight > most:
            best, most = candidate, weight
    return best


def _sum(weights: Mapping[Sign, int], signs: Iterable[Sign]) -> int:
    return sum(map(weights.get, signs, repeat(0)))


@lru_cache(maxsize=1)
def load_scope_weights() -> Mapping[Sign, int]:
    """The weight of each sign in thousandths of a logit, as fitted on annotated articles."""
    text = (files("crosscheck.extract") / "scope_weights.toml").read_text(encoding="utf-8")
    weights = tomllib.loads(text)["weights"]
    for sign, weight in weights.items():
        if not isinstance(weight, int):
            raise ConfigError(f"extract/scope_weights.toml: “{sign}” must have a whole number, not {weight!r}")
    return dict(weights)
