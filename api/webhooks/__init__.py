"""Tells subscribers what happens to events: written down with what happened, delivered at least once."""
