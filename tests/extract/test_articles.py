"""The annotated articles that rules may be tuned on: what was reached stays reached.

The held-out articles are not looked at here; `articles_score.py held` reports on them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from load_script import load_script

if not (Path(__file__).parent / "articles" / "tuned" / "claims.jsonl").exists():  # pragma: no cover
    pytest.skip("the annotated articles are not there", allow_module_level=True)

articles_score = load_script(Path(__file__).with_name("articles_score.py"))


@pytest.mark.slow
def test_claims_of_the_tuned_articles_are_found_and_the_certain_ones_right() -> None:
    found = articles_score.score("tuned")
    assert found.f1 >= 0.64
    assert found.certain >= 750
    assert found.certain_precision >= 0.93
