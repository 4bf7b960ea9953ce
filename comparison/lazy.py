"""Properties that are reckoned when first asked for, and then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Kept = TypeVar("Kept")


class lazy(Generic[Kept]):  # noqa: N801  (a decorator, written as one)
    """What ``functools.cached_property`` is, without the lock that it takes in Python 3.11 for each first look.

    Two threads that ask at once may both reckon; what is reckoned here is a pure function of the object, so either will do.
    It is kept with the object, and goes with it.
    """

    def __init__(self, reckon: Callable[[Any], Kept]) -> None:
        self._reckon = reckon
        self.__doc__ = reckon.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> lazy[Kept]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Kept: ...

    def __get__(self, instance: object | None, owner: type) -> Kept | lazy[Kept]:
        if instance is None:
            return self
        kept = instance.__dict__[self._name] = self._reckon(instance)
        return kept


Of = TypeVar("Of")


def kept(reckon: Callable[[Of], Kept]) -> Callable[[Of], Kept]:
    """``reckon``, asked once for each object: what it finds is kept with the object, and goes with it.

    For what one module reads of another's objects, such as a facet of a claim that several claims are set against. (A cache
    by content, of ``functools``, would hold text in memory, and tell by its timing what others compare.)
    """
    name = f"{reckon.__module__}.{reckon.__qualname__}"

    def ask(of: Of) -> Kept:
        held = of.__dict__
        if name not in held:
            held[name] = reckon(of)
        found: Kept = held[name]
        return found

    ask.__doc__ = reckon.__doc__
    return ask
