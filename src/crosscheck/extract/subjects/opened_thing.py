"""What opens whose opening is told of behind a body that builds it: "X bâtit un campus. Sa mise en service ..."."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase, singular
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def opened_thing(scene: Scene, phrase: NounPhrase, entity: Entity) -> Referent | None:
    """The first thing built that the sentence before told of without a name, where a body would be the possessor."""
    opens = phrase.sense is not None and phrase.sense.date == "opening date"
    grammar = scene.grammar
    if not opens or entity.common or "project" in entity.kinds:
        return None
    if grammar.has(entity.name.lower().split()[0], "lower_institutions"):
        return None  # "l'hôpital Nord remplacera un bâtiment vétuste. Son ouverture ..."
    start = scene.atoms[phrase.start].start
    floor = next((told.sentence for told in reversed(scene.referents.spoken) if told.place < start), start)
    told = [
        (place, name)
        for noun, spots in scene.referents.things.items()
        if (grammar.has(noun, "type_project") or grammar.has(singular(grammar, noun), "type_project"))
        and not (grammar.has(noun, "plans") or noun in grammar.relations.words.goods)
        for place, name in spots
        if floor <= place < start
    ]
    if not told:
        return None
    end = scene.atoms[phrase.end - 1].end
    return Referent(min(told)[1], scene.text[start:end], start, end, ("possessive", "last-object"), False)
