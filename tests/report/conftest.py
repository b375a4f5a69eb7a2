"""Reports made by hand, so that formats are tried without the rooms before them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from crosscheck.model import (
    Amount,
    Attribute,
    Claim,
    Confidence,
    Document,
    DraftCheck,
    DraftFact,
    DraftName,
    DraftQuotation,
    DraftReport,
    DraftSentence,
    DraftStatus,
    Finding,
    Hedge,
    KnownQuotes,
    Location,
    Members,
    Message,
    Name,
    Notice,
    Part,
    Position,
    Quote,
    Reading,
    Report,
    Settlement,
    Source,
    Span,
    Subject,
    Suggestion,
    Unread,
    Value,
    Verdict,
    Written,
)
from crosscheck.report import order, with_handles


def money(billions: str, hedge: Hedge = "exact", unit: str = "USD", place: str = "1e9") -> Amount:
    figure = Decimal(billions) * 10**9
    low = None if hedge in ("at_most", "less_than") else figure
    high = None if hedge in ("at_least", "more_than") else figure
    return Amount(low, high, unit, "money", Decimal(place), Written(low, high, unit), hedge)


def power(gigawatts: str) -> Amount:
    figure = Decimal(gigawatts)
    watts = figure * 10**9
    return Amount(watts, watts, "W", "power", Decimal(10) ** 9, Written(figure, figure, "GW"))


def reading(
    source: str,
    subject: str,
    attribute: str,
    written: str,
    value: Value,
    *,
    quote: str = "",
    line: int = 6,
    status: str = "",
    origin: str = "",
    language: str = "fr",
    review: str = "accepted",
) -> Reading:
    words = quote or f"a sentence with {written} in it"
    claim = Claim(
        id=f"{source}-{attribute}-{line}".replace(" ", "-"),
        source=source,
        subject=subject,
        attribute=attribute,
        value=written,
        status=status,
        quote=Quote(words, 10, 10 + len(words)),
        review=review,  # type: ignore[arg-type]
        location=Location(f"claims/{source}.yaml", line, 5),
    )
    return Reading(claim, subject.lower(), attribute, value, status=status, origin=origin or source, language=language)


def position(value: Value, *founders: Reading, supporters: tuple[Reading, ...] = ()) -> Position:
    return Position(value, founders, supporters, tuple(dict.fromkeys(found.origin for found in founders)))


def finding(
    verdict: Verdict,
    subject: str,
    attribute: str,
    *positions: Position,
    message: Message,
    reason: Message,
    confidence: Confidence = "certain",
    labels: tuple[tuple[str, str], ...] = (),
    **more: object,
) -> Finding:
    made = Finding(
        id=f"{verdict}-{subject}-{attribute}-{more.get('member', '')}".lower().replace(" ", "-"),
        rule=verdict,
        verdict=verdict,
        subject=Subject(subject.lower(), subject),
        attribute=Attribute(attribute, labels),
        part=Part(),
        positions=positions,
        headline=message,
        reason=reason,
        confidence=confidence,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def said(text: str) -> Message:
    """A message in words of the test's own."""
    return Message("as-written", (("text", text),))


AIP = "AI Infrastructure Partnership"


