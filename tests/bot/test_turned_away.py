"""What was not let in, as Prometheus reads it."""

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.health import Health
from bot.turned_away import TurnedAway, Why
from bot.work import Worker
from tests.bot.time_moved import MovedClock


async def test_each_platform_has_a_line_for_each_reason_from_the_start(worker: Worker, clock: MovedClock) -> None:
    slack, teams = TurnedAway(platform="slack"), TurnedAway(platform="teams")
    for _ in range(3):
        slack.count(Why.SIGNATURE)
    gauges = (*slack.gauges(), *teams.gauges())
    app = web.Application()
    Health(worker=worker, clock=clock, last_beat=clock.now, gauges=gauges).routes(app)
    async with TestClient(TestServer(app)) as client:
        lines = (await (await client.get("/metrics")).text()).splitlines()
    assert lines.count("# TYPE scr_refused_total counter") == 1
    assert 'scr_refused_total{platform="slack",reason="signature"} 3' in lines
    assert 'scr_refused_total{platform="teams",reason="signature"} 0' in lines
    assert len([line for line in lines if line.startswith("scr_refused_total{")]) == 2 * len(Why)
