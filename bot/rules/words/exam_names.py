"""Which exam a message names, and where: exact names and codes of any length first, slips of the pen last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.rules.catalogue import normal_code
from bot.rules.exam_search import standing
from bot.rules.identity import stored_exam
from bot.rules.words.known import Known
from bot.rules.words.spelling import mended
from bot.rules.words.vocabulary import FAMILIAR

EXAM = "EXAM"
_LONGEST_NAME = 7
"""Words."""
MOST_CHOICES = 4
_MOST_GUESSES = 3
"""Unknown runs of words that are looked up as misspelt names, which is dear."""
_LIKE_A_NAME = 0.75
_CODE_FROM_LETTERS = 5
_TOKEN = re.compile(r"[a-z0-9]+\+?")
_GAP = re.compile(r"[ ./&():-]{0,3}")
_CODE = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,9}|[a-z]{1,5}-?\d{2,5}|\d{3}-\d{2,4}|[a-z]{2}\d-\d{3}")
_NO_CODE = re.compile(
    r"(?:day|week|chapter|module|domain|at|in|on|by|for|of|to|question|score|scored|got|q|ch)[- ]?\d+"
)
_AROUND = ("comptia", "cisco", "microsoft", "aws", "amazon", "google", "isc2", "isaca", "hashicorp", "pmi", "ms")
_VERBS = {"ace"}
"""Exams that are words, too."""
_OBJECTS = {"it", "my", "the", "this", "that", "your", "these"}
_EVALUATING = {"is", "s", "as", "be", "such", "was", "its"}
_LEADING = re.compile(
    r"(?:failed|passed|flunked|bombed|cleared|aced|nailed|smashed|crushed|retake|retaking|resit|take|taking|booked|"
    r"sitting|sit|schedule|scheduled|pass|fail|failed the|passed the|my|tanked|botched|did not pass|booked the)$"
)
_CATEGORIES = frozenset(
    (
        "aws", "azure", "cisco", "comptia", "google", "gcp", "kubernetes", "linux", "security", "network", "cloud",
        "microsoft", "ccnp", "lpic", "scrum", "salesforce", "oracle", "giac", "sans", "isaca", "databricks",
        "snowflake", "juniper", "fortinet", "vmware", "servicenow",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """An exam in a text, from `start` to `end`; `codes` are those that may be meant, `sure` if one of them is."""

    start: int
    end: int
    codes: tuple[str, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Exams:
    """The text with EXAM where one is named, and the exams in their order."""

    text: str
    named: tuple[Named, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The exams that are surely meant, each once."""
        return tuple(dict.fromkeys(each.codes[0] for each in self.named if len(each.codes) == 1 and each.sure))

    @property
    def choices(self) -> tuple[str, ...]:
        """The exams to choose from, where the only one that is named is not clear."""
        doubtful = [each.codes for each in self.named if each.codes]
        return () if self.codes or not doubtful else doubtful[0][:MOST_CHOICES]


def find_exams(text: str, known: Known, today: date) -> Exams:
    """The exams named in the plain `text`."""
    finder = _Finder(text, known, today)
    named = _merged(text, sorted(finder.exact(), key=lambda each: each.start), known, today)
    if not named:
        named = list(finder.doubtful())
    return _masked(text, [_with_surroundings(text, each) for each in named])


def _masked(text: str, named: Sequence[Named]) -> Exams:
    pieces, end = [], 0
    for each in named:
        pieces += [text[end : each.start], f" {EXAM} "]
        end = each.end
    return Exams(" ".join("".join([*pieces, text[end:]]).split()), tuple(named))


