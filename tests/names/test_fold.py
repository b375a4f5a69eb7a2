"""Names are folded alike by the short way and by the whole one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosscheck.names.fold import fold, fold_whole

words = st.lists(st.sampled_from(("the", "an", "la", "l", "d", "fund", "Fund", "2", "é", "'", "’", "-", ".", "")))


@given(st.text() | words.map(" ".join) | words.map("".join))
@example("the fund")
@example("a b")
@example("an")
@example("theatre")
@example("fund  target")
def test_the_short_way_gives_what_the_whole_one_gives(text: str) -> None:
    assert fold(text) == fold_whole(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("fund target", "fund target"),
        ("the fund", "fund"),
        ("L’Énergie du Nord", "energie du nord"),
        ("Corvane-Nord S.A.", "corvane nord s a"),
        ("The", "the"),
        ("…", "…"),
    ],
)
def test_what_a_name_is_compared_by(text: str, folded: str) -> None:
    assert fold(text) == folded
