"""The business team names a panel member through each door, by the platform's own list of people."""

from dataclasses import replace

from bot.teams.fields import TYPED_ID
from review.roles import Agency
from tests.end_to_end.deployment import BOARD, Deployment


def with_police(deployment: Deployment) -> None:
    board = replace(BOARD, agencies=(Agency(name="Police"),))
    deployment.settings = replace(deployment.settings, boards={BOARD.key: board})


async def test_on_slack_somebody_is_picked_in_a_window(deployment: Deployment) -> None:
    with_police(deployment)
    async with deployment.up():
        cy = deployment.slack_person("UMANAGER", "Cy Dale")
        deployment.slack.person("UGUEST", "Dee Ross", guest=True)
        await cy.command("people")
        await cy.press("Name somebody", on=cy.ephemerals[-1])
        cy.fill({"seat_account": "UGUEST", "seat_name": "Dee Ross", "seat_agency": "Police"})
        await cy.submit()
        assert "Dee Ross from 2 March 2026" in cy.view.words
        dee = deployment.slack.person("UGUEST", "Dee Ross")
        await dee.command("mine")
        assert "has not been added yet" not in dee.ephemerals[-1].words


async def test_on_teams_somebody_is_looked_up_or_named_by_the_id_of_their_account(deployment: Deployment) -> None:
    with_police(deployment)
    async with deployment.up():
        cy = await deployment.teams_person("aad-manager", "Cy Dale")
        for answer, name in (("seat_account", "Dee Ross"), (f"Who is it? – {TYPED_ID}", "Gus Orme")):
            await cy.says("people")
            await cy.press(cy.card, "Name somebody")
            user = f"aad-{name.partition(' ')[0].lower()}"
            await cy.press(cy.card, "Save", {answer: user, "seat_name": name, "seat_agency": "Police"})
            assert f"{name} from 2 March 2026" in cy.card.words
        dee = deployment.teams.person("aad-dee", "Dee Ross", role="guest")
        await dee.installs()
        await dee.says("mine")
        assert "has not been added yet" not in dee.chat[-1].words
