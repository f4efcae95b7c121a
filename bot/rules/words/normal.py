"""A message in plain letters: small, without accents and ornaments, contractions in full, a few emoji as words."""

import re
import unicodedata
from collections.abc import Callable

from bot.rules.words.dialects import REGIONAL, with_common_turns
from bot.rules.words.number_words import in_digits

LONGEST = 300
"""Characters that are read as a wish. Whoever writes more pours their heart out, and is offered what may fit."""
_LONGEST_LOOKED_AT = 4000

_EMOJI = {
    **dict.fromkeys("✅✔☑", " emojicheck "),
    **dict.fromkeys("👍👌", " emojithumb "),
    **dict.fromkeys("🙏", " emojithanks "),
    **dict.fromkeys("👋", " emojiwave "),
}
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("'’‘ʼ`´＇", ""),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("ø", "o"),
        **dict.fromkeys("łŁ", "l"),
        **dict.fromkeys("ß", "ss"),
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ı": "i",
        "…": " . ",
    }
)
_MARKUP = re.compile(
    r"</(?P<command>[a-z ]{1,40}):\d{5,25}>|<a?:\w{1,40}:\d{5,25}>|<[@#][!&]?\d{5,25}>|https?://\S+", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*\b(?:i|we|he|she|they|I|We|He|She|They)\b[^\"“”„«»]*[\"“”»]")
_EMOTICON = re.compile(r"(?<![\w])(?:[:;=xX]['-]?|8-)[()DPpOo/\\|*3]+(?!\w)|<3+|\^\^|(?<!\w)[xX]D+\b")
_NOT_READ = re.compile(r"[^a-z0-9 .,!?;:/+%&@()¤-]+")
_CONTRACTED = REGIONAL | {
    "aint": "am not", "arent": "are not", "cannot": "can not", "cant": "can not", "couldnt": "could not",
    "couldve": "could have", "couldnot": "could not", "didnt": "did not", "didn": "did not", "doesnt": "does not",
    "dont": "do not", "dunno": "do not know", "gimme": "give me", "gonna": "going to", "gotta": "have to",
    "hadnt": "had not", "hasnt": "has not", "havent": "have not", "hes": "he is", "heres": "here is",
    "hows": "how is", "hw": "how", "stp": "stop", "welp": "well", "wrk": "work",
    "id": "i would", "idk": "i do not know", "im": "i am", "isnt": "is not", "itll": "it will",
    "its": "it is", "ive": "i have", "lemme": "let me", "lets": "let us", "mightve": "might have",
    "shes": "she is", "shouldnt": "should not", "shouldve": "should have", "thats": "that is",
    "theres": "there is", "theyre": "they are", "theyve": "they have", "wanna": "want to", "wasnt": "was not",
    "werent": "were not", "weve": "we have", "whats": "what is", "whens": "when is", "wheres": "where is",
    "whos": "who is", "wont": "will not", "wouldnt": "would not", "youre": "you are", "youll": "you will",
    "itd": "it would", "theyll": "they will", "hell": "hell", "imma": "i will", "iam": "i am", "abt": "about",
    "bc": "because", "bcs": "because", "cuz": "because", "coz": "because", "cos": "because", "b4": "before",
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plss": "please", "thx": "thanks",
    "thnx": "thanks", "thanx": "thanks", "ty": "thanks", "tysm": "thanks", "thank": "thanks", "tks": "thanks",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tmro": "tomorrow", "2moro": "tomorrow",
    "2morrow": "tomorrow", "tomoz": "tomorrow", "tom": "tomorrow", "2day": "today", "2nite": "tonight",
    "tonite": "tonight", "2night": "tonight", "yday": "yesterday", "ystrday": "yesterday", "ystd": "yesterday",
    "l8r": "later", "rn": "right now", "atm": "at the moment", "wk": "week", "wks": "weeks", "w": "with",
    "w/": "with", "n": "and", "k": "ok", "okay": "ok", "kk": "ok", "gm": "good morning", "msg": "message",
    "msgs": "messages", "notifs": "notifications", "tho": "though", "sched": "schedule", "hols": "holiday",
    "vacay": "vacation", "soz": "sorry", "arvo": "afternoon",
    "teh": "the", "adn": "and", "agian": "again", "thru": "through", "xam": "exam", "wen": "when", "wat": "what",
    "dm": "message", "wanted": "wanted", "reattempt": "retake",
    "redo": "retake", "repeat": "retake", "repeating": "retaking",
    "resit": "retake", "resitting": "retaking", "rewrite": "retake", "rewriting": "retaking",
    "repass": "retake", "repassing": "retaking", "reappear": "retake", "reappearing": "retaking",
    "rematch": "retake", "redoing": "retaking", "yest": "yesterday", "finna": "going to", "tryna": "trying to",
    "boutta": "about to", "gonnae": "going to", "shoulda": "should have", "coulda": "could have",
    "woulda": "would have", "musta": "must have", "dat": "that", "dis": "this", "didnae": "did not",
    "didna": "did not", "dinnae": "do not", "dinna": "do not", "cannae": "can not", "canna": "can not",
    "wasnae": "was not", "wisnae": "was not", "isnae": "is not", "hasnae": "has not", "havenae": "have not",
    "hadnae": "had not", "willnae": "will not", "wouldnae": "would not", "couldnae": "could not",
    "shouldnae": "should not", "doesnae": "does not", "arenae": "are not", "werenae": "were not", "tae": "to",
    "gie": "give", "daein": "doing", "dae": "do", "whit": "what", "aboot": "about", "oot": "out", "doon": "down",
    "noo": "now", "frae": "from", "fae": "from", "hae": "have", "masel": "myself", "naw": "no", "ma": "my",
    "mornin": "morning", "evenin": "evening", "unfort": "unfortunately", "tz": "timezone", "diff": "different",
    "prac": "practice", "practise": "practice", "practised": "practiced", "weds": "wednesday", "every1": "everyone",
    "some1": "someone", "1st": "1st", "nighttime": "night",
}  # fmt: skip
_IN_FULL = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[a-z])['’](?:ll)\b", " will"),
        (r"(?<=[a-z])['’](?:re)\b", " are"),
        (r"(?<=[a-z])['’](?:ve)\b", " have"),
        (r"\b(exam|test|retake|resit|appointment|slot)['’]s\b", r"\1 is"),
        (r"\b((?:mon|tues|wednes|thurs|fri|satur|sun|yester)day)['’]s\b(?= [a-z])", r"\1"),
        (r"\b(i|you|he|she|we|they|it)['’]d\b", r"\1 would"),
    )
)
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_TOGETHER: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b4[- /.]?7[- /.]?8\b", "fourseveneight"),
        # What dictation writes: marks as words, letters one by one.
        (
            r"(?<!waiting)(?<!wait)(?<!retake)(?<!time) (?:period|full stop|new line)"
            r"(?= (?:i|it|my|so|the|and|but|score)\b|$)",
            " .",
        ),
        (r" comma(?= )", ","),
        (r" question mark\b", "?"),
        (r" exclamation (?:mark|point)\b", "!"),
        (r"\b(?!p s i\b)(?:[a-tv-z] ){2,6}[a-tv-z]\b", lambda match: match[0].replace(" ", "")),
        (r"(?<=\d) ([ap]) m\b", r"\1m"),
        (rf"\bhalf (?=(?:{_SMALL})\b(?! ?(?:hours?|of|minutes?|mins?|days?|weeks?|and|or|an?)\b))", "half past "),
        # 20 nov 26; 0900, 1430hrs.
        (
            rf"\b(\d{{1,2}}(?:st|nd|rd|th)?[ -]?(?:{_MONTH})[a-z]*)[ ,-]+(2\d)\b"
            r"(?![:/%-]|\.\d| ?(?:%|percent|points|am|pm))",
            r"\1 20\2",
        ),
        (r"(?<![\w-])0(\d)([0-5]\d)(?:[ -]?(?:h|hrs|hours))?\b(?![:/%-]|\.\d)", r"0\1:\2"),
        (r"(?<![\w-])(1\d|2[0-3])([0-5]\d)[ -]?(?:h|hrs|hours)\b", r"\1:\2"),
        (r"\bre[- ](?=take|taking|sit|sitting|attempt|try|do\b|write|book|schedul)", "re"),
        # "Let us gooo" is a cheer, "i don pass" says that it is over.
        (r"\blet ?s go(?:o+|(?= (?:passed|cleared|finally|got it)\b))", "yay"),
        (r"\bi don (?=pass|fail|finish|do\b|done|rest|read|study|tire|book|write|clear)", "i have "),
        (r"\bi don (?=ready)", "i am "),
        (r"\btime[- ]zone", "timezone"),
        (r"\bill (?=fail|pass|be|do|take|retake|try|study|skip|sit|have|get|need|never|not)", "i will "),
        (r"\bto day\b", "today"),
        (r"\bday off\b", "dayoff"),
        (r"\b(\d{1,3}|an?|few) more (minutes?|mins?|hours?)\b", r"\1 \2 more"),
        (r"(?<=[a-z%+]): ", " "),
        (r"(?<=\d): ", " , "),
        (r"\bw/(?=o\b)", "witho"),
        (r"\bw/", "with "),
        (r"\b(\d{1,2})([ap])\.? ?m?\.?(?= |$|[,!?;])(?<=[m.ap])", r"\1\2m"),
        (r"\ba\.m\b\.?", "am"),
        (r"\bp\.m\b\.?", "pm"),
        (r"\bpractice-(?=test|exam|quiz)", "practice "),
        (r"\b(\d{1,2}) ?uhr\b", r"\1:00"),
    )
)
_CODE = re.compile(
    r"(?i:\bselect\b.*\bfrom\b|\b(?:insert|delete) (?:into|from)\b|\bwhere \w+ ?=)|= ?['\"]\w|"
    r"\w\(['\")]|[{}]|==|=>|&&|\|\||;\s*$|^\s*(?:\$|>>>|#!)"
)
_WORD = re.compile(r"[a-z0-9¤]+")
_STRETCHED = re.compile(r"([a-z])\1{2,}")


