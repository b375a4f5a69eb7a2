"""What keeps a claim from being certain though a frame and a name gave it: syntax has another reading."""

from __future__ import annotations

from crosscheck.extract.drafts.told_of_another import told_of_another
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.qualities.accused import accused
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_UNSAID = frozenset({"alleged", "forecast", "requested", "proposed"})
_REPEATS = frozenset({"pronoun-same-sentence", "pronoun-previous-sentence"})
_OF_THINGS = frozenset({"length", "area", "volume", "power", "energy"})


def in_doubt(scene: Scene, draft: Draft, status: str) -> bool:
    """Whether somebody else may well be meant, or the relation is nobody's plain word."""
    if draft.name >= 0 and (status in _UNSAID or _country_of_body(scene, draft)):
        return True
    if status == "alleged" and draft.group is not None and accused(scene, draft.group):
        return True  # "accused of awarding a $2 million contract": whose it was, nobody says
    if _suffered_by_others(scene, draft) or _of_its_people(scene, draft) or _behind_figure(scene, draft):
        return True
    return (
        told_of_another(scene, draft)
        or _lays_on(scene, draft)
        or _of_somebodys(scene, draft)
        or _for_many(scene, draft)
        or _behind_another(scene, draft)
        or _measures_person(scene, draft)
    )


def _country_of_body(scene: Scene, draft: Draft) -> bool:
    """ "X is Norway's second-largest operator": not what operates Norway."""
    country = scene.grammar.has(draft.subject.name.casefold(), "country")
    told = kinds_of(scene.referents, scene.grammar, name_at(scene, draft.name)) if country else frozenset[str]()
    return country and not told & {"person", "place"}


def _behind_figure(scene: Scene, draft: Draft) -> bool:
    """ "X, 44, who runs Y and owns Z": a figure stands between the relative clause and whom it may tell of."""
    at = _opener(scene, draft.group.start) if draft.group is not None else 0
    if at > 1 and "and" in scene.atoms[at].classes:
        first = next((group.start for group in reversed(scene.groups) if group.end <= at and group.kind == "finite"), 0)
        at = _opener(scene, first)
    opened = at > 1 and "relative" in scene.atoms[at].classes
    return opened and scene.atoms[at - 1 - (scene.atoms[at - 1].text == ",")].kind == "amount"


def _opener(scene: Scene, at: int) -> int:
    """The word before a verb and the small words that stand with it."""
    at -= 1
    while at > 0 and scene.atoms[at].classes & {"adverb", "clitic", "reflexive"}:
        at -= 1
    return at


def _suffered_by_others(scene: Scene, draft: Draft) -> bool:
    """ "Norland struck the town, killing 45 people": a body or country, of what others suffered from it."""
    event = draft.sense is not None and draft.sense.of == "event" and not draft.sense.does
    if not event or draft.group is None or draft.group.passive or draft.name >= 0:
        return False
    kinds = kinds_of(scene.referents, scene.grammar, draft.subject)
    return bool(kinds & {"organisation", "person", "place"}) and "event" not in kinds


def _of_its_people(scene: Scene, draft: Draft) -> bool:
    """ "X's customers spent $30 million", "X shareholders will hold 18%": what people who belong to a body do."""
    if draft.group is None or "verb" not in draft.reasons or draft.sense is None or draft.sense.people:
        return False
    start = draft.subject.start
    behind = next((n for n, atom in enumerate(scene.atoms) if atom.start >= draft.subject.end), len(scene.atoms))
    within = [atom.low for atom in scene.atoms[:behind] if atom.start >= start and atom.kind == "word"]
    beside = [atom.low for atom in scene.atoms[behind : behind + 1] if atom.kind == "word" and start >= 0]
    return any(_tells_people(scene, word) for word in (*draft.subject.noun, *within, *beside))


def _tells_people(scene: Scene, word: str) -> bool:
    """Whether a plural tells of people: shareholders, clients."""
    grammar = scene.grammar
    if not grammar.plural(word):
        return False
    forms = {word, *(word.removesuffix(cut) + put for cut, put in grammar.singulars if word.endswith(cut))}
    senses = [sense for form in forms for words, sense in grammar.nouns.get(form, ()) if words == (form,)]
    if any(sense.name == "members" for sense in senses):
        return False  # they are the body
    return any(sense.people for sense in senses) or any(
        grammar.has(form, kind) for form in forms for kind in ("type_person", "can_speak", "metonyms")
    )


def _lays_on(scene: Scene, draft: Draft) -> bool:
    """ "X a infligé 3 millions d'amende à Y": what a verb lays on others is not its subject's.

    Nor is what somebody "devra donner" or pays a gift for certain ("verse 290 millions" for what it bought).
    """
    group = draft.group
    if draft.sense is not None and draft.sense.name == "donate" and group is not None:
        auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
        return (auxiliary is not None and auxiliary[0] == "modal") or scene.grammar.has(group.lemma, "paying")
    laid = group is not None and not group.passive and scene.grammar.has(group.lemma, "imposing")
    return laid and group is not None and 0 <= draft.subject.start < scene.atoms[group.start].start


def _of_somebodys(scene: Scene, draft: Draft) -> bool:
    """ "Son franchisé emploie 300 personnes": what is told of somebody's thing, and not by its noun, is not his."""
    subject, group = draft.subject, draft.group
    if "possessive" not in subject.reasons or group is None or "subject-noun" in draft.reasons:
        return False
    return bool(subject.noun) and 0 <= subject.start < scene.atoms[group.start].start


def _for_many(scene: Scene, draft: Draft) -> bool:
    """ "They will cost": a pronoun of several, taken for one name."""
    many = draft.group is not None and draft.group.number == "p"
    many = many or scene.grammar.has(draft.subject.written.lower(), "pronoun_plural")
    return many and not draft.subject.plural and bool(_REPEATS & set(draft.subject.reasons))


def _behind_another(scene: Scene, draft: Draft) -> bool:
    """ "X, directeur de Y, qui vend ...": a relative clause that may be about the name right before it."""
    if "relative" not in draft.subject.reasons or draft.group is None or not draft.subject.named:
        return False
    verb = scene.atoms[draft.group.start].start
    return any(atom.kind == "name" and draft.subject.end <= atom.start < verb for atom in scene.atoms)


def _measures_person(scene: Scene, draft: Draft) -> bool:
    """ "X espère ouvrir la télécabine, longue de 2 300 mètres": a measure that no person has, nor jobs to cut."""
    mention = scene.atoms[draft.value].mention
    thing = mention is not None and isinstance(mention.value, Amount) and mention.value.dimension in _OF_THINGS
    thing = thing or draft.attribute == "jobs cut"
    return thing and "person" in kinds_of(scene.referents, scene.grammar, draft.subject)
