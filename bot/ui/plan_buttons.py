"""Somebody's plan as cards: made, today, a week; the form that makes it, and the buttons that lead there."""

from datetime import date, timedelta
from typing import Any, ClassVar

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

import bot.texts.plan_refusals  # noqa: F401 - gives the refusals of plans their sentences
from bot.actions import planning, planning_views
from bot.actions.plan_reflow import PlanView
from bot.actions.planning import Made, Told
from bot.actions.planning_views import PlanLook
from bot.errors import Expired
from bot.rules.kept_plans import KeptSlot, slot_key
from bot.rules.partners import Shared
from bot.rules.plan.records import SlotOutcome
from bot.rules.plan_form import PlanForm, plan_form
from bot.texts import common, plan_made
from bot.texts import plan as texts
from bot.ui import forms
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.nudge_cards import SetNudge
from bot.ui.plan_calendar import CalendarFile
from bot.ui.sharing import Share
from bot.ui.zone_cards import SetZone

PLAN = "plan"
_FIELD = 200
_MOST_ITEMS = 5
"""On a day with more of them, each comes up as those before it are done: Discord takes 40 components on a card."""
_LAST_WEEK = 104


class MakePlan(CoachButton, kind="plan-make", label=texts.MAKE, style=ButtonStyle.primary):
    """Opens the form of `/plan make`; its subject is the exam as stored. Changing a plan is not what comes next."""

    def __init__(self, subject: str | int, label: str | None = None, identity: str | None = None) -> None:
        super().__init__(subject, label, identity)
        if label == texts.CHANGE:
            self.item.style = ButtonStyle.secondary

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await open_form(interaction, self.subject or None)


class UndoPlan(CoachButton, kind="plan-undo", label=common.UNDO):
    """Puts a plan back to what it was; its subject is which version of it is undone, and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        version, _, exam = self.subject.partition(":")
        if not version.isdecimal():
            raise Expired
        made = await planning.undo(resources_of(interaction), interaction.user.id, exam, int(version))
        await answer(interaction, undone_card(exam, made))


class ShowPlanToday(CoachButton, kind="plan-today", label=texts.TODAY):
    """What there is to do today; its subject is the exam as stored, empty for whichever is planned."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_today(interaction, self.subject or None)


class ShowPlanWeek(CoachButton, kind="plan-week", label=texts.WEEK):
    """Seven days of a plan; its subject is how many weeks ahead (empty: as fits), and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        weeks, _, exam = self.subject.partition(":")
        if weeks and (not weeks.isdecimal() or int(weeks) > _LAST_WEEK):
            raise Expired
        await show_week(interaction, exam or None, int(weeks) if weeks else None)


class _Mark(CoachButton, kind="plan-never", label=""):
    """Says of an item how it went; its subject is the day and what stands for the item."""

    outcome: ClassVar[SlotOutcome | None]

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await replace(interaction, told_card(await self.mark(interaction)))

    async def mark(self, interaction: Interaction[Any]) -> Told:
        day, _, key = self.subject.partition(":")
        resources, learner_id = resources_of(interaction), interaction.user.id
        return await planning.mark(resources, learner_id, date.fromisoformat(day), key, self.outcome)


class TickOff(_Mark, kind="plan-tick", label="", style=ButtonStyle.success):
    """The same below a result that is the work on an item: that card stays."""

    outcome = SlotOutcome.DONE

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, told_card(await self.mark(interaction)))

    @classmethod
    def of(cls, exam: str, each: KeptSlot | None) -> list[CoachButton]:
        """The button for that item, if there is one."""
        return [cls(_subject(each, each.slot.on, exam), texts.tick_off(each))] if each else []


class ItemDone(_Mark, kind="plan-done", label=texts.DONE, style=ButtonStyle.success):
    outcome = SlotOutcome.DONE


class ItemPart(_Mark, kind="plan-part", label=texts.PART):
    outcome = SlotOutcome.PART


class ItemNotToday(_Mark, kind="plan-not", label=texts.NOT_TODAY):
    outcome = SlotOutcome.NOT


class ItemOpen(_Mark, kind="plan-open", label=common.UNDO):
    outcome = None


PLAN_BUTTONS: tuple[type[CoachButton], ...] = (
    MakePlan, UndoPlan, ShowPlanToday, ShowPlanWeek, TickOff, ItemDone, ItemPart, ItemNotToday, ItemOpen, CalendarFile,
)  # fmt: skip


def made_card(made: Made) -> LayoutView:
    """The plan that was made: its phases, its first items, what is to be said plainly, and the way back."""
    view = made.view
    exam = view.grounds.exam
    buttons: list[CoachButton] = [MakePlan(exam.code, texts.CHANGE)]
    if made.version is not None:
        buttons.append(UndoPlan(f"{made.version}:{exam.code}"))
    if not made.has_nudges:
        buttons.append(SetNudge(""))
    return card(
        f"{texts.title(exam, view.plan.exam_on)}\n{plan_made.made(view)}",
        plan_made.retires_first(view),
        plan_made.phases(view.slots),
        plan_made.remarks(view.laid),
        plan_made.first_items(view.slots),
        *_zone_parts(view),
        _ways(exam.code),
        buttons,
    )


def undone_card(exam: str, made: Made | None) -> LayoutView:
    """That a plan is as it was before, and the ways on."""
    if made is None:
        return card(texts.undone(None), [MakePlan(exam, texts.AGAIN)])
    return card(texts.undone(made.view), plan_made.phases(made.view.slots), _ways(exam), [MakePlan(exam, texts.CHANGE)])


def today_card(look: PlanLook, said: str | None = None) -> LayoutView:
    """Today's items, each with its buttons; `said`: what was said of one of them just now, and what moved by that."""
    if look.view is None:
        return none_card(look)
    exam = look.view.grounds.exam
    title = texts.title(exam, look.view.plan.exam_on)
    over = texts.over(look)
    if over is not None:
        return card(title, over, [MakePlan(exam.code, texts.NEXT_PLAN)])
    today = look.local.today
    todays = look.of_day(today)
    items = todays if len(todays) <= _MOST_ITEMS else sorted(todays, key=lambda each: not each.is_open)[:_MOST_ITEMS]
    parts: list[Part] = []
    for number, each in enumerate(items, start=1):
        own = number if len(items) > 1 else None
        parts += [texts.item(each, today, own), _marks(each, today, exam.code, own)]
    news = texts.news(look.news) if said is None else None  # what moved by it is said in `said`
    leads = texts.leads(look.view)
    return card(said, title, texts.today(look), leads, *parts, news, *_zone_parts(look.view), _ways(exam.code))


