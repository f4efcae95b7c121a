"""The part of a full life that leads from a score report to a booking, and what is left of that for others."""

from discord import Permissions

from tests.a_full_life import FullLife

CCNA = {
    "domains": "IP Connectivity: 71", "conditions": "real", "resource": "lab",
    "plan/hours": "6", "times": "every day 7am", "day": "2026-11-30", "topics": "",
}  # fmt: skip
"""What Adelheid types of the exam of which she shows her chart, her plan and her verdict."""
REPORT = b"Candidate: Antechinus Wallaby\nWombatry: 44 %\n"
RESULTS = ("61/83", "63/83", "64/83", "59/83", "66/83", "67/83", "68/83", "70/83")


async def from_the_report_to_a_plan(life: FullLife) -> None:
    """A report with a file, own topics, what was leaned on, a plan."""
    ada = life.ada
    with life.typing(file=("cassowary.txt", REPORT), causes=["one resource", "anxiety"]):
        await life.runs(ada, "report", exam="Quokkaware")
    await life.presses("report-topics-undo")
    await life.presses("plan-undo")
    for command in ("plan make", "plan today", "plan week", "plan calendar"):
        await life.runs(ada, command, exam="Quokkaware")
    with life.typing(**CCNA):
        await life.runs(ada, "plan make", exam="CCNA")


async def practice(life: FullLife) -> None:
    """Results and what was missed."""
    ada = life.ada
    with life.typing(when="2026-11-22"):
        await life.runs(ada, "practice log", exam="Quokkaware", kind="targeted")
    for right in RESULTS:
        with life.typing(right=right):
            await life.runs(ada, "practice log", exam="Quokkaware")
    await life.presses("practice-undo")
    with life.typing(**CCNA, right="77/100"):
        await life.runs(ada, "practice log", exam="CCNA", kind="full")
    with life.typing(domain=["IP Connectivity"]):
        await life.runs(ada, "practice miss", exam="CCNA")
    await life.runs(ada, "practice miss", exam="Quokkaware")
    await life.presses("miss-remove")
    await life.runs(ada, "practice recall")
    await life.runs(ada, "practice chart", exam="Quokkaware")
    await life.presses("practice-list", about="uokkaware")
    await life.presses("practice-remove")


async def a_story_is_left(life: FullLife) -> None:
    """Adelheid has failed it and passes; Olga, who looks after the server, fails it too."""
    ada, olga = life.ada, life.olga
    with life.typing(when="2026-11-22 9:00", score="", domains=""):
        await life.runs(ada, "attempt log", exam="AZ-104", result="passed")
        await life.runs(ada, "settings")
        for kind in ("story-delete", "story-gone", "story-leave"):
            await life.presses(kind)
        await life.runs(olga, "attempt log", exam="AZ-104")
    role = life.env.guild.create_role("owners", permissions=Permissions(manage_guild=True))
    life.env.backend.add_member_role(life.env.guild.id, olga.id, role.id)
    await life.presses("stories", olga)
    for kind in ("story-remove", "story-removed"):
        await life.presses(kind, olga)
    await life.presses("story-leave")


async def it_is_shared(life: FullLife) -> None:
    """A chart, a plan and a verdict: with a partner and a mentor, and in the channel."""
    ada, ben, olga = life.ada, life.ben, life.olga
    await life.runs(ada, "retake target", exam="SC-900", day="2026-12-15")
    await life.runs(ben, "retake target", exam="CCNA", day="2026-12-15")
    with life.typing(time="", delivery=None, day="2026-12-15"):
        await life.presses("book", about="SC-900")
    await life.runs(ada, "retake target", exam="CCNA", day="2026-11-23")  # what others see is of the next exam
    for item, command in (("chart", "practice chart"), ("plan", "plan today"), ("verdict", "ready")):
        await life.runs(ada, command, exam="CCNA")
        await life.presses("share", about=f"{item}:200-301")
        for _ in range(2):
            await life.presses("share-with", about=f":yes:{item}:200-301")
        await life.presses("share-here", about=f"{item}:200-301")
    await life.runs(ben, "ready", exam="CCNA")
    for kind in ("share", "share-here"):
        await life.presses(kind, ben)
    await life.runs(olga, "partner status")
    await life.runs(ada, "retake target", exam="CCNA", day="2026-11-30")
    await life.runs(ada, "settings")


async def against_the_clock(life: FullLife) -> None:
    """A simulation from its start to its result, given up and gone on with between."""
    ada = life.ada
    await life.runs(ada, "simulate start", exam="Quokkaware")
    await life.presses("simulation-begin", about="37")
    await life.until("2026-11-22 18:20")
    for kind in ("simulation-give-up", "simulation-end", "simulation-back"):
        await life.presses(kind)
    await life.until("2026-11-22 18:38")
    await life.presses("simulation-back")
    await life.runs(ada, "simulate finish")
    await life.runs(ada, "simulate history")
    await life.runs(ada, "ready", exam="Quokkaware")


async def a_month_later(life: FullLife) -> None:
    """Nobody was there meanwhile."""
    await life.presses("look-back")
    await life.days.asleep_until("2026-12-26 12:00")
    await life.until("2026-12-26 15:00")
