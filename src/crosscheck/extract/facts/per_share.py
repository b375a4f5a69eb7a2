"""What is earned or paid for each share, and not for all of them."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.scene.scene import Scene


def per_share(scene: Scene, at: int, fact: Fact) -> Fact:
    """ "$214 million, or 92 cents a share": what is earned by each share, or what each cost, and not all."""
    sense = fact.sense.name if fact.sense is not None else ""
    earned = sense in ("profit", "loss", "operating_profit")
    if not (earned or sense == "raise") or not phrases_in(scene, at + 1, min(at + 2, len(scene.atoms)), "per_share"):
        return fact
    return replace(fact, attribute="earnings per share" if earned else "share price", explicit=False)
