"""A process that has loaded the service once and starts it as often as it is told to: ``python -m tests.faults.nursery``.

A service that was killed is a new process with nothing but what is on disk. Loading the engine for each would take seconds,
hundreds of times. Each line of standard input starts one, in a process group of its own, and its id is printed; before
that, the one before is waited for.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Serves until standard input ends."""
    import wsgi
    from api.serving.warmth import settle

    settle(wsgi.app.extensions["service"])
    print("ready", flush=True)
    child = 0
    for _ in sys.stdin:
        if child:
            os.waitpid(child, 0)
        child = os.fork()
        if child == 0:
            _serve()
        print(child, flush=True)


def _serve() -> None:
    from gunicorn.app.wsgiapp import run  # type: ignore[import-untyped]  # publishes no types

    os.setsid()
    sys.stdin.close()
    sys.argv = ["gunicorn"]
    try:
        run()
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