def example() -> Report:
    """A report that shows every verdict, every kind of value, a copy, folds, settled and unread ones."""
    cisco, nvidia, wire, copy = "aip-cisco", "aip-nvidia", "aip-wire", "aip-wire-copy"
    sources = (
        Source(
            cisco,
            "Cisco entre dans l’alliance",
            "La Gazette",
            "https://example.org/cisco?a=1&b=2",
            "fr",
            "2025-05-15",
            location=Location("claims/aip-cisco.yaml"),
        ),
        Source(
            nvidia,
            "Nvidia et xAI rejoignent l’alliance",
            "",
            "",
            "fr",
            "2025-03-21",
            text_file="sources/aip-nvidia.txt",
        ),
        Source(
            wire, "Partnership grows", "Daily Wire", "https://example.org/wire", "en", "2025-03-19", source_class="wire"
        ),
        Source(copy, "Partnership grows", "Morning Copy", "https://example.org/copy", "en", "2025-03-20", origin=wire),
        Source("notes", location=Location("claims/notes.yaml")),
    )
    thirty = reading(
        cisco,
        AIP,
        "fund target",
        "jusqu'à 30 milliards de dollars",
        money("30", "at_most"),
        status="target",
        quote="L’alliance veut lever jusqu'à 30 milliards de dollars pour ses centres de données.",
    )
    hundred = reading(
        nvidia,
        AIP,
        "fund target",
        "jusqu'à 100 milliards de dollars",
        money("100", "at_most"),
        status="target",
        quote="L’AIP vise jusqu'à 100 milliards de dollars",
        review="proposed",
    )
    first = reading(
        wire,
        AIP,
        "fund target",
        "$30 billion",
        money("30"),
        status="target",
        language="en",
        quote="The partners want $30 billion at first",
    )
    second = reading(
        copy,
        AIP,
        "fund target",
        "$30 billion",
        money("30"),
        status="target",
        language="en",
        origin=wire,
        quote="The partners want $30 billion at first",
    )
    named = reading(cisco, AIP, "member", "sans GE Vernova", Members((), ("GE Vernova",)), line=87)
    agreed = reading(wire, AIP, "member", "MGX", Members(("MGX",)), line=88, language="en")
    september = Span(date(2024, 9, 1), date(2024, 9, 30), "month", "2024-09")
    late = Span(date(2024, 9, 1), date(2024, 12, 31), "part", "2024-09/2024-12")
    march19 = Span(date(2025, 3, 19), date(2025, 3, 19), "day", "2025-03-19")
    march20 = Span(date(2025, 3, 20), date(2025, 3, 20), "day", "2025-03-20")
    five = reading(cisco, "Hyperion", "power", "5 GW", power("5"), line=20)
    two = reading(nvidia, "Hyperion", "power", "2 GW", power("2"), line=22, review="proposed")
    target = (("fr", "objectif de levée"), ("en", "fund target"))
    findings = (
        finding(
            "contradiction",
            AIP,
            "fund target",
            position(money("30", "at_most"), thirty, first, second),
            position(money("100", "at_most"), hundred),
            message=said("up to $30 billion against up to $100 billion"),
            reason=said("La Gazette says up to $30 billion; aip-nvidia says up to $100 billion (3.3 times)"),
            diagnosis=(said("superseded: aip-nvidia says “Initialement doté de 30 milliards”"),),
            labels=target,
            part=Part(status="target"),
        ),
        finding(
            "contradiction",
            "Hyperion",
            "power",
            position(power("5"), five),
            position(power("2"), two),
            message=said("5 GW against 2 GW"),
            reason=said("two figures"),
            confidence="possible",
            missing=("scope", "time"),
        ),
        finding(
            "contradiction",
            "xAI",
            "joining date",
            position(march19, reading(wire, "xAI", "joining date", "19 March", march19, line=30)),
            position(march20, reading(nvidia, "xAI", "joining date", "20 mars 2025", march20, line=31)),
            message=said("19 March 2025 against 20 March 2025"),
            reason=said("one day apart"),
            confidence="possible",
            missing=("review",),
            returned=Settlement("x", "time zones", "M. Writer", "2025-04-01", ("2025-03-19",)),
        ),
        finding(
            "contradiction",
            "Oracle",
            "contract value",
            position(money("30"), reading(cisco, "Oracle", "contract value", "30 milliards", money("30"), line=40)),
            position(money("300"), reading(wire, "Oracle", "contract value", "$300 billion", money("300"), line=41)),
            message=said("$30 billion against $300 billion"),
            reason=said("ten times"),
            settled=Settlement(
                "y", "the first is a year, the second the whole", "M. Writer", "2025-04-01", ("30", "300")
            ),
        ),
        finding(
            "agreement",
            AIP,
            "launch date",
            position(
                september,
                reading(nvidia, AIP, "launch date", "septembre 2024", september, line=50),
                reading(cisco, AIP, "launch date", "fin 2024", late, line=51),
            ),
            message=said("September 2024, less precise elsewhere"),
            reason=said("one lies in the other"),
        ),
        finding(
            "changed",
            AIP,
            "name",
            position(
                Name("global ai", "Global AI Infrastructure Investment Partnership"),
                reading(cisco, AIP, "name", "Global AI …", Name("g", "Global AI …"), line=60),
            ),
            position(Name("aip", AIP), reading(wire, AIP, "name", AIP, Name("aip", AIP), line=61)),
            message=said("renamed"),
            reason=said("a source says so"),
        ),
        finding(
            "compatible",
            "OpenAI",
            "investment",
            position(money("14"), reading(cisco, "OpenAI", "investment", "près de 14", money("14"), line=70)),
            position(money("13"), reading(wire, "OpenAI", "investment", "about 13", money("13", "about"), line=71)),
            message=said("can all be true"),
            reason=said("two hedged figures"),
        ),
        finding(
            "contradiction",
            AIP,
            "member",
            position(
                Members(("GE Vernova",)),
                reading(nvidia, AIP, "member", "GE Vernova", Members(("GE Vernova",)), line=95),
            ),
            position(Members((), ("GE Vernova",)), named),
            message=said("one names GE Vernova, one denies it"),
            reason=said("named and denied"),
            member="GE Vernova",
        ),
        finding(
            "agreement",
            AIP,
            "member",
            position(Members(("MGX",)), agreed, reading(nvidia, AIP, "member", "MGX", Members(("MGX",)), line=98)),
            message=said("both name MGX"),
            reason=said("two voices"),
            member="MGX",
        ),
        finding(
            "not-comparable",
            "Industrial AI Cloud",
            "cost",
            position(
                money("1.15"), reading(wire, "Industrial AI Cloud", "cost", "$1.15 billion", money("1.15"), line=80)
            ),
            position(
                money("1", unit="EUR"),
                reading(cisco, "Industrial AI Cloud", "cost", "1 milliard d'euros", money("1", unit="EUR"), line=81),
            ),
            message=said("currencies differ"),
            reason=said("USD and EUR"),
        ),
        *(
            finding(
                "single-source",
                AIP,
                "member",
                position(Members((name,)), reading(nvidia, AIP, "member", name, Members((name,)), line=90 + number)),
                message=said(f"{name} is a member"),
                reason=said("one source"),
                member=name,
            )
            for number, name in enumerate(("BlackRock", "Microsoft", "Nvidia", "xAI", "NextEra Energy"))
        ),
    )
    unread = reading("notes", AIP, "start", "03/04/2026", Unread("ambiguous-day-month"), line=3)
    words = thirty.claim.quote.text if thirty.claim.quote else ""
    paragraph = f"Une phrase avant. {words} Une après."
    return Report(
        findings=with_handles(order(findings)),
        sources=sources,
        claims=31,
        unreviewed=2,
        rejected=1,
        unread=(unread,),
        notices=(Notice("as-noted", cisco, "a detail", blocking=True),),
        suggestions=(Suggestion("subject", "OpenAI", "Open AI", 93, "as-near"),),
        gone=(Settlement("z", "no longer printed", "M. Writer", "2025-02-01", ("7",)),),
        quotes=KnownQuotes({(cisco, thirty.claim.id): (paragraph, 18, 18 + len(words))}),
    )


