"""POST /desk/texts: the text of a file that was dropped on the desk, or of a page that was pasted into it."""

from __future__ import annotations

from flask import Blueprint, Response, request

from api.desk.form_body import bound_form
from api.documents.reading import text_of_document
from api.documents.unreadable import Unreadable
from api.json_answers import json_response
from api.party_names import party_named
from api.same_origin import refuse_foreign
from api.service import Service


def desk_texts(service: Service) -> Blueprint:
    """Lets the desk's script have a document read before anything is sent to be compared."""
    routes = Blueprint("desk_texts", __name__)

    @routes.post("/desk/texts")
    def read_document() -> Response:
        refuse_foreign(request)
        bound_form(request, service.settings)
        document = request.files.get("document")
        if document is None:
            raise Unreadable("Send the document as the file of a form, under the name document.")
        name = document.filename or ""
        body = document.stream.read()
        with service.turns.turn():
            text = text_of_document(name, body)
        return json_response({"party": party_named(name), "text": text})

    return routes
