"""One page from the network: bounded in size, time and redirects, and never led into a private network."""

from __future__ import annotations

import gzip
import http.client
import io
import re
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import Message as Header
from threading import Event, Timer
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from crosscheck import __version__
from crosscheck.errors import SourceError
from crosscheck.ingest.addresses import find_addresses, is_public
from crosscheck.ingest.load_bytes import MEGABYTE
from crosscheck.model import Location, Message
from crosscheck.model.frozen import frozen

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
# Content types that there is a reader for (IANA media types), and the suffix that their files get.
SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_CHUNK: Final = 64 * 1024
_STALL: Final = 10.0  # seconds without a byte
_LONGEST_URL: Final = 2000
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f]")
_NO_TIME: Final = Message.of("hint-try-later")


@frozen
class Limits:
    """What a page may cost: bytes, seconds for the whole of it, and redirects."""

    size: int = 20 * MEGABYTE
    seconds: float = 30.0
    redirects: int = 5


@frozen
class Page:
    """A page as obtained: its bytes, the address it was finally found at, its suffix, and the charset it came with."""

    data: bytes
    url: str
    suffix: str
    charset: str


class _Plain(http.client.HTTPConnection):
    """A connection to an address that was looked at, rather than to whatever the name means a moment later."""

    address = ""

    def connect(self) -> None:
        self.sock = socket.create_connection((self.address, self.port), self.timeout)


class _Secure(http.client.HTTPSConnection):
    """The same, encrypted; the certificate must be that of the name."""

    address = ""

    def connect(self) -> None:
        plain = socket.create_connection((self.address, self.port), self.timeout)
        self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)


def download(url: str, limits: Limits | None = None) -> Page:
    """The page at an http or https address.

    The host that the address itself names may be anywhere; a redirect may lead to the public internet only, or stay on
    that host. Raises `SourceError` naming the address for anything else than a page that a reader takes.
    """
    limits = limits or Limits()
    deadline = time.monotonic() + limits.seconds
    parts = split_url(url, url)
    private_host = ""
    for hop in range(limits.redirects + 1):
        host, port = str(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)
        addresses = find_addresses(host, port, url)
        if not all(map(is_public, addresses)):
            if hop and host != private_host:
                raise SourceError(
                    Message.of("redirect-private", host=host),
                    location=Location(url),
                    hint=Message.of("hint-redirect-private"),
                )
            private_host = private_host or host
        with _answer(parts, addresses, port, url, deadline) as answer:
            if answer.status not in REDIRECTS:
                return _page(answer, urlunsplit(parts), url, limits)
            target = answer.headers.get("Location", "")
        parts = split_url(urljoin(urlunsplit(parts), target), url)
    raise SourceError(
        Message.of("too-many-redirects", redirects=limits.redirects),
        location=Location(url),
        hint=Message.of("hint-too-many-redirects"),
    )


def split_url(url: str, named: str) -> SplitResult:
    """The parts of an address that can be fetched, in ASCII and without fragment; `named` is what errors show.

    Raises `SourceError` for other schemes, user names, no host, bad ports, control characters, and sheer length.
    """
    problem: Message | None = None
    parts = SplitResult("", "", "", "", "")
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        host, port, problem = "", "", Message.of("no-address")
    if _CONTROL.search(url.strip()) or len(url) > _LONGEST_URL:
        problem = Message.of("no-address")
    elif parts.scheme not in ("http", "https"):
        problem = Message.of("only-http")
    elif parts.username is not None or parts.password is not None:
        problem = Message.of("address-with-password")
    elif not host and not problem:
        problem = Message.of("address-no-host")
    if problem:
        raise SourceError(problem, location=Location(named), hint=Message.of("hint-address"))
    host = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._"), quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return SplitResult(parts.scheme, host + port, path, query, "")


@contextmanager
def _answer(
    parts: SplitResult, addresses: tuple[str, ...], port: int, url: str, deadline: float
) -> Iterator[http.client.HTTPResponse]:
    """The server's answer, closed afterwards; every way in which a server can fail is a `SourceError`."""
    connection: _Plain | _Secure | None = None
    answer: http.client.HTTPResponse | None = None
    late = Event()
    timer: Timer | None = None
    try:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        connection = _connect(parts, addresses, port, min(_STALL, left))
        # A server that sends a byte now and then never stalls: at the deadline the line is cut.
        timer = Timer(max(0.0, deadline - time.monotonic()), _cut, (connection.sock, late))
        timer.daemon = True
        timer.start()
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        headers = {
            "User-Agent": f"crosscheck/{__version__}",
            "Accept": ", ".join(SUFFIXES),
            "Accept-Encoding": "identity, gzip;q=0.5",
            "Connection": "close",
        }
        connection.request("GET", target, headers=headers)
        answer = connection.getresponse()
        # What a cut line leaves looks like a short answer.
        if late.is_set():
            raise TimeoutError
        yield answer
        if late.is_set():
            raise TimeoutError
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _failure(error, url, late.is_set()) from error
    finally:
        if timer is not None:
            timer.cancel()
        if answer is not None:
            answer.close()
        if connection is not None:
            connection.close()


