from hypothesis import given
from hypothesis import strategies as st

from crosscheck.ingest.revision import revision
from crosscheck.model import Document

lines = st.lists(st.text(alphabet="ab 1", max_size=6), max_size=6)


def document(text: str, *boilerplate: tuple[int, int]) -> Document:
    return Document(id="a", text=text, boilerplate=boilerplate)


def test_what_changed_is_told_line_by_line() -> None:
    found = revision(document("Un.\nDeux: 12.\nTrois."), document("Un.\n\nDeux: 21.\n  Trois.  \nQuatre."))
    assert found.removed == ("Deux: 12.",)
    assert found.added == ("Deux: 21.", "Quatre.")
    assert found.changed


def test_page_furniture_does_not_count() -> None:
    earlier, later = "Un.\n340 partages", "512 partages\nUn."
    assert not revision(document(earlier, (4, 16)), document(later, (0, 12))).changed


def test_a_line_that_only_says_when_the_page_was_changed_does_not_count() -> None:
    assert not revision(document("Un.\nMis à jour à 10h04"), document("Un.\nMis à jour à 11h30")).changed
    assert not revision(document("Un.\nUpdated 4 May 2026"), document("Un.\nUpdated 5 May 2026")).changed
    assert revision(document("Publié en 2024, il a 300 pages."), document("Publié en 2024, il a 400 pages.")).changed


@given(lines)
def test_a_text_did_not_change_against_itself_nor_in_its_white_space(texts: list[str]) -> None:
    assert not revision(document("\n".join(texts)), document("\r\n\r\n".join(f" {text}\t" for text in texts))).changed


@given(lines, lines)
def test_it_can_be_told_from_either_side(one: list[str], two: list[str]) -> None:
    forth = revision(document("\n".join(one)), document("\n".join(two)))
    back = revision(document("\n".join(two)), document("\n".join(one)))
    assert (forth.removed, forth.added) == (back.added, back.removed)
