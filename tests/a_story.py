"""What happens in a full life: the order in which things come, so that everything comes up at least once."""

from datetime import timedelta

from bot.rules.commitments import BOT_TELLS
from bot.rules.group_permissions import Permission
from bot.rules.thoughts import GIVE_BACK
from tests.a_coached_story import (
    a_month_later,
    a_story_is_left,
    against_the_clock,
    from_the_report_to_a_plan,
    it_is_shared,
    practice,
)
from tests.a_full_life import FullLife
from tests.organising import deny, posted

KEPT = {
    "score": "713",
    "domains": "Wombatry: 41 %",
    "causes": ["anxiety"],
    "when": "2026-11-21",
    "exam": "Quokkaware",
    "thought": "Numbats will fail me",
    "evidence_for": "Bilbies say so",
    "evidence_against": "Potoroos do not",
    "fairer": "Kowaris can learn",
    "box": [GIVE_BACK],
    "what": "enrol at Dunnart hall",
    "by": "2026-11-24",
    "boxes": [BOT_TELLS],
    "word": "Pademelon was ill",
    "zone": "Kathmandu",
    "starts": "05:10",
    "hours": "23:40-06:20",
    "travel": "53",
    "day": "2026-12-20",
    "delivery": "centre",
    "standing": "need help",
    "sharing": "counted",
    "answer-0": "Bettong drills",
    "answer-1": "Quoll labs",
    "time": "20:17",
    "plan/hours": "7",
    "times": "every day 19:43",
    "topics": "Thylacine",
    "right": "61/83",
    "conditions": "real",
    "resource": "video",
    "words": "Mulgara before Kultarr",
    "reason": "misread",
    "root": "Ningaui",
    "percent": "87.5",
    "minutes": "37",
    "questions": "29",
    "voucher": "2026-11-30",
    "domain": "Wombatry",
    "story": "Kookaburra",
    "named": [],
}
"""What Adelheid types into forms, by the name of the field, or `form/field`. All of it is hers alone."""
GROUP = {"name": "Night Owls", "exam": "SY0-701", "days": "every day", "time": "18:00", "zone": "Tehran"}
ZONES = {"adelheid": "Kathmandu", "benedikt": "Kolkata"}
EXAM_DAY = {"exam": "SY0-701", "day": "2026-11-24", "time": "9:00", "delivery": "centre", "travel": "53"}
SAT = (
    ("SC-900", "2026-11-21"), ("AZ-104", "2026-11-21"), ("OSCP", "2026-11-20"), ("SY0-701", "2026-11-01"),
    ("CCNA", "2026-11-03"), ("F5-101", "2026-08-01"), ("F5-101", "2026-09-15"), ("F5-101", "2026-11-10"),
)  # fmt: skip
LYREBIRD, CURRAWONG, BROLGA = (
    {"standing": "need help", "sharing": "shared", "answer-0": "Lyrebird " * 40, "answer-1": "Satinbird"},
    {"standing": "slipped", "sharing": "shared", "answer-0": "Currawong", "answer-1": "Jabiru"},
    {"standing": "on track", "sharing": "shared", "answer-0": "Brolga", "answer-1": "Drongo"},
)
"""What Benedikt shares until he has himself erased, Finnegan until he leaves, and Adelheid for five minutes."""


async def the_group_begins(life: FullLife) -> None:
    role = life.env.guild.create_role("learners", mentionable=True)
    life.not_yet = {"group-join"}
    with life.typing(**GROUP, open_for="3 hours"):
        await life.runs(life.olga, "group setup", **GROUP, open_for="3 hours", role=role, thread=True, summary=True)
        await life.runs(life.olga, "group edit", name="Night Birds")
        await life.runs(life.olga, "group remove")
        await a_second_group(life)
    life.not_yet = set()
    for person in (life.ada, life.ben, life.dan, life.eve, life.finn):
        await life.runs(person, "group join", group="Night Owls")
        await life.runs(person, "settings", zone=ZONES.get(person.user.name, "Lisbon"))
    await life.runs(life.ada, "group join", group="Early Birds")
    for person in (life.ada, life.ben, life.eve):
        await life.runs(person, "group status", group="Night Owls")
    with life.typing(time="20:19"):
        await life.presses("group-remind")
    with life.typing(time="15:03"):
        await life.presses("group-remind", life.eve)


