"""The noun beside a figure that says what it is of: before it, behind it, or joined to it."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.noun_ending import LONGEST, REACH, noun_ending
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount


def beside_fact(scene: Scene, at: int, dimension: str) -> Fact | None:
    """A noun beside the figure: "un contrat de 30 milliards", "a $30 billion contract", "43 % of the vote"."""
    atoms = scene.atoms
    step = before_value(scene, at)
    linked = _opens_range(scene, at)
    skipped = 0
    while step >= 0 and skipped < REACH:
        atom = atoms[step]
        if atom.kind == "word" and (
            "of" in atom.classes or "figure_link" in atom.classes
            or (determiner(atom) and "possessive" not in atom.classes) or "adverb" in atom.classes
        ):  # fmt: skip
            linked = linked or "of" in atom.classes or "figure_link_strong" in atom.classes
        elif linked and atom.kind == "date" and step and "preposition" in atoms[step - 1].classes:
            step -= 1  # "la croissance des ventes en 2016 à 6 %"
        elif atom.kind == "mark" and (atom.text in "(:" or (not skipped and _set_off(scene, step, at))):
            linked = True  # also "son coût, 34 millions d'euros, a été ..."
        else:
            break
        step -= 1
        skipped += 1
    if linked:
        apart = step > 0 and atoms[step].text == "," and "of" in atoms[step + 1].classes
        found = noun_ending(scene, step if apart else step + 1, dimension)
        if found is not None:
            return found
    if dimension == "number" and step >= 0 and atoms[step].kind == "word":
        noun = noun_at(atoms, step, scene.grammar)
        if noun is not None and noun[1].values.get("number"):
            thing = step - 1
            while thing > 0 and thing > step - 6 and atoms[thing].kind == "word" and not determiner(atoms[thing]):
                thing -= 1
            phrase = phrase_at(atoms, max(thing, 0), step + 1, scene.grammar)
            return Fact(
                noun[1].values["number"], noun[1], True, (step, step + 1), phrase, "noun-before", thing < step - 1
            )
    return _made_of(scene, at, dimension) or _noun_behind(scene, at, dimension)


def _set_off(scene: Scene, comma: int, at: int) -> bool:
    """Whether commas stand on both sides of a figure and nothing else between them."""
    atoms = scene.atoms
    return atoms[comma].text == "," and at + 1 < len(atoms) and atoms[at + 1].text == ","


def _made_of(scene: Scene, at: int, dimension: str) -> Fact | None:
    """ "$54 billion in revenue", "£3 million in damages": what a sum is, where a language says so behind "in"."""
    atoms, grammar = scene.atoms, scene.grammar
    if dimension != "money" or at + 2 >= len(atoms) or "sum_of" not in atoms[at + 1].classes:
        return None
    for place in range(at + 2, min(len(atoms), at + 2 + LONGEST)):
        noun = noun_at(atoms, place, grammar) if atoms[place].kind == "word" else None
        if noun is None and (atoms[place].kind != "word" or determiner(atoms[place]) or atoms[place].classes & ENDS):
            return None
        if noun is not None and noun[1].attribute(dimension):
            phrase = NounPhrase(place, noun[0], noun[0] - 1, "", (), -1, -1, noun[1], noun[2])
            return Fact(noun[1].attribute(dimension), noun[1], True, (place, noun[0]), phrase, "noun-after")
    return None


ENDS = frozenset({"preposition", "of", "coordinator", "relative", "subordinator"})


def _opens_range(scene: Scene, at: int) -> bool:
    """Whether a range's own first word ties it to the noun before it ("une croissance de 6 % à 8 %")."""
    mention = scene.atoms[at].mention
    opener = last_word(scene.text[mention.hedge_start : mention.start]) if mention is not None else ""
    return scene.grammar.has(opener, "range_opener")


def _noun_behind(scene: Scene, at: int, dimension: str) -> Fact | None:
    atoms, grammar = scene.atoms, scene.grammar
    after = at + 1
    partitive = after < len(atoms) and "of" in atoms[after].classes
    if not grammar.traits.head_last and not partitive:
        return None
    if partitive:
        after += 1
        while after < len(atoms) and determiner(atoms[after]):
            after += 1
    owned = after + 1 < len(atoms) and atoms[after].kind == "name" and "possessive_mark" in atoms[after + 1].classes
    after += 2 * owned  # "38% of Germany's cloud market"
    for place in range(after, min(len(atoms), after + 4)):
        if atoms[place].kind != "word" or atoms[place].classes & {"preposition", "and", "relative", "definite"}:
            return None
        noun = noun_at(atoms, place, grammar)
        if any(at < group.start and group.end <= place and group.kind == "finite" for group in scene.groups):
            return None  # "a strike by 33,000 machinists halted output"
        if noun is None:
            continue
        if dimension == "percent" and partitive:
            if noun[1].part:
                return Fact(noun[1].part, noun[1], True, (place, noun[0]), None, "part-of")
            if owned:
                return None
            return Fact("share of " + " ".join(noun[2]), None, False, (place, noun[0]), None, "own-words")
        if dimension == "power" and partitive and noun[1].name == "capacity":
            return None  # "5 gigawatts of capacity": the unit says as much
        if dimension == "money" and partitive and noun[1].name == "share_price":
            return None  # "bought back $23 billion of shares": what they cost in all
        name = "" if owned else noun[1].attribute(dimension)
        if noun[1].name == "points" and _moved_by(scene, at):
            return None  # "by 0.25 points": of a rate, not of a table
        if name:
            phrase = NounPhrase(place, noun[0], noun[0] - 1, "", (), -1, -1, noun[1], noun[2])
            return Fact(name, noun[1], True, (place, noun[0]), phrase, "noun-after")
    return None


def _moved_by(scene: Scene, at: int) -> bool:
    """Whether a figure with decimals is by how much something has changed."""
    mention, before = scene.atoms[at].mention, before_value(scene, at)
    if before < 0 or "changed_by" not in scene.atoms[before].classes:
        return False
    value = mention.value if mention is not None else None
    return isinstance(value, Amount) and value.high is not None and bool(value.high % 1)
