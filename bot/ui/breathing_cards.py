"""Breathing: one message with the picture that breathes, its guidance as text, and the buttons around it."""

from typing import Any

from discord import ButtonStyle, File, Interaction
from discord.ui import Item, LayoutView

from bot.actions import calming
from bot.actions.calming import Wishes
from bot.actions.resources import Resources
from bot.rules.breathing import USUAL, Breathing, Pattern, has_holds
from bot.rules.calm import CalmSession
from bot.texts import breathing as guidance_texts
from bot.texts import calm as texts
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton, Offer
from bot.ui.calm_ways import reframe_way, relax_way
from bot.ui.cards import Part, card
from bot.ui.pictured import pictured, take_time
from bot.ui.pictures.kept import Pictures
from bot.ui.spoken import Spoken, buttons_of
from bot.ui.tension_cards import RATINGS, OverTime, before_parts

_STATUS = "\n\n→ "
"""Begins what was said last below the question after; nothing else in it does."""


class Breathe(CoachButton, kind="breathe", label=texts.BREATHE):
    """Begins to breathe at once: this time as its subject names, or else as whoever presses has chosen before."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        pattern = Pattern(self.subject) if self.subject else None
        await breathe(interaction, Wishes(pattern=pattern, just_once=True))


class _Otherwise(CoachButton, kind="breathe-never", label=""):
    """Goes on in the same message; its subject is the session, and how to breathe from now on."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        session_id, wanted = _read(self.subject)
        await interaction.response.defer()
        resources, learner_id = resources_of(interaction), interaction.user.id
        session_id = await calming.breathe_otherwise(resources, learner_id, session_id, wanted, interaction.id)
        view, files = await _session_message(interaction.client.pictures, session_id, wanted)
        await interaction.edit_original_response(view=view, attachments=files)


class OtherPattern(_Otherwise, kind="breathe-pattern", label=texts.ANOTHER_PATTERN):
    pass


class Holds(_Otherwise, kind="breathe-holds", label=""):
    pass


class StopSession(CoachButton, kind="calm-stop", label=texts.STOP):
    """Ends a session, of whatever technique; its subject is the session."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        session = await calming.stop(resources_of(interaction), interaction.user.id, int(self.subject))
        view = card(texts.STOPPED, *after_parts(session))
        await interaction.response.edit_message(view=view, attachments=[])


class BreatheAlong(CoachButton, kind="breathe-along", label=texts.BREATHE_ALONG, style=ButtonStyle.primary):
    """Lets whoever presses breathe along, seen by nobody else; its subject is how the others breathe."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await take_time(interaction)
        with_others = _breathing(*self.subject.split(":"))
        resources, pictures = resources_of(interaction), interaction.client.pictures
        wanted = await calming.breathe_along(resources, interaction.user.id, interaction.id, with_others)
        if wanted == with_others:
            await answer(interaction, _session_card(texts.ALONG, None, interaction.id, wanted))
        else:  # the picture above holds the breath, and this person does not
            await answer(interaction, *await _session_message(pictures, interaction.id, wanted))


class RateAfter(CoachButton, kind="tension-after", label=""):
    """Its subject is the session and the number; it stands on a card, or below a message."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        session_id, tension = map(int, self.subject.split(":"))
        session = await calming.rate_after(resources_of(interaction), interaction.user.id, session_id, tension)
        if self.identity is None:
            view = card(texts.rated_after(session), *_numbers_part(session_id), _next_ways(session))
            await replace(interaction, view)
        else:
            offers = [Breathe.offer(_next(session.technique), texts.ANOTHER_PATTERN)] if texts.went_up(session) else []
            rows = [_numbers(session_id), [*offers, OverTime.offer("")]]
            await _below(interaction, texts.rated_after(session), rows, self.identity)


class NoRating(CoachButton, kind="tension-none", label=texts.SKIP):
    """Its subject is the session."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await calming.stop(resources_of(interaction), interaction.user.id, int(self.subject))
        await _below(interaction, texts.NOT_RATED, [[OverTime.offer("")]], self.identity or "")


BREATHING_BUTTONS = (Breathe, OtherPattern, Holds, StopSession, BreatheAlong, RateAfter, NoRating)


async def breathe(interaction: Interaction[Any], wishes: Wishes) -> None:
    """Let whoever asked breathe at once."""
    await take_time(interaction)
    resources, pictures = resources_of(interaction), interaction.client.pictures
    view, files = await breathing_message(resources, pictures, interaction.user.id, interaction.id, wishes)
    await answer(interaction, view, files)


async def breathe_together(interaction: Interaction[Any], wishes: Wishes) -> None:
    """Show a channel how to breathe. Nothing of it is anybody's own: not what they chose for themselves either."""
    await interaction.response.defer(thinking=True)
    wanted = wishes.applied_to(USUAL)
    gallery, file = await _picture(interaction.client.pictures, wanted)
    subject = f"{wanted.pattern.value}:{wanted.minutes}:{_holds(wanted)}"
    view = card(
        texts.title(wanted),
        texts.TOGETHER,
        *_guidance(wanted),
        gallery,
        [BreatheAlong(subject)],
        guidance_texts.SAFETY,
    )
    await interaction.followup.send(view=view, files=[file])


