"""The words that several patterns share, and how a pattern becomes an expression."""

import re
from collections.abc import Iterable, Sequence

from bot.rules.safety.reading import squeezed

_WORDS = {
    "self": "my ?self|him ?self|her ?self|them ?self|them ?selves|your ?self|our ?selves",
    "their": "my|his|her|their|your",
    "now": (
        "(?:(?:just|really|only|honestly|sometimes|kind of|so|even|still|simply|actually|fucking|literally|always|"
        "maybe|probably|sort of|ever|constantly|again|to|finally|all|definitely|seriously|often|badly|secretly) ){0,3}"
    ),
    "not": (
        "dont|do not|don t|dnt|does ?nt|does not|didnt|did not|never|no longer|not|wouldnt|cant|cannot|can not|can t|"
        "stopped"
    ),
    "me": "i|im|ive|id|ill|me|myself",
    "no": (
        "no|not|nt|dont|do not|doesnt|does not|didnt|did not|cant|cannot|can not|couldnt|wont|will not|wouldnt|never|"
        "without|no longer|doubt|nothing|unable|hardly|barely|havent|isnt|lost|stopped"
    ),
    "cant": "cant|cannot|can not|can t|couldnt|could not|dont know how to|unable to|not able to",
    "want": "want|wants|wanted|wanting|wish|wishes|wished|wishing|would like|feel like|long|longing",
    "anymore": "any ?more|any ?longer|much longer|for long",
    # A place, a household or a kind of teaching follows: then it is about where or how somebody lives.
    "live": (
        "live(?! (?:in|at|near|here|there|on|off|up|alone|by|without|with (?!this|it|myself|the|that)|class|classes|"
        "stream|streaming|session|sessions|lesson|chat|training|proctor|proctors|support|lab|labs|exam|exams|course|"
        "courses|demo|demos|event|meeting|call|calls|instructor|video|online|data|migration|migrations|system|systems|"
        "traffic|environment|servers?|site|host))"
    ),
    "living": (
        "living(?! (?:in(?! this world)|at|near|on|off|out|here|there|alone|with (?!this|it|myself|the|that)|room|"
        "document|costs?|the dream))"
    ),
    "life": "life(?! ?(?:cycle|cycles|science|sciences|insurance|balance|hack|hacks|span))",
    "wake": (
        "(?:wake|waking|woke|woken) up(?! (?:at|so|early|earlier|that|before|for|late|tired|my|the|him|her|you|on|in|"
        "with|when|to (?!this life|another day|this world)))"
    ),
    "go_on": (
        "(?:go|going|goes) on(?! (?:with (?!life|living|my life)|to|about|and on|a|the|my|holiday|vacation|stage|air|"
        "tonight|today|for|until|further))"
    ),
    # People who may harm; `close` are those at home.
    "close": (
        "husband|hubby|wife|partner|boyfriend|boy friend|girlfriend|girl friend|bf|gf|ex|ex husband|ex wife|dad|daddy|"
        "father|stepdad|step dad|stepfather|step father|mum|mummy|mom|mommy|mother|stepmum|stepmom|stepmother|parents|"
        "parent|brother|brothers|sister|uncle|aunt|cousin|grandfather|grandpa|grandad|grandma|grandmother|son|daughter|"
        "family|fiance|fiancee|spouse|father in law|mother in law|in laws|roommate|flatmate|housemate|landlord|guardian"
    ),
    "person": (
        "<close>|boss|manager|teacher|tutor|coach|trainer|instructor|colleague|coworker|co worker|neighbour|neighbor|"
        "classmate|classmates|friend|friends|relative|carer|supervisor|professor|priest|guy|man|men|woman|stranger|"
        "person|boy|boys|girls|kid|kids|child|children|student|students|niece|nephew|grandson|granddaughter|patient|"
        "client"
    ),
    "lover": (
        "husband|hubby|wife|partner|boyfriend|boy friend|girlfriend|girl friend|bf|gf|ex|ex husband|ex wife|fiance|"
        "fiancee|spouse|in laws"
    ),
    "other": (
        "he|hes|hell|hed|she|shes|shell|shed|they|theyre|theyll|theyd|(?:somebody|some ?one|a guy|a man|people|"
        "nobody)(?: (?:at|from|in) (?:my |the )?[a-z]+)?|(?:somebody|some ?one|anyone|people|those|one|<person>) who|"
        "(?:<person>)(?: that)? (?:i|we) (?:live with|am with|m with|am dating|m dating|married|love|loved|trusted|"
        "share a flat with)|(?:my|the|her|his|our|their|a|this|some|that)(?: (?!exam|test|lab)[a-z]+)? (?:<person>)s?|"
        "<close>"
    ),
    "often": (
        "(?:(?:also|always|often|sometimes|still|just|keeps|keep|kept|has|have|had|is|was|are|were|been|started|starts|"
        "used|to|will|would|might|may|can|could|going|gonna|wants|want|wanted|tries|tried|trying|likes|really|again|"
        "regularly|usually|daily|physically|said|says|told|swears|swore|that|hes|shes|he|she|they|hell|shell|hed|shed|"
        "about|constantly|repeatedly|literally|even|only|basically|once|twice|actually|almost|nearly|sexually|verbally|"
        "does|did|come and|find me and|find|come|gets|got|allowed|drunk|drinks|and|then|me|at home|every day|last "
        "night|yesterday|tonight|ll|promised) ){0,6}"
    ),
    "hits": (
        "hit|hits|hitting|beat|beats|beaten|beating|punch|punches|punched|punching|slap|slaps|slapped|slapping|kick|"
        "kicks|kicked|kicking|choke|chokes|choked|choking|strangle|strangles|strangled|strangling|hurt|hurts|hurting|"
        "harm|harms|harmed|harming|abuse|abuses|abused|abusing|rape|rapes|raped|raping|molest|molests|molested|assault|"
        "assaults|assaulted|threaten|threatens|threatened|threatening|attack|attacks|attacked|attacking|stalk|stalks|"
        "stalked|stalking|torture|tortures|starve|starves|starved|grope|gropes|groped|touch|touches|touched|touching|"
        "bully|bullies|bullied|bullying|blackmail|blackmails|blackmailing|stab|stabs|stabbed|whip|whips|whipped|bash|"
        "bashes|bashed|belt|belts|belted|hunt me down|lock me up|locks me up|lock me in|locks me in|throws things at|"
        "threw things at"
    ),
    # Every form of each: "slap" with what may follow, "slap*".
    "strikes": (
        "hit|hits|hitting|beat|beats|beating|beaten|punch*|slap*|smack*|kicked|kicks|kicking|hurt|choke|chokes|choked|"
        "choking|strangl*|whip*|spank*|batter|batters|battered|battering|hurts|hurting|rape|rapes|raped|raping|"
        "molest*|grop*|fondl*|stab|stabs|stabbed|stabbing|spit|spits|spat|suffocat*|backhand*|headbut*|thrash*|"
        "trashes|caned|canes|caning|belted|flog*|lash|lashes|lashed|pins|pinned|pinning|clobber*|bites|bitten|biting|"
        "scratches|scratched|scratching|burns|burned|burnt|burning|pinches|pinched|pinching|grabs|grabbed|grabbing|"
        "abuses|abused|abusing|tortur*|assault*|starv*|drown|drowns|drowned|poison*|harass|harasses|harassed|"
        "harassing|terrori*|manhandle*|slug|slugs|slugged|shoves|shoved|bashes|bashed|bashing|bully|bullies|bullied|"
        "bullying|stalk|stalks|stalked|stalking"
    ),
    "kill": "kill|kills|murder|shoot|stab|hurt|harm|beat|hit|rape|strangle|destroy",
}
_BEGINNING = re.compile(r"^\(\?:<[a-z_]+>\) (?:<often>|<now>|\(\?:\[a-z\]\+ \)\{0,6\})?")
_NAME = re.compile(r"<([a-z_]+)>")
_CHOICE = re.compile(r"\(\?:([a-z ]+(?:\|[a-z ]+)+)\)")
_BRACKETS = re.compile(r"(\[[^]]*\]|\((?:\?(?:<?[!=]|:))?|\))")


