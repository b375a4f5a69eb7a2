"""A file that a person laid out keeps its layout: comments, order, blank lines, quotes, line endings."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosscheck.claims.decide import decide
from crosscheck.claims.load_claims import load_claims
from crosscheck.claims.store import store
from crosscheck.model import Claim, Quote, Source

SCALARS = st.sampled_from(
    [
        "30 milliards",
        "'30'",
        '"3\\n0"',
        "|\n{m}  a\n{m}  b\n",
        "|+\n{m}  a\n\n",
        ">-\n{m}  a b\n{m}  c",
        "a\n{m}  b",
        "x # c",
    ]
)
COMMENTS = st.sampled_from(["", "", " # why", "  #"])


@st.composite
def claim_texts(draw: st.DrawFn, indent: int, review: str) -> str:
    """One claim as a block item at a column, its keys in any order, with comments among them."""
    gap = draw(st.sampled_from([" ", "   ", "\n" + " " * (indent + 2)]))
    column = indent + 2 if "\n" in gap else indent + 1 + len(gap)
    margin = " " * column
    fields = ["subject: " + draw(SCALARS), "attribute: fund target", "value: " + draw(SCALARS)]
    fields += draw(st.sampled_from([[], ["quote: " + draw(SCALARS)], ["status:"], ["reasons: [a,\n{m}  b]"]]))
    fields += [review] if review else []
    fields = draw(st.permutations(fields))
    lines = []
    for field in fields:
        text = field.replace("{m}", margin)
        comment = draw(COMMENTS)
        lines.append(text if "\n" in text or "#" in text else text + comment)
        if draw(st.integers(0, 5)) == 0:
            lines.append("# between, at any column" if draw(st.booleans()) else "")
    body = lines[0]
    for line in lines[1:]:
        ended = body.endswith("\n")
        body += ("" if ended else "\n") + (margin + line if line and not line.startswith("#") else line)
    return " " * indent + "-" + gap + body.rstrip("\n" if "|+" not in body else "") + "\n"


@st.composite
def files(draw: st.DrawFn) -> str:
    indent = draw(st.sampled_from([0, 2, 4]))
    reviews = ["review: proposed", "review: proposed", "review: accepted", "review: rejected", ""]
    items = draw(st.lists(st.sampled_from(reviews).flatmap(lambda each: claim_texts(indent, each)), max_size=4))
    head = draw(
        st.sampled_from(
            [
                "source:\n  title: T # t\n",
                "# a remark\nsource: {title: T}\n\n",
                "",
                "source:\n",
                "---\nsource:\n    title: 'T'\n",
            ]
        )
    )
    tail = draw(st.sampled_from(["", "\n# the end", "\n\n", "# the end\n"]))
    claims = "claims:\n" + draw(st.sampled_from(["", "\n", "# first\n"])).join(items)
    text = head + (claims if items else draw(st.sampled_from(["claims: []\n", "claims:\n", "source_only"])))
    text = text.replace("source_only", "" if head else "claims: # none\n") + tail
    return text.rstrip("\n") if draw(st.booleans()) and "|" not in text else text


def words(claim: Claim) -> tuple[str, ...]:
    return claim.subject, claim.value, claim.quote.text if claim.quote else "", claim.review


def comments(text: str) -> list[str]:
    return sorted(line[line.index("#") :].rstrip() for line in text.splitlines() if "#" in line)


def write(root: Path, text: str, line_end: str) -> Path:
    path = root / "claims" / "a.yaml"
    path.parent.mkdir()
    path.write_bytes(text.replace("\n", line_end).encode())
    return path


ENDS = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=120, deadline=None)
@given(files(), st.data(), ENDS, st.sampled_from(["31", "a: b", "l'é\nb", "x" * 300]))
def test_a_decision_keeps_the_layout(text: str, data: st.DataObject, line_end: str, value: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        path = write(root, text, line_end)
        before = load_claims([path], root)[0].claims
        if not before:
            return
        number = data.draw(st.integers(0, len(before) - 1))
        changed = decide(path, before[number], "edited", {"value": value, "scope": "equity"})
        after = load_claims([path], root)[0].claims
        assert (changed.value, changed.scope, changed.review) == (value, "equity", "edited")
        assert changed.id == after[number].id
        assert [claim.subject for claim in after] == [claim.subject for claim in before]
        now = path.read_bytes().decode()
        assert comments(now) == comments(text)
        kept = set(text.splitlines()) - set(now.splitlines())
        assert all("review" in line or "value" in line or " " in line for line in kept)
        assert line_end == "\n" or "\n" not in text or "\n" not in now.replace("\r\n", "")


COUNTED_BEFORE_THE_LAST = """claims:
- subject: A
  attribute: launch
  value: 2024
  review: proposed # why
  note: |+
    a


- subject: A
  attribute: launch
  value: 2025
  review: proposed

"""


@example(COUNTED_BEFORE_THE_LAST, "\n", 0)
@example(COUNTED_BEFORE_THE_LAST, "\r\n", 2)
@settings(max_examples=120, deadline=None)
@given(files(), ENDS, st.integers(0, 2))
def test_a_new_extraction_keeps_the_layout(text: str, line_end: str, new: int) -> None:
    claims = [Claim("", "a", f"S{n}", "launch", "2024", quote=Quote("q: 1\nq")) for n in range(new)]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        path = write(root, text, line_end)
        before = load_claims([path], root)[0].claims
        stored = store(path, Source("a", publisher="P", confidential=True, sha256="0" * 64), claims)
        (file,) = load_claims([path], root)
        assert (file.source.publisher, file.source.confidential, file.source.sha256) == ("P", True, "0" * 64)
        assert file.source.title == ("T" if "T" in text else "")
        ids = [claim.id for claim in file.claims]
        assert ids == [claim.id for claim in (*stored.kept, *stored.added)]
        assert len(stored.added) == new
        assert len(before) == len(stored.kept) + len(stored.removed)
        assert set(map(words, before)) == set(map(words, (*stored.kept, *stored.removed)))
        assert all(claim.review == "proposed" for claim in stored.removed)
        now = path.read_bytes().decode()
        assert comments(now) == comments(text)
        assert line_end == "\n" or "\n" not in text or "\n" not in now.replace("\r\n", "")
        again = store(path, Source("a"), claims)
        assert not again.added
        assert not again.removed
        assert path.read_bytes().decode() == now


@pytest.mark.parametrize(
    "text",
    [
        "claims: [{subject: A, attribute: b, value: c, review: proposed}, {subject: A, attribute: b, value: d}]\n",
        '{"claims": [{"subject": "A", "attribute": "b", "value": "c", "review": "proposed"}]}\n',
        "claims:\n  [\n    {subject: A, attribute: b, value: c, review: proposed}, # one\n  ]\n",
        "{}\n",
        "claims: []\n",
        "{claims: }\n",
    ],
)
def test_a_file_in_braces_takes_changes_too(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text, "\n")
    before = load_claims([path], tmp_path)[0].claims
    if before:
        decide(path, before[-1], "accepted", {"value": "a, b: {c}", "note": "n\nm"})
    new = Claim("", "a", "N, [x]", "launch", "2024", reasons=("r, s", "t"), complete=True)
    stored = store(path, Source("a", title="T", confidential=True), [new])
    (file,) = load_claims([path], tmp_path)
    assert stored.added[0].subject == "N, [x]"
    assert file.claims[-1].reasons == ("r, s", "t")
    assert file.source.title == "T"
    if before:
        assert any(claim.value == "a, b: {c}" and claim.note == "n\nm" for claim in file.claims)
