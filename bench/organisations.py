"""Names of organisations that are one or not, by hand: suggestions beside nomenklatura's logic-v2.

    python -m bench.organisations

The pairs are those of `tests/names/organisations`, whose README tells how they were written and split. nomenklatura
gives every pair a score; what counts is the threshold that is best on the tuned half, as its user would set it. It is
asked as of organisations, companies and legal entities, and the best of the three stands here.
"""

from __future__ import annotations

import runpy
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SCHEMAS = ("Organization", "Company", "LegalEntity")
THRESHOLDS = tuple(at / 100 for at in range(30, 101))
SCORER: dict[str, Any] = runpy.run_path(
    str(Path(__file__).parent.parent / "tests" / "names" / "organisations" / "score.py"), run_name="score"
)


def peer_scores(pairs: Sequence[Any], schema: str) -> dict[Any, float]:
    """What nomenklatura says of each pair; it remembers entities by their identity, so each has its own."""
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    settings = algorithm.default_config()
    said: dict[Any, float] = {}
    for number, pair in enumerate(pairs):
        one, other = (
            model.get_proxy({"id": f"{schema}-{number}-{side}", "schema": schema, "properties": {"name": [name]}})
            for side, name in enumerate((pair.one, pair.other))
        )
        said[pair] = algorithm.compare(one, other, settings).score
    return said


def beside_nomenklatura(halves: dict[str, Sequence[Any]]) -> None:
    """The schema and the threshold that are best on the tuned half, on both."""
    score_of = SCORER["score_of"]
    every = [pair for pairs in halves.values() for pair in pairs]
    best: tuple[float, str, float, dict[Any, float]] | None = None
    spent = 0.0
    for schema in SCHEMAS:
        start = time.perf_counter()
        said = peer_scores(every, schema)
        spent = spent or time.perf_counter() - start
        for at in THRESHOLDS:
            found = (score_of(halves["tuned"], lambda pair, at=at, said=said: said[pair] >= at).f1, schema, at, said)
            best = found if best is None or found[0] > best[0] else best
    assert best is not None
    _, schema, at, said = best
    print(f"nomenklatura logic-v2: {len(every)} pairs, {spent:.2f} s, as {schema}, threshold {at:.2f}")
    for half, pairs in halves.items():
        ours, theirs = score_of(pairs, SCORER["alone"]).f1, score_of(pairs, lambda pair: said[pair] >= at)
        print(f"         {half}: {theirs}")
        print(f"         {half}: our F1 beyond its {ours - theirs.f1:+.3f}")


def main() -> None:
    halves = {half: SCORER["pairs_of"](half) for half in SCORER["HALVES"]}
    for half, pairs in halves.items():
        start = time.perf_counter()
        score = SCORER["score_of"](pairs, SCORER["alone"])
        print(f"suggest: {half}: {len(pairs)} pairs, {time.perf_counter() - start:.2f} s")
        print(f"         each by itself: {score}")
        print(f"         all together:   {SCORER['score_of'](pairs, SCORER['together'](pairs))}")
    if find_spec("nomenklatura") is None:
        print("nomenklatura: skipped: not installed (nomenklatura)")
    else:
        beside_nomenklatura(halves)


if __name__ == "__main__":
    main()
