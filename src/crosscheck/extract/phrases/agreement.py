"""Whether a noun phrase can be the subject of a verb in its number."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount


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
        return not joined and not _plural_words(scene, phrase)
    return joined or not _singular_words(scene, phrase)


def _plural_words(scene: Scene, phrase: NounPhrase) -> bool:
    return "plural_determiner" in scene.atoms[phrase.start].classes


def _singular_words(scene: Scene, phrase: NounPhrase) -> bool:
    return (
        "singular_determiner" in scene.atoms[phrase.start].classes
        and scene.atoms[phrase.head].kind == "word"
        and not scene.grammar.plural(scene.atoms[phrase.head].low)
    )


def shape_at(scene: Scene, start: int) -> str:
    """What the determiner at this place of the text shows of its noun: "m" or "f", "s" or "p", both or nothing."""
    at = next((step for step, atom in enumerate(scene.atoms) if atom.start == start), -1)
    if at < 0 or scene.atoms[at].kind != "word":
        return "p" if at >= 0 and scene.atoms[at].kind == "amount" else ""
    kinds = scene.atoms[at].classes
    if _counted(scene, at):
        return "p"
    if not scene.grammar.traits.agreement:
        head = at + 1 < len(scene.atoms) and scene.atoms[at + 1].kind == "word"
        return "s" if head and "indefinite" in kinds else ""
    if _redescribed(scene, at):
        return ""
    if "plural_determiner" in kinds:
        return "p"
    gender = "f" if "feminine" in kinds else "m" if "masculine" in kinds else ""
    return gender + ("s" if "singular_determiner" in kinds else "")


def _counted(scene: Scene, at: int) -> bool:
    """Whether a figure above one stands at, or right before, the phrase's first word ("48,000 refugees")."""
    for atom in scene.atoms[max(0, at - 1) : at + 1]:
        value = atom.mention.value if atom.mention is not None else None
        if isinstance(value, Amount) and value.low is not None and value.low > 1:
            return True
    return False


def _redescribed(scene: Scene, at: int) -> bool:
    """Whether an apposition follows, with a gender of its own ("le projet, une usine ..., verra le jour")."""
    atoms = scene.atoms
    comma = next((step for step in range(at, min(at + 8, len(atoms) - 1)) if atoms[step].text == ","), -1)
    return comma >= 0 and determiner(atoms[comma + 1]) == "indefinite"


def pronoun_shape(scene: Scene, at: int) -> str:
    """The shape that the noun behind a pronoun has to agree with; "" where the pronoun shows none."""
    kinds = scene.atoms[at].classes
    number = "p" if "pronoun_plural" in kinds else "s"
    if "pronoun_neuter" in kinds:
        return number
    gender = "m" if "pronoun_masculine" in kinds else "f" if "pronoun_feminine" in kinds else ""
    return gender + number if gender else ""
