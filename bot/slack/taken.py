"""What came in, as a Turn, taken by the dialogs."""

from bot.platform import Reception
from bot.slack.asked import Asked
from bot.slack.directory import Directory
from dialogs.parts import Reply, Turn


async def taken(reception: Reception, directory: Directory, asked: Asked) -> Reply:
    """The reply to it; never later than the reception allows, counted from now."""
    now, account = reception.now(), directory.account(asked.user)
    turn = Turn(
        account=account,
        name=await directory.name_of(account, asked.handle),
        delivery=asked.delivery,
        now=now,
        what=asked.what,
        where=asked.where(account),
    )
    return await reception.take(turn)