def hostile(text: str, key: str = "") -> Report:
    """A report in which every text that comes from outside is the one given."""
    value = Name("n", text)
    place = Location("claims/a.yaml", 3, 5)

    def claim(number: int) -> Reading:
        made = Claim(
            id=f"{key}id-{number}",
            source=f"{key}s{number}",
            subject=text,
            attribute=text,
            value=text,
            status=text,
            scope=text,
            as_of=text,
            said_by=text,
            note=text,
            quote=Quote(f"{text} {text}", 0, 2 * len(text) + 1),
            location=place,
        )
        return Reading(made, "s", "a", value, status=text, scope=text, origin=f"{key}s{number}", language="en")

    sources = tuple(
        Source(f"{key}s{number}", text, text if number else "", text, "en", text, text_file=text, location=place)
        for number in range(4)
    )
    settled = Settlement(text, text, text, text, (text,))
    one = finding(
        "contradiction",
        "subject",
        "attribute",
        position(value, claim(0)),
        position(value, claim(1)),
        message=said(text),
        reason=said(f"{text} {text}"),
        diagnosis=(said(text),),
        member=text,
        part=Part("", "", text, text),
        missing=("scope",),
    )
    named = replace(one, subject=Subject("s", text, (text,)), attribute=Attribute(text, (("en", text), ("fr", text))))
    findings = (
        named,
        replace(named, id="2", confidence="possible", returned=settled),
        replace(named, id="3", settled=settled),
        replace(named, id="4", verdict="agreement"),
        replace(named, id="5", verdict="single-source", positions=(position(value, claim(2)),)),
        replace(named, id="6", verdict="single-source", positions=(position(value, claim(3)),)),
    )
    return Report(
        findings=with_handles(order(findings)),
        sources=sources,
        claims=4,
        unreviewed=4,
        unread=(replace(claim(9), value=Unread(text)),),
        notices=(Notice(text, "s1", text), Notice("as-written", text, text, blocking=True)),
        suggestions=(Suggestion("subject", text, text, 90, text),),
        gone=(settled,),
        quotes=KnownQuotes({(f"{key}s0", f"{key}id-0"): (f"{text} {text} {text}", len(text) + 1, 3 * len(text) + 2)}),
        complete=False,
    )


