"""/events/{event}/accounts/{account}/…: one account of a kept event at the desk, revised, withdrawn, its revisions compared."""

from __future__ import annotations

from contextlib import suppress

from flask import Blueprint, Response, g, request
from werkzeug.datastructures import ETags

from api.admission import Gate
from api.changes.between import rewording_between
from api.desk.account_pages import NOTHING_NEW, AccountPages, Kept, TwoRevisions, refusal_of
from api.desk.draft import AccountDraft, Draft, draft
from api.desk.messages import Refusal, refusal
from api.desk.refused_page import refused_page
from api.desk.request import stated_account
from api.desk.sending import act_of_form, loaded, see_other
from api.desk.taking_in import take_in
from api.events.reading import account_at, event_at, revision
from api.events.reading import revisions as all_revisions
from api.events.store import EventStore
from api.events.writing import NO_ACCOUNT
from api.failures import met
from api.preconditions import Condition
from api.problem_types import NOT_FOUND
from api.problems import Fault, Problem
from api.request_log import RequestLog
from api.service import Service
from api.turns import Overloaded
from comparison import DeadlineExceeded

_AT = "/events/<id:event>/accounts/<id:account>"
_OF_TEXT = ("text", "published_at", "url")


def desk_accounts(service: Service, gate: Gate, log: RequestLog, store: EventStore) -> Blueprint:
    """Lets a person revise and withdraw an account, unless somebody else has changed it meanwhile, and compare revisions."""
    routes = Blueprint("desk_accounts", __name__)
    settings = service.settings
    pages = AccountPages(wants_key=gate.wants_keys)

    @routes.route(f"{_AT}/revise", methods=["GET", "POST"])
    def revise_account(event: str, account: str) -> Response:
        act = act_of_form(gate, settings, "revise")
        kept = look(event, account)
        if not act:
            return pages.revise(kept, kept.typed)
        typed = draft(request.form, 1)
        try:
            new, typed = revise(kept, typed)
        except Problem as problem:
            g.problem = problem.type.slug
            refused = refusal_of(problem, refusal(problem, ()))
            return pages.revise(look(event, account), _only(typed), _at_its_fields(refused), problem)
        return see_other(f"/events/{event}#history") if new else pages.revise(kept, _only(typed), NOTHING_NEW)

    @routes.route(f"{_AT}/withdraw", methods=["GET", "POST"])
    def withdraw_account(event: str, account: str) -> Response:
        act = act_of_form(gate, settings, "withdraw")
        if not act:
            return pages.withdraw(look(event, account))
        try:
            with store.writing() as writer:
                writer.withdraw(event, account, _edition())
        except Problem as problem:
            g.problem = problem.type.slug
            return pages.withdraw(look(event, account), refusal_of(problem, refusal(problem, ())), problem)
        return see_other(f"/events/{event}#history")

    @routes.route(f"{_AT}/revisions", methods=["GET", "POST"])
    def compare_revisions(event: str, account: str) -> Response:
        act_of_form(gate, settings)
        kept = look(event, account)
        last = kept.account.current.number
        after = _number("to", last, last)
        before = _number("from", max(1, after - 1), last)
        with store.reading() as session:
            numbers = all_revisions(session, event, account)
            old, new = revision(session, event, account, before), revision(session, event, account, after)
        assert old is not None
        assert new is not None
        reworded = None
        with suppress(Overloaded, DeadlineExceeded):  # the words are set side by side without the engine
            reworded = rewording_between(service, store, kept.event, kept.account, old, new)
        return pages.revisions(kept, numbers, TwoRevisions(old, new, reworded))

    def look(event: str, account: str) -> Kept:
        with store.reading() as session:
            found, stored = event_at(session, event), account_at(session, event, account)
        if found is None or stored is None:
            raise Problem(NOT_FOUND, NO_ACCOUNT)
        return Kept(found, stored)

    def revise(kept: Kept, typed: Draft) -> tuple[bool, Draft]:
        """Whether there is a new revision, and the draft with the text of a pasted page in the place of its source."""
        taken = take_in(typed, (), service.turns.turn)
        faults = [Fault(each.name, each.text) for each in taken.faults]
        stated = stated_account(_only(taken.draft), 0, kept.event.timezone or "", faults)
        members = loaded(store.schemas.revision, stated, faults, settings, "/accounts/0")
        as_it_is = kept.account.current.text or ""
        if members["text"] == as_it_is.replace("\r\n", "\n").replace("\r", "\n"):
            members["text"] = as_it_is  # a browser has other line ends, which nobody typed
        with store.writing() as writer:
            _, new = writer.revise(kept.event.id, kept.account.id, members, _edition())
        return new, taken.draft

    @routes.errorhandler(Exception)
    def refuse(error: Exception) -> Response:
        found = met(error, settings, log)
        g.problem = found.type.slug
        return refused_page(found, refusal(found, ()), wants_key=gate.wants_keys)

    return routes


def _only(typed: Draft) -> AccountDraft:
    """What of an account can be revised."""
    account = typed.accounts[0]
    return AccountDraft(**{name: getattr(account, name) for name in (*_OF_TEXT, "zone")})


def _edition() -> Condition:
    """The account as it was when the form was made."""
    return Condition(ETags([request.form.get("edition", "")]))


def _at_its_fields(refused: Refusal) -> Refusal:
    """The page has one account: its fields need no number."""
    return Refusal(refused.heading, refused.detail, [each.of_the_only_account() for each in refused.fields])


def _number(name: str, otherwise: int, last: int) -> int:
    typed = request.args.get(name, "")
    number = int(typed) if typed.isdecimal() and len(typed) < 10 else otherwise
    return min(max(number, 1), last)
