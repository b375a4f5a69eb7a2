"""Claims that say that a value is so, beside claims that do not say whether it is."""

from __future__ import annotations

from crosscheck.compare.parts import Key, homes, with_ceiling
from crosscheck.compare.setting import Setting
from crosscheck.compare.statuses import ACTUAL
from crosscheck.compare.verdicts import cluster
from crosscheck.model import Reading


def join_plainly(parts: dict[Key, list[Reading]], setting: Setting) -> dict[Key, list[Reading]]:
    """The parts, with what is said to be so ("is 170 metres long") joined to what leaves the status unsaid and clashes.

    The plain indicative is actual, so nothing else can be meant where no plan, target or the like is there. Claims
    that do not clash are left apart: they visit the part that says more, and keep its name. So are those of an
    attribute that changes by nature: its values may only be of different days.
    """
    if setting.attribute.changes:
        return parts
    joined = dict(parts)
    for key, claims in parts.items():
        twin = key._replace(status=ACTUAL)
        if key.status or twin not in parts or homes(key, list(parts)) != [twin]:
            continue
        if len(claims) > 1 and len(cluster(claims, with_ceiling(setting, key))) > 1:
            joined[key] = [*claims, *joined.pop(twin)]
    return joined
