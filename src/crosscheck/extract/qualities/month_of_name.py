"""Whether a month is somebody's first name: "founded in 1898 by August Bellin"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def month_of_name(scene: Scene, at: int) -> bool:
    """Whether the date at this atom is a month alone between the "by" of a passive and a name that has no verb."""
    atoms = scene.atoms
    if not 0 < at < len(atoms) - 1 or not atoms[at].text.isalpha() or "by" not in atoms[at - 1].classes:
        return False
    before = next((group for group in reversed(scene.groups) if group.end <= at - 1), None)
    done = before is not None and (before.passive or before.kind == "participle")
    tells = any(group.start == at + 2 and group.kind == "finite" for group in scene.groups)
    return done and atoms[at + 1].kind == "name" and not tells
