"""What is said about pacts is whole in every situation, and every card about them fits into one message."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from bot.actions.partnering import Asked, Inviting
from bot.actions.partnering_commitments import CommitmentView
from bot.actions.partnering_duties import PactEnded, Reminded
from bot.actions.partnering_nudges import Nudged
from bot.actions.partnering_shares import (
    SharedAttempts,
    SharedChart,
    SharedExam,
    SharedPlan,
    SharedVerdict,
    SharedWeakDomains,
    SharedWeek,
)
from bot.actions.partnering_views import Overview, PactView, ProposalView
from bot.actions.resources import LocalTime
from bot.rules.catalogue import Catalogue
from bot.rules.commitments import LONGEST_WHAT, Commitment, Intent, Outcome, Reminder
from bot.rules.identity import stored_exam
from bot.rules.partner_search import Proposal, Says
from bot.rules.partners import MOST_INVITATIONS, MOST_PACTS, Invitation, Pact, Report, Role, Shared, Side
from bot.texts import commitments as commitment_texts
from bot.texts import partners as texts
from bot.texts import shared_items
from bot.ui.partner_pacts import pact_card
from bot.ui.partner_status import status_card
from tests.test_texts import shown, whole

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
LOCAL = LocalTime(NOW, "Europe/Berlin")
LONGEST = Commitment(
    ADA, ADA, ADA, Intent("*" * LONGEST_WHAT, date(2026, 11, 25), bot_tells=True), outcome=None, word="a\nb"
)


def pact(role: Role, *, paused: bool = False) -> Pact:
    own = Side(ADA, ADA, BEN, role, NOW, NOW if paused else None)
    return Pact(own, Side(ADA, BEN, ADA, role.facing, NOW, NOW if paused else None))


def view(role: Role, *, paused: bool = False, told: Report | None = None) -> PactView:
    mine = (LONGEST,) * 3 if role is Role.PARTNER else ()
    return PactView(pact(role, paused=paused), LOCAL, told, mine, mine, frozenset(Shared))


@pytest.mark.parametrize("role", Role)
def test_every_sentence_about_a_pact_is_whole(role: Role) -> None:
    made = Invitation(1, ADA, BEN, role, NOW)
    said = [texts.invitation(made), texts.sees(role), texts.begun(pact(role)), texts.ended(pact(role))]
    said += [texts.invited(Inviting(asked, BEN, invitation)) for asked, invitation in product(Asked, (made, None))]
    for paused, told in product((True, False), (None, Report(done_today=True, days_done=3))):
        said += [texts.pact(view(role, paused=paused, told=told)), texts.line(view(role, paused=paused, told=told))]
    said += [texts.outgoing((made,)), texts.below_pact(view(role)).removeprefix("-# ")]
    assert [sentence for sentence in said if not whole(sentence)] == []
    assert len(set(said)) >= len(said) - 8


def test_every_sentence_beside_a_pact_is_whole(catalogue: Catalogue) -> None:
    proposal = Proposal(1, 77, NOW, ((ADA, None), (BEN, None)))
    exam = stored_exam(catalogue, "SY0-701")
    said = [texts.nudged(result) for result in Nudged]
    said += [texts.ended_by_other(PactEnded(other)) for other in (None, BEN)]
    said += [texts.proposal(ProposalView(proposal, "Crew", said)) for said in (None, Says.YES)]
    said += [texts.polite_nudge(ADA), texts.said_yes("soon"), texts.seeking("Crew"), texts.not_seeking("Crew")]
    said += [texts.SAID_NO, texts.REFUSED, texts.TAKEN_BACK, texts.NONE, texts.YOU_PAUSED, shared_items.RESTING]
    said += [shared_items.shared(SharedExam(known, on, NOW.date())) for known, on in ((None, None), (exam, None))]
    said += [shared_items.shared(SharedWeek(told)) for told in (None, Report(done_today=False, days_done=0))]
    said += [shared_items.shared(SharedWeakDomains(())), shared_items.shared(SharedAttempts(()))]
    said += [shared_items.shared(none) for none in (SharedChart(None), SharedPlan(None), SharedVerdict(None))]
    assert [sentence for sentence in said if not whole(sentence)] == []
    assert texts.more_questions(0) is None


@pytest.mark.parametrize(("shared", "tells"), list(product((True, False), (True, False))))
def test_every_sentence_about_a_commitment_is_whole(shared: bool, tells: bool) -> None:
    intent = replace(LONGEST.intent, what="book my exam", shared=shared, bot_tells=tells)
    for outcome in (None, *Outcome):
        made = replace(LONGEST, intent=intent, outcome=outcome)
        told = CommitmentView(made, pact(Role.PARTNER), LOCAL, word_said=True)
        said = [commitment_texts.kept(told), commitment_texts.settled(told), commitment_texts.missed(made)]
        said += [commitment_texts.own_line(made), f"{commitment_texts.their_line(made)}."]
        for days, which in product((-1, 0, 1, 2), Reminder):
            today = intent.by_on - timedelta(days=days)
            said.append(commitment_texts.reminder(Reminded(made, which, BEN, today)))
        assert [sentence for sentence in said if not whole(sentence)] == []


def test_as_much_as_there_can_be_fits_on_one_card() -> None:
    role, told = Role.PARTNER, Report(done_today=False, days_done=0)
    asked = Invitation(ADA, ADA, BEN, role, NOW)
    proposal = ProposalView(Proposal(ADA, 77, NOW, ((ADA, None), (BEN, None))), "W" * 60, Says.YES)
    pacts = tuple([view(role, told=told)] * MOST_PACTS)
    full = Overview(pacts, (asked,) * 4, (asked,) * MOST_INVITATIONS, (proposal,) * 2, ((ADA, "W" * 99),) * 3)
    for there in (full, replace(full, pacts=(), incoming=()), Overview(pacts[:1], (), (), (), ())):
        assert shown(status_card(there))
    for each in Role:
        assert not any(text.endswith("…") for text in shown(pact_card(view(each, told=told))))
