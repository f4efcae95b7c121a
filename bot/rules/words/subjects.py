"""Who did what a clause tells, and how news begins."""

import re

# Words behind "my", "the" or "a" that name nobody: the exam, what is about it, when and how.
_NOBODY = """
exam exams test tests cert certification attempt attempts try time times go one score result results retake report
screen
paper voucher date slot appointment seat EXAM DATE TIME VAGUE SPAN SCORE NUM NEEDED first second third fourth last
next week day days morning
hour hours minutes month
it is was i am me and have had did got just not with to then also never still will would could can of at on in for by
from a
an my the so sure said says again even finally officially really actually only lot bit little whole damn bloody
stupid dumb
ass arse butt self luck heart god lord bad shame pity surprise shock update news thing question questions points
point mark
failed passed fail pass certified today yesterday tonight sadly barely narrowly almost nearly effort efforts study
weeks
months years prep preparation money nerves practice labs half hard wait way end fact truth
"""
_SOMEBODY = rf"(?!(?:{'|'.join(_NOBODY.split())})\b)[a-z]{{3,}}"
_BETWEEN = "has|have|just|also|finally|already|did|had|got|sadly|unfortunately"
_OF_OTHERS = re.compile(
    r" (?:my|our|the|another|one|half|most|that|this|some|a|an)(?: of| the| my| our)*"
    rf"(?: (?!(?:EXAM|exam|test|i)\b)\w+){{0,2}} {_SOMEBODY}(?: (?:{_BETWEEN}))*$"
)
_OF_ANYBODY = re.compile(rf" (?<!this )(?<!that )(?<!last )(?<!first )(?<!second )(?<!third )one(?: (?:{_BETWEEN}))*$")
_OF_ME = re.compile(rf" i(?: (?:{_BETWEEN}|only|really|again|am|was|so|totally|literally|just about))*$")
_MOVED_BY = re.compile(
    r"^ (?:they|we|pearson|vue|pearson vue|the (?:test |testing )?(?:centre|center)|(?:my|our|the) [a-z]+)"
    r"(?: (?:have|has|just|had to))*(?= (?:moved|rescheduled|changed|pushed|shifted|put|booked|switched|brought|"
    r"postponed|scheduled|move|reschedule|push)"
    r" (?:me|my)\b)"
)
_SIR = "everyone|all|you|u|that|is|this|of|on|the|news|bad|good|about|sir|madam|with|know|here|i have|for you|from me"
_FEELING = (
    "i|just|really|only|also|regret|have|need|had|want|wanted|would|like|am|wish|feel|it is|with|great|deep|very|so|"
    "happy|"
    "sad|sorry|glad|pleased|delighted|ashamed|proud|embarrassed|pleasure|a heavy heart|heavy heart|here|writing|hate"
)
_ANNOUNCING = re.compile(
    rf"^(?:(?: i)?(?: (?:think|guess|suppose))?(?: (?:{_FEELING}))* (?:to|that i|must|can only|let me)"
    r" (?:tell|inform|let|say|report|admit|confess|announce|share|update|advise|notify)"
    rf"|(?: (?:just|quick|so|the|a|an|my|here is|another|sad|bad|good|great|big|small|brief|status|short))*"
    r" (?:news|update|report|reporting in|reporting|sitrep|confession|guess what|guess who|turns out|it turns out|"
    r"fyi|"
    r"plot twist|long story short|tl dr|tldr)"
    r"|(?: i| still| just| honestly| we)* (?:can (?:not|hardly|barely)|could not) believe(?: it| that| this)*"
    rf")(?: (?:{_SIR}))*(?= )"
)


def of_others(before: str) -> bool:
    """Whether the words before what was done name somebody else as who did it: "my battle buddy", "the new guy"."""
    return _OF_OTHERS.search(before) is not None or _OF_ANYBODY.search(before) is not None


def of_me(before: str) -> bool:
    """Whether they say that I did it."""
    return _OF_ME.search(before) is not None


def without_opening(text: str) -> str:
    """A spaced `text` without "I regret to inform you that", "bad news", or who moved my exam."""
    for opening in (_ANNOUNCING, _MOVED_BY):
        match = opening.match(text)
        if match and match.end() < len(text):
            text = text[match.end() :]
    return text
