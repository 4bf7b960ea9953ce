"""Compares for a route, and leaves in the log how much that was."""

from __future__ import annotations

from flask import g

from api.compared import Compared
from api.service import Service
from api.wire import Request


def compare_measured(service: Service, asked: Request) -> Compared:
    """What ``asked`` compares to, as ``service.compare`` has it; its size goes into ``flask.g.measures``."""
    g.measures = {
        "accounts": len(asked.accounts),
        "characters": sum(len(account.text) for account in asked.accounts),
    }
    compared = service.compare(asked)
    g.measures["points"] = len(compared.comparison.points)
    return compared
