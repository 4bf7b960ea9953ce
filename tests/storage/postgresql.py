"""A private PostgreSQL server from the server's own binaries, for the length of a test session."""

from __future__ import annotations

import os
import pwd
import random
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.faults.processes import children, kill

INSTALL = "apt-get install postgresql"
_PACKAGED = Path("/usr/lib/postgresql")
_UNPRIVILEGED = ("postgres", "nobody")


def binaries() -> Path | None:
    """The folder of initdb, pg_ctl and postgres: that on the path, else the newest where Debian puts them."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += sorted(_PACKAGED.glob("*/bin"), key=lambda each: float(each.parent.name), reverse=True)
    return next((each for each in folders if (each / "pg_ctl").exists() and (each / "initdb").exists()), None)


@dataclass(frozen=True)
class Server:
    """A server that listens at a free port of the loopback; its data lies in a temporary folder."""

    binaries: Path
    folder: Path
    port: int
    account: str | None
    durable: bool = False

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://tester@127.0.0.1:{self.port}/{database}"

    def make_database(self) -> str:
        """The URL of a new and empty database."""
        name = f"test_{secrets.token_hex(6)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def drop_database(self, url: str) -> None:
        """Removes a database, with whoever is still connected to it."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {url.rsplit('/', 1)[1]} WITH (FORCE)".encode())

    def start(self) -> None:
        """Starts it and waits until it answers; also after a crash, from which it recovers then."""
        options = f"-h 127.0.0.1 -p {self.port} -k {self.folder}"
        if not self.durable:  # what a test makes and drops a hundred times need not be on disk
            options += " -c fsync=off -c full_page_writes=off"
        else:  # after a crash the whole disk is synchronised at once, not file by file, which takes seconds
            options += " -c recovery_init_sync_method=syncfs"
        self._run("pg_ctl", "-D", str(self.data), "-l", str(self.folder / "log"), "-o", options, "-w", "start")

    def stop(self, mode: str = "fast") -> None:
        """Stops it: ``fast``, or ``immediate``, which is a crash to its data."""
        self._run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "stop")

    def kill(self) -> None:
        """``kill -9`` of all its processes; ``start`` brings it back."""
        postmaster = self._postmaster()
        kill([postmaster, *children(postmaster)])
        # It may still count as running, to itself too, where the first process of a container does not wait for orphans.
        for lock in (self.data / "postmaster.pid", self.folder / f".s.PGSQL.{self.port}.lock"):
            lock.unlink()

    def kill_connection(self, chance: random.Random) -> None:
        """``kill -9`` of a process that serves a connection, if there is one: it then ends all others, and recovers."""
        serving = [each for each in children(self._postmaster()) if b"127.0.0.1(" in _command(each)]
        if serving:
            kill([chance.choice(serving)])

    def _postmaster(self) -> int:
        return int((self.data / "postmaster.pid").read_text("utf-8").split()[0])

    def initialise(self) -> None:
        """Makes the folder of its data."""
        self._run(
            "initdb", "-D", str(self.data), "-U", "tester", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"
        )

    def _run(self, program: str, *arguments: str) -> None:
        as_account: dict[str, str | Sequence[str]] = (
            {"user": self.account, "extra_groups": ()} if self.account is not None else {}
        )
        with (self.folder / "output").open("w") as output:  # not a pipe, which the server would hold open
            done = subprocess.run(
                [self.binaries / program, *arguments],
                check=False,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=120,
                **as_account,  # type: ignore[call-overload]
            )
        assert done.returncode == 0, (self.folder / "output").read_text("utf-8")


@contextmanager
def server(*, durable: bool = False) -> Iterator[Server]:
    """A running server, gone at the end; ``durable`` has it keep to disk what it says is there. ``binaries()`` must be there."""
    found = binaries()
    assert found is not None
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: the path of a socket has at most 107 bytes
    # initdb refuses to run as root, who is whom a container runs tests as.
    account = _unprivileged() if os.geteuid() == 0 else None
    if account is not None:
        os.chown(folder, pwd.getpwnam(account).pw_uid, -1)
    running = Server(found, folder, _free_port(), account, durable)
    try:
        running.initialise()
        running.start()
        yield running
    finally:
        if (running.data / "postmaster.pid").exists():
            running.stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)


def empty(url: str) -> None:
    """Empties every table of a database, also those that refuse it, but for the one that says which tables there are."""
    with psycopg.connect(url, autocommit=True) as connection:
        rows = connection.execute(
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        )
        names = ", ".join(name for (name,) in rows)
        connection.execute("SET session_replication_role = replica")  # triggers are asleep
        connection.execute(f"TRUNCATE {names}".encode())


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def _unprivileged() -> str:
    names = {each.pw_name for each in pwd.getpwall()}
    return next(each for each in _UNPRIVILEGED if each in names)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