async def a_second_group(life: FullLife) -> None:
    """In another channel, where the bot may not write at first."""
    there = life.env.guild.create_text_channel("elsewhere")
    home, life.olga.channel = life.olga.channel, there
    deny(life.env, there, Permission.SEND)
    await life.runs(life.olga, "group setup", **{**GROUP, "name": "Early Birds", "days": "sunday"})
    deny(life.env, there)
    await life.presses("group-go-on", life.olga)
    await life.runs(life.olga, "group edit", group="Early Birds", history="erase")
    await life.runs(life.olga, "group remove", group="Early Birds")
    life.olga.channel = home


async def a_score_report(life: FullLife) -> None:
    """Attempts, the clock until the next, and the aim."""
    ada = life.ada
    await life.runs(ada, "help")
    await life.runs(ada, "settings", zone="CST")
    await life.runs(ada, "settings", zone="Kathmandu")
    await life.runs(ada, "settings", day_starts="05:10", quiet_hours="23:40-06:20")
    await life.runs(ada, "settings")
    await life.runs(ada, "attempt log", exam="Quokkaware")
    for exam, when in SAT:
        with life.typing(when=when, domains="", score=""):
            await life.runs(ada, "attempt log", exam=exam)
    with life.typing(score="801", when="2026-11-02", domains=""):
        await life.runs(ada, "attempt log", exam="N10-009")
    await life.runs(ada, "attempt list")
    attempt = (await ada.suggestions("attempt edit", "attempt", "quokka"))[0]
    await life.runs(ada, "attempt edit", attempt=attempt)
    corrected = (await ada.suggestions("attempt edit", "attempt", "quokka"))[0]
    await life.runs(ada, "attempt delete", attempt=corrected)
    await life.presses("attempt-put-back", about=corrected)
    await life.runs(ada, "retake when", exam="SC-900")
    await life.presses("opening-tell", about="SC-900")
    await life.runs(ada, "retake when", exam="F5-101")
    await life.runs(ada, "retake rules", vendor="comptia")
    await life.runs(ada, "retake target", day="2026-11-24", exam="SY0-701")


async def days_of_study(life: FullLife) -> None:
    """Nudges and calm."""
    ada = life.ada
    life.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=1)
    for person in (life.finn, life.eve):
        await life.runs(person, "nudge set", time="7:30")
    await life.runs(ada, "nudge set", time="06:43", days="every day")
    await life.runs(ada, "nudge list")
    await life.runs(ada, "nudge pause", until="in 5 days")
    await life.runs(ada, "nudge resume")
    await life.runs(ada, "nudge off", days="sun")
    await life.runs(ada, "nudge why")
    await life.runs(ada, "nudge set", time="20:17", days="every day")
    await life.runs(ada, "calm breathe", pattern="box", minutes=1)
    await life.runs(ada, "calm breathe", pattern="box", minutes=1, together=True)
    await life.runs(ada, "calm relax")
    await life.runs(ada, "calm remind", time="21:21")
    await life.runs(ada, "calm remind")
    await life.runs(ada, "calm reframe")
    with life.typing(fairer=""):
        await life.runs(ada, "calm reframe")


async def an_exam_is_booked(life: FullLife) -> None:
    ada = life.ada
    await life.presses("cheers", about=str(life.night_owls))
    for wanted in ("booked:on", "passed:on"):
        await life.presses("cheer-set", about=wanted)
    await life.runs(ada, "calm examday", **EXAM_DAY)
    await life.runs(ada, "settings", zone="Lisbon")
    await life.runs(ada, "calm examday", exam="SY0-701")
    await life.runs(ada, "settings", zone="Kathmandu")
    await life.presses("examday-off")
    await life.runs(ada, "calm examday", **EXAM_DAY)
    await life.runs(life.finn, "calm examday", **{**EXAM_DAY, "exam": "CISSP"})


