"""Which machines a webhook may lead to: those that anybody can reach, and not those that only this service can.

The name is resolved once, every address is checked, and a checked address is connected to: a name that means another machine a
moment later (DNS rebinding) leads nowhere.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Resolve = Callable[[str, int], list[str]]
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last four octets are the address of an IPv4 machine


class ForbiddenAddress(Exception):
    """The name leads to a machine that a webhook may not reach."""


def resolved(host: str, port: int) -> list[str]:
    """The addresses of ``host``, in the order in which the system would try them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def checked(host: str, port: int, private: bool, resolve: Resolve = resolved) -> list[str]:
    """The addresses of ``host``. Raises OSError, and ForbiddenAddress where one is not public, unless ``private``."""
    addresses = resolve(host, port)
    if not private and not all(public(each) for each in addresses):
        raise ForbiddenAddress
    return addresses


def public(address: str) -> bool:
    """Whether ``address`` is one of the internet at large, also where it stands for another inside it."""
    found = ip_address(address.partition("%")[0])
    return all(each.is_global and not each.is_multicast and not each.is_reserved for each in _meant(found))


def is_address(host: str) -> bool:
    """Whether ``host`` is an address and no name."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _meant(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address, and those of IPv4 that it leads to; one that is nothing but another's form is that other."""
    if isinstance(address, IPv4Address):
        return [address]
    if address.ipv4_mapped is not None:
        return [address.ipv4_mapped]
    if address in _NAT64:
        return [IPv4Address(address.packed[-4:])]
    inside = [each for each in (address.sixtofour, *(address.teredo or ())) if each is not None]
    return [address, *inside]
