"""Finds exams by what people type: code, name, nickname and vendor, forgiving of case, spaces, hyphens and typos."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import chain
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.rules.catalogue import Catalogue, normal_code
from bot.rules.exams import Exam

# What most people sit, in the order in which it is offered.
_POPULAR = (
    "SY0-701", "200-301", "SAA-C03", "AZ-104", "220-1201", "220-1202", "N10-009", "CISSP", "AZ-900", "CLF-C02",
    "PMP", "CKA", "CISM", "312-50", "CC", "CS0-003", "CISA", "OSCP", "TA-004", "350-401", "ITIL4-F", "SC-900",
    "AI-901", "PSM-I", "CCSP", "ACE", "CKAD", "DVA-C02", "SAP-C02", "EX200", "PL-300", "CSM", "CKS", "AZ-305",
    "PT0-003", "XK0-006", "CV0-004", "DA0-002", "CAS-005", "LFCS", "101-500", "AZ-204", "AZ-500", "DP-900",
)  # fmt: skip
_LONGEST_TYPED = 100
_MOST_WORDS = 8
_SIMILARITY = OSA.normalized_similarity
# Similarities, from 0 to 1. From these on, a typed word may stand for a known one, and an exam is suggested ...
_LIKE_A_WORD = 0.65
_LIKE_AN_EXAM = 0.6
# ... and from these on, of each word and of the whole, no other exam was meant.
_SURELY_THE_WORD = 0.75
_SURELY_MEANT = 0.85
_SURE_FROM_LETTERS = 8
"""In a shorter text a near miss may as well be another exam: CISP is near CISSP, CISA and CISM."""
_TYPO_FROM_LETTERS = 5
_CODE_FROM_LETTERS = 5
"""From this length on, a code with a digit in it is recognised among other words."""
_SAYS_NOTHING = frozenset({"certification", "certificate", "cert", "exam", "exams", "test", "the"})
_OVER = ("retired", "superseded", "replaced")
_WORD = re.compile(r"[^\W_]+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")

Words = tuple[str, ...]


class Standing(IntEnum):
    """Whether an exam can be sat; what stands lower is offered earlier."""

    OPEN = 0
    ANNOUNCED = 1
    CLOSED = 2


def standing(exam: Exam, today: date) -> Standing:
    """Whether `exam` can be sat `today`, as far as that matters for the order of suggestions.

    The days that its file gives decide, uncertain ones too; where there are none, its status.
    """
    ends = [retirement.on for retirement in exam.retirements] + ([exam.last_day] if exam.last_day else [])
    if ends and max(ends) < today:
        return Standing.CLOSED
    if exam.first_day is not None and exam.first_day > today:
        return Standing.ANNOUNCED
    if not ends and exam.status.startswith(_OVER):
        return Standing.CLOSED
    if exam.first_day is None and exam.status == "announced":
        return Standing.ANNOUNCED
    return Standing.OPEN


def _words(text: str) -> Words:
    """The words of `text` as they are compared: without case, accents and punctuation. "Sec+" is ("sec", "plus")."""
    plain = unicodedata.normalize("NFKD", text[:_LONGEST_TYPED]).casefold().replace("+", " plus ").replace("&", " and ")
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(_WORD.findall(letters[: 2 * _LONGEST_TYPED])[:_MOST_WORDS])


def _telling(words: Words) -> Words:
    """`words` without those that any exam may bear; all of them where nothing else is left."""
    return tuple(word for word in words if word not in _SAYS_NOTHING) or words


def _ranked_codes(catalogue: Catalogue) -> tuple[str, ...]:
    """Every code once: popular ones first, then those of which more is known."""
    popularity = {normal_code(code): rank for rank, code in enumerate(_POPULAR)}
    exams = {normal_code(exam.code): exam for exam in catalogue.exams}
    last = len(popularity)
    return tuple(sorted(exams, key=lambda code: (popularity.get(code, last), exams[code].needs_checking, code)))


def _all_words(texts: Iterable[str]) -> list[Words]:
    """The words of each of `texts`, longest first, each once."""
    return sorted({words for words in map(_words, texts) if words}, key=lambda words: (-len(words), words))


def _called(catalogue: Catalogue, code: str) -> tuple[list[Words], list[Words], list[Words]]:
    """The names of the exam `code`; its vendor's name and id; what else that vendor is called."""
    versions = catalogue.versions(code)
    texts: set[str] = set()
    for exam in versions:
        texts |= {exam.code, normal_code(exam.code), exam.name, _IN_BRACKETS.sub("", exam.name), *exam.also}
    vendor = catalogue.vendor(versions[0].vendor)
    by_name = (vendor.id, vendor.name) if vendor else (versions[0].vendor,)
    return _all_words(texts), _all_words(by_name), _all_words(vendor.also if vendor else ())


