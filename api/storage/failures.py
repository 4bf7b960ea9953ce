"""What can be wrong with a database, as the rest of the service sees it.

StorageError
├── StorageUnavailable   it cannot be reached, is locked, or fails
├── StorageNotMigrated   its tables are not those of this version
└── BackupError          it could not be copied, or not be put back
"""

from __future__ import annotations


class StorageError(Exception):
    """The root of what storage raises; the message is for the operator and quotes nothing that is stored."""


class StorageUnavailable(StorageError):
    """The database does not answer now; what was not acknowledged may or may not have been stored."""


class StorageNotMigrated(StorageError):
    """The database is at another revision than this version of the service needs."""


class BackupError(StorageError):
    """A backup was not made, or not put back; the database is as it was."""
