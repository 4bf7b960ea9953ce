"""The pages of one account of a kept event: to revise it, to withdraw it, and to compare its revisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response, render_template

from api.changes.values import Edit, Rewording
from api.desk.draft import AccountDraft
from api.desk.messages import Refusal
from api.desk.pages import NOTHING_REFUSED, page_response, zone_names
from api.desk.side_by_side import rows
from api.desk.times import parted
from api.events.values import StoredAccount, StoredEvent, StoredRevision
from api.events.writing import account_tag
from api.problem_types import ACCOUNT_WITHDRAWN, EVENT_ARCHIVED, PRECONDITION_FAILED
from api.problems import Problem
from api.report.quotations import shown

_BEGINNING = 400  # characters of a text, enough to know it by
NOTHING_NEW = Refusal("Nothing was kept", "The account reads so already.")
_REFUSALS = {
    PRECONDITION_FAILED: Refusal(
        "Somebody has changed this account meanwhile",
        "Nothing that you typed is lost: it stands below, and above it what has become of the account.",
    ),
    ACCOUNT_WITHDRAWN: Refusal(
        "The account is withdrawn", "What you typed stands below: it can be added as a new account."
    ),
    EVENT_ARCHIVED: Refusal(
        "The event is archived", "It takes in nothing more, unless it is brought back on its page."
    ),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """An account with its text, and the event that it belongs to, both as they are now."""

    event: StoredEvent
    account: StoredAccount

    @property
    def edition(self) -> str:
        """What a form says of the account that it was made for: another one whenever the account is another."""
        return account_tag(self.account.current.number, self.account.withdrawn_at)

    @property
    def typed(self) -> AccountDraft:
        """The account as a form holds it that revises it."""
        current = self.account.current
        local, zone = parted(current.published_at.isoformat()) if current.published_at else ("", "")
        return AccountDraft(text=current.text or "", published_at=local, zone=zone, url=current.url or "")


@dataclass(frozen=True, slots=True)
class TwoRevisions:
    """Two revisions of an account, and what the engine finds that the one says otherwise; None where it was not to be had."""

    before: StoredRevision
    after: StoredRevision
    rewording: Rewording | None


class AccountPages:
    """Writes the pages. ``wants_key``: the service asks for keys, so the pages have a field for one."""

    def __init__(self, *, wants_key: bool) -> None:
        self._wants_key = wants_key
        self._zones = zone_names()

    def revise(
        self, kept: Kept, typed: AccountDraft, refused: Refusal = NOTHING_REFUSED, problem: Problem | None = None
    ) -> Response:
        """The form with ``typed`` in it; where somebody else was faster, with what is other in the account as it is now."""
        overtaken = problem is not None and problem.type is PRECONDITION_FAILED
        meanwhile = rows(kept.account.current.text or "", typed.text) if overtaken else ()
        page = render_template(
            "desk/revise.html",
            kept=kept,
            typed=typed,
            meanwhile=meanwhile,
            zones=self._zones,
            wants_key=self._wants_key,
            refused=refused,
        )
        return _answer(page, problem)

    def withdraw(self, kept: Kept, refused: Refusal = NOTHING_REFUSED, problem: Problem | None = None) -> Response:
        """The question whether the account is to be withdrawn."""
        page = render_template(
            "desk/withdraw.html",
            kept=kept,
            beginning=shown((kept.account.current.text or "")[:_BEGINNING]),
            wants_key=self._wants_key,
            refused=refused,
        )
        return _answer(page, problem)

    def revisions(self, kept: Kept, numbers: Sequence[StoredRevision], two: TwoRevisions) -> Response:
        """Two of the account's revisions side by side, and all of them to choose from."""
        found = rows(two.before.text or "", two.after.text or "")
        page = render_template(
            "desk/revisions.html",
            kept=kept,
            revisions=numbers,
            two=two,
            rows=found,
            alike=all(row.otherness == "same" for row in found),
            trivial=all(row.otherness != "other" for row in found),
            edits=[edit_in_words(each) for each in two.rewording.edits] if two.rewording else [],
        )
        return _answer(page, None)


def refusal_of(problem: Problem, otherwise: Refusal) -> Refusal:
    """Why an account was not changed, for the person."""
    return _REFUSALS.get(problem.type, otherwise)


def edit_in_words(edit: Edit) -> tuple[str, str]:
    """What kind of edit it is, and what it did."""
    before, after = (" … ".join(shown(quote.text.strip()) for quote in quotes) for quotes in (edit.before, edit.after))
    match edit.kind:
        case "added":
            return "Added", f"“{after}”"
        case "removed":
            return "Removed", f"“{before}”"
        case "moved":
            return "Moved, in the same words", f"“{after}”"
        case _ if edit.trivial:
            return "Only set otherwise", f"“{after}”"
        case _:
            judged = {"divergence": "Says something else", "agreement": "Says the same in other words"}
            said = f"“{before}” has become “{after}”"
            changed = edit.status == "divergence" and edit.explanation
            return judged.get(
                edit.status or "", "Worded otherwise"
            ), f"{shown(edit.explanation or '')} {said}" if changed else said


def _answer(page: str, problem: Problem | None) -> Response:
    response = page_response(page, problem.type.status if problem else 200, "no-store")
    response.headers.extend(dict(problem.headers) if problem else {})
    return response
