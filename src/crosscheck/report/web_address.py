"""Addresses that a report may link to."""

from __future__ import annotations

from urllib.parse import quote, urlsplit


def web_address(text: str) -> str:
    """An http or https address with everything unusual percent-encoded; empty for anything else.

    `javascript:`, `data:`, `file:` and addresses with a user name (which pretend to be another host) are no links.
    """
    if any(ord(char) <= 0x20 or 0x7F <= ord(char) <= 0x9F for char in text):
        return ""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.password:
        return ""
    try:
        return quote(text, safe="%/:=&?~#+!$,;@()*[]")
    except UnicodeEncodeError:
        return ""
