"""Which of those who may bear a noun does: whose kind is right."""

from __future__ import annotations

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import fits
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.roles.turned_office import turned_office
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene


def chosen_bearer(scene: Scene, options: list[BearerNames], frame: Frame) -> BearerNames | None:
    """The bearer whose kind is right; one whose kind nobody tells only where no other stands for it."""
    kinds = frame.sense.value if frame.first == "value" else frame.sense.of
    open_: BearerNames | None = None
    for option in options:
        if not option.names:
            if option.who is None:
                continue
            if open_ is not None and len(open_.names) > 1:
                return open_  # "ses investisseurs, A et B, ..."
            if frame.first == "subject" or turned_office(scene, option.who, frame.sense) or _turns(frame.sense):
                return option
            continue
        fit, name = _best_fit(scene, option.names, kinds)
        if fit or (fit is None and option.tight and _could_be(scene, name, kinds)):
            return option
        if fit is None and open_ is None and _could_be(scene, name, kinds):
            open_ = option
    return open_


def _best_fit(scene: Scene, names: tuple[int, ...], kinds: frozenset[str]) -> tuple[bool | None, int]:
    """How a list of names fits kinds: as its first name that may do, with its place."""
    for place in names:
        fit = fits(scene.referents, scene.grammar, name_at(scene, place), kinds)
        if fit is not False:
            return fit, place
    return False, names[0]


def _turns(sense: RelationSense) -> bool:
    """Whether a relation can be told from its other side: "le groupe est partenaire de X"."""
    return not sense.fallback and bool(sense.mutual or sense.inverse)


def _could_be(scene: Scene, place: int, kinds: frozenset[str]) -> bool:
    """A person told by nobody before has two words at least."""
    name = scene.referents.resolve(scene.atoms[place].text)
    return kinds != {"person"} or 2 <= len(name.split()) <= 4
