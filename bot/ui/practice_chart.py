"""Practice over time: the picture with its table, and what others see of it once it is shared."""

from typing import Any

from discord import File, Interaction
from discord.ui import LayoutView

from bot.actions import practising
from bot.actions.practising_views import Practised
from bot.actions.resources import Resources
from bot.errors import UnknownDomain
from bot.rules.partners import Shared
from bot.rules.practice import PracticeKind
from bot.rules.practice_chart import chart
from bot.rules.score_report import read_domains
from bot.rules.small_wins import small_wins
from bot.texts import practice as texts
from bot.texts import practice_chart as chart_texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.pictured import pictured, take_time
from bot.ui.pictures.kept import Pictures
from bot.ui.practice_buttons import LogPractice
from bot.ui.practice_list import PracticeList
from bot.ui.sharing import Exhibit, Share

_NAME = "practice.png"
_LONGEST_MESSAGE = 1800
"""Characters of a plain message, with room for the line that says whose it is."""


class ShowChart(CoachButton, kind="practice-chart", label=chart_texts.SHOW):
    """Shows whoever presses their own results; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await take_time(interaction)
        of = await practising.look_at_exam(resources_of(interaction), interaction.user.id, self.subject)
        await answer(interaction, *await chart_message(interaction.client.pictures, of))


async def show_chart(interaction: Interaction[Any], typed_exam: str | None, typed_domain: str | None) -> None:
    """The picture of the exam that is meant, or of one of its domains. Raises NoExamNamed, UnknownDomain."""
    await take_time(interaction)
    of = await practising.look(resources_of(interaction), interaction.user.id, typed_exam)
    domain = _domain_meant(of, typed_domain) if typed_domain else None
    await answer(interaction, *await chart_message(interaction.client.pictures, of, domain))


async def chart_message(pictures: Pictures, of: Practised, domain: str | None = None) -> tuple[LayoutView, list[File]]:
    """All results as a picture and a table; where there are none yet, the way to the first."""
    exam = of.exam.code
    log = LogPractice(f"{PracticeKind.MIXED.value}:{exam}")
    drawn = chart(of.practices, of.line, domain)
    if drawn is None:
        words = chart_texts.nothing_for(domain) if domain and of.practices else texts.NONE_YET
        return card(chart_texts.title(of.name), words, [log]), []
    picture = await pictures.practice(drawn)
    gallery, file = pictured(picture, _NAME, chart_texts.alt_text(drawn))
    ways: list[CoachButton] = [log, PracticeList(f"0:{exam}"), Share(f"{Shared.CHART.value}:{exam}")]
    parts: list[Part] = [chart_texts.title(of.name), gallery, _wins(of), chart_texts.table(drawn), ways]
    return card(*parts), [file]


async def practice_exhibit(resources: Resources, pictures: Pictures, learner_id: int, exam: str) -> Exhibit | None:
    """What others see of it."""
    of = await practising.look_at_exam(resources, learner_id, exam)
    drawn = chart(of.practices, of.line)
    if drawn is None:
        return None
    _, file = pictured(await pictures.practice(drawn), _NAME, chart_texts.alt_text(drawn))
    return Exhibit(_cut("\n".join([chart_texts.title(of.name), chart_texts.table(drawn)])), file)


def _wins(of: Practised) -> str | None:
    """What the latest result was the first to show."""
    if not of.practices:
        return None
    latest, *before = of.practices
    lines = [texts.win(win, of.line) for win in small_wins(latest, before, of.report, of.line)]
    return "\n".join(f"- {line}" for line in lines) or None


def _domain_meant(of: Practised, typed: str) -> str:
    """One of the exam's domains, typos forgiven; else one that was practised. Raises UnknownDomain."""
    if of.version and of.version.domains:
        return read_domains(f"{' '.join(typed.split())}: 0", of.version)[0].domain
    known = dict.fromkeys(result.domain for each in of.practices for result in each.domains)
    wanted = " ".join(typed.split()).casefold()
    found = next((name for name in known if name.casefold() == wanted), None)
    if found is None and known:
        raise UnknownDomain(typed, tuple(known))
    return found or typed


def _cut(words: str) -> str:
    """As many whole lines as a message has room for."""
    lines = words.splitlines()
    while len("\n".join(lines)) > _LONGEST_MESSAGE:
        lines.pop()
    return "\n".join(lines)
