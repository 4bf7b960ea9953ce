"""Whether a request comes from the machine that the service runs on, and asks for it by a name that is this machine's."""

from __future__ import annotations

from ipaddress import ip_address


def from_this_machine(address: str | None) -> bool:
    """Whether ``address``, the peer's, is a loopback one; a Unix socket's peers have none."""
    return not address or _loopback(address)


def named_as_this_machine(host: str) -> bool:
    """Whether ``host``, as in the header Host, always means the machine itself (RFC 6761, section 6.3).

    The threat is DNS rebinding: a site that a browser on this machine visits lets its own name lead here, and its scripts
    would read what the service answers to nobody else.
    """
    name = host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
    name = name.strip("[]").rstrip(".").lower()
    return not name or name == "localhost" or name.endswith(".localhost") or _loopback(name)


def _loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
