"""A person at the page with a keyboard and no mouse: Tab, the arrows, Space, Enter, and what is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from playwright.async_api import Page

from review.drafts import Value
from tests.rehearsal.accessible import faults

#: more Tabs than the longest page needs, and more arrows than the longest list of answers
MOST_TABS, MOST_ARROWS, MOST_STEPS = 250, 20, 40
FOCUSED = """
() => {
  const { type = "", name = "", value = "", form, textContent } = document.activeElement;
  const around = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  return {
    type, name, value, text: textContent.trim(), is_asked: Boolean(form?.matches(".asked")),
    is_seen: around.outlineStyle === "solid" && box.bottom > 0 && box.top < innerHeight,
  };
}
"""


@dataclass(frozen=True, kw_only=True)
class Focused:
    type: str
    name: str
    value: str
    text: str
    is_asked: bool
    is_seen: bool

    @property
    def key(self) -> str:
        return self.name.partition(":")[2]


class Keyboard:
    def __init__(self, page: Page) -> None:
        self.page = page

    async def focused(self) -> Focused:
        return Focused(**await self.page.evaluate(FOCUSED))

    async def tab(self) -> Focused:
        """On to what can be reached next: one always sees where one is."""
        await self.page.keyboard.press("Tab")
        found = await self.focused()
        assert found.is_seen or not found.type, found
        return found

    async def press(self, label: str) -> None:
        """Reach the button that is called so, and press it."""
        for _ in range(MOST_TABS):
            if (await self.tab()).text == label:
                async with self.page.expect_navigation():
                    await self.page.keyboard.press("Enter")
                return
        raise AssertionError(label)

    async def refers(self, answers: Mapping[str, Value], further: Sequence[str]) -> list[str]:
        """Every step of the referral that is open, with each page looked at; the titles of the pages."""
        waiting, titles = list(further), list[str]()
        for _ in range(MOST_STEPS):
            if not await self.page.locator("form.asked").count():
                return titles
            titles.append(await self.page.title())
            assert await self.page.evaluate("document.activeElement.id") == "panel", titles[-1]
            assert await faults(self.page) == [], titles[-1]
            can_add = waiting and await self.page.get_by_role("button", name=waiting[0], exact=True).count()
            await self._answer(answers, waiting.pop(0) if can_add else "")
        raise AssertionError(titles)

    async def _answer(self, answers: Mapping[str, Value], button: str) -> None:
        """Fill in what is asked on the way to the button; "": the one for which Next stands."""
        for _ in range(MOST_TABS):
            found = await self.tab()
            if found.is_asked and found.type == "submit" and found.name == "press":
                is_main = await self.page.evaluate("document.activeElement.classList.contains('main')")
                if found.text == button or (is_main and not button):
                    async with self.page.expect_navigation():
                        await self.page.keyboard.press("Enter")
                    return
            elif found.is_asked and found.key in answers:
                await self._fill(found, answers[found.key])
        raise AssertionError(button)

    async def _fill(self, found: Focused, answer: Value) -> None:
        if found.type == "radio":
            await self._choose(str(answer))
        elif found.type == "checkbox":
            if found.value in answer:
                await self.page.keyboard.press("Space")
        else:
            await self.page.keyboard.insert_text(_piece(found.name.partition(":")[0], str(answer)))

    async def _choose(self, answer: str) -> None:
        await self.page.keyboard.press("Space")
        for _ in range(MOST_ARROWS):
            if (await self.focused()).value == answer:
                return
            await self.page.keyboard.press("ArrowDown")
        raise AssertionError(answer)


def _piece(part: str, answer: str) -> str:
    """Of a day, what is typed into one of its boxes: the month in letters, as on paper."""
    if part == "answer":
        return answer
    day = date.fromisoformat(answer)
    return {"day": str(day.day), "month": f"{day:%B}", "year": str(day.year)}[part]
