"""Fit the weights by which extraction decides what a figure covers: `python tests/extract/fit_scopes.py [FOLDER ...]`.

Reads the annotated articles (default: `articles/tuned`; never `articles/held`), has extraction list the candidates of
every annotated figure, and writes `src/crosscheck/extract/scope_weights.toml`. With `--folds` it writes nothing and
prints what the weights do on articles that they were not fitted on, beside what the rules alone do.

The model is that of `fit_owners.py`, with "no scope" as the first candidate of each figure.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from crosscheck.extract import proposals
from crosscheck.extract.rules import extract_by_rules
from crosscheck.extract.scope_candidates import ScopeCandidate, ScopeFigure, by_rules, scope_candidates
from crosscheck.extract.scope_signs import scope_signs, signs_of_none
from crosscheck.names import fold
from load_script import load_script

HERE = Path(__file__).parent
fit_owners = load_script(HERE / "fit_owners.py")
WEIGHTS = HERE.parents[1] / "src" / "crosscheck" / "extract" / "scope_weights.toml"
PENALTY = 3.0
HEAD = "# Fitted by tests/extract/fit_scopes.py on the annotated articles, in thousandths of a logit."
FOLDS = 12
GIVEN = 1.5
"""Logits for any scope against none: a scope that is missed makes two parts contradict each other, one too many hides
a contradiction, and the annotations leave out many that a reader would grant."""


def choices_of(folder: Path) -> list[Any]:
    """The annotated figures of a folder's articles with their candidates, "no scope" first, and which are right."""
    rows = [json.loads(line) for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    found: list[Any] = []
    for name, language in rows[0]["files"].items():
        gold = [row for row in rows[1:] if row["file"] == name and row["kind"] == "amount"]
        watch = partial(_note, found, str(folder / name), gold)
        with patch.object(proposals, "rank_scopes", watch):
            extract_by_rules(fit_owners.articles_score.read_document(folder / name, language))
    return found


def _note(found: list[Any], article: str, gold: list[dict[str, Any]], figure: ScopeFigure) -> ScopeCandidate | None:
    if figure.scene.atoms[figure.at].kind != "amount":
        return next(by_rules(figure), None)
    mention = figure.scene.atoms[figure.at].mention
    assert mention is not None
    rows = [
        row
        for row in gold
        if row["start"] - fit_owners.NEAR < mention.end
        and mention.start < row["end"] + fit_owners.NEAR
        and fit_owners._same(mention, row)
    ]
    candidates = scope_candidates(figure)
    wanted = [fold(scope) for row in rows[:1] for scope in row.get("scope", "").split("|") if scope]
    right = tuple(any(told in fold(one.told[0]) or fold(one.told[0]) in told for told in wanted) for one in candidates)
    if rows:
        signs = (signs_of_none(figure), *(scope_signs(figure, one) for one in candidates))
        found.append(fit_owners.Choice(article, tuple(tuple(sorted(each)) for each in signs), (not wanted, *right)))
    rule = next((one for one in candidates if one.by_rule), None)
    return candidates[right.index(True)] if True in right else None if rows else rule


def fit(choices: list[Any]) -> dict[str, float]:
    """The weights under which the right candidates are most likely, with what is given to any scope."""
    weights: dict[str, float] = fit_owners.fit(choices, penalty=PENALTY)
    weights["none"] = weights.get("none", 0.0) - GIVEN
    return weights


def measure(choices: list[Any], picks: list[int]) -> str:
    """Scopes found, wrong and false, among those annotated."""
    wanted = sum(not choice.right[0] for choice in choices)
    found = sum(not choice.right[0] and choice.right[pick] for choice, pick in zip(choices, picks, strict=True))
    told = sum(pick > 0 for pick in picks)
    return f"{found} of {wanted} found, {told - found} others told"


def pick_by_rule(choice: Any) -> int:
    """The first candidate that a rule gives, none where no rule does."""
    return next((at for at, signs in enumerate(choice.signs) if "rule" in signs), 0)


def pick_by_weight(choice: Any, weights: dict[str, float]) -> int:
    """The candidate with the most weight; none is no candidate where a rule gives one."""
    scores = [sum(weights.get(sign, 0.0) for sign in signs) for signs in choice.signs]
    first = 1 if pick_by_rule(choice) else 0
    return scores.index(max(scores[first:]), first)


def folds(choices: list[Any]) -> None:
    """Print how often the rules and the weights are right, each article left out once."""
    articles = sorted({choice.article for choice in choices}, key=lambda name: (fold(name)[::-1], name))
    kept: list[Any] = []
    picks: list[int] = []
    for number in range(FOLDS):
        out = set(articles[number::FOLDS])
        weights = fit([choice for choice in choices if choice.article not in out])
        apart = [choice for choice in choices if choice.article in out]
        kept.extend(apart)
        picks.extend(pick_by_weight(choice, weights) for choice in apart)
    print("rules ", measure(kept, [pick_by_rule(choice) for choice in kept]))
    print("ranked", measure(kept, picks))


if __name__ == "__main__":
    folders = [Path(name) for name in sys.argv[1:] if not name.startswith("--")] or [HERE / "articles" / "tuned"]
    every = [choice for folder in folders for choice in choices_of(folder)]
    if "--folds" in sys.argv:
        folds(every)
    else:
        fitted = fit_owners.in_thousandths(fit(every))
        lines = [HEAD, "[weights]", *(f'"{sign}" = {number}' for sign, number in fitted.items()), ""]
        WEIGHTS.write_text("\n".join(lines), encoding="utf-8")
        print(f"{len(every)} figures, {len(fitted)} weights")