@pytest.fixture
def report() -> Report:
    return example()


@pytest.fixture
def make_example() -> Callable[[], Report]:
    return example


@pytest.fixture
def make_hostile() -> Callable[[str], Report]:
    return hostile


@pytest.fixture
def join_hostile() -> Callable[[list[str]], Report]:
    """One report that holds the hostile reports of several texts."""

    def joined(texts: list[str]) -> Report:
        every = [hostile(text, f"k{number}-") for number, text in enumerate(texts)]
        return replace(
            every[0],
            findings=with_handles(finding for one in every for finding in one.findings),
            sources=tuple(source for one in every for source in one.sources),
            unread=tuple(reading for one in every for reading in one.unread),
            notices=tuple(notice for one in every for notice in one.notices),
            suggestions=tuple(found for one in every for found in one.suggestions),
            gone=tuple(settlement for one in every for settlement in one.gone),
        )

    return joined


def draft(text: str = "", words: str = "") -> DraftReport:
    """A report on a small draft that shows every status; `words` replaces every text that comes from outside."""
    written = text or (
        "A title\n\nThe fund wants $30 billion. It began in 2023.\nNobody knows why.\n\nIt has 12 members, “we grow”."
    )
    example_report = example() if not words else hostile(words)
    one, other = (position for position in example_report.findings[0].positions)
    statuses = get_args(DraftStatus)
    facts = []
    for number, status in enumerate(statuses):
        mine = reading(
            "draft", words or AIP, words or "fund target", words or "$30 billion", money("30"), language="en"
        )
        facts.append(
            DraftFact(
                status=status,
                reading=mine,
                subject=Subject("s", words or AIP),
                attribute=Attribute(words or "fund target"),
                start=written.find("The fund") if number < 6 else written.find("It has"),
                end=written.find(" It began") if number < 6 else len(written),
                line=3 if number < 6 else 6,
                column=1,
                reason=said(words or f"the reason of {status}"),
                member=words,
                beside=(one,) if number % 2 else (),
                against=(other,) if status in ("contradicted", "disputed", "outdated") else (),
                suggestion=said(words or "attribute it") if number % 3 == 0 else None,
                diagnosis=(said(words or "a slip?"),) if number == 0 else (),
                unreviewed=number % 2 == 0,
                confidence="certain" if number == 0 else "possible",
                handle=f"F{number + 1}",
                settled=Settlement("x", words or "known", "M. Writer", "2025-01-02") if number == 1 else None,
                check=DraftCheck("attention", words or "M. Writer", "2025-01-02", words, "sentence")
                if number == 2
                else None,
            )
        )
    cuts = [0, written.find("The fund"), written.find("It began"), written.find("Nobody"), written.find("It has")]
    sentences = tuple(
        DraftSentence(
            written[start:end],
            start,
            end,
            written.count("\n", 0, start) + 1,
            start - (written.rfind("\n", 0, start) + 1) + 1,
            tuple(fact for fact in facts if start <= fact.start < end),
        )
        for start, end in zip(cuts, [*cuts[1:], len(written)], strict=True)
    )
    own = tuple(
        Position(
            money(value), (reading("draft", words or AIP, f"x{value}", f"{words}{value}", money(value), language="en"),)
        )
        for value in ("30", "400")
    )
    return DraftReport(
        document=Document("draft", written, title=words or "A draft", language="en", file=words or "draft.md"),
        sentences=sentences,
        quotations=(DraftQuotation(words or "we grow", 1, 2, 6, 20, "differs", "aip-wire", words or "we are growing"),),
        names=(DraftName(words or "Nvidla", words or "Nvidia", 3, 3, 5),),
        sources=example_report.sources,
        claims=31,
        unreviewed=2,
        against_itself=(replace(example_report.findings[0], positions=own, diagnosis=()),),
        gone=(DraftCheck("attention", words or "M. Writer", "2025-01-02", "", "", words or "an old sentence"),),
    )


@pytest.fixture
def make_draft() -> Callable[..., DraftReport]:
    return draft
