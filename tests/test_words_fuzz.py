"""Whatever is written to the bot, it is read without a fault, and nothing is written down that was not said."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.words import Known, Understood, understand
from bot.rules.words.reading import Intent, Parts, reading_as_text, reading_from_text
from bot.rules.zone_names import ZoneNames
from tests.words.reading_corpus import NOW, Message, read_messages

LONGEST = 300
"""Characters up to which a message may be a wish; whoever writes more tells a story."""
LONGEST_BUTTON = 92
"""Characters of a reading in a button, beside the button's own name."""

_FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Read = Callable[[str], Understood]

MESSAGES = read_messages()
WRITING = [message for message in MESSAGES if message.intent.writes]
OTHERS = [message for message in MESSAGES if not message.intent.writes]
UNKNOWN = [message for message in MESSAGES if message.intent is Intent.UNKNOWN]
PASTED = next(message for message in WRITING if message.text.startswith("/"))
CRIES = [message for message in MESSAGES if message.intent is Intent.CRISIS]

_WORD = re.compile(r"[^\W\d_]+")


def words_of(messages: list[Message]) -> set[str]:
    return {word for message in messages for word in _WORD.findall(message.text.casefold())}


HARMLESS_WORDS = sorted(words_of(OTHERS) - words_of(WRITING))
"""Words of people who wanted nothing written, which nobody who wanted something has ever used."""
SYLLABLES = ["zib", "vorx", "quaz", "jiv", "wub", "kyx", "blorf", "gnuv", "zhu", "fnarg", "ploz", "yib", "vuz", "xeb"]
NO_WORDS = "0123456789 .,:;/-+%#!?()[]{}*_~|<>=&@^'\"\n\t😀😭🔥✅❌⏰⏸🙏👍🎉💀漢字日本語합격実シкниг学ΩψЖщعربकख½²٣７"

NASTIES = [
    "", " ", "\n\n\n", "\t", "\0", "\x1b[31m", "\ufeff", "\u200b\u200b", "\u202eesuap", "\ud800", "\uffff",
    "é" * 50, "e\u0301" * 200, "h\u0336e\u0336l\u0336p\u0336" * 50, "ﬁnished", "ＤＯＮＥ", "𝓭𝓸𝓷𝓮", "ⓢⓚⓘⓟ", "İstanbul",
    "ß", "ǅ", "²", "½", "٧:٣٠", "１２：３０", "nudge me at ２５：００", "nudge me at ⑦", "remind me at ½7", "Ⅶ", "९:३०",
    "inf", "nan", "failed ccna 1e999", "failed ccna nan", "failed ccna inf%", "failed ccna -5",
    "failed ccna 720/0", "failed ccna 0", "failed ccna 99999999999999999999999", "failed ccna " + "9" * 5000,
    "9" * 5000, "1" * 280, "snooze " + "9" * 280 + "h", "snooze 99999999999h", "snooze -5 minutes",
    "snooze 0 min", "snooze 1.5h", "snooze until 25:61", "snooze until yesterday", "snooze for 1e9 hours",
    "snooze for 10 years", "snooze 0.0000001h", "pause for 999999999 weeks", "pause for 9999 years",
    "pause for 0 days", "pause for -3 days", "pause until yesterday", "pause until 9999-12-31",
    "pause until 0000-00-00", "pause until 31 feb", "pause until 32.13.2026", "pause until 2026-02-30",
    "pause until 99999-01-01", "pause until the 0th", "back on 30 feb", "pause until mondayday",
    "failed ccna on 31 feb", "failed ccna on 29 feb 2025", "failed ccna tomorrow", "failed ccna in 3 weeks",
    "failed ccna on 1.1.0001", "failed ccna 999999999999 days ago", "failed ccna next friday",
    "failed ccna at 99:99", "failed ccna today at 23:59", "exam on 1 january 1900", "exam on 31 december 9999",
    "my exam was yesterday", "exam in 99999999 days", "exam on 30 february", "exam in -2 weeks",
    "my exam is on monday tuesday and friday", "nudge me at 24:00", "nudge me at 7pm pm am", "nudge me at 13pm",
    "nudge me at -1", "nudge me at 1:2:3:4:5", "nudge me at 07:30:99", "nudge me on the 8th day of the week",
    "nudge me at 7 8 9 10 11 12", "remind me at", "remind me in", "remind me every", "i'm in", "i'm in ",
    "im in " + "z" * 200, "im in " + "a/b/" * 50, "im in ../../etc", "im in Etc/GMT+99", "my timezone is UTC+99",
    "my timezone is +::", "my time zone is \0", "it's 25:99 here", "/", "//", "/" * 300, "/nudge",
    "/nudge set time: days:", "/attempt log exam: result: score:", "/nudge set time:x",
    "/attempt log exam:" + "x" * 250, "/pause until:", "/calm", "/nonsense do:this", "/attempt log result:maybe",
    "passed failed passed failed ccna", "failed sec+ net+ a+ ccna az-104", "failed ccna 1 2 3 4 5 6 7 8 9",
    "passed " + "ccna " * 50, "a" * 4000, " " * 4000, "failed " * 600, "1 " * 2000, "1:" * 2000, "at " * 1400,
    "-" * 4000, "(" * 4000, "((a+)+)+$" * 40, "+" * 300, "%" * 300, "'" * 4000, '"' * 300, "\\" * 300, "?" * 4000,
    "!" * 299, "not " * 70 + "failed", "un" * 140 + "pause", "%s %d %n", "{0} {parts} {{", "${now}",
    "<@123456789>", "@everyone done", "<t:1795374000:R>", "```py\npass\n```", "||done||", "**done**", "~~done~~",
    "> done", "<script>alert(1)</script>", "'; DROP TABLE attempts; --", "log_attempt;rfailed;s720", "unknown;;;",
    "set_nudge;c9999", "done;", "😭" * 2000, "👨‍👩‍👧‍👦" * 60, "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "مرحبا كيف حالك", "שלום", "ทดสอบ",
    "다음에 할게요", "x" * 100_000, "done " * 50_000,
]  # fmt: skip


