"""Takes the files and the pasted pages of a draft in: what is left is text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from werkzeug.datastructures import FileStorage

from api.desk.draft import AccountDraft, Draft
from api.desk.messages import AtField
from api.documents.reading import is_page, text_of_document
from api.documents.unreadable import Unreadable
from api.documents.web_page import text_of_page

Turn = Callable[[], AbstractContextManager[None]]
FILES = "files"
"""The field of the form that holds files."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The draft with texts for documents, what to tell the person of them, and which could not be read."""

    draft: Draft
    notes: tuple[str, ...]
    faults: tuple[AtField, ...]


def take_in(draft: Draft, files: Iterable[FileStorage], turn: Turn) -> TakenIn:
    """``draft`` with the text of each file in an account of its own, and the main text of each page pasted as markup.

    Reading is work for the processor and takes a ``turn``. Raises what that raises.
    """
    notes: list[str] = []
    faults: list[AtField] = []
    read: list[tuple[str, str]] = []
    for file in files:
        if not file.filename:  # so a browser sends a field for files in which none was chosen
            continue
        try:
            with turn():
                text = text_of_document(file.filename, file.stream.read())
        except Unreadable as error:
            faults.append(AtField(FILES, file.filename, str(error)))
        else:
            read.append((file.filename, text))
            notes.append(f"{_words(text)} were read from {file.filename}: check the text and who speaks.")
    accounts = [_without_markup(each, index, turn, notes, faults) for index, each in enumerate(draft.accounts)]
    whole = replace(draft, accounts=tuple(accounts)).with_documents(read)
    return TakenIn(whole, tuple(notes), tuple(faults))


def _without_markup(
    account: AccountDraft, index: int, turn: Turn, notes: list[str], faults: list[AtField]
) -> AccountDraft:
    if not is_page(account.text):
        return account
    try:
        with turn():
            text = text_of_page(account.text)
    except Unreadable as error:
        faults.append(AtField(f"/accounts/{index}/text", f"Account {index + 1}, text", str(error)))
        return account
    notes.append(f"Account {index + 1} was the source of a web page: {_words(text)} were taken as its text.")
    return replace(account, text=text)


def _words(text: str) -> str:
    count = len(text.split())
    return f"{count:,} word{'' if count == 1 else 's'}"
