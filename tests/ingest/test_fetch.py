from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from crosscheck.errors import SourceError
from crosscheck.ingest import download as download_module
from crosscheck.ingest.addresses import is_public
from crosscheck.ingest.download import Limits, download, split_url
from crosscheck.ingest.fetch import PAGES, fetch
from crosscheck.ingest.ingest import ingest
from crosscheck.ingest.readers import READERS

ARTICLE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le pont rouvre</title>
<meta property="og:title" content="Le pont: il 'rouvre' # enfin"><meta property="og:site_name" content="La Feuille">
<meta property="article:published_time" content="2026-03-12T08:30:00Z"></head><body><nav>Accueil</nav><article>
<p>Le pont de Lanvern a rouvert lundi après six mois de travaux, qui ont coûté 12 millions d'euros à la commune.</p>
<p>Quelque 4 000 voitures y passent chaque jour, selon la mairie. « Nous avons tenu les délais », a dit le maire.</p>
<p>Le chantier avait commencé en mars, après la découverte de fissures dans deux des cinq piles de l'ouvrage.</p>
</article><div id="comments"><p>Il a coûté 40 millions !</p></div></body></html>"""
HTML = {"Content-Type": "text/html; charset=utf-8"}
NOW = datetime(2026, 3, 13, 9, 0, tzinfo=UTC)
Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A server on this machine: what it answers at each path, and what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.over = threading.Event()
        self.slow: dict[str, bytes] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                if self.path in site.slow:
                    self.wfile.write(site.slow[self.path])
                    while not site.over.wait(0.05):
                        self.wfile.write(b"x")
                    return
                status, headers, body = site.answers.get(self.path, (404, {}, b"nothing here"))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if "Content-Length" not in headers and "Transfer-Encoding" not in headers:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *arguments: object) -> None:
                pass  # a client that hangs up is what these tests are about

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self.thread.start()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, body: str | bytes, headers: dict[str, str] | None = None, status: int = 200) -> str:
        data = body.encode("utf-8") if isinstance(body, str) else body
        self.answers[path] = (status, HTML if headers is None else headers, data)
        return self.url(path)

    def redirect(self, path: str, target: str) -> str:
        return self.put(path, b"", {"Location": target}, 302)

    def close(self) -> None:
        self.over.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def refused(url: str, limits: Limits | None = None) -> SourceError:
    with pytest.raises(SourceError) as caught:
        download(url, limits)
    assert caught.value.location is not None and caught.value.location.file == url
    assert caught.value.hint
    return caught.value


# ---- what is kept


def test_a_page_is_kept_with_its_text(site: Site, tmp_path: Path) -> None:
    fetched = fetch(site.put("/2026/pont-rouvre.html", ARTICLE), tmp_path, now=NOW)
    assert fetched.file == tmp_path / "pont-rouvre.md"
    assert fetched.page == tmp_path / PAGES / "pont-rouvre.html"
    assert fetched.page.read_bytes() == ARTICLE.encode()
    assert (fetched.retrieved, len(fetched.sha256), fetched.earlier) == ("2026-03-13", 64, None)
    document = fetched.document
    assert (document.title, document.publisher) == ("Le pont: il 'rouvre' # enfin", "La Feuille")
    assert (document.published, document.language, document.id) == ("2026-03-12", "fr", "pont-rouvre")
    assert document.url == site.url("/2026/pont-rouvre.html")
    assert document == ingest(fetched.file)
    assert "12 millions d'euros" in document.text and "40 millions" not in document.text
    assert document.boilerplate[0][0] == 0


def test_the_page_can_be_read_by_whoever_can_read_the_text(site: Site, tmp_path: Path) -> None:
    fetched = fetch(site.put("/pont", ARTICLE), tmp_path)
    assert fetched.page.stat().st_mode == fetched.file.stat().st_mode
    assert [path.name for path in fetched.page.parent.iterdir()] == [fetched.page.name]


def test_only_the_text_looks_like_a_source(site: Site, tmp_path: Path) -> None:
    fetch(site.put("/pont", ARTICLE), tmp_path)
    seen = [
        path
        for path in tmp_path.rglob("*")
        if not any(part.startswith(".") for part in path.relative_to(tmp_path).parts)
    ]
    assert [path.name for path in seen if path.suffix in READERS] == ["pont.md"]


def test_the_same_page_again_writes_nothing(site: Site, tmp_path: Path) -> None:
    url = site.put("/pont", ARTICLE)
    first = fetch(url, tmp_path)
    site.put("/pont", ARTICLE.replace("<nav>Accueil</nav>", "<nav>Menu du jour</nav>"))
    again = fetch(url + "#suite", tmp_path)
    assert (again.file, again.earlier) == (first.file, first.file)
    assert again.revision is not None and not again.revision.changed
    assert len(list(tmp_path.glob("*.md"))) == 1


def test_a_changed_page_stands_beside_the_earlier_one(site: Site, tmp_path: Path) -> None:
    url = site.put("/pont", ARTICLE)
    first = fetch(url, tmp_path)
    before = first.file.read_bytes()
    site.put("/pont", ARTICLE.replace("12 millions", "21 millions"))
    second = fetch(url, tmp_path)
    assert (second.file.name, second.earlier) == ("pont-2.md", first.file)
    assert first.file.read_bytes() == before
    assert second.revision is not None
    assert [line.count("12 millions") for line in second.revision.removed] == [1]
    assert [line.count("21 millions") for line in second.revision.added] == [1]
    assert fetch(url, tmp_path).earlier == second.file


def test_another_address_never_takes_a_name_that_is_taken(site: Site, tmp_path: Path) -> None:
    (tmp_path / "pont.txt").write_text("Déjà là.", encoding="utf-8")
    fetched = fetch(site.put("/pont", ARTICLE), tmp_path)
    assert (fetched.file.name, fetched.earlier) == ("pont-2.md", None)


def test_an_address_without_words_is_named_by_its_host(site: Site, tmp_path: Path) -> None:
    assert fetch(site.put("/123/index.html", ARTICLE), tmp_path).file.name == "127-0-0-1.md"


def test_a_pdf_is_kept_as_its_text(site: Site, tmp_path: Path, make_pdf: Callable[..., bytes]) -> None:
    data = make_pdf([["Le pont de Lanvern a rouvert lundi."]])
    fetched = fetch(site.put("/rapport.pdf", data, {"Content-Type": "application/pdf"}), tmp_path)
    assert fetched.page.name == "rapport.pdf" and fetched.page.read_bytes() == data
    assert "a rouvert lundi" in fetched.document.text


@pytest.mark.parametrize(
    ("headers", "encoding"),
    [
        ({"Content-Type": "text/html; charset=iso-8859-1"}, "cp1252"),
        ({"Content-Type": "text/html; charset=iso-8859-1"}, "utf-8"),
        ({"Content-Type": "text/html; charset=no-such"}, "utf-8"),
        ({"Content-Type": "text/html"}, "utf-8"),
    ],
)
def test_the_server_may_say_the_encoding(site: Site, tmp_path: Path, headers: dict[str, str], encoding: str) -> None:
    assert "coûté" in fetch(site.put("/pont", ARTICLE.encode(encoding), headers), tmp_path).document.text


@pytest.mark.parametrize("body", ["<html></html>", "\0\0", ""])
def test_a_page_without_an_article_leaves_nothing_behind(site: Site, tmp_path: Path, body: str) -> None:
    url = site.put("/pont", body)
    with pytest.raises(SourceError) as caught:
        fetch(url, tmp_path / "sources")
    assert caught.value.location is not None and caught.value.location.file == url
    assert list(tmp_path.rglob("*.*")) == []


# ---- limits


def test_compressed_pages_are_unpacked_within_the_limit(site: Site) -> None:
    packed = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    assert download(site.put("/a", gzip.compress(ARTICLE.encode()), packed)).data == ARTICLE.encode()
    bomb = site.put("/b", gzip.compress(b" " * 30_000_000), packed)
    assert "larger than 20 MB" in refused(bomb).what
    assert "compressed" in refused(site.put("/c", b"no gzip", packed)).what
    assert "compressed" in refused(site.put("/d", b"x", {**packed, "Content-Encoding": "br"})).what


@pytest.mark.parametrize("declared", [True, False])
def test_a_page_that_is_too_big_is_refused(site: Site, declared: bool) -> None:
    headers = HTML if declared else {**HTML, "Transfer-Encoding": "chunked"}
    body = b"x" * 3_000_000 if declared else b"%x\r\n%s\r\n0\r\n\r\n" % (3_000_000, b"x" * 3_000_000)
    assert "larger than 1 MB" in refused(site.put("/a", body, headers), Limits(size=1024 * 1024)).what


def test_a_page_that_is_cut_short_is_refused(site: Site) -> None:
    assert "cut short" in refused(site.put("/a", b"<p>abc", {**HTML, "Content-Length": "900"})).what


@pytest.mark.parametrize(
    "start", [b"", b"HTTP/1.0 200 OK\r\nX-", b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n"]
)
def test_a_server_that_drips_is_cut_off(site: Site, start: bytes) -> None:
    site.slow["/a"] = start
    assert "too long" in refused(site.url("/a"), Limits(seconds=0.3)).what


@pytest.mark.parametrize(
    ("kind", "what"),
    [("image/png", "image/png"), ("", "unknown"), ("application/json", "application/json")],
)
def test_other_types_are_refused(site: Site, kind: str, what: str) -> None:
    assert what in refused(site.put("/a", "x", {"Content-Type": kind} if kind else {})).what


@pytest.mark.parametrize("status", [204, 304, 401, 404, 410, 500])
def test_other_answers_are_refused(site: Site, status: int) -> None:
    assert str(status) in refused(site.put("/a", b"", HTML, status)).what


def test_what_is_no_web_server_is_refused(site: Site) -> None:
    site.slow["/a"] = b"SSH-2.0-OpenSSH_9\r\n" * 3
    assert "not HTTP" in refused(site.url("/a")).what
    assert "https" in refused(site.url("/a").replace("http:", "https:")).what
    url = site.url("/a")
    site.close()
    assert "cannot be reached" in refused(url).what


# ---- redirects


def test_redirects_on_the_same_host_are_followed(site: Site) -> None:
    site.put("/c", ARTICLE)
    site.redirect("/b", "c")
    page = download(site.redirect("/a", site.url("/b")))
    assert page.url == site.url("/c") and site.asked == ["/a", "/b", "/c"]


def test_redirects_are_counted(site: Site) -> None:
    assert "more than 5" in refused(site.redirect("/a", "/a")).what
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("http://localhost:1/", "private network"),
        ("http://127.0.0.2:1/", "private network"),
        ("http://[::1]:1/", "private network"),
        ("http://169.254.169.254/latest/meta-data", "private network"),
        ("http://10.0.0.1/", "private network"),
        ("http://2130706434/", "private network"),
        ("file:///etc/passwd", "Only http"),
        ("ftp://example.org/", "Only http"),
        ("http://user:pass@example.org/", "user name"),
        ("http://127.0.0.1:99999/", "no address"),
    ],
)
def test_redirects_elsewhere_are_refused(site: Site, target: str, what: str) -> None:
    assert what in refused(site.redirect("/a", target)).what
    assert site.asked == ["/a"]


def test_a_public_page_cannot_lead_into_a_private_network(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    # This machine plays the public internet, and 127.0.0.2 the private network; the second time the name is asked
    # for, it leads there (DNS rebinding).
    answers = iter([("127.0.0.1",), ("127.0.0.2",)])
    monkeypatch.setattr(download_module, "find_addresses", lambda host, port, url: next(answers))
    monkeypatch.setattr(download_module, "is_public", lambda address: address == "127.0.0.1")
    site.redirect("/a", "/b")
    assert "private network" in refused(site.url("/a", "public.test")).what
    assert site.asked == ["/a"]


# ---- addresses


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "example.org/a", "", "http://",
        "https:///a", "http://user@example.org/", "http://example.org:99999/", "http://exa mple.org/",
        "http://example.org/a\r\nHost: x", "http://[::1/", "http://" + "a" * 3000, "http://xn--\udcff/", "http://a..b/",
    ],
)  # fmt: skip
def test_what_cannot_be_fetched_is_refused_before_it_is_tried(url: str) -> None:
    refused(url)


@pytest.mark.parametrize(
    ("url", "ascii_url"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/été?q=pont rouvert#suite".replace(" ", "%20"), "https://example.org/%C3%A9t%C3%A9?q=pont%20rouvert"),
        ("HTTP://Bücher.example/a%2Fb", "http://xn--bcher-kva.example/a%2Fb"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ],
)  # fmt: skip
def test_addresses_are_sent_in_ascii(url: str, ascii_url: str) -> None:
    assert split_url(url, url).geturl() == ascii_url


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True), ("2606:2800:21f:cb07::1", True), ("::ffff:93.184.215.14", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False),
        ("255.255.255.255", False), ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("no address", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public
