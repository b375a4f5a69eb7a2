"""Who speaks with one voice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.group import find_origins
from crosscheck.model import Source

RELEASE = " ".join(f"word{number} of the release" for number in range(60))


def test_sources_speak_for_themselves() -> None:
    assert find_origins([Source("a"), Source("b")]) == {"a": "a", "b": "b"}


def test_a_declared_origin_is_the_voice() -> None:
    assert find_origins([Source("copy", origin="release"), Source("release")]) == {
        "copy": "release",
        "release": "release",
    }


def test_origins_are_followed_to_the_end() -> None:
    chain = [Source("a", origin="b"), Source("b", origin="c"), Source("c")]
    assert set(find_origins(chain).values()) == {"c"}


def test_an_origin_outside_the_workspace_joins_its_copies() -> None:
    found = find_origins([Source("a", origin="afp"), Source("b", origin="afp")])
    assert found == {"a": "afp", "b": "afp"}


def test_near_identical_texts_are_one_voice() -> None:
    texts = {"a": RELEASE, "b": "Reprint. " + RELEASE, "c": RELEASE[::-1]}
    found = find_origins([Source("a", published="2025-03-20"), Source("b", published="2025-03-19"), Source("c")], texts)
    assert found == {"a": "b", "b": "b", "c": "c"}


def test_a_primary_source_stands_for_its_copies_whatever_the_dates() -> None:
    sources = [Source("a", published="2025-03-19"), Source("b", published="2025-03-20", source_class="primary")]
    assert set(find_origins(sources, {"a": RELEASE, "b": RELEASE}).values()) == {"b"}


def test_a_corrected_version_is_the_same_voice() -> None:
    assert len(set(find_origins([Source("v1"), Source("v2", corrects="v1")]).values())) == 1


def test_a_circle_of_origins_ends() -> None:
    found = find_origins([Source("a", origin="b"), Source("b", origin="a")])
    assert len(set(found.values())) == 1


ids = st.sampled_from("abcdef")


@settings(deadline=None)
@given(st.lists(st.builds(Source, ids, origin=st.one_of(st.just(""), ids)), unique_by=lambda one: one.id))
def test_order_changes_nothing_and_voices_are_settled(sources: list[Source]) -> None:
    found = find_origins(sources)
    assert found == find_origins(list(reversed(sources)))
    assert set(found) == {one.id for one in sources}
    for voice in found.values():
        assert found.get(voice, voice) == voice
