"""The file that keys are kept in: JSON, replaced as a whole, for its owner's eyes only."""

from __future__ import annotations

import fcntl
import json
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from api.keys.key import DEFAULT_WORKSPACE, SCOPES, Key

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")  # it stands in the log
_SHA256 = re.compile(r"[0-9a-f]{64}")


class KeyFileError(ValueError):
    """A file that is no file of keys; the message says where and why, and quotes no hash."""


def read_keys(path: Path) -> tuple[Key, ...]:
    """The keys in the file at ``path``, none where there is no file. Raises KeyFileError."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise KeyFileError(f"{path} cannot be read: {type(error).__name__}") from error
    try:
        members = json.loads(text)["keys"]
    except (ValueError, KeyError, TypeError) as error:
        raise KeyFileError(f"{path} is not a file of keys") from error
    if not isinstance(members, list):
        raise KeyFileError(f"{path} is not a file of keys")
    keys = tuple(_key(path, number, member) for number, member in enumerate(members, 1))
    if len({key.name for key in keys}) < len(keys):
        raise KeyFileError(f"{path} has two keys of one name")
    return keys


def write_keys(path: Path, keys: Sequence[Key]) -> None:
    """Replaces the file at ``path``, so that whoever reads it finds the old one or the new one, whole."""
    members = [
        {
            "name": key.name,
            "sha256": key.sha256,
            "scopes": sorted(key.scopes),
            "created": key.created.isoformat(),
            "expires": key.expires and key.expires.isoformat(),
            "workspace": key.workspace,
        }
        for key in keys
    ]
    handle, written = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # made with mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"keys": members}, file, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        Path(written).replace(path)
    except BaseException:
        Path(written).unlink(missing_ok=True)
        raise


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Keeps others from changing the file at ``path`` until the end of the block."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _key(path: Path, number: int, member: Any) -> Key:
    try:
        key = Key(
            name=member["name"],
            sha256=member["sha256"],
            scopes=frozenset(member["scopes"]),
            created=datetime.fromisoformat(member["created"]),
            expires=None if member["expires"] is None else datetime.fromisoformat(member["expires"]),
            workspace=member.get("workspace", DEFAULT_WORKSPACE),  # files of earlier versions have none
        )
        sound = (
            NAME.fullmatch(key.name)
            and NAME.fullmatch(key.workspace)
            and _SHA256.fullmatch(key.sha256)
            and key.scopes <= SCOPES.keys()
            and all(each is None or each.tzinfo is not None for each in (key.created, key.expires))
        )
    except (KeyError, TypeError, ValueError) as error:
        raise KeyFileError(f"key {number} of {path} is not valid") from error
    if not sound:
        raise KeyFileError(f"key {number} of {path} is not valid")
    return key
