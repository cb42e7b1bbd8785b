"""The house of the dialogs' tests, where everything that anybody sees is put into an album."""

from dataclasses import dataclass, field

from dialogs.parts import Pressed, Reply, Said
from review.roles import Standing
from storage.outbox import Outbox, Parcel
from tests.dialogs.house import House, Speaker
from tests.gallery.album import Album, shown


@dataclass
class WatchedHouse(House):
    album: Album = field(default_factory=Album)

    def person(
        self, user: str, name: str, *, platform: str = "slack", standing: Standing = Standing.MEMBER
    ) -> "WatchedSpeaker":
        made = super().person(user, name, platform=platform, standing=standing)
        return WatchedSpeaker(house=self, account=made.account, name=name, album=self.album)

    def _send(self, outbox: Outbox, parcel: Parcel) -> None:
        super()._send(outbox, parcel)
        stands = self.posted[parcel.to]
        self.album.letter(parcel.kind, stands[parcel.remote_id or list(stands)[-1]])


@dataclass
class WatchedSpeaker(Speaker):
    album: Album = field(default_factory=Album)

    def _turn(self, what: Said | Pressed) -> Reply:
        reply = super()._turn(what)
        if isinstance(what, Pressed):
            self.album.press(what.press, shown(reply))
        else:
            self.album.word((what.words.split() or ["help"])[0], shown(reply))
        return reply