def _connect(parts: SplitResult, addresses: tuple[str, ...], port: int, timeout: float) -> _Plain | _Secure:
    """A connection to the first address that answers."""
    failure: OSError = ConnectionError("no address")
    for address in addresses:
        connection = (_Secure if parts.scheme == "https" else _Plain)(str(parts.hostname), port, timeout=timeout)
        connection.address = address
        try:
            connection.connect()
        except OSError as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


def _cut(sock: socket.socket, late: Event) -> None:
    late.set()
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _failure(error: Exception, url: str, late: bool) -> SourceError:
    if isinstance(error, TimeoutError) or late:
        what, hint = Message.of("server-too-long"), _NO_TIME
    elif isinstance(error, ssl.SSLCertVerificationError):
        what, hint = Message.of("server-certificate"), Message.of("hint-check-address")
    elif isinstance(error, ssl.SSLError):
        what, hint = Message.of("server-no-https"), Message.of("hint-check-address")
    elif isinstance(error, OSError):
        what, hint = (
            Message.of("server-unreachable", strerror=error.strerror or str(error)),
            Message.of("hint-address-connection"),
        )
    else:
        what, hint = Message.of("server-not-http", name=type(error).__name__), Message.of("hint-check-address")
    return SourceError(what, location=Location(url), hint=hint)


def _page(answer: http.client.HTTPResponse, found_at: str, url: str, limits: Limits) -> Page:
    place = Location(url)
    if answer.status != 200:
        raise SourceError(
            Message.of("server-answers", answer=f"{answer.status} {answer.reason[:60].strip()}".rstrip()),
            location=place,
            hint=Message.of("hint-server-answers"),
        )
    kind, charset = _content_type(answer.headers)
    if kind not in SUFFIXES:
        raise SourceError(
            Message.of("page-type", kind=kind[:60] or "unknown"),
            location=place,
            hint=Message.of("hint-page-types", suffixes=", ".join(SUFFIXES)),
        )
    data = _unpacked(_body(answer, limits, place), answer.headers.get("Content-Encoding", ""), limits, place)
    if not data:
        raise SourceError(Message.of("page-empty"), location=place, hint=Message.of("hint-open-in-browser"))
    return Page(data, found_at, SUFFIXES[kind], charset)


def _content_type(headers: http.client.HTTPMessage) -> tuple[str, str]:
    header = Header()
    header["Content-Type"] = headers.get("Content-Type", "")
    kind = header.get_content_type() if headers.get("Content-Type") else ""
    return kind, header.get_content_charset("")


def _body(answer: http.client.HTTPResponse, limits: Limits, place: Location) -> bytes:
    """The body, whole; refused as soon as it is known to be too big or too short."""
    declared = answer.length
    data = bytearray()
    if declared is not None and declared > limits.size:
        raise _too_big(limits, place)
    while chunk := answer.read(_CHUNK):
        data += chunk
        if len(data) > limits.size:
            raise _too_big(limits, place)
    if declared is not None and len(data) < declared:
        raise SourceError(Message.of("page-cut-short"), location=place, hint=_NO_TIME)
    return bytes(data)


def _unpacked(data: bytes, encoding: str, limits: Limits, place: Location) -> bytes:
    """The body without the compression that its server put on it, bounded like the body itself."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return data
    try:
        if encoding not in ("gzip", "x-gzip"):
            raise zlib.error(encoding)
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            unpacked = stream.read(limits.size + 1)
    except (OSError, EOFError, zlib.error):
        raise SourceError(Message.of("page-compressed"), location=place, hint=_NO_TIME) from None
    if len(unpacked) > limits.size:
        raise _too_big(limits, place)
    return unpacked


def _too_big(limits: Limits, place: Location) -> SourceError:
    return SourceError(
        Message.of("page-too-large", size=limits.size // MEGABYTE),
        location=place,
        hint=Message.of("hint-article-alone"),
    )