@pytest.fixture(scope="module")
def read(catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Read:
    """Reads a message, and finds in good order what is understood. A failure shows its name, not the catalogue."""
    known = Known(catalogue=catalogue, exams=exams, zones=zones)

    def checked(text: str) -> Understood:
        return check(text, known)

    return checked


def check(text: str, known: Known) -> Understood:
    """What is understood of `text`, in good order."""
    understood = understand(text, known, NOW)
    assert isinstance(understood.reading.intent, Intent)
    assert 0 <= understood.confidence <= 1
    for reading in (understood.reading, *understood.suggestions):
        check_parts(reading.parts, known)
        written = reading_as_text(reading)
        assert len(written) <= LONGEST_BUTTON, written
        assert reading_from_text(written) == reading
    if understood.reading.intent is Intent.UNKNOWN:
        assert understood.reading.parts == Parts()
        assert 2 <= len(understood.suggestions) <= 3
    assert Intent.UNKNOWN not in {suggestion.intent for suggestion in understood.suggestions}
    assert len(set(understood.suggestions)) == len(understood.suggestions)
    return understood


def check_parts(parts: Parts, known: Known) -> None:
    today = NOW.date()
    if parts.exam is not None:
        listed = {exam.code for exam in known.catalogue.versions(parts.exam)}
        assert parts.exam in listed or (not listed and known.catalogue.ruling(parts.exam))
    if parts.score is not None:
        assert 0 <= parts.score < 10_000
    if parts.taken_at is not None:
        assert parts.taken_at.on <= today
        if parts.taken_at.on == today and parts.taken_at.at:
            assert parts.taken_at.at <= NOW.time()
    if isinstance(parts.until, datetime):
        assert parts.until.utcoffset() is not None
        assert parts.until > NOW
    elif parts.until is not None:
        assert parts.until > today
    if parts.target_on is not None:
        assert parts.target_on >= today
    assert parts.days is None or parts.days
    assert parts.zone is None or parts.zone in known.zones.clocks


@st.composite
def in_another_dress(draw: st.DrawFn, messages: list[Message]) -> tuple[Message, str]:
    """A message in other letters, with more space and ornaments: it says the same."""
    message = draw(st.sampled_from(messages))
    text = draw(st.sampled_from([message.text, message.text.lower(), message.text.upper(), message.text.capitalize()]))
    space = draw(st.sampled_from([" ", "  ", "\u00a0"]))
    before = draw(st.sampled_from(["", " ", "\n", "😅 "]))
    after = draw(st.sampled_from(["", "  ", "\n", " 😭", " 🙏🙏"]))
    return message, before + text.replace(" ", space) + after


@st.composite
def mistyped(draw: st.DrawFn) -> str:
    """A message with a letter dropped, doubled or moved, here and there."""
    text = draw(st.sampled_from(MESSAGES)).text
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(text) - 2)))
        one, next_one = text[at : at + 1], text[at + 1 : at + 2]
        slip = draw(st.sampled_from([next_one, one + one + next_one, next_one + one]))
        text = text[:at] + slip + text[at + 2 :]
    return text


