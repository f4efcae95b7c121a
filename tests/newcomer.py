"""A newcomer: the playground as a process of its own, and somebody in front of it in a real browser."""

import asyncio
import contextlib
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, Locator, Page, ViewportSize, async_playwright, expect

from bot.texts import attempts as texts
from tests.needs import browser
from tests.wire import started

WIDE = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=844)

_ROOT = Path(__file__).parents[1]
_NOT_NEEDED = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "AimEnabled", "PreconnectToSearch",  # an address bar nobody types into
    "SpareRendererForSitePerProcess",  # a process that is kept ready for a page that never comes
    "MediaRouter", "OptimizationHints", "NetworkTimeServiceQuerying", "HttpsUpgrades", "LensOverlay",
    "HttpsFirstBalancedModeAutoEnable", "PaintHolding", "DestroyProfileOnBrowserClose", "ThirdPartyStoragePartitioning",
)  # fmt: skip
"""What Chromium would do beside showing a page, at a second of work for each. The last two lines are Playwright's own
choice, which this takes the place of."""
_FLAGS = (
    f"--disable-features={','.join(_NOT_NEEDED)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def two_free_ports() -> int:
    """The first of two neighbouring ports that nothing listens on."""
    while True:
        with socket.create_server(("127.0.0.1", 0)) as first:
            port: int = first.getsockname()[1]
            try:
                with socket.create_server(("127.0.0.1", port + 1)):
                    return port
            except (OSError, OverflowError):
                continue


class Playground:
    """`python -m bot playground` on its own ports and its own database."""

    def __init__(self, folder: Path) -> None:
        self.port = two_free_ports()
        self.address = f"http://127.0.0.1:{self.port}"
        self._variables = {
            "COMEBACK_PLAYGROUND_PORT": str(self.port),
            "COMEBACK_PLAYGROUND_DATABASE": str(folder / "playground.db"),
        }

    async def start(self, *, fresh: bool = False) -> started.Process:
        """Start it, whether or not it succeeds; `fresh`: with an interpreter of its own, as from the shell."""
        ours = ("DISCORD_", "COMEBACK_")
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        return await started.start(
            ("-m", "bot", "playground"),
            folder=_ROOT,
            environment=inherited | self._variables,
            fresh=fresh,
            one_stream=True,
        )

    @asynccontextmanager
    async def running(self, end: signal.Signals = signal.SIGTERM) -> AsyncIterator[None]:
        """Run it, and end it with a signal: it ends within five seconds, and well unless it is killed."""
        process = await self.start()
        try:
            await _printed(process, self.address)
            yield
            process.send_signal(end)
            rest, _ = await asyncio.wait_for(process.communicate(), 5)
            assert process.returncode == (0 if end is signal.SIGTERM else -end), rest.decode()
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            rest, _ = await process.communicate()
            print(rest.decode())  # pytest shows it where the test failed
            raise


async def _printed(process: started.Process, text: str) -> None:
    """Read what a process prints until `text` was there."""
    assert process.stdout is not None
    printed = b""
    while text.encode() not in printed:
        line = await asyncio.wait_for(process.stdout.readline(), 30)
        printed += line
        assert line, f"the playground ended by itself:\n{printed.decode()}"


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """A real browser, without a window."""
    executable = browser()
    assert executable, "These tests need Chromium; on Debian: sudo apt-get install chromium"
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=executable, args=_FLAGS)
        yield chromium
        await chromium.close()


async def keep_picture(part: Locator, name: str) -> None:
    """Save how it looks, where the environment asks for pictures."""
    if folder := os.environ.get("COMEBACK_SCREENSHOTS"):
        await part.page.mouse.move(0, 0)
        await part.screenshot(path=Path(folder) / name)


async def _enter(button: Locator) -> None:
    """Press it with a key: a click waits for frames, of which a page in the background gets one a second."""
    await expect(button).to_be_enabled()
    await button.press("Enter")