def expression(patterns: Iterable[str], *, across_stops: bool) -> re.Pattern[str]:
    """One expression that finds any of `patterns` as whole words in plain writing.

    In a pattern, `<name>` stands for the words of that name, and `*` for the rest of a word. `across_stops`: a space
    stands for a full stop too, but for what may not follow: that belongs to another sentence then.
    """
    spelled_out = map(_spelled_out, _by_beginning(patterns))
    together = "|".join(map(_across_stops, spelled_out) if across_stops else spelled_out)
    return re.compile(rf"(?<=[ .])(?:{together})(?=[ .])")


def _by_beginning(patterns: Iterable[str]) -> list[str]:
    """The same patterns, those together that begin alike, so that what they begin with is looked for once."""
    by_beginning: dict[str, list[str]] = {}
    for pattern in patterns:
        beginning = _BEGINNING.match(pattern)
        by_beginning.setdefault(beginning[0] if beginning else "", []).append(_BEGINNING.sub("", pattern))
    alone = by_beginning.pop("", [])
    return [*alone, *(f"{beginning}(?:{'|'.join(rests)})" for beginning, rests in by_beginning.items())]


def _spelled_out(pattern: str) -> str:
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda match: f"(?:{_WORDS[match[1]]})", pattern)
    return _CHOICE.sub(
        lambda match: _by_letters(match[1].split("|")), squeezed(pattern.replace("*", "[a-z]{0,12}"))
    ).replace("[a-z]+ ", "[a-z_]++ ")


def _by_letters(words: Sequence[str]) -> str:
    """An expression for any of `words` that looks at each of their letters once, which is faster."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], []).append(word[1:])
    branches = [
        first + (_by_letters(rests) if first and len(rests) > 1 else rests[0]) for first, rests in by_first.items()
    ]
    return f"(?:{'|'.join(branches)})"


def _across_stops(spelled_out: str) -> str:
    pieces, looking = [], 0  # how many brackets are open since one began that only looks ahead or back
    for piece in _BRACKETS.split(spelled_out):
        if looking or piece.startswith(("(?!", "(?<")):
            looking += piece.startswith("(") - (piece == ")")
        pieces.append(piece if looking or piece.startswith("[") else piece.replace(" ", "[ .]"))
    return "".join(pieces)
