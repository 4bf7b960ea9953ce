"""What the routes of the desk share: what a form does, the key that it brings, its members, and where it leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Response, g, request
from marshmallow import ValidationError

from api.admission import Gate
from api.desk.form_body import bound_form
from api.desk.messages import KEY
from api.failures import problem
from api.fields import Strict
from api.problem_types import INVALID_FIELDS
from api.problems import Fault, Problem
from api.same_origin import refuse_foreign
from api.settings import Settings


def act_of_form(gate: Gate, settings: Settings, *acts: str) -> str:
    """Which of ``acts`` the form of the current request does; empty where it only asks for the page.

    The request has passed the gate for that: to act needs the right to write, to look that to read. What the form holds is
    put into ``flask.g.sent``, unless another site made it. Raises what reading the form raises, and Problem (401, 403, 429).
    """
    act = ""
    if request.method == "POST":
        bound_form(request, settings)
        refuse_foreign(request)
        g.sent = [(name, value) for name, value in request.form.items() if name != KEY]
        act = request.form.get("do", "")
    act = act if act in acts else ""
    gate.pass_through("events:write" if act else "events:read", sent_key())
    return act


def sent_key() -> str | None:
    """The key of the current request as in the header Authorization: that of the form, where no script could put it there."""
    key = request.form.get(KEY, "").strip()
    return f"Bearer {key}" if key else request.headers.get("Authorization")


def loaded(
    schema: Strict, members: dict[str, Any], faults: Sequence[Fault], settings: Settings, at: str = ""
) -> dict[str, Any]:
    """``members`` as ``schema`` reads them.

    Raises Problem with ``faults`` and those that it finds; of members that are not under /accounts already, the pointers begin
    with ``at``, as the names of the fields do.
    """
    found = list(faults)
    try:
        read: dict[str, Any] = schema.load(members)
    except ValidationError as error:
        found += [_below(each, at) for each in problem(error, settings).errors]
    if found:
        raise Problem(INVALID_FIELDS, "Some fields are not valid: see errors.", found)
    return read


def _below(fault: Fault, at: str) -> Fault:
    return fault if fault.pointer.startswith("/accounts") else Fault(at + fault.pointer, fault.detail)


def see_other(address: str) -> Response:
    """Leads the browser on by GET, so that loading the page again sends nothing twice."""
    return Response(status=303, headers={"Location": address, "Cache-Control": "no-store"})
