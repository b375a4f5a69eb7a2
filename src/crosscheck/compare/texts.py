"""Names and free text of one part: one position a name, abbreviations and shorter forms beside the full one."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.levels import DISJOINT, EXACT, Level
from crosscheck.compare.positions import Cluster
from crosscheck.compare.setting import Setting
from crosscheck.compare.wordings import meet_names
from crosscheck.model import Name, Reading


def cluster_texts(readings: Sequence[Reading], setting: Setting) -> list[Cluster]:
    """The positions of names, the fullest names first; a short form that fits several supports each."""
    clusters: list[Cluster] = []
    exact: dict[str, Cluster] = {}
    for reading in sorted((r for r in readings if isinstance(r.value, Name)), key=_fullness):
        name = reading.value
        assert isinstance(name, Name)
        if name.folded in exact:
            exact[name.folded].founders.append(reading)
            continue
        fitting = [cluster for cluster in clusters if level_texts(cluster.lead, reading, setting).name != "disjoint"]
        wording = setting.attribute.kind != "name"
        fitting = [c for c in fitting if not wording or level_texts(c.lead, reading, setting).relation == "agree"]
        if len(fitting) > 1:
            for cluster in fitting:
                cluster.supporters.append(reading)
        elif fitting:
            fitting[0].founders.append(reading)
        else:
            exact[name.folded] = Cluster([reading], [], reading)
            clusters.append(exact[name.folded])
    return sorted(clusters, key=lambda cluster: (_name(cluster.lead).folded, cluster.lead.claim.id))


def level_texts(a: Reading, b: Reading, setting: Setting) -> Level:
    """How two names of one part meet."""
    one, other = _name(a), _name(b)
    if one.folded == other.folded:
        return EXACT
    return meet_names(one, other, setting.attribute) if one.folded and other.folded else DISJOINT


def _name(reading: Reading) -> Name:
    return reading.value if isinstance(reading.value, Name) else Name("", "")


def _fullness(reading: Reading) -> tuple[int, int, str, str]:
    name = _name(reading)
    return -len(name.folded.split()), -len(name.folded), name.folded, reading.claim.id