def told_card(told: Told) -> LayoutView:
    """What was said of an item, and the day as it is since."""
    day, look = told.marked.day, told.look
    if look.view is None or day == look.local.today:
        return today_card(look, texts.told(told))
    exam = look.view.grounds.exam.code
    undo = [] if told.item.slot.outcome is None else [ItemOpen(_subject(told.item, day, exam))]
    return card(texts.told(told), texts.news(look.news), undo, _ways(exam))


def week_card(look: PlanLook, weeks: int = 0) -> LayoutView:
    """Seven days from a Monday on, so many weeks ahead."""
    if look.view is None:
        return none_card(look)
    exam = look.view.grounds.exam
    today = look.local.today
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    further: list[CoachButton] = [ShowPlanWeek(f"0:{exam.code}")] if weeks else []
    if monday + timedelta(days=6) < look.view.plan.exam_on and weeks < _LAST_WEEK:
        further.append(ShowPlanWeek(f"{weeks + 1}:{exam.code}", texts.NEXT_WEEK))
    return card(
        texts.title(exam, look.view.plan.exam_on),
        texts.over(look) or texts.leads(look.view),
        texts.news(look.news),
        f"{texts.week_title(monday)}\n{texts.week(look, monday)}",
        texts.hours(look, monday),
        *_zone_parts(look.view),
        [*further, ShowPlanToday(exam.code), CalendarFile(exam.code), MakePlan(exam.code, texts.CHANGE)],
    )


def none_card(look: PlanLook) -> LayoutView:
    """That there is no plan, and the button that makes one; or that a pass has ended it."""
    if look.exam is None:
        return card(texts.none(look))
    way: CoachButton = CalendarFile(look.exam.code) if look.is_passed else MakePlan(look.exam.code)
    return card(texts.none(look), [way])


def _marks(each: KeptSlot, day: date, exam: str, number: int | None) -> list[CoachButton]:
    """What can be said of an item; one of which something was said can be opened again."""
    subject = _subject(each, day, exam)
    if each.slot.on != day or each.slot.outcome is not None:
        return [ItemOpen(subject, texts.numbered(common.UNDO, number))]
    kinds = ((ItemDone, texts.DONE), (ItemPart, texts.PART), (ItemNotToday, texts.NOT_TODAY))
    return [kind(subject, texts.numbered(label, number)) for kind, label in kinds]


def _subject(each: KeptSlot, day: date, exam: str) -> str:
    return f"{day}:{slot_key(exam, each.slot.name)}"


def _ways(exam: str) -> list[CoachButton]:
    return [ShowPlanToday(exam), ShowPlanWeek(f":{exam}"), CalendarFile(exam), Share(f"{Shared.PLAN.value}:{exam}")]


def _zone_parts(view: PlanView) -> list[Part]:
    return [texts.ZONE_NOT_SET, [SetZone("")]] if view.grounds.local.zone is None else []


async def show_today(interaction: Interaction[Any], typed_exam: str | None) -> None:
    """Today's items of the plan that is meant."""
    await answer(
        interaction, today_card(await planning_views.look(resources_of(interaction), interaction.user.id, typed_exam))
    )


async def show_week(interaction: Interaction[Any], typed_exam: str | None, weeks: int | None = None) -> None:
    """A week of the plan that is meant; where it is not said which, this one, or the next if nothing is in this one."""
    look = await planning_views.look(resources_of(interaction), interaction.user.id, typed_exam)
    await answer(interaction, week_card(look, weeks if weeks is not None else look.weeks_ahead))


async def open_form(interaction: Interaction[Any], typed_exam: str | None) -> None:
    """Open the form of a plan for the exam that is meant, with what is known."""
    known = await planning_views.known(resources_of(interaction), interaction.user.id, typed_exam)
    if known.exam is None:
        await answer(interaction, card(texts.NO_EXAM_YET))
    else:
        await _show(interaction, known.exam.code, known.form)


async def _show(interaction: Interaction[Any], exam: str, form: PlanForm) -> None:
    await forms.show(
        interaction,
        PLAN,
        exam,
        texts.FORM_TITLE,
        line("hours", texts.HOURS_QUESTION, texts.HOURS_HINT, form.hours, longest=_FIELD),
        line("times", texts.TIMES_QUESTION, texts.TIMES_HINT, form.times, longest=_FIELD),
        line("day", texts.DAY_QUESTION, texts.DAY_HINT, form.day, longest=_FIELD, required=False),
    )


async def _open_again(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    await _show(interaction, subject, plan_form(typed))


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    made = await planning.make(
        resources_of(interaction), interaction.user.id, submission.subject, plan_form(submission.typed)
    )
    await answer(interaction, made_card(made))


PLAN_FORM = FormKind(_open_again, _submitted)
