"""What a command refuses is said in its own sentence, with exit status 2, and without a stack trace.

What may pass by itself, as a disk without room does, has a status of its own: `serve` is then started again.
"""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import typer
from sqlalchemy.exc import OperationalError

from bot.settings import SettingsError, StartRefusedError
from review.errors import ReviewError
from storage.errors import StorageError

#: mended by people: systemd does not try it again
REFUSED = 2
#: sysexits.h, EX_TEMPFAIL: systemd tries it again
FOR_NOW = 75
NO_ROOM = "The disk is full, so nothing can be kept. Make room on it."
TAKEN = "That port is taken. Choose another with PORT=4000, or end what holds it."
DATABASE_AWAY = "The database cannot be reached. Check DATABASE_URL, and that the server is running."
NOT_WRITTEN = "The disk does not take what is written to it. See that it has room, and that it is well."
#: what the machine says, in our words
TROUBLES: Mapping[int, tuple[str, int]] = {
    errno.ENOSPC: (NO_ROOM, FOR_NOW),
    errno.EDQUOT: (NO_ROOM, FOR_NOW),
    errno.EFBIG: (NO_ROOM, FOR_NOW),
    errno.EIO: (NOT_WRITTEN, FOR_NOW),
    errno.EADDRINUSE: (TAKEN, REFUSED),
}
#: how SQLite says it (sqlite.org/rescode.html: SQLITE_FULL, SQLITE_IOERR)
OF_SQLITE: Mapping[str, str] = {"database or disk is full": NO_ROOM, "disk I/O error": NOT_WRITTEN}


@contextmanager
def refusals() -> Iterator[None]:
    try:
        yield
    except (SettingsError, StartRefusedError, StorageError, ReviewError) as refused:
        said, status = str(refused), REFUSED
    except OperationalError as trouble:
        said, status = _of_database(trouble), FOR_NOW
    except FileExistsError as found:
        said = f"{found.filename} exists already, and nothing is ever overwritten. Name another."
        status = REFUSED
    except OSError as trouble:
        said, status = TROUBLES.get(trouble.errno or 0, (str(trouble), REFUSED))
    else:
        return
    typer.echo(said, err=True)
    raise typer.Exit(status)


def _of_database(trouble: OperationalError) -> str:
    return OF_SQLITE.get(str(trouble.orig), DATABASE_AWAY)
