"""What can be wrong with vouchers and stories.

Refusal
├── NoVoucher            no voucher is known for that exam
├── NoStory              no such story of this person, or in this server
├── NoPlaceForStory      no pass after a failure to tell of, or a server that is not shared
└── StoryHoldsQuestions  a story that looks like exam questions
"""

from dataclasses import dataclass

from bot.errors import Refusal


@dataclass(eq=False)
class NoVoucher(Refusal):
    pass


@dataclass(eq=False)
class NoStory(Refusal):
    pass


@dataclass(eq=False)
class NoPlaceForStory(Refusal):
    pass


@dataclass(eq=False)
class StoryHoldsQuestions(Refusal):
    pass
