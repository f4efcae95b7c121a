"""Topics that somebody sets themselves within a domain."""

from collections.abc import Mapping, Sequence

from bot.errors import FormRefused, Refusal
from bot.rules.domain_gaps import DomainGap, is_told
from bot.rules.report_refusals import TooManyTopics, TopicTooLong

MOST_TOPICS = 5
LONGEST_TOPIC = 60
MOST_DOMAINS = 5
"""As many fields as a form holds."""

Topics = Mapping[str, tuple[str, ...]]


def domains_to_ask(gaps: Sequence[DomainGap]) -> tuple[str, ...]:
    """The domains that topics are asked for: those that need repair; where nothing is known of any, the heaviest."""
    weak = [gap for gap in gaps if not gap.is_adequate]
    told = [gap for gap in weak if gap.result is not None and is_told(gap.result)]
    return tuple(gap.domain for gap in (told or weak or gaps)[:MOST_DOMAINS])


def read_topics(typed: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The topics by domain, each a line, each once. Raises FormRefused with TooManyTopics, TopicTooLong."""
    read: dict[str, tuple[str, ...]] = {}
    problems: list[Refusal] = []
    for domain, text in typed.items():
        lines = (" ".join(line.strip().lstrip("•*-– ").split()) for line in text.splitlines())
        topics = tuple(dict.fromkeys(line for line in lines if line))
        problems += [TopicTooLong(domain, topic, LONGEST_TOPIC) for topic in topics if len(topic) > LONGEST_TOPIC]
        if len(topics) > MOST_TOPICS:
            problems.append(TooManyTopics(domain, MOST_TOPICS))
        read[domain] = topics
    if problems:
        raise FormRefused(tuple(problems))
    return read
