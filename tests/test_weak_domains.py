"""Which domains are named first after a failed attempt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.attempts import Band, DomainResult
from bot.rules.exams import Domain, Exam
from bot.rules.weak_domains import weakest


def exam(**weights: float | None) -> Exam:
    domains = tuple(Domain(name=name, weight_percent=weight) for name, weight in weights.items())
    return Exam(code="X-1", name="X", vendor="x", domains=domains)


def percents(**results: float) -> list[DomainResult]:
    return [DomainResult(domain, percent=percent) for domain, percent in results.items()]


def bands(**results: Band) -> list[DomainResult]:
    return [DomainResult(domain, band=band) for domain, band in results.items()]


def named(results: list[DomainResult], of: Exam | None, at_most: int = 3) -> list[str]:
    return [weak.result.domain for weak in weakest(results, of, at_most)]


def test_a_small_gap_in_a_large_domain_outranks_a_large_gap_in_a_small_one() -> None:
    assert named(percents(small=10, large=60), exam(small=10, large=50)) == ["large", "small"]  # 9 against 20


def test_what_is_to_be_won_is_the_gap_times_the_weight() -> None:
    [weak] = weakest(percents(cables=40), exam(cables=20, rest=80))
    assert (weak.gain_percent, weak.weight_percent) == (12, 20)


def test_without_published_weights_the_domains_share_the_exam_evenly() -> None:
    of = exam(a=None, b=None, c=None, d=None)
    assert named(percents(a=70, b=20, c=50), of) == ["b", "c", "a"]
    [weak] = weakest(percents(b=20), of)
    assert (weak.gain_percent, weak.weight_percent) == (20, None)


def test_a_single_unpublished_weight_counts_as_an_even_share() -> None:
    # 50 % of an even fifth is 10, 50 % of 15 is 7.5, 50 % of 40 is 20.
    of = exam(a=15, b=None, c=40, d=20, e=25)
    assert named(percents(a=50, b=50, c=50), of) == ["c", "b", "a"]


def test_an_exam_that_nobody_knows_is_ranked_by_the_gaps_alone() -> None:
    assert named(percents(a=70, b=20, c=50), None) == ["b", "c", "a"]


def test_bands_rank_below_before_at_and_leave_out_above() -> None:
    assert named(bands(a=Band.AT, b=Band.BELOW, c=Band.ABOVE), None) == ["b", "a"]
    assert named(bands(a=Band.AT, b=Band.BELOW, c=Band.ABOVE), exam(a=50, b=20, c=30)) == ["a", "b"]  # 12.5 against 10


def test_bands_and_percentages_are_ranked_together() -> None:
    mixed = [*bands(below=Band.BELOW, at=Band.AT), *percents(bad=10, fair=60)]
    assert named(mixed, None, at_most=4) == ["bad", "below", "fair", "at"]


def test_what_went_well_is_not_named() -> None:
    assert named(percents(good=85, better=99, perfect=100), exam(good=40, better=30, perfect=30)) == []
    assert named(percents(nearly=84.9), None) == ["nearly"]
    assert named([], None) == []
    assert named([], exam(a=100)) == []


def test_equals_are_named_in_the_order_of_the_alphabet() -> None:
    assert named(percents(c=50, a=50, b=50), exam(a=20, b=20, c=20)) == ["a", "b", "c"]
    assert named(percents(a=0, b=0), exam(a=20, b=20)) == ["a", "b"]


def test_a_domain_that_the_exam_does_not_list_counts_as_an_even_share() -> None:
    assert named(percents(listed=50, other=20), exam(listed=50, second=50)) == ["other", "listed"]


def test_a_line_without_a_result_is_not_called_weak() -> None:
    assert named([DomainResult("nothing"), *percents(something=80)], None) == ["something"]


@pytest.mark.parametrize(("at_most", "count"), [(1, 1), (3, 3), (9, 5)])
def test_no_more_are_named_than_asked_for(at_most: int, count: int) -> None:
    assert len(named(percents(a=1, b=2, c=3, d=4, e=5), None, at_most)) == count


def test_three_are_named_where_nobody_asks_for_more() -> None:
    assert len(weakest(percents(a=1, b=2, c=3, d=4, e=5), None)) == 3


results = st.builds(DomainResult, st.sampled_from("abcdefg"), st.none() | st.floats(0, 100))
banded = st.builds(DomainResult, st.sampled_from("abcdefg"), band=st.sampled_from(Band))
mixed = st.lists(results | banded, max_size=7, unique_by=lambda result: result.domain)
weights = st.lists(st.none() | st.floats(0.1, 100), max_size=7)


@given(mixed, st.none() | weights)
@settings(deadline=None)
def test_the_first_is_always_the_one_with_most_to_win(
    listed: list[DomainResult], shares: list[float | None] | None
) -> None:
    of = exam(**dict(zip("abcdefg", shares, strict=False))) if shares is not None else None
    weak = weakest(listed, of)
    assert len(weak) <= 3
    gains = [domain.gain_percent for domain in weak]
    assert gains == sorted(gains, reverse=True)
    assert all(0 <= gain <= 100 for gain in gains)
    assert weakest(list(reversed(listed)), of, len(listed)) == weakest(listed, of, len(listed))
