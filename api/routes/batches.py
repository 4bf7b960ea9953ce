"""POST /v1/comparisons/batch."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response, g, request

from api.admission import spend
from api.batches.results import Results, Tally
from api.batches.spool import Spool, receive
from api.body import NDJSON, name_what_is_taken
from api.negotiation import negotiate
from api.quotas.quota import Quotas
from api.request_log import RequestLog
from api.service import Service

_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # nginx would hold lines back until it has enough


def batches(service: Service, quotas: Quotas, log: RequestLog) -> Blueprint:
    """Compares many events in one request."""
    routes = Blueprint("batches", __name__)
    name_what_is_taken(routes, NDJSON)
    results = Results(service, log.defect)

    @routes.post("/v1/comparisons/batch")
    def compare_batch() -> Response:
        media_type = negotiate(request, NDJSON)
        spool = receive(request, service.settings)
        g.measures = {"lines": spool.lines}
        try:
            if spool.lines > 1:
                spend(quotas, spool.lines - 1)  # the first has been counted with the request
        except BaseException:
            spool.close()
            raise
        response = Response(_answered(spool, g.request_id), mimetype=media_type, headers=_HEADERS)
        response.call_on_close(spool.close)  # also of a client that leaves before the first line
        return response

    def _answered(spool: Spool, request_id: str) -> Iterator[bytes]:
        # Runs after the request has been served as far as Flask is concerned: what is in ``g`` is gone.
        tally = Tally()
        try:
            yield from results.of(spool, request_id, tally)
        finally:
            spool.close()
            log.batch(request_id, tally.compared, tally.refused, tally.started)

    return routes
