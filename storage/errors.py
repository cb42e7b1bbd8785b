"""What can go wrong with what is kept. The docstring of each is its message, unless one is given."""


class StorageError(Exception):
    """The database could not be used."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else (self.__doc__ or "")


class WrongMasterKeyError(StorageError):
    """SCR_MASTER_KEY does not open this database. Put back the key that it was made with."""


class KeyFileError(StorageError):
    """The key file beside the database is missing, damaged, or readable by others."""


class DatabaseInUseError(StorageError):
    """Another process is using this database file. An SQLite database is served by one process only."""


class UnknownDatabaseError(StorageError):
    """DATABASE_URL is neither sqlite:///PATH nor postgresql://..."""


class NewerSchemaError(StorageError):
    """This database was made by a newer version of the program. Start that version, or restore a backup."""


class OlderSchemaError(StorageError):
    """This database has the schema of an older version. Run `python -m bot migrate` first."""


class NoDatabaseError(StorageError):
    """There is no database yet where DATABASE_URL or app.yaml say."""


class NotEmptyError(StorageError):
    """There is a database already. A backup is restored only into a new one, so that nothing is ever lost."""


class UnreadableBackupError(StorageError):
    """This is no whole backup, or SCR_MASTER_KEY is not the key that it was made with. Nothing was changed."""


class MigrationLostRowsError(StorageError):
    """The migration would have lost rows, so nothing was changed."""


class UnsealedError(StorageError):
    """A sealed value was altered, moved from its place, or sealed with another key."""


class UnkeepableTextError(StorageError):
    """A text holds a character that cannot be kept (half of a surrogate pair)."""


class UnreadableRecordError(StorageError):
    """A record was opened, but it is not one that this version of the program understands."""
