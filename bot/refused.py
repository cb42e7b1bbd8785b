"""What a command refuses is said in its own sentence, with exit status 2, and without a stack trace."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from sqlalchemy.exc import OperationalError

from bot.settings import SettingsError, StartRefusedError
from review.errors import ReviewError
from storage.errors import StorageError


@contextmanager
def refusals() -> Iterator[None]:
    try:
        yield
    except (SettingsError, StartRefusedError, StorageError, ReviewError) as refused:
        said = str(refused)
    except OperationalError:
        said = "The database cannot be reached. Check DATABASE_URL, and that the server is running."
    except FileExistsError as found:
        said = f"{found.filename} exists already, and nothing is ever overwritten. Name another."
    except OSError as trouble:
        taken = trouble.errno == errno.EADDRINUSE
        said = "That port is taken. Choose another with PORT=4000, or end what holds it." if taken else str(trouble)
    else:
        return
    typer.echo(said, err=True)
    raise typer.Exit(2)
