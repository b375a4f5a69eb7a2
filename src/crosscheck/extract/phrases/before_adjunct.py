"""Where a noun phrase ends whose noun something is told of, before words that only say how or where it stands."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def before_adjunct(scene: Scene, end: int) -> int:
    """ "Le contrat en cours, attribué ...", "the plant under construction, valued at ...": before the bare noun."""
    atoms = scene.atoms
    if end < 3 or end >= len(atoms) or atoms[end].text != ",":
        return end
    bare, lead, noun = atoms[end - 1], atoms[end - 2], atoms[end - 3]
    if bare.kind != "word" or lead.kind != "word" or noun.kind != "word":
        return end
    verb = any(form.tense != "infinitive" for form in scene.grammar.forms.get(noun.low, ()))
    if (scene.grammar.traits.bare_nouns and scene.grammar.plural(bare.low)) or verb:
        return end  # "a deal with investors, who ...", "lives on deer, which ..."
    if bare.determiner or "preposition" not in lead.classes or lead.determiner or "of" in lead.classes:
        return end
    if noun.determiner or noun.classes & {"preposition", "of", "and", "adverb", "relative"}:
        return end
    return end if any(group.start < end and end - 3 < group.end for group in scene.groups) else end - 2
