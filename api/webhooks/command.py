"""``flask --app wsgi webhooks``: delivers as a process of its own."""

from __future__ import annotations

import signal
import threading

import click
from flask.cli import AppGroup

from api.storage.failures import StorageError
from api.webhooks.delivering import Deliverer


def webhooks_command(deliverer: Deliverer) -> AppGroup:
    """The command for ``deliverer``."""
    group = AppGroup("webhooks", help="Deliver webhooks.")

    @group.command("deliver", help="Deliver what is due until stopped (SIGINT, SIGTERM). Any number may run at once.")
    @click.option("--once", is_flag=True, help="End when nothing is due.")
    def deliver(once: bool) -> None:
        if once:
            try:
                click.echo(f"{deliverer.deliver_due()} attempts made.")
            except StorageError as error:
                raise click.ClickException(str(error)) from error
            return
        stop = threading.Event()
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda *_: stop.set())
        threads = deliverer.run(stop)
        while not stop.wait(1):  # so that a signal is heeded on every system
            pass
        for thread in threads:
            thread.join()

    return group