async def plain_words(life: FullLife) -> None:
    for text in (
        "failed", "failed sec+", "nudge me on weekdays please", "snooze 1h", "my az-900 exam is on 4 december at 9:00",
        "I failed CySA+ today with 803", "when is the next round in my group?", "log a mock for quokkaware",
        "I misread a question about the mulgara", "failed sec+ yesterday",
        "General Security Concepts 63 %\nSecurity Architecture 71 %\nSecurity Operations 49 %",
    ):  # fmt: skip
        await life.writes(life.ada, text)


async def two_make_a_pact(life: FullLife) -> None:
    ada, ben, dan, olga = life.ada, life.ben, life.dan, life.olga
    for person, role in ((ben, "partner"), (dan, "mentor"), (olga, "mentor")):
        await life.runs(ada, "partner invite", person=person.user, role=role)
        await life.until(f"{life.env.now() + timedelta(minutes=1):%Y-%m-%d %H:%M:%S}")
    await life.presses("partner-refuse", dan)
    await life.presses("partner-accept", olga)
    for person in (ada, olga):
        await life.runs(person, "partner status")
    for pact in life.ids_of("pact", ada):
        await life.presses("pact", about=pact)
    for _ in range(2):
        await life.presses("commitment")
    await life.presses("commitment-tell")
    for person in (ben, life.eve):
        await life.presses("partner-find", person)


async def an_evening(life: FullLife) -> None:
    """The first round: shared and only counted, asked for help, and taken back."""
    ada, finn = life.ada, life.finn
    await life.until("2026-11-22 14:31")
    with life.typing(**LYREBIRD):
        await life.runs(life.ben, "checkin now", group="Night Owls")
    with life.typing(**CURRAWONG):
        await life.runs(finn, "checkin now", group="Night Owls")
    await life.until("2026-11-22 14:40")
    with life.typing(**BROLGA):
        await life.runs(ada, "checkin now", group="Night Owls")
        await life.runs(ada, "checkin now", group="Early Birds")
    await life.until("2026-11-22 14:45")
    await life.presses("checkin-count", about=str(life.night_owls))
    await life.runs(life.eve, "checkin now", group="Night Owls")
    await life.runs(ada, "checkin edit")
    await life.runs(ada, "checkin history")
    await life.until("2026-11-22 18:00")


async def three_days(life: FullLife) -> None:
    """A message that is deleted, a channel that is closed for an hour, and a bot that sleeps through an evening."""
    channel, olga = life.ada.channel, life.olga
    await life.until("2026-11-23 14:31")
    opened = [message for message in posted(channel) if "how is it going" in message.content]
    life.env.backend.delete_message(channel.id, opened[-1].id)
    await life.runs(life.ben, "checkin now", group="Night Owls")
    await life.until("2026-11-23 14:40")
    await life.presses("day-in-20m")
    await life.until("2026-11-24 13:00")
    deny(life.env, channel, Permission.SEND)
    await life.until("2026-11-24 15:00")
    deny(life.env, channel)
    await life.presses("group-try", olga)
    await life.until("2026-11-25 14:00")
    await life.runs(life.finn, "group leave", group="Night Owls")
    for kind in ("group-leave", "group-hide"):
        await life.presses(kind, life.finn)
    await life.days.asleep_until("2026-11-25 19:00")
    await life.until("2026-11-25 20:00")


async def the_exam(life: FullLife) -> None:
    await life.until("2026-11-26 16:00")
    await life.presses("cheer-on", life.ben)
    for kind in ("sat-not", "sat-failed", "sat-passed"):
        await life.presses(kind, life.finn)
    await life.until("2026-11-26 18:00")
    await life.runs(life.ada, "nudge list")
    await life.presses("group-pause", about=str(life.night_owls))


async def it_ends(life: FullLife) -> None:
    await life.runs(life.ada, "partner end", person=life.ben.user)
    await life.runs(life.ada, "mydata export")
    await life.runs(life.ben, "mydata erase")
    await life.tries_the_rest()
    await life.until("2026-11-26 20:00")


CHAPTERS = (
    the_group_begins, a_score_report, from_the_report_to_a_plan, practice, a_story_is_left, days_of_study,
    an_exam_is_booked, plain_words, two_make_a_pact, it_is_shared, an_evening, against_the_clock, three_days, the_exam,
    it_ends, a_month_later,
)  # fmt: skip
