"""Words of Scots, Singlish, Nigerian, Filipino and other Englishes, and of slang, as the engine knows them."""

import re

REGIONAL: dict[str, str] = {
    # Scots and the north.
    "ma": "my", "tae": "to", "dae": "do", "daein": "doing", "gie": "give", "gies": "give me", "didnae": "did not",
    "didna": "did not", "dinnae": "do not", "dinna": "do not", "cannae": "can not", "canna": "can not",
    "couldnae": "could not", "wouldnae": "would not", "wasnae": "was not", "wisnae": "was not", "isnae": "is not",
    "willnae": "will not", "wullnae": "will not", "havenae": "have not", "havnae": "have not", "hasnae": "has not",
    "shouldnae": "should not", "doesnae": "does not", "whit": "what", "wean": "baby", "weans": "kids",
    "bairn": "baby", "bairns": "kids", "noo": "now", "naw": "no", "fae": "from", "oot": "out", "doon": "down",
    "aff": "off", "heid": "head", "hame": "home", "gonnae": "going to", "hen": "mate", "yer": "your", "yous": "you",
    "summat": "something", "owt": "anything", "nowt": "nothing", "wee": "little", "youse": "you",
    # American and of the young.
    "aight": "alright", "ight": "alright", "em": "them", "tryna": "trying to", "finna": "going to",
    "boutta": "about to", "outta": "out of", "lotta": "lot of", "yall": "you", "fixin": "going",
    # Asia and Africa.
    "lah": "", "lor": "", "leh": "", "hor": "", "sia": "", "liao": "already", "oredi": "already", "muna": "",
    "po": "", "naman": "", "abeg": "please", "biko": "please", "oya": "", "jare": "", "jor": "", "sef": "",
    "wallahi": "", "yaar": "", "bhai": "bro", "kor": "", "wahala": "trouble", "una": "you",
}  # fmt: skip
"""What stands for each word; nothing for those that only colour a sentence."""
_TURNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b(do|did|will|can) ye\b", r"\1 you"),
        (r"\bam ah\b", "am i"),
        (r"\bi don (?!t\b|not\b|want|know|think|like|need|have|get\b)(?=[a-z]+)", "i have "),
        (r"\b(?:please )?dey (?=[a-z]+ )", ""),
        (r"(?<=[a-z]{2}) o(?= ?[.,!?]|$)(?<!two o)(?<!net o)", ""),
        (r"(?<=[a-z0-9]),? can(?: or not| can ?not| or can ?not)? ?\?", ""),
        (r"(?<=[a-z0-9]) (?:will|would|won?t) (?:ya|yous|ye)(?= ?[.,!?]|$)", ""),
        (r"^jobs? (?=done|complete)", "it is "),
        (r"\bthe morra\b", "tomorrow"),
    )
)
"""What takes more than one word."""
_MAY_TURN = re.compile(r"\b(?:ye|ah|don|dey|o|can|ya|yous|morra|jobs?)\b")


def with_common_turns(text: str) -> str:
    """A plain `text` with such turns of speech as everybody writes them."""
    if not _MAY_TURN.search(text):
        return text
    for pattern, replacement in _TURNS:
        text = pattern.sub(replacement, text)
    return text
