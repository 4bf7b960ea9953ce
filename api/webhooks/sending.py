"""Sends one message to one address, once, and says how that went."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from urllib3 import exceptions
from urllib3.connection import HTTPConnection, HTTPSConnection

from api.webhooks.addresses import ForbiddenAddress, Resolve, checked, resolved
from comparison import VERSION

Failure = Literal["forbidden-address", "unresolved", "timeout", "tls", "connection", "status"]
FAILURES: tuple[Failure, ...] = ("forbidden-address", "unresolved", "timeout", "tls", "connection", "status")
_TRIED = 3  # addresses of one name
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an attempt went: the HTTP status, where there was one, and why it failed, None where it did not."""

    status: int | None
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends to public addresses, or to ``private`` ones too, in at most ``seconds`` from connecting to the answer's status.

    Redirections are not followed, no proxy is used, and of an answer nothing but its status is read.
    """

    private: bool
    seconds: float
    resolve: Resolve = resolved
    context: Callable[[], ssl.SSLContext] | None = None

    def send(self, url: str, headers: Mapping[str, str], body: bytes) -> Outcome:
        """Posts ``body`` to ``url``. Any status of 200 to 299 is success."""
        parts = urlsplit(url)
        try:
            status = self._status(parts, headers, body)
        except ForbiddenAddress:
            return Outcome(None, "forbidden-address")
        except socket.gaierror:
            return Outcome(None, "unresolved")
        except exceptions.NewConnectionError:  # which counts as a timeout to urllib3
            return Outcome(None, "connection")
        except (TimeoutError, exceptions.TimeoutError):
            return Outcome(None, "timeout")
        except (ssl.SSLError, exceptions.SSLError):
            return Outcome(None, "tls")
        except (exceptions.HTTPError, HTTPException, OSError, ValueError):
            return Outcome(None, "connection")
        return Outcome(status, None if 200 <= status < 300 else "status")

    def _status(self, parts: SplitResult, headers: Mapping[str, str], body: bytes) -> int:
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        connection = self._connected(parts.scheme, host, port)
        late = threading.Event()
        timer = threading.Timer(self.seconds, _cut, (connection, late))
        timer.daemon = True
        timer.start()  # a receiver that answers a byte now and then never keeps the socket waiting long enough
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            own = {"Host": parts.netloc, "User-Agent": f"statement-comparison/{VERSION}"}
            connection.request("POST", target, body=body, headers=own | dict(headers), preload_content=False)
            status: int = connection.getresponse().status
            if late.is_set():  # headers that were cut short look like headers that have ended
                raise TimeoutError
            return status
        except Exception:
            if late.is_set():
                raise TimeoutError from None
            raise
        finally:
            timer.cancel()
            connection.close()

    def _connected(self, scheme: str, host: str, port: int) -> HTTPConnection:
        """A connection to an address of ``host`` that has been checked. Raises what connecting raises."""
        addresses = checked(host, port, self.private, self.resolve)[:_TRIED]
        for address in addresses:
            connection = self._connection(scheme, host, address, port)
            try:
                connection.connect()
            except (exceptions.HTTPError, OSError):
                connection.close()
                if address == addresses[-1]:
                    raise
            else:
                connection.sock.settimeout(self.seconds)
                return connection
        raise socket.gaierror

    def _connection(self, scheme: str, host: str, address: str, port: int) -> HTTPConnection:
        seconds = self.seconds / _TRIED
        if scheme == "http":
            return HTTPConnection(address, port, timeout=seconds)
        context = self.context() if self.context else None
        return HTTPSConnection(address, port, timeout=seconds, server_hostname=host, ssl_context=context)


def _cut(connection: HTTPConnection, late: threading.Event) -> None:
    late.set()
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)