def squeezed(text: str) -> str:
    """`text` without what surrounds and separates words more than once; never longer than a message can be."""
    return " ".join(text[:_LONGEST_LOOKED_AT].split())


def plain(text: str) -> str:
    """At most about LONGEST characters of `text`: letters from a to z, digits and marks; ¤ for other letters."""
    kept = text[:_LONGEST_LOOKED_AT].strip()[:LONGEST].replace("\n", " . ")
    kept = _MARKUP.sub(lambda match: f" /{match['command']} " if match["command"] else " ", kept)
    kept = _EMOTICON.sub(" ", _QUOTED.sub(lambda quoted: kept if quoted[0] == kept else " quoted ", kept))
    letters = unicodedata.normalize("NFKC", kept).casefold()
    for pattern, replacement in _IN_FULL:
        letters = pattern.sub(replacement, letters)
    letters = unicodedata.normalize("NFKD", letters.translate(_LETTERS))[: 3 * LONGEST]
    bare = _NOT_READ.sub(" ", "".join(map(_letter, letters)))
    bare = with_common_turns(bare)
    for pattern, together in _TOGETHER:
        bare = pattern.sub(together, bare)
    return in_digits(" ".join(_WORD.sub(lambda word: _CONTRACTED.get(word[0], word[0]), bare).split()))


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Cs", "Mn"):
        return ""
    if letter in _EMOJI:
        return _EMOJI[letter]
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    return "¤" if letter.isalpha() else " "


def looks_like_code(text: str) -> bool:
    """Whether somebody pasted a piece of a program."""
    return _CODE.search(text[:_LONGEST_LOOKED_AT]) is not None


def shortened(word: str) -> tuple[str, ...]:
    """`word` without letters that are drawn out: "passsed" as passed and pased."""
    if not _STRETCHED.search(word):
        return (word,)
    return _STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word)
