"""What to do next, for this person; and what there is besides."""

from collections.abc import Sequence

from bot.actions.guiding import Waiting
from bot.rules.next_step import NextStep, Situation
from bot.texts import retake
from bot.texts.common import plain
from bot.texts.days import short_moment
from bot.texts.rounds import CHECK_IN

TITLE = "## What to do next"
WELCOME = (
    "I am Comeback. I coach people who have just failed an IT certification exam, until they pass. "
    "What you tell me is for you alone: nobody in a server sees it unless you share it."
)
LOG_FIRST = "**Log the attempt**: `/attempt log`, then the exam. It takes a minute, and only the day is needed."
BESIDES = (
    "-# Also there: `/attempt list` what you logged · `/retake when` your earliest retake · "
    "`/retake rules` a vendor's rules · `/retake target` the day you aim for · `/report` your score report · "
    "`/plan week` your study plan · `/practice log` a result, `/practice miss` a missed question · "
    "`/simulate start` a timed simulation · `/ready` whether to book · `/nudge list` your daily nudges · "
    "`/nudge why` what was sent to you · `/calm` breathing, relaxing, a fairer thought · "
    "`/calm examday` the week before your exam · `/checkin now` your study group · `/partner status` your partners · "
    "`/mydata export` all that I keep about you · "
    "`/settings` your time zone, start of day and quiet hours\n"
    "-# In our direct messages you need none of these: just write, such as *nudge me weekdays at 7:30*."
)

WORK = (
    "**Do today's item of your plan**, then log how it went: your results say when to book. "
    "`/plan today`, `/practice log`, `/ready`"
)

OR_A_PLAN = "No day in mind? **A plan proposes one**, from your hours a week and your weak domains. `/plan make`"


def waiting(rounds: Sequence[Waiting]) -> str:
    """That a round is open in a group of theirs, beside the one thing to do: it does not stay open."""
    return "\n".join(
        f"**{plain(each.group.name)} has a round open** until {short_moment(each.round.closes_at)}, and you have not "
        "checked in: two minutes."
        for each in rounds
    )


def check_in_label(of: Waiting, many: int) -> str:
    return f"{CHECK_IN}: {of.group.name}"[:80] if many > 1 else CHECK_IN


def step(next_step: NextStep, situation: Situation | None) -> str:
    """The one thing to do, and why."""
    if situation is None:
        return f"{WELCOME}\n\n{LOG_FIRST}"
    version = situation.clock.exam.version(situation.last.taken_on)
    name = version.name if version else plain(situation.last.exam)
    match next_step:
        case NextStep.SET_ZONE:
            return (
                f"**Set your time zone**, so that your dates for {name} are right where you are: "
                "`/settings zone:` takes a city, or what time it is for you now."
            )
        case NextStep.SET_TARGET:
            pick = f"**Pick the day you aim for**: {name} gets easier with a date. `/retake target`"
            return f"{retake.headline(situation.clock)}\n{pick}\n{OR_A_PLAN}"
        case NextStep.MOVE_TARGET:
            return f"{retake.goal(situation.clock, situation.goal)}\n**Pick a day that works**: `/retake target`"
        case NextStep.LOOK_FOR_THE_RULE:
            return (
                f"No retake rule is known for {name}. **Ask the body that runs it when you may sit again**, "
                "then set that day with `/retake target`."
            )
        case NextStep.MAKE_PLAN:
            return (
                f"{retake.goal(situation.clock, situation.goal)}\n"
                "**Have a plan made**: your hours a week, laid out over the days until then, most of them for your "
                "weak domains. It takes two minutes. `/plan make`"
            )
        case NextStep.SET_NUDGE:
            return (
                f"{retake.goal(situation.clock, situation.goal)}\n"
                "**Choose a time for a daily nudge**: twenty minutes a day go further than a long Sunday. `/nudge set`"
            )
        case NextStep.CHOOSE_NEXT:
            return f"You passed {name}. **Enjoy it.** When the next exam is behind you, log it with `/attempt log`."
        case NextStep.WORK_TOWARDS_IT | NextStep.LOG_FIRST:
            return f"{retake.goal(situation.clock, situation.goal)}\n{WORK}"
