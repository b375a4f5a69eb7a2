"""Where a host name leads, and whether that is the public internet."""

from __future__ import annotations

import ipaddress
import socket
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.model import Location, Message

_MOST: Final = 8


def find_addresses(host: str, port: int, url: str) -> tuple[str, ...]:
    """The IP addresses of a host, as its system resolves them. Raises `SourceError` where there are none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(
            Message.of("host-not-found", host=host), location=Location(url), hint=Message.of("hint-address-connection")
        ) from error
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))[:_MOST]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet: not loopback, private, link-local, shared or multicast.

    IPv6 addresses that wrap an IPv4 one (mapped, 6to4, Teredo, NAT64 of RFC 6052) are as public as what they wrap.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None and not wrapped.is_global:
            return False
        if ip.ipv4_mapped:
            return True
    return ip.is_global and not ip.is_multicast
