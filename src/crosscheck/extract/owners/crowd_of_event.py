"""The event whose runners, stages or spectators a figure counts, where else a person of the text would have them."""

from __future__ import annotations

from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.scene.referents import Referent

_PERSON = frozenset({"person"})
_ATTENDED = "attendance"


def crowd_of_event(figure: StatedFigure, owner: Referent) -> Referent | None:
    """ "X won the Y Marathon. Some 23,400 runners started": Y's runners, and not X's, who was told of before."""
    scene, place = figure.scene, figure.place
    if scene.atoms[0].start <= owner.start < place and "owner-unsaid" not in owner.reasons:
        return None
    guessed = scene.referents.find(owner.name)
    if guessed is None or not guessed.kinds <= _PERSON or not _counts_crowd(figure):
        return None
    named = scene.referents.named_events(place)
    if not (guessed.kinds or named):
        return None  # of whom nobody says what it is, and no event has a name
    told = scene.referents.event(place)
    event = named[0].name if named else told[1] if told is not None else ""
    return Referent(event, "", place, place, ("event-of-text",), False, noun=owner.noun) if event else None


def _counts_crowd(figure: StatedFigure) -> bool:
    """Whether the noun of the figure is that of people who take part in an event or watch it, or of its parts."""
    atoms, grammar = figure.scene.atoms, figure.scene.grammar
    behind = atoms[figure.at + 1].low if figure.at + 1 < len(atoms) else ""
    words = (*atoms[figure.at].text.lower().split(), behind)
    return figure.fact.attribute == _ATTENDED or any(grammar.has(word, "crowds") for word in words)
