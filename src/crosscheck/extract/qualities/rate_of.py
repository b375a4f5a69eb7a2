"""What a figure is for each of: "34 dollars a share", "16 kilos par hectare", also within the figure's own words."""

from __future__ import annotations

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount


def rate_of(scene: Scene, value: int) -> tuple[str, tuple[int, int]] | None:
    """The words of a rate in a figure or right behind it, and the atoms they stand in; None where there are none."""
    atoms = scene.atoms
    mention = atoms[value].mention
    if mention is None or not isinstance(mention.value, Amount):
        return None
    within = _within(scene, value, percent=mention.value.dimension == "percent")
    if within:
        return within, (value, value + 1)
    at = value + 1
    if at + 1 >= len(atoms):
        return None
    if rate_base(scene, at + 1):
        return scene.written(at, at + 2), (at, at + 2)
    if mention.value.dimension == "percent" or atoms[at + 1].kind != "word" or determiner(atoms[at + 1]):
        return None
    opened = "rate_opener" in atoms[at].classes and not phrases_in(scene, at, at + 1, "comparing")
    bare = {"rate_article"} & atoms[at].classes and "rate_noun" in atoms[at + 1].classes and mention.value.unit != "1"
    if not opened and not bare:
        return None
    phrase = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
    end = at + 2 if phrase is None else phrase.head + 1
    if end > at + 4 or (end < len(atoms) and "time_behind" in atoms[end].classes):
        return None
    return scene.written(at, end), (at, end)


def rate_base(scene: Scene, at: int) -> bool:
    """ "425 euros les 1 000 litres", "$9 per 100 kilos": whether a figure only says for how much a price is."""
    atoms = scene.atoms
    mention = atoms[at].mention if at > 1 else None
    price = atoms[at - 2].mention if at > 1 else None
    if mention is None or price is None or not isinstance(mention.value, Amount) or mention.value.hedge != "exact":
        return False
    money = isinstance(price.value, Amount) and price.value.dimension.partition("/")[0] in ("money", "currency")
    many = {"definite", "plural_determiner"} <= atoms[at - 1].classes
    return money and (many or "rate_opener" in atoms[at - 1].classes)


def _within(scene: Scene, value: int, *, percent: bool) -> str:
    """The rate that the reader took into the figure's unit ("2 billion crowns a year"), and not that of "per cent"."""
    grammar = scene.grammar
    words = scene.atoms[value].text.split()
    openers = [at for at in range(1, len(words)) if "rate_opener" in grammar.classes_of(words[at].lower())]
    sign = percent and openers and "%" not in scene.atoms[value].text
    for at in range(openers[0] + 2 if sign else 1, len(words) - 1):
        classes = grammar.classes_of(words[at].lower())
        if "rate_opener" in classes or ("rate_article" in classes and grammar.has(words[at + 1], "rate_noun")):
            return " ".join(words[at:])
    return ""
