"""How well messages are understood, by intent: `python -m tests.words`, with `--wrong` also what was not."""

import sys

from bot.catalogue_files import read_catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.words import Known
from bot.rules.words.reading import Intent
from bot.zone_files import read_zones
from tests.words.reading_corpus import READ_FROM, UNSEEN, Score, read_messages, score


def table(scored: Score) -> str:
    """A line for each intent, and one for all."""
    by_intent = {intent.value: scored.of(intent) for intent in Intent}
    lines = [
        f"{name:<14}{len(each.judged):>9}{each.right:>8.1%}{len(each.wrong_writes):>14}"
        for name, each in {**by_intent, "all": scored}.items()
        if each.judged
    ]
    return "\n".join([f"{'intent':<14}{'messages':>9}{'right':>8}{'wrong writes':>14}", *lines])


def main(arguments: list[str]) -> None:
    catalogue = read_catalogue()
    known = Known(catalogue=catalogue, exams=ExamIndex.of(catalogue), zones=read_zones())
    everything = [message for path in READ_FROM for message in read_messages(path)]
    for name, messages in (("made from", everything), ("unseen", read_messages(UNSEEN))):
        scored = score(messages, known)
        print(f"{name}\n{table(scored)}\n")
        if "--wrong" in arguments:
            print(scored, end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