class Newcomer:
    """Somebody with a browser window, and what they do on the control page."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context

    @classmethod
    @asynccontextmanager
    async def arrives(cls, chromium: Browser, size: ViewportSize, zone: str = "UTC") -> AsyncIterator["Newcomer"]:
        phone = size is PHONE
        async with await chromium.new_context(
            viewport=size, is_mobile=phone, has_touch=phone, color_scheme="dark", timezone_id=zone
        ) as context:
            context.set_default_timeout(10_000)
            yield cls(context)

    async def visits(self, address: str) -> Page:
        page = await self._context.new_page()
        await page.goto(address)
        return page

    async def moves_time(self, page: Page, label: str) -> None:
        """Press one of the buttons that move time, and wait until it is that time."""
        async with page.expect_response("**/time/*"):
            await _enter(page.get_by_role("button", name=label, exact=True))

    async def enters(self, page: Page, title: str) -> "Room":
        """Open a room from the control page, in its new tab."""
        async with self._context.expect_page() as opened:
            await page.get_by_role("button", name=title, exact=True).click()
        return Room(await opened.value)

    async def turns(self, page: Page, title: str, room: "Room") -> "Room":
        """Open another room from the control page, in the tab of the last one."""
        async with room.page.expect_navigation():
            await _enter(page.get_by_role("button", name=title, exact=True))
        await room.page.locator("#action-status", has_text="Viewport updated").wait_for()
        return Room(room.page)


class Room:
    """What they do in a room: commands, forms, buttons."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def conversation(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def last(self) -> Locator:
        """The latest message."""
        return self.conversation.get_by_role("article").last

    async def runs(self, command: str, **options: tuple[str, str]) -> None:
        """Pick a slash command, fill in its options (what is typed, and the suggestion that is taken), and send it."""
        await self._picks(command)
        for option, (typed, suggested) in options.items():
            await self.page.get_by_role("combobox", name=option).fill(typed)
            await self.page.get_by_role("listbox").get_by_role("option", name=suggested).first.click()
        await self.page.get_by_role("button", name="Send", exact=True).click()

    async def runs_with(self, command: str, option: str, typed: str) -> None:
        """Pick a slash command, add one of the options that may be left out, type it, and send it all."""
        await self._picks(command)
        await self.page.get_by_role("option", name=option).click()
        field = self.page.get_by_role("textbox", name=option, exact=True)
        await field.or_(self.page.get_by_role("combobox", name=option, exact=True)).fill(typed)
        await self.page.get_by_role("button", name="Send", exact=True).click()

    async def _picks(self, command: str) -> None:
        await self.page.get_by_role("textbox", name="Message").fill(command)
        await self.page.get_by_role("option", name=command).click()

    async def says(self, text: str) -> None:
        """Write a message, as one writes to a person."""
        await self.page.get_by_role("textbox", name="Message").fill(text)
        await self.page.get_by_role("button", name="Send", exact=True).click()
        await expect(self.conversation.get_by_text(text, exact=True).last).to_be_visible()

    async def presses(self, label: str) -> None:
        """Press a button below the latest message."""
        await self.last.get_by_role("button", name=label, exact=True).click()

    async def opens_the_form(self, exam: str = "Security+") -> None:
        """Begin to log a failed attempt at CompTIA Security+, typed as `exam`."""
        await self.runs("/attempt log", exam=(exam, "CompTIA Security+"))
        await expect(self.page.get_by_role("dialog")).to_contain_text(texts.FORM_TITLE)

    async def fills_in(self, **fields: str) -> None:
        """Fill in the form that is open; fields by their custom ids."""
        for name, typed in fields.items():
            await self.page.get_by_role("dialog").locator(f'[name="{name}"]').fill(typed)

    async def submits(self) -> None:
        await self.page.get_by_role("dialog").get_by_role("button", name="Submit").click()
        await expect(self.page.get_by_role("dialog")).to_have_count(0)

    async def logs_a_failure(self, when: str, score: str) -> None:
        """Log a failed attempt at CompTIA Security+ through the command and its form."""
        await self.opens_the_form()
        await self.fills_in(when=when, score=score)
        await self.submits()

    async def runs_naming(self, command: str, option: str, typed: str) -> None:
        """Pick a slash command, type the one option that it needs, and send it."""
        await self._picks(command)
        await self.page.get_by_role("textbox", name=f"{option}, required").fill(typed)
        await self.page.get_by_role("button", name="Send", exact=True).click()

    async def chooses(self, label: str) -> None:
        """Choose one of several in the form that is open."""
        await self.page.get_by_role("dialog").get_by_role("radio", name=label, exact=True).check()
