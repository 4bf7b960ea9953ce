"""The keys that a service takes at this moment: its file may change while it runs."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from pathlib import Path

from api.keys.key import Key, digest
from api.keys.key_file import KeyFileError, read_keys

Report = Callable[[Exception], None]


class KeyRing:
    """The keys in one file, read anew when the file was replaced; a look at its metadata a request says so.

    A file that has gone leaves no key. A file that cannot be read leaves those that were there, and is reported once.
    Raises KeyFileError when the file cannot be read at first.
    """

    def __init__(self, path: Path, report: Report = lambda _: None) -> None:
        self._path = path
        self._report = report
        # One reference to both, so that another thread sees the old pair or the new one.
        self._state = (self._version(), read_keys(path))

    def find(self, token: str) -> Key | None:
        """The key that ``token`` is, expired or not.

        Takes as long for a token that is nearly right as for any other: all hashes are compared, each in constant time.
        """
        sought = digest(token)
        found = None
        for key in self.keys():
            if hmac.compare_digest(key.sha256, sought):
                found = key
        return found

    def keys(self) -> tuple[Key, ...]:
        """The keys as the file has them now."""
        version, keys = self._state
        current = self._version()
        if current != version:
            try:
                keys = read_keys(self._path)
            except KeyFileError as error:
                self._report(error)
            self._state = (current, keys)
        return keys

    def _version(self) -> tuple[int, ...] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size