async def breathing_message(
    resources: Resources, pictures: Pictures, learner_id: int, session_id: int, wishes: Wishes
) -> tuple[LayoutView, list[File]]:
    """Begin a session under that id, as wished, else as chosen before; the whole message for it."""
    wanted = await calming.breathe(resources, learner_id, session_id, wishes)
    return await _session_message(pictures, session_id, wanted)


def after_parts(session: CalmSession) -> list[Part]:
    """The question after, on a card, and ways on."""
    ways = [Breathe("", texts.BREATHE_AGAIN), OverTime(""), relax_way(), reframe_way()]
    return [texts.HOW_TENSE_NOW, *_numbers_part(session.session_id), ways]


def spoken_after(session: CalmSession) -> Spoken:
    """The question after, as a message."""
    return Spoken(texts.TIME_IS_UP, [_numbers(session.session_id), [NoRating.offer(session.session_id)]])


async def _session_message(pictures: Pictures, session_id: int, wanted: Breathing) -> tuple[LayoutView, list[File]]:
    gallery, file = await _picture(pictures, wanted)
    return _session_card(texts.title(wanted), gallery, session_id, wanted), [file]


async def _picture(pictures: Pictures, wanted: Breathing) -> tuple[Part, File]:
    alt_text = guidance_texts.alt_text(wanted.pattern, wanted.hold_free)
    picture = await pictures.breathing(wanted.pattern, hold_free=wanted.hold_free)
    return pictured(picture, "breathing.gif", alt_text)


def _guidance(wanted: Breathing) -> list[Part]:
    """How it goes, and how well it is known to help."""
    how = guidance_texts.guidance(wanted.pattern, wanted.hold_free)
    return [how, guidance_texts.evidence(wanted.pattern)]


def _session_card(head: str, gallery: Part, session_id: int, wanted: Breathing) -> LayoutView:
    """Somebody's own session.

    A phone shows the end of a new message, or its beginning: the picture stands so that it is in sight either way.
    """
    other = Breathing(_after(wanted.pattern), wanted.minutes, wanted.hold_free)
    buttons: list[CoachButton] = [StopSession(session_id), OtherPattern(_subject(session_id, other))]
    if has_holds(wanted.pattern):
        turned = Breathing(wanted.pattern, wanted.minutes, not wanted.hold_free)
        label = texts.WITH_HOLDS if wanted.hold_free else texts.WITHOUT_HOLDS
        buttons.append(Holds(_subject(session_id, turned), label))
    return card(
        head,
        guidance_texts.guidance(wanted.pattern, wanted.hold_free),
        gallery,
        *before_parts(session_id),
        [*buttons, OverTime("")],
        [relax_way(), reframe_way()],
        f"{texts.asks_after(wanted.minutes)}\n{guidance_texts.evidence(wanted.pattern)}\n{guidance_texts.SAFETY}",
    )


def _next_ways(session: CalmSession) -> list[Item[Any]]:
    if texts.went_up(session):
        return [Breathe(_next(session.technique), texts.ANOTHER_PATTERN), relax_way(), OverTime("")]
    return [OverTime("")]


def _numbers(session_id: int) -> list[Offer]:
    return [RateAfter.offer(f"{session_id}:{tension}", str(tension)) for tension in RATINGS]


def _numbers_part(session_id: int) -> list[Part]:
    return [[offer.button() for offer in _numbers(session_id)]]


def _after(pattern: Pattern) -> Pattern:
    """The next way to breathe, all in turn."""
    in_turn = list(Pattern)
    return in_turn[(in_turn.index(pattern) + 1) % len(in_turn)]


def _next(technique: str) -> str:
    """Another way than that one."""
    return _after(Pattern(technique)).value if technique in set(Pattern) else USUAL.pattern.value


def _holds(breathing: Breathing) -> str:
    return "free" if breathing.hold_free else "held"


def _subject(session_id: int, wanted: Breathing) -> str:
    return f"{session_id}:{wanted.pattern.value}:{wanted.minutes}:{_holds(wanted)}"


def _read(subject: str) -> tuple[int, Breathing]:
    session_id, *wanted = subject.split(":")
    return int(session_id), _breathing(*wanted)


def _breathing(pattern: str, minutes: str, holds: str) -> Breathing:
    return Breathing(Pattern(pattern), int(minutes), holds == "free")


async def _below(interaction: Interaction[Any], status: str, rows: list[list[Offer]], identity: str) -> None:
    """Say `status` below the question, in place of what was said there before."""
    said = interaction.message.content if interaction.message else ""
    content = f"{said.partition(_STATUS)[0]}{_STATUS}{status}"
    await interaction.response.edit_message(content=content, view=buttons_of(Spoken(content, rows), identity))
