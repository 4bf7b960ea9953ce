"""The worker: threads for what waits on clients, so that a processor is never idle for a slow one."""

from __future__ import annotations

import errno
import time
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped]  # publishes no types

from api.serving.patience import PatientSocket

_NOTHING_THERE = (errno.EAGAIN, errno.EWOULDBLOCK, errno.ECONNABORTED)


class Worker(ThreadWorker):  # type: ignore[misc]
    """gunicorn's threaded worker, in four respects more careful.

    - A connection takes a thread when its client has sent something, not before.
    - A thread waits for its client only as long as PatientSocket does.
    - A connection is closed by the thread that served it. Closing waits up to two seconds for the client to close too,
      which would otherwise be the time of the loop that takes in everybody.
    - A worker that is told to stop first takes in every connection that was made to it, then stops listening at once,
      so that no client waits at a door that will not open.
    """

    def accept(self, listener: Any) -> None:
        """Takes in one connection; called when there may be one."""
        try:
            accepted, address = listener.accept()
        except OSError as error:
            if error.errno not in _NOTHING_THERE:
                raise
            return
        connection = _Connection(self.cfg, PatientSocket(fileno=accepted.detach()), address, listener.getsockname())
        self.nr_conns += 1
        connection.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(connection)
        self.poller.register(connection.sock, EVENT_READ, partial(self.on_pending_socket_readable, connection))

    def handle(self, conn: Any) -> Any:
        """Serves one request; False where the connection is not to be used again."""
        outcome = super().handle(conn)
        if conn.initialized and conn.sock.given_up:  # the rest of the body would be taken for the next request
            outcome = False
        if outcome is False:
            conn.close(graceful=True)
        return outcome

    def set_accept_enabled(self, enabled: bool) -> None:
        """Listens or not; a worker that is stopping has done so for the last time."""
        super().set_accept_enabled(enabled)
        if enabled or self.alive:
            return
        for listener in self.sockets:
            listener.setblocking(False)
            before = -1
            while before < self.nr_conns < self.worker_connections:
                before = self.nr_conns
                self.accept(listener)
            listener.close()


class _Connection(TConn):  # type: ignore[misc]
    """A connection whose socket is patient anew for each request, and which is closed once."""

    _closed = False

    def init(self) -> None:
        super().init()
        self.sock.be_patient()

    def close(self, graceful: bool = False) -> None:
        if not self._closed:
            self._closed = True
            super().close(graceful)
