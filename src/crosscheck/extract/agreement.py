"""Whether a noun phrase can be the subject of a verb in its number."""

from __future__ import annotations

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.phrases import NounPhrase, determiner
from crosscheck.extract.scene import Scene


def agrees(scene: Scene, phrase: NounPhrase, end: int, group: VerbGroup) -> bool:
    """Whether the phrase, with what is joined to it, can be the subject of a verb in this number."""
    if not group.number:
        return True
    atoms = scene.atoms
    joined = len(phrase.names) > 1 or (
        phrase.end + 1 < end and "and" in atoms[phrase.end].classes
        and (atoms[phrase.end + 1].kind == "name" or bool(determiner(atoms[phrase.end + 1]))
             or "of" in atoms[phrase.end + 1].classes)
    )  # fmt: skip
    if group.number == "s":
        return not joined and not (scene.grammar.language == "fr" and _plural_words(scene, phrase))
    return joined or scene.grammar.language != "fr" or not _singular_words(scene, phrase)


def _plural_words(scene: Scene, phrase: NounPhrase) -> bool:
    return "plural_determiner" in scene.atoms[phrase.start].classes


def _singular_words(scene: Scene, phrase: NounPhrase) -> bool:
    return (
        "singular_determiner" in scene.atoms[phrase.start].classes
        and scene.atoms[phrase.head].kind == "word"
        and (not scene.atoms[phrase.head].low.endswith(("s", "x")))
    )
