"""``flask --app wsgi keys``: adds, lists and revokes keys while the service runs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click
from flask.cli import AppGroup

from api.keys.key import DEFAULT_WORKSPACE, SCOPES, Key, digest, new_token
from api.keys.key_file import NAME, KeyFileError, changing, read_keys, write_keys
from api.settings import variable


def keys_command(file: str) -> AppGroup:
    """The command for the keys in ``file``, the setting ``keys_file``."""
    group = AppGroup("keys", help="Add, list and revoke the keys that clients send. A running service takes note.")

    def path() -> Path:
        if not file:
            raise click.ClickException(f"Set {variable('keys_file')} to the file in which the keys are to be kept.")
        return Path(file)

    def current() -> tuple[Key, ...]:
        try:
            return read_keys(path())
        except KeyFileError as error:
            raise click.ClickException(str(error)) from error

    @group.command("add", help="Make a key for NAME and print its token, which is shown this once and kept nowhere.")
    @click.argument("name")
    @click.option(
        "--scope", "scopes", multiple=True, type=click.Choice(list(SCOPES)), default=["compare"], show_default=True
    )
    @click.option(
        "--workspace", default=DEFAULT_WORKSPACE, show_default=True, help="Whose events it sees; it sees no others."
    )
    @click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), help="The first day (UTC) on which it is refused.")
    def add(name: str, scopes: tuple[str, ...], workspace: str, expires: datetime | None) -> None:
        if not (NAME.fullmatch(name) and NAME.fullmatch(workspace)):
            raise click.ClickException("A name has 1 to 64 letters, digits, dots, underscores or hyphens.")
        until = expires and expires.replace(tzinfo=UTC)
        token = new_token()
        with changing(path()):
            keys = current()
            if any(key.name == name for key in keys):
                raise click.ClickException(f"There is a key of the name {name} already.")
            made = Key(name, digest(token), frozenset(scopes), datetime.now(UTC), until, workspace)
            write_keys(path(), [*keys, made])
        click.echo(token)

    @group.command("list", help="Print each key's name, workspace, scopes, and when it was made and expires.")
    def show() -> None:
        now = datetime.now(UTC)
        for key in current():
            ends = "never expires" if key.expires is None else f"expires {key.expires:%Y-%m-%d}"
            if key.expired(now):
                ends = f"expired {key.expires:%Y-%m-%d}"
            click.echo(
                f"{key.name}\t{key.workspace}\t{' '.join(sorted(key.scopes))}\tmade {key.created:%Y-%m-%d}\t{ends}"
            )

    @group.command("revoke", help="Let the key of NAME be refused from now on.")
    @click.argument("name")
    def revoke(name: str) -> None:
        with changing(path()):
            keys = current()
            left = [key for key in keys if key.name != name]
            if len(left) == len(keys):
                raise click.ClickException(f"There is no key of the name {name}.")
            write_keys(path(), left)

    return group