def _phrases(names: list[Words], vendor: list[Words]) -> set[Words]:
    """Each name as it is, and after each name of the vendor, instead of the one that it may begin with."""

    def without_vendor(name: Words) -> Words:
        return next((name[len(begin) :] for begin in vendor if name[: len(begin)] == begin and name != begin), name)

    return {*names, *(begin + without_vendor(name) for begin in vendor for name in names)}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words or phrases in the order of the alphabet, each with the positions of the exams that bear it."""

    entries: tuple[str, ...]
    positions: Mapping[str, frozenset[int]]

    @classmethod
    def of(cls, borne: Iterable[Iterable[str]]) -> Self:
        """The lexicon of what each exam, in the order of their positions, bears."""
        positions: defaultdict[str, set[int]] = defaultdict(set)
        for position, entries in enumerate(borne):
            for entry in entries:
                positions[entry].add(position)
        return cls(tuple(sorted(positions)), {entry: frozenset(found) for entry, found in positions.items()})

    def exactly(self, typed: str) -> frozenset[int]:
        """The exams that bear `typed`."""
        return self.positions.get(typed, frozenset())

    def beginning(self, typed: str) -> frozenset[int]:
        """The exams that bear something beginning with `typed`."""
        first, end = bisect_left(self.entries, typed), bisect_left(self.entries, typed + "\U0010ffff")
        return frozenset().union(*(self.positions[entry] for entry in self.entries[first:end]))

    def beginning_with_each(self, words: Words) -> frozenset[int]:
        """The exams that, for each of `words` (at least one), bear something beginning with it."""
        return frozenset.intersection(*map(self.beginning, words))

    def similar(self, typed: str, at_least: float) -> dict[str, float]:
        """The entries that are at least so similar to `typed`, most similar first."""
        near = process.extract(typed, self.entries, scorer=_SIMILARITY, score_cutoff=at_least, limit=None)
        return {entry: similarity for entry, similarity, _ in near}

    def similarities(self, typed: str) -> dict[int, float]:
        """How similar to `typed` the most similar entry of each exam is, where one is similar at all."""
        best: dict[int, float] = {}
        for entry, similarity in self.similar(typed, _LIKE_A_WORD).items():
            for position in self.positions[entry]:
                best.setdefault(position, similarity)
        return best


@dataclass(frozen=True, slots=True)
class ExamIndex:
    """All names of all exams, prepared for searching; make it once from a catalogue, with `of`.

    An exam is a position in `codes`, which also is its rank among equals.
    """

    catalogue: Catalogue
    codes: tuple[str, ...]
    words: Lexicon
    """Single words of names."""
    words_with_vendor: Lexicon
    words_with_nicknames: Lexicon
    """What else a vendor is called may be another exam's name: Terraform is a nickname of HashiCorp."""
    names: Lexicon
    """Names, their words run together."""
    phrases: Lexicon
    """Names with and without the vendor, their words run together."""
    sorted_phrases: Lexicon
    """The same, their words apart, in the order of the alphabet."""

    @classmethod
    def of(cls, catalogue: Catalogue) -> Self:
        """The index of every exam in `catalogue`."""
        codes = _ranked_codes(catalogue)
        called = [_called(catalogue, code) for code in codes]
        words = Lexicon.of(chain(*names) for names, _, _ in called)
        products = words.positions.keys()  # a nickname made of these, as Terraform is, may lead to another exam
        phrases = [
            _phrases(names, vendor + [nickname for nickname in nicknames if not products >= set(nickname)])
            for names, vendor, nicknames in called
        ]
        return cls(
            catalogue,
            codes,
            words,
            words_with_vendor=Lexicon.of(chain(*names, *vendor) for names, vendor, _ in called),
            words_with_nicknames=Lexicon.of(chain(*chain(*each)) for each in called),
            names=Lexicon.of(map("".join, names) for names, _, _ in called),
            phrases=Lexicon.of(map("".join, each) for each in phrases),
            sorted_phrases=Lexicon.of((" ".join(sorted(phrase)) for phrase in each) for each in phrases),
        )

    def search(self, typed: str, today: date, limit: int = 25, recent: Sequence[str] = ()) -> list[Exam]:
        """The exams that `typed` may mean, likeliest first, each in the version that is sat `today`.

        For an empty text: those with the codes `recent`, then the popular ones that are open today.
        """
        words = _words(typed)
        codes = [self.codes[position] for position in self._likely(words, today)] if words else list(recent)
        if not words:
            codes += [code for code in self.codes if self._standing(code, today) is Standing.OPEN]
        exams = {normal_code(code): self.catalogue.exam(code, today) for code in codes}
        return [exam for exam in exams.values() if exam is not None][:limit]

    def find(self, typed: str, today: date) -> Exam | None:
        """The one exam that `typed` surely means, in the version that is sat `today`; None where there is any doubt.

        A code always means its exam; a name that an open exam shares with a closed one means the open one.
        """
        if exam := self.catalogue.exam(typed[:_LONGEST_TYPED], today):
            return exam
        words = _words(typed)
        positions = self._named(words) or self._with_code_among(words) or self._misspelt(words)
        codes = [self.codes[position] for position in positions]
        best = min((self._standing(code, today) for code in codes), default=Standing.OPEN)
        meant = [code for code in codes if self._standing(code, today) is best]
        return self.catalogue.exam(meant[0], today) if len(meant) == 1 else None

    def _standing(self, code: str, today: date) -> Standing:
        exam = self.catalogue.exam(code, today)
        return standing(exam, today) if exam else Standing.CLOSED

    def _named(self, words: Words) -> frozenset[int]:
        """The exams with exactly that code or name."""
        return self.phrases.exactly("".join(words)) or self.phrases.exactly("".join(_telling(words)))

    def _with_code_among(self, words: Words) -> frozenset[int]:
        """The exam whose code stands among other words; none where there are several."""
        runs = ["".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, start + 4)]
        telling = [run for run in runs if len(run) >= _CODE_FROM_LETTERS and any(map(str.isdigit, run))]
        named = {position for run in telling for position in self.names.exactly(run)}
        meant = frozenset(position for position in named if "".join(_words(self.codes[position])) in telling)
        return meant if len(meant) == 1 else frozenset()

    def _misspelt(self, words: Words) -> frozenset[int]:
        """The exams that have a name with the same words, but for typos in long ones."""
        typed = sorted(_telling(words))
        if sum(map(len, typed)) < _SURE_FROM_LETTERS:
            return frozenset()
        near = self.sorted_phrases.similar(" ".join(typed), _SURELY_MEANT)
        alike = (self.sorted_phrases.exactly(known) for known in near if self._spelt_alike(typed, known.split()))
        return frozenset().union(*alike)

    def _spelt_alike(self, typed: Sequence[str], known: Sequence[str]) -> bool:
        """Whether both are the same words, but for typos in long ones. A known word or one with digits is no typo."""
        typos = [word for word in typed if word not in known]
        missing = [word for word in known if word not in typed]
        if any(len(word) < _TYPO_FROM_LETTERS or not word.isalpha() or word in self.words.positions for word in typos):
            return False

        def is_near(word: str, others: Sequence[str]) -> bool:
            return process.extractOne(word, others, scorer=_SIMILARITY, score_cutoff=_SURELY_THE_WORD) is not None

        return all(is_near(word, missing) for word in typos) and all(is_near(word, typos) for word in missing)

    def _likely(self, words: Words, today: date) -> list[int]:
        """Positions of the exams with that name, then those with a name that begins so, then those with all the words.

        Only where there are none: those with all the words if the vendor's nicknames count too; then those that come
        near. Of equals, open exams come first, then popular ones.
        """
        named, words = self._named(words), _telling(words)
        found = dict.fromkeys(self.words_with_vendor.beginning_with_each(words), 1.0)
        found |= dict.fromkeys(self.words.beginning_with_each(words), 2.0)
        found |= dict.fromkeys(self.names.beginning("".join(words)), 3.0)
        found |= dict.fromkeys(named, 4.0)
        found = found or dict.fromkeys(self.words_with_nicknames.beginning_with_each(words), 1.0) or self._near(words)
        standings = {position: self._standing(self.codes[position], today) for position in found}
        return sorted(found, key=lambda position: (-found[position], standings[position], position))

    def _near(self, words: Words) -> dict[int, float]:
        """How near each exam comes, where it comes near at all.

        Either as a whole, its words run together, or word for word: each typed word counts, by its length, as much
        as the most similar word of the exam.
        """
        scores: defaultdict[int, float] = defaultdict(float)
        letters = sum(map(len, words))
        for word in words:
            begun = dict.fromkeys(self.words_with_vendor.beginning(word), 1.0)
            for position, similarity in (self.words_with_vendor.similarities(word) | begun).items():
                scores[position] += similarity * len(word) / letters
        for position, similarity in self.names.similarities("".join(words)).items():
            scores[position] = max(scores[position], similarity)
        return {position: score for position, score in scores.items() if score >= _LIKE_AN_EXAM}
