"""Where a service may be reached: beyond its own machine only with keys, or when its operator says so."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address

from api.settings import Settings, variable

Address = tuple[str, int] | str | int | bytes
"""As gunicorn has them: host and port, the path of a Unix socket, or a file descriptor."""


def exposed(addresses: Iterable[Address]) -> list[str]:
    """The hosts among ``addresses`` that other machines can reach."""
    return [each[0] for each in addresses if isinstance(each, tuple) and not _loopback(each[0])]


def objection(settings: Settings, addresses: Iterable[Address]) -> str | None:
    """Why a service with ``settings`` must not listen at ``addresses``; None where it may."""
    hosts = exposed(addresses)
    if not hosts or settings.keys_file or settings.allow_anonymous:
        return None
    return (
        f"Listening at {', '.join(hosts)} would let anybody who reaches this machine use the service. Make a key with "
        f"`make keys ARGS='add NAME'` and set {variable('keys_file')}, or, if everybody may use it, set "
        f"{variable('allow_anonymous')}=1."
    )


def audience(settings: Settings) -> str:
    """Whom a service with ``settings`` answers, in a line for its operator."""
    if settings.keys_file:
        return f"Whoever sends a key of {settings.keys_file} is answered."
    if settings.allow_anonymous:
        return f"Everybody who reaches it is answered: {variable('allow_anonymous')} is set."
    return f"Only this machine is answered: {variable('keys_file')} is not set."


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
