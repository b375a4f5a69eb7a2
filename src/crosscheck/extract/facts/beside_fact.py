"""The noun beside a figure that says what it is of: before it, behind it, or joined to it."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, matches, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

REACH = 9  # atoms between a noun and its figure, at most
_LONGEST = 4  # atoms that a longer noun can begin before one that it ends with


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
        elif atom.kind == "mark" and atom.text in "(:":
            linked = True
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


def _made_of(scene: Scene, at: int, dimension: str) -> Fact | None:
    """ "$54 billion in revenue", "£3 million in damages": what a sum is, where a language says so behind "in"."""
    atoms, grammar = scene.atoms, scene.grammar
    if dimension != "money" or at + 2 >= len(atoms) or "sum_of" not in atoms[at + 1].classes:
        return None
    for place in range(at + 2, min(len(atoms), at + 2 + _LONGEST)):
        noun = noun_at(atoms, place, grammar) if atoms[place].kind == "word" else None
        if noun is None and (atoms[place].kind != "word" or determiner(atoms[place]) or atoms[place].classes & _ENDS):
            return None
        if noun is not None and noun[1].attribute(dimension):
            phrase = NounPhrase(place, noun[0], noun[0] - 1, "", (), -1, -1, noun[1], noun[2])
            return Fact(noun[1].attribute(dimension), noun[1], True, (place, noun[0]), phrase, "noun-after")
    return None


_ENDS = frozenset({"preposition", "of", "coordinator", "relative", "subordinator"})


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


def share_of(scene: Scene, at: int, dimension: str) -> Fact | None:
    """ "19 percent of Helvia's electricity", "19 % de l'électricité": a share of what no frame names, in its words."""
    atoms = scene.atoms
    if dimension != "percent" or at + 2 >= len(atoms) or "of" not in atoms[at + 1].classes:
        return None
    opens = at + 1 if determiner(atoms[at + 1]) else at + 2
    phrase = phrase_at(atoms, opens, len(atoms), scene.grammar)
    if phrase is None or atoms[phrase.head].kind != "word":
        return None
    head = _behind_owner(scene, phrase)
    return Fact("share of " + head, None, False, (phrase.head, phrase.head + 1), None, "own-words")


def _behind_owner(scene: Scene, phrase: NounPhrase) -> str:
    """The noun of a phrase, also where its owner stands before it ("the world's most advanced chips")."""
    atoms, at = scene.atoms, phrase.end
    if "possessive_mark" not in atoms[phrase.head].classes:
        return atoms[phrase.head].low
    while at < len(atoms) and atoms[at].kind == "word" and not atoms[at].classes & (_ENDS | {"possessive_mark"}) and (
        at not in {group.start for group in scene.groups if group.kind == "finite"}
    ):  # fmt: skip
        at += 1
    return atoms[at - 1].low


def _within(scene: Scene, start: int, end: int, dimension: str) -> tuple[int, Sense, tuple[str, ...]] | None:
    """The longest noun for such figures that begins here and ends before the figure's own small words."""
    for words, sense in scene.grammar.nouns.get(scene.atoms[start].low, ()):
        if start + len(words) <= end and sense.attribute(dimension) and matches(scene.atoms, start, words):
            return start + len(words), sense, words
    return None


def noun_ending(scene: Scene, end: int, dimension: str) -> Fact | None:
    """A noun of the frames at most a few words before `end`, with its adjectives or its owner between."""
    atoms, grammar = scene.atoms, scene.grammar
    for start in range(end - 1, max(-1, end - REACH), -1):
        atom = atoms[start]
        if atom.kind in ("mark", "amount") or any(
            g.start <= start < g.end and g.kind == "finite" for g in scene.groups
        ):
            return None
        noun = noun_at(atoms, start, grammar)
        if noun is None:
            continue
        if noun[0] > end:
            noun = _within(scene, start, end, dimension) or noun  # "a loss of 2 billion": no "loss of" jobs
        for first in range(start - 1, max(-1, start - _LONGEST), -1):  # "limitation de vitesse" for "vitesse"
            longer = noun_at(atoms, first, grammar)
            if longer is not None and longer[0] >= noun[0]:
                start, noun = first, longer
        name = noun[1].attribute(dimension)
        if not name:
            continue
        if any(a.kind == "word" and a.classes & {"preposition", "relative", "and"} and "of" not in a.classes
               and "inner_preposition" not in a.classes for a in atoms[noun[0] : end]):  # fmt: skip
            return None
        first = start
        while first and (
            determiner(atoms[first - 1])
            or "possessive_mark" in atoms[first - 1].classes
            or (atoms[first - 1].kind == "name" and "possessive_mark" in atoms[first].classes)
        ):
            first -= 1
        return Fact(name, noun[1], True, (start, noun[0]), phrase_at(atoms, first, end, grammar), "noun-before")
    return None
