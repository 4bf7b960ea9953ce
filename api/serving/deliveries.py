"""Delivers webhooks inside the service: threads of each worker, which share the work by the database."""

from __future__ import annotations

import threading

from flask import Flask

from api.webhooks.delivering import Deliverer


def deliver_meanwhile(app: Flask) -> threading.Event | None:
    """Starts to deliver, in a process that serves ``app``; setting what is returned stops it. None where another process does.

    The threads wait on the network and the database, and end with the process: what one was sending is sent again by another.
    """
    deliverer: Deliverer = app.extensions["deliverer"]
    if not deliverer.settings.deliver_webhooks:
        return None
    stop = threading.Event()
    deliverer.run(stop)
    return stop
