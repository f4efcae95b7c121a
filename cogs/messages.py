"""Direct messages in plain words. Nothing is read in servers."""

import asyncio
from weakref import WeakValueDictionary

import discord
from discord.ext.commands import Cog

from bot.actions import conversing
from bot.coach import Coach
from bot.rules.safety import is_crisis
from bot.texts import common
from bot.texts import words as texts
from bot.ui.answers import note_fault
from bot.ui.cards import card
from bot.ui.safety_cards import crisis_card
from bot.ui.words.carrying_out import Say, SaySurely, reply_to
from bot.ui.words.filling_in import FillIn, KeepReport
from bot.ui.words.forms_filled import AnotherDay, ExamWeekAtThatTime, NudgeAtAnotherTime
from bot.ui.words.replies import Speaker
from bot.ui.words.together import ShowGroup


class Messages(Cog):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        coach.add_buttons(Say, SaySurely, AnotherDay, NudgeAtAnotherTime, ExamWeekAtThatTime, ShowGroup)
        coach.add_buttons(FillIn, KeepReport)

    @Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever writes to the bot directly, each of them one message after another."""
        if message.guild is not None or message.author.bot or message.is_system():
            return
        turn = self._turns.setdefault(message.author.id, asyncio.Lock())  # lasts as long as somebody holds or awaits it
        async with turn:
            try:
                await self._answer(message)
            except discord.Forbidden:
                return  # they have closed their direct messages meanwhile
            except Exception as error:  # noqa: BLE001 - whatever it is, silence is no answer
                await message.channel.send(view=card(common.fault(note_fault(error))))

    async def _answer(self, message: discord.Message) -> None:
        if is_crisis(message.content):
            await message.channel.send(view=crisis_card())
            return
        if not message.content.strip():
            await message.channel.send(view=card(texts.NOT_READ))
            return
        resources, learner_id = self.coach.resources, message.author.id
        heard = await conversing.listen(resources, learner_id, message.channel.id, message.content)
        if heard.is_new:
            await message.channel.send(view=card(texts.WHO))
            await message.channel.send(view=card(texts.KEPT))
        view, files = await reply_to(Speaker(resources, self.coach.pictures, learner_id, message.id), heard)
        await message.channel.send(view=view, files=files)


async def setup(coach: Coach) -> None:
    await coach.add_cog(Messages(coach))
