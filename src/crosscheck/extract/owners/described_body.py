"""Whose staff a count is that only describes a body without a name: "a racheté une société de 300 salariés"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace

_NOUN = 5  # atoms of the body's noun phrase, at most


def described_body(scene: Scene, at: int) -> Referent | None:
    """The body told of for the first time, and not who buys, leads or joins it; who is said to be one has the count."""
    atoms, end = scene.atoms, before_value(scene, at)
    if end < 3 or not atoms[end].classes & {"of", "with"}:
        return None
    first = next((step for step in range(end - 1, max(0, end - _NOUN), -1) if determiner(atoms[step])), -1)
    if first < 1 or determiner(atoms[first]) != "indefinite" or atoms[first - 1].kind == "mark":
        return None
    phrase = phrase_at(atoms, first, end, scene.grammar)
    if phrase is None or phrase.end != end or phrase.names or "type_organisation" not in atoms[phrase.head].classes:
        return None
    becoming = scene.grammar.relations.words.becoming
    last = next((group for group in reversed(scene.groups) if group.end <= first), None)
    if last is None or last.copula or last.lemma in becoming or (last.chain and last.chain[-1] in becoming):
        return None
    found = thing(scene, phrase)
    return replace(found, reasons=(*found.reasons, "describes"))
