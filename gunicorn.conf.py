"""How gunicorn serves the application: ``gunicorn`` in this folder, with nothing else to say.

Comparisons keep a processor busy, so a sync worker for each available processor finishes a burst soonest, and only a
sync worker's timeout stops a request that is stuck. The environment may set HOST, PORT and WEB_CONCURRENCY.
"""

import os
import sys

HOST = os.environ.get("HOST", "127.0.0.1")
PORT = os.environ.get("PORT", "8000")


def _processors() -> int:
    """Those that this process may use, which in a container are fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


wsgi_app = "wsgi:app"
bind = f"{HOST}:{PORT}"
workers = int(os.environ.get("WEB_CONCURRENCY", _processors()))
worker_class = "sync"
preload_app = True

backlog = 64  # a client that would wait longer is better told so by its connection
timeout = 30  # beyond the largest deadline that a comparison can be given, so this stops only what is stuck
graceful_timeout = 30
keepalive = 2
max_requests = 10_000  # a leak in a dependency does not add up for ever
max_requests_jitter = 1_000
limit_request_line = 4_094
limit_request_fields = 64
limit_request_field_size = 8_190

accesslog = None  # the application writes one line of JSON a request
errorlog = "-"
loglevel = "warning"
control_socket_disable = True


def when_ready(server):  # type: ignore[no-untyped-def]  # gunicorn's Arbiter, whose types are not published
    """Warms the engine once, before the workers are forked from this process, and says where the service is."""
    import wsgi
    from api.routes.health import warm_up

    warm_up(wsgi.app.extensions["service"])
    where = f"http://{HOST}:{PORT}"
    print(
        f"Comparing statements at {where}\n"
        f"  documentation  {where}/docs\n"
        f"  contract       {where}/openapi.yaml\n"
        f"  try            curl -s {where}/v1/comparisons -H 'Content-Type: application/json' "
        "-d @examples/leaders-call.json\n"
        "  or             make example   (in another terminal)\n"
        "Stop with Ctrl-C.",
        file=sys.stderr,
        flush=True,
    )