babble = st.lists(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3).map("".join), min_size=1, max_size=25)


@pytest.mark.parametrize("text", NASTIES, ids=range(len(NASTIES)))
def test_nothing_that_can_be_sent_is_a_fault(read: Read, text: str) -> None:
    read(text)


@_FEW
@given(text=st.text(max_size=120) | st.text(alphabet=NO_WORDS, max_size=120))
@example(text="✅")
@example(text="⏸")
@example(text="7:30")
def test_signs_without_words_write_nothing(read: Read, text: str) -> None:
    understood = read(text)
    assert not understood.reading.intent.writes or re.search("[a-zA-Z]{3}", text)


@_FEW
@given(words=babble)
def test_words_of_no_language_write_nothing(read: Read, words: list[str]) -> None:
    assert not read(" ".join(words)).reading.intent.writes


@_FEW
@given(words=st.lists(st.sampled_from(HARMLESS_WORDS), max_size=20))
def test_words_that_nobody_uses_to_have_something_written_write_nothing(read: Read, words: list[str]) -> None:
    understood = read(" ".join(words))
    assert not understood.reading.intent.writes, " ".join(words)


@_FEW
@given(words=st.lists(st.sampled_from(sorted(words_of(list(MESSAGES)))) | st.integers(0, 2030).map(str), max_size=15))
def test_the_words_of_all_messages_in_any_order_are_read_in_good_order(read: Read, words: list[str]) -> None:
    read(" ".join(words))


@_FEW
@given(dressed=in_another_dress(OTHERS))
def test_capitals_spaces_and_emoji_make_nothing_a_wish(read: Read, dressed: tuple[Message, str]) -> None:
    assert not read(dressed[1]).reading.intent.writes, dressed[1]


@_FEW
@given(dressed=in_another_dress(WRITING))
def test_capitals_spaces_and_emoji_change_no_wish(read: Read, dressed: tuple[Message, str]) -> None:
    message, text = dressed
    assert read(text).reading == read(message.text).reading, text


@_FEW
@given(text=mistyped())
def test_slips_of_the_pen_are_read_in_good_order(read: Read, text: str) -> None:
    read(text)


@_FEW
@given(message=st.sampled_from(UNKNOWN), before=babble, after=babble)
def test_talk_within_babble_writes_nothing(read: Read, message: Message, before: list[str], after: list[str]) -> None:
    text = " ".join([*before, message.text, *after])
    assert not read(text).reading.intent.writes, text


@_FEW
@given(message=st.sampled_from(WRITING), words=babble, first=st.booleans())
@example(message=PASTED, words=["zib"], first=True)
def test_a_long_story_writes_nothing(read: Read, message: Message, words: list[str], first: bool) -> None:
    story = (" ".join(words) + ". ") * (LONGEST // len(" ".join(words)) + 1)
    text = f"{message.text}. {story}" if first else f"{story}{message.text}"
    assert len(text) > LONGEST
    assert not read(text).reading.intent.writes, text


@_FEW
@given(message=st.sampled_from(CRIES), words=babble, share=st.floats(0, 1))
def test_a_cry_is_heard_in_a_long_story_too(read: Read, message: Message, words: list[str], share: float) -> None:
    sentences = [" ".join(words) + "."] * (2500 // len(" ".join(words)) + 1)
    at = round(share * len(sentences))
    text = " ".join([*sentences[:at], message.text + ".", *sentences[at:]])
    assert read(text).reading.intent is Intent.CRISIS, text
