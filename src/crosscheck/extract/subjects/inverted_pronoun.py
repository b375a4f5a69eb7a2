"""Where a subject's pronoun stands behind its verb: "a-t-il annoncé", "précise-t-elle"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def inverted_pronoun(scene: Scene, number: int) -> int:
    """Where the pronoun stands behind the verb, or within its group; -1 nowhere."""
    if scene.lacks("inverted"):
        return -1
    group = scene.groups[number]
    near = range(group.start + 1, min(len(scene.atoms), group.end + 1))
    return next((at for at in near if "inverted" in scene.atoms[at].classes), -1)
