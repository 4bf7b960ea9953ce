"""How gunicorn serves the application: ``gunicorn`` in this folder, with nothing else to say.

A worker for each available processor, each with its own copy of the engine made before they part (``preload_app``); in
each worker threads that wait on clients and take turns at comparing. The environment may set HOST, PORT and
WEB_CONCURRENCY.
"""

import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")  # before numpy is loaded: a worker has one processor, and the rest have theirs

import atexit  # noqa: E402
import shutil  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402

if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:  # before prometheus_client is loaded; kept over a restart by HUP
    METRICS = os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="comparison-metrics-")
    # Workers are forked from this process, and their exit is not its.
    MASTER = os.getpid()
    atexit.register(lambda: os.getpid() == MASTER and shutil.rmtree(METRICS, ignore_errors=True))


def _whole(name, default, low, high):  # type: ignore[no-untyped-def]
    """What the environment says of ``name``, if it says a number that can be served with."""
    written = os.environ.get(name, str(default))
    if not (written.isascii() and written.isdecimal() and low <= int(written) <= high):
        sys.exit(f"{name} must be a whole number from {low} to {high}")
    return int(written)


def _processors() -> int:
    """Those that this process may use, which in a container are fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


HOST = os.environ.get("HOST", "127.0.0.1")
PORT = _whole("PORT", 8000, 0, 65_535)

wsgi_app = "wsgi:app"
bind = f"[{HOST}]:{PORT}" if ":" in HOST else f"{HOST}:{PORT}"
workers = _whole("WEB_CONCURRENCY", _processors(), 1, 1_024)
worker_class = "api.serving.worker.Worker"
threads = 64  # more than may wait to be compared (COMPARISON_MAX_WAITING), so that the rest is told so at once
worker_connections = 1_000
preload_app = True

backlog = 64  # connections that no worker has taken in yet; the workers take them in at once, whatever they are doing
timeout = 30  # without a sign of life from a worker, which a thread that is comparing does not hold up
graceful_timeout = 40  # longer than any request that has its turn, or waits for it, may take
keepalive = 5  # seconds, for a next request as for a first one
max_requests = 10_000  # a leak in a dependency does not add up for ever
max_requests_jitter = 1_000
limit_request_line = 4_094
limit_request_fields = 64
limit_request_field_size = 8_190

accesslog = None  # the application writes one line of JSON a request
errorlog = "-"
loglevel = "warning"
control_socket_disable = True


def on_starting(server):  # type: ignore[no-untyped-def]  # gunicorn's Arbiter, whose types are not published
    """Refuses to let strangers in unasked, and brings the database up to date where it is told to."""
    import wsgi
    from api.serving.binding import objection

    reason = objection(wsgi.app.extensions["service"].settings, server.cfg.address)
    if reason is not None:
        print(reason, file=sys.stderr, flush=True)
        sys.exit(1)
    database = wsgi.app.extensions["database"]
    if wsgi.app.extensions["service"].settings.migrate:
        try:
            database.upgrade()
        except Exception as error:
            print(f"The database cannot be brought up to date: {error}", file=sys.stderr, flush=True)
            sys.exit(1)


def when_ready(server):  # type: ignore[no-untyped-def]
    """Warms the engine once, before the workers are forked from this process, and says where the service is."""
    import wsgi
    from api.serving.binding import audience
    from api.serving.closing import close_gently
    from api.serving.warmth import compile_pages, settle

    close_gently(server.LISTENERS)
    service = wsgi.app.extensions["service"]
    compile_pages(wsgi.app)
    settle(service)
    where = f"http://{HOST}:{PORT}"
    print(
        f"Comparing statements at {where}   (open it in a browser for the desk)\n"
        f"  documentation  {where}/docs\n"
        f"  contract       {where}/openapi.yaml\n"
        f"  try            curl -s {where}/v1/comparisons -H 'Content-Type: application/json' "
        "-d @examples/leaders-call.json\n"
        "  or             make example   (in another terminal)\n"
        f"{audience(service.settings)} Stop with Ctrl-C.",
        file=sys.stderr,
        flush=True,
    )


def post_worker_init(worker):  # type: ignore[no-untyped-def]
    """Begins to deliver webhooks, in the worker and not before it is forked: threads are not."""
    import wsgi
    from api.serving.deliveries import deliver_meanwhile

    worker.stop_delivering = deliver_meanwhile(wsgi.app)


def worker_exit(server, worker):  # type: ignore[no-untyped-def]
    """Takes on no more of them."""
    stop = getattr(worker, "stop_delivering", None)
    if stop is not None:
        stop.set()


def child_exit(server, worker):  # type: ignore[no-untyped-def]
    """What a worker counted stays in the sums when it is gone; what it was just doing does not."""
    from prometheus_client import multiprocess

    multiprocess.mark_process_dead(worker.pid)
