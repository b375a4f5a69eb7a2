from __future__ import annotations

import multiprocessing
from dataclasses import replace
from pathlib import Path

import pytest

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.claim_id import claim_id
from crosscheck.claims.decide import decide
from crosscheck.claims.describe import describe
from crosscheck.claims.find_quote import find_quote
from crosscheck.claims.load_claims import load_claims
from crosscheck.claims.store import store
from crosscheck.claims.verify_quotes import verify_quotes
from crosscheck.errors import ClaimFileError, CrosscheckErrors, UsageError
from crosscheck.messages import LANGUAGES
from crosscheck.model import Claim, Location, Quote, Review, Source
from crosscheck.report.say_notice import say_notice

SOURCE = Source("a", title="T", language="fr")


def claim(value: str = "30 milliards", attribute: str = "fund target", quote: str = "vise 30 milliards") -> Claim:
    return Claim("", "a", "AIP", attribute, value, quote=Quote(quote) if quote else None)


def load(path: Path) -> ClaimFile:
    return load_claims([path], path.parent.parent)[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims" / "a.yaml"


def test_a_new_file_looks_as_a_person_would_write_it(path: Path) -> None:
    store(
        path,
        replace(SOURCE, published="2025-05-15"),
        [
            replace(claim("jusqu'à 30 milliards"), status="target", confidence="certain"),
            claim("fin 2024", "launch", "formé fin 2024"),
        ],
    )
    assert path.read_text(encoding="utf-8") == (
        "source:\n"
        "  title: T\n"
        "  language: fr\n"
        "  published: 2025-05-15\n"
        "claims:\n"
        "  - subject: AIP\n"
        "    attribute: fund target\n"
        "    value: jusqu'à 30 milliards\n"
        "    status: target\n"
        "    quote: vise 30 milliards\n"
        "    review: proposed\n"
        "    confidence: certain\n"
        "\n"
        "  - subject: AIP\n"
        "    attribute: launch\n"
        "    value: fin 2024\n"
        "    quote: formé fin 2024\n"
        "    review: proposed\n"
    )


@pytest.mark.parametrize("review", ["accepted", "rejected"])
def test_what_a_person_decided_is_not_proposed_again(path: Path, review: Review) -> None:
    store(path, SOURCE, [claim()])
    decide(path, load(path).claims[0], review)
    assert not store(path, SOURCE, [claim()]).added
    assert not store(path, SOURCE, [claim(attribute="cost")]).added
    assert [each.review for each in load(path).claims] == [review]


def test_another_claim_of_the_same_words_is_not_lost_with_a_decided_one(path: Path) -> None:
    store(path, SOURCE, [claim(), claim(attribute="cost")])
    decide(path, load(path).claims[0], "accepted")
    before = path.read_bytes()
    assert not store(path, SOURCE, [claim(), claim(attribute="cost")]).removed
    assert path.read_bytes() == before


def test_a_rejected_claim_does_not_come_back_in_a_line_that_was_wrapped_anew(path: Path) -> None:
    store(path, SOURCE, [claim(quote="vise\n30 milliards")])
    decide(path, load(path).claims[0], "rejected")
    assert not store(path, SOURCE, [claim(quote="vise 30 milliards")]).added


def test_an_edited_claim_answers_for_what_it_was_but_for_nothing_else(path: Path) -> None:
    store(path, SOURCE, [claim()])
    decide(path, load(path).claims[0], "edited", {"value": "100 milliards", "status": "target"})
    stored = store(path, SOURCE, [claim(), claim("2024", "launch")])
    assert [each.attribute for each in stored.added] == ["launch"]
    assert [each.value for each in load(path).claims] == ["100 milliards", "2024"]


def test_a_claim_that_a_person_wrote_stays(path: Path) -> None:
    path.parent.mkdir()
    text = "claims:\n- subject: AIP\n  attribute: cost\n  value: 3 million\n"
    path.write_text(text, encoding="utf-8")
    stored = store(path, Source("a"), [])
    assert path.read_text(encoding="utf-8") == text
    assert len(stored.kept) == 1


def test_a_proposal_with_a_persons_comment_stays(path: Path) -> None:
    store(path, SOURCE, [claim()])
    path.write_text(path.read_text(encoding="utf-8").replace("value: 30 milliards", "value: 30 milliards # ask Léa"))
    assert len(store(path, SOURCE, []).kept) == 1


def test_proposals_that_are_not_made_any_more_go(path: Path) -> None:
    store(path, SOURCE, [claim(), claim("2024", "launch")])
    stored = store(path, SOURCE, [claim("2024", "launch"), claim("6", "member count")])
    assert [each.attribute for each in stored.removed] == ["fund target"]
    assert [each.attribute for each in stored.added] == ["member count"]
    assert [each.attribute for each in load(path).claims] == ["launch", "member count"]


def test_a_quote_that_went_from_the_text_is_told(path: Path) -> None:
    store(path, SOURCE, [claim(), claim("2024", "launch", "formé\nfin 2024")])
    for each in load(path).claims:
        decide(path, each, "accepted")
    stored = store(path, SOURCE, [], text="Le fonds, formé fin\n2024, vise 100 milliards.")
    assert [each.attribute for each in stored.gone] == ["fund target"]


def test_fields_of_the_source_are_added_and_never_replaced_but_the_hash(path: Path) -> None:
    store(path, replace(SOURCE, sha256="0" * 64), [])
    store(path, Source("a", title="Other", publisher="P", sha256="1" * 64), [])
    source = load(path).source
    assert (source.title, source.publisher, source.sha256) == ("T", "P", "1" * 64)


def test_a_file_that_is_not_sound_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("claims:\n  - subject: A\n", encoding="utf-8")
    with pytest.raises(CrosscheckErrors):
        store(path, SOURCE, [claim()])
    assert path.read_text(encoding="utf-8") == "claims:\n  - subject: A\n"


def test_a_claim_that_is_gone_cannot_be_decided(path: Path) -> None:
    store(path, SOURCE, [claim()])
    old = load(path).claims[0]
    decide(path, old, "edited", {"value": "31"})
    with pytest.raises(ClaimFileError, match="not in this file any more"):
        decide(path, old, "accepted")


def test_what_cannot_be_edited_is_said(path: Path) -> None:
    store(path, SOURCE, [claim()])
    old = load(path).claims[0]
    with pytest.raises(UsageError, match='no "valeu" to edit'):
        decide(path, old, "edited", {"valeu": "3"})
    with pytest.raises(UsageError, match="cannot be empty"):
        decide(path, old, "edited", {"value": " "})


def test_claims_that_say_the_same_have_ids_of_their_own(path: Path) -> None:
    path.parent.mkdir()
    item = "- subject: A\n  attribute: b\n  value: c\n"
    path.write_text("claims:\n" + item * 3, encoding="utf-8")
    first, second, third = (each.id for each in load(path).claims)
    assert (second, third) == (f"{first}-2", f"{first}-3")
    decide(path, load(path).claims[1], "rejected")
    assert [each.review for each in load(path).claims] == ["proposed", "rejected", "proposed"]


def test_an_id_depends_on_the_words_and_not_on_the_layout(path: Path) -> None:
    store(path, SOURCE, [claim()])
    before = load(path).claims[0].id
    decide(path, load(path).claims[0], "accepted", {"note": "seen", "said_by": "the chief"})
    assert load(path).claims[0].id == before
    assert claim_id("a", "AIP", "fund target", "30 milliards", quote="vise 30 milliards") == before
    assert len({claim_id("a", "b", "c", "d"), claim_id("a", "bc", "", "d"), claim_id("ab", "", "c", "d")}) == 3


def write_one(path: Path, number: int) -> None:
    old = next(each for each in load(path).claims if each.attribute == f"a{number}")
    decide(path, old, "accepted")


def test_two_runs_at_once_lose_nothing(path: Path) -> None:
    store(path, SOURCE, [claim(str(number), f"a{number}") for number in range(6)])
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    runs = [context.Process(target=write_one, args=(path, number)) for number in range(6)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(30)
    assert [run.exitcode for run in runs] == [0] * 6
    assert {each.review for each in load(path).claims} == {"accepted"}


def test_quotes_are_found_with_their_offsets() -> None:
    text = "Le fonds\u00a0AIP vise\n  30 milliards."
    claims = (claim(quote="fonds AIP"), claim(quote="vise 30 milliards"), claim(quote="vise 100"), claim(quote=""))
    verified = verify_quotes(ClaimFile(Path("a.yaml"), Source("a", sha256="0" * 64), claims), text, sha256="1" * 64)
    found = [each.quote for each in verified.file.claims]
    assert found[0] is not None and text[found[0].start : found[0].end] == "fonds\u00a0AIP"
    assert found[1] is not None and text[found[1].start : found[1].end] == "vise\n  30 milliards"
    assert found[2] == Quote("vise 100")
    assert found[3] is None
    assert [(each.code, each.blocking) for each in verified.notices] == [
        ("text-changed", True),
        ("quote-not-found", True),
    ]


@pytest.mark.parametrize(
    ("known", "why"), [("1", "which has changed; run crosscheck extract"), ("0", "word for word; copy")]
)
def test_a_lost_quote_is_told_where_its_claim_stands_with_its_words_and_why(known: str, why: str) -> None:
    lost = replace(claim(quote="vise 100"), location=Location("claims/a.yaml", 6, 5))
    file = ClaimFile(Path("a.yaml"), Source("a", sha256="0" * 64), (lost,))
    notice = verify_quotes(file, "Le fonds vise 30 milliards.", sha256=known * 64).notices[-1]
    assert str(notice.location) == "claims/a.yaml:6:5"
    for language in LANGUAGES:
        assert "vise 100" in say_notice(notice, {}, language)
    assert why in say_notice(notice, {}, "en")


def test_a_quote_is_looked_for_letter_by_letter_first() -> None:
    assert find_quote("a  b", "a b a  b") == (4, 8)
    assert find_quote("", "abc") is None or find_quote("", "abc") == (0, 0)
    assert find_quote(" \n", "abc") is None
    assert find_quote("é", "e\u0301") is None
    assert find_quote("e\u0301té", "l'été") == (2, 5)


@pytest.mark.parametrize("suffix", [".yaml", ".jsonl"])
def test_what_a_person_says_of_a_source_goes_into_its_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "claims" / f"a{suffix}"
    store(path, replace(SOURCE, publisher="P"), [claim()])
    describe(path, {"published": "2025-05-15", "title": "U: V", "publisher": ""}, root=tmp_path)
    source = load(path).source
    assert (source.published, source.title, source.publisher, source.language) == ("2025-05-15", "U: V", "", "fr")


@pytest.mark.parametrize(("key", "text"), [("published", "15 May"), ("language", "français"), ("text", "../a.txt")])
def test_what_a_field_does_not_take_is_refused_by_name(path: Path, key: str, text: str) -> None:
    store(path, SOURCE, [claim()])
    before = path.read_bytes()
    with pytest.raises(UsageError, match=key):
        describe(path, {key: text}, root=path.parent.parent)
    with pytest.raises(UsageError, match="complete"):
        decide(path, load(path).claims[0], "edited", {"complete": "maybe"})
    assert path.read_bytes() == before
