"""Roles: who does what to whom, in the deeds that a sentence tells."""

from comparison.analyse.roles.deed import Deed, Phrase
from comparison.analyse.roles.find import deeds

__all__ = ["Deed", "Phrase", "deeds"]
