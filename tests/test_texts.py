"""Every sentence is whole, in whatever situation it is said, and every card fits into one message."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from typing import Any

import pytest
from discord.ui import LayoutView, TextDisplay

import bot.texts.booking_refusals
import bot.texts.group_refusals
import bot.texts.partner_refusals
import bot.texts.plan_refusals
import bot.texts.practice_refusals
import bot.texts.report_refusals  # noqa: F401 - and those of reports theirs
from bot import errors
from bot.actions.attempting import Logged
from bot.actions.booking import Aimed
from bot.actions.perspective_views import Perspective
from bot.actions.resources import LocalTime, Resources
from bot.actions.retake_views import RetakeView
from bot.actions.telling_stories import StoryWays
from bot.errors import Field, Refusal
from bot.rules import booking_refusals as of_booking
from bot.rules import group_refusals as of_groups
from bot.rules import plan_refusals as of_plans
from bot.rules import practice_refusals as of_practice
from bot.rules import report_refusals as of_reports
from bot.rules.attempts import Attempt, Band, Cause, DomainResult, Result
from bot.rules.catalogue import Catalogue, Ruling
from bot.rules.goals import Goal
from bot.rules.group_permissions import Permission
from bot.rules.identity import IdentifiedExam, stored_exam
from bot.rules.next_step import NextStep, Situation, next_step
from bot.rules.openings import Opening
from bot.rules.perspective import between
from bot.rules.retake import Answer, Binding, Reason, Status
from bot.rules.retake_clock import RetakeClock, retake_clock
from bot.rules.retake_notes import NoteKind, RetakeNote
from bot.rules.weak_domains import WeakDomain
from bot.texts import attempts as attempt_texts
from bot.texts import common, operator, refusals, retake, retake_notes
from bot.texts import help as help_texts
from bot.texts import settings as settings_texts
from bot.ui.attempt_cards import ON_ONE_PAGE, list_card, logged_card
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.retake_cards import retake_card, rules_card
from bot.ui.target_cards import target_card

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
DISCORDS_LIMIT = 4000
DISCORDS_COMPONENTS = 40
MARKED_UP = "# **a** *b* `c` ~~d~~ ||e|| @everyone <@&1> [f](https://f.example)\n> g"


def whole(text: str) -> bool:
    """Whether `text` says something to its end, and nothing in it was left empty."""
    lines = [line for line in text.splitlines() if line]
    ends = (".", "?", "!", ")", "…", "**", "`")
    return bool(lines) and lines[-1].endswith(ends) and not any(hole in text for hole in ("None", "{", "}", "  ", " ."))


REFUSALS: dict[type[Refusal], Refusal] = {
    type(refusal): refusal
    for refusal in (
        errors.FormRefused((errors.NoSuchDay("31 feb"), errors.NotReadable(Field.SCORE, "lots"))),
        errors.NotReadable(Field.WHEN, "banana"),
        errors.AmbiguousInput(Field.WHEN, "3/4", ("2026-03-04", "2026-04-03")),
        errors.NoSuchDay("31 feb"),
        errors.InTheFuture(date(2026, 11, 24), TODAY),
        errors.LaterToday(TODAY, TODAY, time(23, 0)),
        errors.EarlierToday(TODAY, time(9, 0)),
        errors.PassedAlready("SY0-701", TODAY),
        errors.NoExamDay(),
        errors.NoSuchGroup(),
        errors.NotAMember("Evening crew"),
        errors.NothingToldYet(),
        errors.TooLongAgo(date(1889, 11, 1)),
        errors.InThePast(date(2026, 11, 1), TODAY),
        errors.TooFarAhead(date(2099, 1, 1), date(2036, 11, 22)),
        errors.TooLong(Field.DOMAINS, 80),
        errors.TooMany(Field.DOMAINS, 20),
        errors.ScoreOutsideScale(9000, 100, 900),
        errors.ScoreContradictsResult(780, 750, passed=False),
        errors.UnknownDomain("Cooking", ("Cables", "Pies", "Ropes")),
        errors.DomainOutOfRange("Cables", "140 %"),
        errors.DuplicateAttempt("SY0-701", TODAY),
        errors.NoExamNamed(),
        errors.NothingThere(),
        errors.NoNudges(),
        errors.TooFarBack(date(2026, 11, 12), date(2026, 11, 19)),
        errors.NobodyToInvite(is_oneself=True),
        errors.PactAlready(800),
        errors.TooManyInvitations(3),
        errors.TooManyPacts(5),
        errors.NoPact(),
        errors.InvitationOver(),
        errors.NoCommitment(),
        errors.TooManyCommitments(3),
        of_groups.GroupNameMissing(),
        of_groups.GroupTextTooLong(of_groups.GroupText.NAME, 60),
        of_groups.UnreadableOpenFor("ages"),
        of_groups.OpenForOutside("3 days", 1440),
        of_groups.GroupExists("Evenings"),
        of_groups.TooManyGroups(10),
        of_groups.NoSuchRole(),
        of_groups.ThreadsInThread(),
        of_groups.CannotWriteThere(600, (Permission.SEND, Permission.MENTION_ROLES)),
        of_groups.OnlyInServers(),
        of_groups.NotForRounds(),
        of_groups.BotNotInServer(),
        of_groups.NotAnOrganiser(),
        of_groups.NoGroupHere(mine=True),
        of_groups.NoGroupNamed("noon", ("Evenings", "Mornings")),
        of_groups.WhichGroup(("Evenings", "Mornings")),
        of_plans.NoPlan(),
        of_plans.ExamDayOver(TODAY, TODAY),
        of_plans.PlanBeforeLegalDay(TODAY, date(2026, 12, 5)),
        of_plans.PlanWithoutDays(date(2026, 11, 23)),
        of_plans.HoursOutside("900", 20, 3600),
        of_plans.WindowsTooSmall(600, 480),
        of_plans.WindowOverMidnight("mon 23:00-07:00"),
        of_reports.FileRefused(of_reports.FileFault.LOCKED),
        of_reports.TopicTooLong("Cables", "how *long* they are" * 4, 60),
        of_reports.TooManyTopics("Cables", 5),
        of_reports.NoDomainsYet(),
        of_reports.NoReportYet(),
        of_reports.NoExamForReport(),
        of_booking.NoVoucher(),
        of_booking.NoStory(),
        of_booking.NoPlaceForStory(),
        of_booking.StoryHoldsQuestions(),
        of_practice.MoreRightThanAsked(60, 50),
        of_practice.ScoreOffScale(950, 100, 900),
        of_practice.ScoreWithoutScale("750"),
        of_practice.PercentNeeded("Cables"),
        of_practice.NoDomainChosen(),
        of_practice.NoReasonChosen(),
        of_practice.LooksLikeDump((Field.QUESTION, Field.ROOT)),
        of_practice.NoSuchPractice(),
        of_practice.NoSuchMiss(),
        errors.NotYours(),
        errors.Expired(),
    )
}


def kinds_of(refusal: type[Refusal]) -> Iterator[type[Refusal]]:
    for kind in refusal.__subclasses__():
        yield kind
        yield from kinds_of(kind)


def test_every_refusal_has_a_sentence_of_its_own() -> None:
    kinds = [kind for kind in kinds_of(Refusal) if kind.__module__.startswith(("bot.", "cogs.", "playground."))]
    assert set(kinds) == set(REFUSALS)
    assert set(kinds) <= set(refusals.sentence.registry)
    said = [refusals.sentence(refusal) for refusal in REFUSALS.values()]
    assert len(set(said)) == len(said)
    assert refusals.sentence(Refusal()) not in said
    assert all(whole(sentence) for sentence in said), said


@pytest.mark.parametrize("field", Field)
def test_every_field_is_named_and_says_what_it_accepts(field: Field) -> None:
    for refusal in (errors.NotReadable(field, "x"), errors.AmbiguousInput(field, "x", ("a", "b"))):
        assert whole(refusals.sentence(refusal))
    assert "Accepted: " in refusals.sentence(errors.NotReadable(field, ""))
    assert whole(refusals.sentence(errors.TooLong(field, 80)))
    assert whole(refusals.sentence(errors.TooMany(field, 20)))


def test_a_contradiction_is_asked_about_from_both_sides() -> None:
    sentences = [
        refusals.sentence(errors.ScoreContradictsResult(749.5, 750, passed=passed)) for passed in (True, False)
    ]
    assert all(sentence.endswith("?") and "750" in sentence for sentence in sentences)
    assert len(set(sentences)) == 2


@pytest.mark.parametrize(
    "refusal",
    [
        errors.NotReadable(Field.WHEN, MARKED_UP),
        errors.AmbiguousInput(Field.WHEN, MARKED_UP, ("2026-03-04", "2026-04-03")),
        errors.NoSuchDay(MARKED_UP),
        errors.UnknownDomain(MARKED_UP, ("Cables", "Pies")),
        errors.DomainOutOfRange("Cables", MARKED_UP),
        errors.FormRefused((errors.NotReadable(Field.SCORE, MARKED_UP), errors.NoSuchDay(MARKED_UP))),
    ],
)
def test_what_was_typed_is_repeated_as_it_is_and_short(refusal: Refusal) -> None:
    shown, bare = refusals.quoted(MARKED_UP), refusals.sentence(refusal)
    assert shown in bare
    bare = bare.replace(shown, "")
    assert not any(mark in bare for mark in ("@everyone", "<@", "](", "~~", "||", "> g", "`"))
    assert len(refusals.quoted("x" * 4000)) <= 62
    assert refusals.quoted(" \n ") == "(nothing)"
    assert refusals.quoted("``` ` ```") == "`''' ' '''`"


@pytest.mark.parametrize("kind", NoteKind)
def test_every_kind_of_note_is_a_sentence(catalogue: Catalogue, kind: NoteKind) -> None:
    ruling = catalogue.ruling("OSCP")
    reasons = [None] if kind is not NoteKind.REASON else list(Reason)
    for reason, certain, scope in product(reasons, (True, False), ("English", None)):
        subject = scope if kind in (NoteKind.RETIRES_FIRST, NoteKind.RETIRES, NoteKind.RETIRED) else "Somebody said so."
        note = RetakeNote(kind, reason=reason, subject=subject, says="It is so.", on=TODAY, certain=certain)
        assert whole(retake_notes.note(note, ruling))


def test_every_reason_has_a_sentence_of_its_own(catalogue: Catalogue) -> None:
    said = [
        retake_notes.note(RetakeNote(NoteKind.REASON, reason=reason), catalogue.ruling("OSCP")) for reason in Reason
    ]
    assert len(set(said)) == len(Reason)


def test_a_question_about_a_purchase_names_all_of_them(catalogue: Catalogue) -> None:
    for vendor in catalogue.vendors:
        for policy in vendor.policies:
            if policy.purchases:
                note = RetakeNote(NoteKind.REASON, reason=Reason.WHICH_PURCHASE)
                said = retake_notes.note(note, Ruling(vendor, policy, "X"))
                assert whole(said)
                assert all(purchase.name in said for purchase in policy.purchases)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("binding", Binding)
def test_every_answer_is_told_in_whole_sentences(catalogue: Catalogue, status: Status, binding: Binding) -> None:
    day, moment = Opening(date(2026, 12, 4)), Opening(date(2026, 11, 23), NOW + timedelta(days=1))
    exam = stored_exam(catalogue, "SY0-701")
    for earliest, lenient, reason in product((None, day, moment), (None, day, moment), (None, *Reason)):
        answer = Answer(status, binding, earliest, lenient, 2, (reason,) if reason else ())
        clock = RetakeClock(exam, answer, (), NOW, None)
        for text in (retake.headline(clock), retake.binds(clock), retake.time_to_use(clock) or "."):
            assert whole(text), text
        assert retake.goal(clock, Goal("SY0-701")) is None
        for target in (TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1), TODAY + timedelta(days=99)):
            assert whole(retake.goal(clock, Goal("SY0-701", target)) or "")


def test_no_two_answers_sound_alike(catalogue: Catalogue) -> None:
    last, opening = retake_clock(catalogue, stored_exam(catalogue, "X"), [], NOW), Opening(date(2026, 12, 4))
    answers = [
        Answer(Status.ELIGIBLE, Binding.NONE),
        Answer(Status.ELIGIBLE, Binding.UNPUBLISHED),
        Answer(Status.UNKNOWN, Binding.UNPUBLISHED),
        Answer(Status.PASSED, Binding.PASSED),
        Answer(Status.PASSED, Binding.PASSED, opening),
        Answer(Status.WAIT, Binding.WAIT),
        Answer(Status.WAIT, Binding.WAIT, opening),
    ]
    sat = attempt("X", failed=True).sitting()
    said = {retake.headline(replace(last, answer=answer, last=sat)) for answer in answers}
    said.add(retake.headline(replace(last, answer=answers[0])))
    assert len(said) == len(answers) + 1


def test_every_cause_has_a_name_of_its_own() -> None:
    assert {*attempt_texts.CAUSE_NAMES} == {*Cause}
    assert len({*attempt_texts.CAUSE_NAMES.values()}) == len(Cause)
    assert all(len(name) <= 100 for name in attempt_texts.CAUSE_NAMES.values())


def attempt(exam: str, *, failed: bool, taken_on: date = TODAY, **fields: Any) -> Attempt:
    result = Result.FAILED if failed else Result.PASSED
    return Attempt(attempt_id=1, learner_id=1, exam=exam, result=result, taken_on=taken_on, logged_at=NOW, **fields)


def test_an_attempt_is_told_in_whole_sentences(catalogue: Catalogue) -> None:
    results = [DomainResult("Cables", percent=33.3), *(DomainResult("Pies", band=band) for band in Band)]
    weak = tuple(WeakDomain(result, weight, 9) for result, weight in zip(results, (20, None, 0, 7.5), strict=True))
    assert "None" not in (attempt_texts.weak_domains(weak) or "")
    assert attempt_texts.weak_domains(()) is None
    assert whole(attempt_texts.first_step(weak))
    assert whole(attempt_texts.first_step(()))
    for code in ("SY0-701", "200-301", "Grandma's quiz"):
        version = stored_exam(catalogue, code).version(TODAY)
        for failed, score, clock in product((True, False), (None, 700, 749.5, 900), (None, time(9, 5))):
            told = attempt(code, failed=failed, score=score, taken_clock=clock)
            for text in (
                attempt_texts.removed(told, version),
                attempt_texts.put_back(told, version),
                attempt_texts.undone(None, version),
                attempt_texts.sting(told, version, 1),
                attempt_texts.sting(told, version, 7),
            ):
                assert whole(text), text
            texts = (attempt_texts.heading(told, version), attempt_texts.line(told, version))
            assert not any("None" in text for text in (*texts, attempt_texts.undone(told, version)))
            assert len(attempt_texts.choice(told, version)) <= 100
    assert "1 attempt" in attempt_texts.list_title(1)
    assert "2 attempts" in attempt_texts.list_title(2)


def test_every_next_step_is_told_in_whole_sentences(catalogue: Catalogue) -> None:
    told = {next_step(None): help_texts.step(next_step(None), None)}
    zones, targets = (None, "UTC"), (None, TODAY, date(2027, 6, 1))
    exams, yes_and_no = ("SY0-701", "TA-004"), (True, False)
    for code, failed, zone, target_on, has in product(exams, yes_and_no, zones, targets, product(*[yes_and_no] * 2)):
        last = attempt(code, failed=failed)
        clock = retake_clock(catalogue, stored_exam(catalogue, code), [last.sitting()] * 2, NOW)
        situation = Situation(last, clock, Goal(code, target_on), zone, *has)
        told[next_step(situation)] = help_texts.step(next_step(situation), situation)
    assert {*told} == {*NextStep}
    assert all(whole(text) for text in told.values()), told


def test_what_is_said_everywhere_is_whole() -> None:
    here = [LocalTime(NOW, None), LocalTime(NOW, "Europe/Berlin")]
    said = [
        common.ZONE_NOT_SET,
        common.fault("abc123"),
        common.kept(timedelta(hours=24)),
        settings_texts.PRIVATE,
        settings_texts.worked_out_anew(),
        settings_texts.which_zone(refusals.quoted(MARKED_UP)),
        *map(settings_texts.zone_now, here),
        *map(settings_texts.zone_set, here[1:]),
        retake.target_cleared(),
        retake.target_set(TODAY),
        retake.NO_EXAM_YET,
        operator.NO_TOKEN,
        operator.TOKEN_REFUSED,
        operator.no_such_day("x"),
        operator.not_an_attempt("x"),
        operator.attempt_in_the_future("x", TODAY),
        operator.not_a_zone("x"),
        operator.not_a_moment("--now", "x"),
        operator.not_a_past_day("--approved-on", "x"),
        operator.not_a_clock("x"),
        operator.not_days("x"),
        operator.not_a_day("--from", "x", 1990, 2200),
        operator.not_a_count("x", 1000),
        operator.not_a_purchase("x", ()),
        operator.not_a_purchase("x", ("a", "b")),
    ]
    assert [sentence for sentence in said if not whole(sentence)] == []
    assert len(settings_texts.back_to("x" * 200)) <= 80


def views(catalogue: Catalogue, exam: IdentifiedExam) -> Iterator[RetakeView]:
    """What somebody sees after any number of attempts, for everything that they may have bought, and after a pass."""
    purchases = [None, *(known.id for known in exam.ruling.policy.purchases)] if exam.ruling else [None]
    for number, last_passed, purchase in product((0, 1, 2, 3, 8), (False, True), purchases):
        days = [TODAY - timedelta(days=20 * place + 1) for place in range(number)]
        sat = tuple(
            attempt(exam.code, failed=bool(place) or not last_passed, taken_on=on) for place, on in enumerate(days)
        )
        sittings = [told.sitting() for told in sat]
        clock = retake_clock(catalogue, exam, sittings, NOW, purchase=purchase)
        yield RetakeView(clock, Goal(exam.code, TODAY, purchase), sat, LocalTime(NOW, None))


def shown(view: LayoutView) -> list[str]:
    """The texts of a card, after a look at what else Discord asks of it."""
    parts = list(view.walk_children())
    assert len(parts) <= DISCORDS_COMPONENTS
    for button in (part.item for part in parts if isinstance(part, CoachButton)):
        assert 0 < len(button.label or "") <= 80
        assert len(button.custom_id or "") <= 100
    return [part.content for part in parts if isinstance(part, TextDisplay)]


def every_exam(catalogue: Catalogue) -> Iterator[IdentifiedExam]:
    """Every exam that a file lists, and one of no file for every policy."""
    codes = {exam.code for exam in catalogue.exams}
    yield from (stored_exam(catalogue, code) for code in sorted(codes))
    for vendor in catalogue.vendors:
        for policy in vendor.policies:
            yield IdentifiedExam("X" * 50, (), Ruling(vendor, policy, "X"))
    yield IdentifiedExam("Grandma's quiz")


def test_every_card_about_every_exam_fits_into_one_message_uncut(catalogue: Catalogue) -> None:
    for exam in every_exam(catalogue):
        version = exam.version(TODAY)
        domains = tuple(DomainResult(domain.name, percent=12.5) for domain in version.domains) if version else ()
        for view in views(catalogue, exam):
            cards = [retake_card(view), target_card(Aimed(view, Goal(exam.code)))]
            if view.attempts:
                last = replace(view.attempts[0], score=101.5, domains=domains, causes=tuple(Cause))
                worse = replace(last, score=100, domains=tuple(replace(each, percent=5.0) for each in domains))
                again = Perspective(again=between(worse, last, (version, version)))
                logged = Logged(last, view, perspective=again, plan_ended=True)
                cards.append(logged_card(logged, corrected=True, stories=StoryWays(True, True)))
            for texts in map(shown, cards):
                assert sum(map(len, texts)) <= DISCORDS_LIMIT, exam.code
                assert not any(text.endswith("…") or "None" in text for text in texts), exam.code
                assert all(text.strip() for text in texts), exam.code


async def test_every_bodys_rules_fit_into_one_message_uncut(resources: Resources) -> None:
    for vendor in resources.catalogue.vendors:
        if vendor.policies:
            texts = shown(rules_card(resources, vendor.id))
            assert sum(map(len, texts)) <= DISCORDS_LIMIT, vendor.id
            assert not any(text.endswith("…") or "None" in text for text in texts), vendor.id
            assert all(any(policy.says in text for text in texts) for policy in vendor.policies), vendor.id
            assert texts[-1].endswith(retake_notes.BOOKING_SITE_DECIDES), vendor.id


async def test_a_page_of_the_longest_attempts_fits_into_one_message(resources: Resources) -> None:
    longest = attempt("W" * 50, failed=True, score=8888.5, taken_on=date(2026, 9, 30), taken_clock=time(23, 59))
    for number in (0, 1, ON_ONE_PAGE, ON_ONE_PAGE + 1, 300):
        for page in (-1, 0, 1, 99):
            texts = shown(list_card(resources, [longest] * number, page))
            assert sum(map(len, texts)) <= DISCORDS_LIMIT
            assert len(texts) <= ON_ONE_PAGE + 1


def test_a_card_that_says_too_much_is_cut_at_its_end() -> None:
    texts = shown(card("first", "x" * 5000, *["more"] * 10))
    assert sum(map(len, texts)) <= DISCORDS_LIMIT
    assert texts[0] == "first"
    assert texts[1].endswith("x…")
    assert shown(card(None, "", [], "only")) == ["only"]