@dataclass(frozen=True, slots=True)
class _Finder:
    text: str
    known: Known
    today: date

    def exact(self) -> Iterator[Named]:
        """Names and codes as they are listed, longest first, none within another."""
        tokens = list(_TOKEN.finditer(self.text))
        place = 0
        while place < len(tokens):
            found = self._longest(tokens, place)
            if found:
                yield found[0]
            place += found[1] if found else 1

    def _longest(self, tokens: list[re.Match[str]], place: int) -> tuple[Named, int] | None:
        run = _joined(self.text, tokens, place)
        for length in range(run, 0, -1):
            window = tokens[place : place + length]
            codes = self._codes(tokens, place, length)
            if codes:
                return Named(window[0].start(), window[-1].end(), codes), length
        return None

    def _codes(self, tokens: list[re.Match[str]], place: int, length: int) -> tuple[str, ...]:
        words = [token[0] for token in tokens[place : place + length]]
        if not _may_be_a_name(
            words, [token[0] for token in (tokens[place - 1 : place] + tokens[place + length :][:1])]
        ):
            return ()
        key = "".join(words).replace("+", "plus")
        positions = self.known.exams.phrases.exactly(key)
        if positions:
            return self._likeliest([self.known.exams.codes[position] for position in sorted(positions)])
        typed = self.text[tokens[place].start() : tokens[place + length - 1].end()]
        return self._by_pattern(typed)

    def _by_pattern(self, typed: str) -> tuple[str, ...]:
        """A code that no file lists, and that a body's pattern fits."""
        if not _CODE.fullmatch(typed) or _NO_CODE.fullmatch(typed) or len(normal_code(typed)) < _CODE_FROM_LETTERS:
            return ()
        exam = stored_exam(self.known.catalogue, typed)
        return (exam.code,) if exam.ruling else ()

    def _likeliest(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Of those that share a name the ones that can be sat, as stored."""
        listed = [exam for code in codes if (exam := self.known.catalogue.exam(code, self.today))]
        best = min((standing(exam, self.today) for exam in listed), default=None)
        return tuple(exam.code for exam in listed if standing(exam, self.today) is best)

    def doubtful(self) -> Iterator[Named]:
        """Slips of the pen, and families of exams such as "aws": at most one."""
        guesses = 0
        for start, end in _unknown_runs(self.text):
            run = self.text[start:end]
            follows_a_cue = _LEADING.search(self.text[:start].rstrip()) is not None
            if guesses < _MOST_GUESSES and len(run.replace(" ", "")) >= _CODE_FROM_LETTERS:
                guesses += 1
                if (exam := self.known.exams.find(run, self.today)) is not None:
                    yield Named(start, end, (exam.code,))
                    return
            if follows_a_cue or run in _CATEGORIES:
                codes = self._alike(run)
                if codes:
                    yield Named(start, end, codes, sure=False)
                    return

    def _alike(self, run: str) -> tuple[str, ...]:
        """Two to four exams that may be meant by a family's name, or by a name with a slip of the pen."""
        if run.split(maxsplit=1)[0] in _CATEGORIES:
            codes = [exam.code for exam in self.known.exams.search(run, self.today, MOST_CHOICES)]
        else:
            index = self.known.exams
            key = run.replace(" ", "").replace("+", "plus")
            near = process.extract(
                key,
                index.names.entries,
                scorer=OSA.normalized_similarity,
                score_cutoff=_LIKE_A_NAME,
                limit=MOST_CHOICES,
            )
            swapped = [each for each in near if sorted(each[0]) == sorted(key)]
            positions = [position for entry, _, _ in swapped or near for position in sorted(index.names.exactly(entry))]
            codes = list(self._likeliest([index.codes[position] for position in dict.fromkeys(positions)]))
        return tuple(codes[:MOST_CHOICES])


def _joined(text: str, tokens: list[re.Match[str]], place: int) -> int:
    """How many tokens from `place` on belong together, as no more than a gap lies between them."""
    length = 1
    while length < _LONGEST_NAME and place + length < len(tokens):
        before, after = tokens[place + length - 1], tokens[place + length]
        if not _GAP.fullmatch(text[before.end() : after.start()]):
            break
        length += 1
    return length


def _may_be_a_name(words: list[str], around: list[str]) -> bool:
    if all(word.isdigit() for word in words) and len("".join(words)) < _CODE_FROM_LETTERS:
        return False
    if len(words) > 1 and len("".join(words)) < _CODE_FROM_LETTERS and "".join(words).isalpha():
        return False  # "so a fail" is not about SOA
    if len(words) == 1 and words[0] in _VERBS:
        return not _OBJECTS.intersection(around)
    return not (words == ["a", "plus"] and _EVALUATING.intersection(around))


def _merged(text: str, named: list[Named], known: Known, today: date) -> list[Named]:
    """A name and a code side by side are one exam; so are a name and the last digits of its code."""
    merged: list[Named] = []
    for each in named:
        last = merged[-1] if merged else None
        if last and _GAP.fullmatch(text[last.end : each.start]) and (common := set(last.codes) & set(each.codes)):
            merged[-1] = Named(last.start, each.end, tuple(code for code in last.codes if code in common))
        else:
            merged.append(each)
    return [_with_digits(text, each, known, today) for each in merged]


def _with_digits(text: str, named: Named, known: Known, today: date) -> Named:
    """The last digits of a code behind a name tell which of its codes is meant, an older one, too."""
    digits = re.match(r"[ (-]{1,2}(\d{3,4})\b\)?(?![/%:.]\d)", text[named.end :])
    if not digits:
        return named
    fitting = tuple(code for code in named.codes if normal_code(code).endswith(digits[1]))
    name = text[named.start : named.end].partition(" core ")[0]
    if not fitting and not re.search(r"\d", name):
        families = {code.rpartition("-")[0] for code in named.codes} - {""}
        ends = (f"{family}-{digits[1]}" for family in sorted(families))
        fitting = tuple(code for code in ends if known.catalogue.exam(code, today))
    return Named(named.start, named.end + digits.end(), fitting) if fitting else named


def _with_surroundings(text: str, named: Named) -> Named:
    """The vendor's name before and "exam" after belong to it."""
    before = re.search(rf"(?:\b(?:{'|'.join(_AROUND)}|certified)[ -]+)+$", text[: named.start])
    after = re.match(r"[ -]*(?:certification |cert )?(?:exam|test|certification|certificate|cert)\b", text[named.end :])
    return Named(
        before.start() if before else named.start,
        named.end + after.end() if after else named.end,
        named.codes,
        named.sure,
    )


def _unknown_runs(text: str) -> Iterator[tuple[int, int]]:
    """From where to where words stand that are no words of ours, side by side."""
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        ours = mended(token[0]) in FAMILIAR and token[0] not in _CATEGORIES and not (run and token[0] == "plus")
        apart = bool(run) and not _GAP.fullmatch(text[run[-1].end() : token.start()])
        if run and (ours or apart):
            yield run[0].start(), run[-1].end()
            run = []
        if not ours and not token[0].isdigit():
            run.append(token)
    if run:
        yield run[0].start(), run[-1].end()
