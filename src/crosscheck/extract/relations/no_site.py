"""Names that stand behind a preposition of place only for another reason: "entrusted to X", "shares in X"."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.extract.scene.scene import Scene

_SITE = "site"


def no_site(scene: Scene, places: Iterable[int]) -> None:
    """Forget of the names at these atoms that they may be places, where nothing but the preposition said so."""
    for place in places:
        entity = scene.referents.find(scene.atoms[place].text)
        if entity is not None and entity.kinds == {_SITE}:
            entity.kinds.discard(_SITE)
