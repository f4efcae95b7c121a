"""What a whole message is searched for, to tell an exam that is over from one that is to come; see `told`."""

import re

from bot.rules.words.patterns import Notation

# How people say that they have not passed.
FAILED = Notation(
    # Plainly.
    "failed|flunked|flopped|whiffed|bombed|tanked|choked|botched|biffed|unsuccessful|reproved|reprobated|"
    "durchgefallen|failure "
    "(?!_to_(?:open|load|connect|start|see|understand|mention|do|study|get|find|show|register|book|sign|log))",
    "fail (?!_(?:on_me|again_if|rate))",
    "failing it|my|the|EXAM|again|DATE|SCORE",
    # By not doing the other.
    "not|never|no|failed_to|unable_to|could_not quite|even|really|actually|"
    "manage|managed|fully|able|a|it? to|get|be|been|a|it|the|my|this? pass|passed|passing|cleared|clear|crack|"
    "successful|succeed|succeeded|"
    "successfull|success|qualify|qualified|make_it|made_it|get_through|got_through|make_the|made_the|"
    "through|enough(?!_(?:time|money|sleep|energy|people|to|practice|study))|good_enough|this_time|approved|"
    "manage_it",
    "no go|joy|luck|dice|bueno|cigar|good|success|pass",
    "not_a pass|success",
    "not meet|reach|hit|get|make|achieve the|a|my? pass|passing|cut|cutoff|mark|standard|threshold|minimum",
    # By how little was lacking.
    "come_up|came|come|fell|fall|just|points|marks|NUM|percent|little|bit|way|ended up? short",
    "missed|miss it|the|my|EXAM|passing? by|pass|passing|cutoff|cut_off|cut|mark|NEEDED",
    "missed_it|missed|missed_out|short|off by NUM",
    "missed|missed_it|missed_out|missed_the_mark NUM|just|again|DATE|SCORE|narrowly",
    "below|under|shy_of|short_of|beneath the|my? pass|passing|cut|cutoff|cut_off|line|mark|NEEDED|threshold",
    # In pictures.
    "took|got|another|caught|had the|a|an|another? l|fail|loss|beating",
    "got|was|am|totally|absolutely wrecked|cooked|destroyed|smoked|rekt|owned|hammered|slaughtered|obliterated|"
    "demolished|annihilated|schooled",
    "kicked my ass|butt|arse|backside",
    "handed my|me my? ass|butt|arse|backside",
    "beat|destroyed|wrecked|crushed|killed|smoked|humbled|rekt|owned me",
    "got the_better_of|the_best_of me",
    "fell flat|through",
    "beaten|whooped|whupped|humbled|defeated|wrecked|cooked|destroyed|humiliated|owned|clobbered|battered|thrashed "
    "by ~my @test",
    "went south|sideways|badly_wrong|down_in_flames",
    "crashed|crash and burned|burnt",
    "screwed|messed|fucked|stuffed|cocked|ballsed it? up",
    "did_not go my_way|to_plan|as_planned|well_enough",
)
NOT_FAILED = Notation("not|never|without|no|instead_of|rather_than @little? fail|failed|failing|flunk|bomb")
# How people say that they have passed.
_NO_PASS = (
    "(?!_(?:mark|marks|score|scores|rate|rates|line|grade|by|it_by|the_time|the_test_of|is_(?:NUM|SCORE|[0-9])|me|"
    "on_it|on_this))"
)
PASSED = Notation(
    f"passed|cleared|cracked|aced|nailed|smashed|crushed|conquered|slayed|bagged {_NO_PASS}",
    f"(?<!_to)(?<!_the)(?<!_should)(?<!_will)(?<!_would)(?<!_can)(?<!_could)(?<!_not)(?<!_must) pass {_NO_PASS}",
    "managed|happy|pleased|delighted|proud|lucky|relieved to_pass|to_have_passed",
    "in the bag|pocket|books",
    "got|scraped|squeaked|squeezed|sailed|breezed|made_it|scraped_it|flew|cruised|crawled|limped through|by|"
    "past (?!_half)",
    "made_it|made_the_cut|nailed_it|smashed_it|cleared_it|did_it|killed_it",
    "got|took|caught|grabbed|secured the|a|another? w|dub|win (?=_(?:on|in|for)_)",
    "now|officially|finally|fully|newly? certified (?!_in)",
    "now|officially|finally|newly a? EXAM certified",
    "was|were successful",
    "certified|qualified now|baby|finally|officially|DATE",
    "got|earned|secured|obtained|received|have my|the|a EXAM? cert|certification|certificate",
    "got|earned|have my EXAM $",
    "got|earned|secured|obtained the|a|my? pass",
)
# That it is over.
SAT = Notation(
    "took|taken|sat|sitted|wrote|written|attempted|tested|retook|resat|retested|tried|gave|given|did|went_for|"
    "had_a_go|had_my|had_a_crack|completed|finished|faced|appeared|tackled|done|made|had ~my @test|it|in|for|on|at",
    "have|just took|taken|sat|written|attempted|tested|had|done|did|given|failed|passed",
    "i|just tested|sat|resat|retook",
    "tested|attempted DATE",
    "result|results|score|scores came|back|in|arrived|are|is|was|DATE",
    "came|walked|got|back|home|out from|of|out_of|back_from the|my? @test|test_center|exam_room|exam_center|center|"
    "centre",
)
SEEN = Notation(
    "scored|score|got|result|managed|achieved|received|came|ended|finished|was|final|points|so_that_was|made|landed|"
    "short|report|emojicheck",
)
DISPUTED = re.compile(
    r"^ (?:only |about |around |like |roughly )?\d+ ?(?:%|percent) (?:of [a-z ]+ )?(?:pass|fail)(?:ed)?\b(?! (?:on|in|"
    r"for)\b)|"
    r"^ (?:please )?(?:delete|remove|erase|undo|edit|scrap|wipe|show|list|display|review|retry|tell me)\b|"
    r" (?:(?:scoring|result|grading|marking|score report|"
    r"report) (?:is|was|must be|seems|has|might be|looks) "
    r"(?:wrong|a mistake|incorrect|an error|unfair|been)|(?:complain|appeal|disput|contest|rescor)\w*|"
    r"before (?:finally )?passing|"
    r"(?:questions?|ones|topics?|parts|domains?|(?<!guess )what|which|sections?|"
    r"objectives?) (?:that )?i (?:have )?(?:fail|pass|"
    r"miss)\w*|before i (?:finally )?passed|until i passed|challenge the|"
    r"challenging the|remarked|in my (?:dreams?|sleep|head|mind)|(?:that is|must be|is it|by|there is|was) (?:a |"
    r"an )?(?:mistake|error))\b"
)
LONG_AGO = re.compile(
    r" (?:previously|formerly|in the past|the first time i|years ago|back (?:then|when|in the day)|in my (?:day|time|"
    r"youth)|in those days|when i was (?:young|younger|\d+|a)|in (?:school|college|high ?school|university)|"
    r"as a (?:kid|student))\b"
)
# That it is to come.
BOOKED = Notation(
    "(?<!_not)(?<!_be)(?<!_being)(?<!_get) booked|booking|scheduled|registered|signed_up|rescheduled|rebooked|"
    "reserved|locked_in|enrolled|moved|"
    "postponed|pushed|pushed_back|shifted|brought_forward|confirmed|reregistered",
    "paid|slotted|slated|pencilled|penciled|down|set in|for|on|up? for? ~my EXAM|DATE",
)
SITTING = Notation(
    "@sitting ~my EXAM? @test|EXAM|it",
    "will|going_to|gonna|am|plan_to|plan_on|want_to|aiming|aim|planning|hoping|shooting|target|targeting|"
    "goal @little? @little?"
    " take|sit|write|attempt|retake|try|do|have|give|taking|sitting|writing|attempting|retaking|trying|doing|having|"
    "giving|"
    "appearing|facing|for|to_pass|appear",
)
AHEAD = Notation(
    "@test+slot ~on+at_last DATE",
    "@test+slot date|day|appointment|slot|attempt|retake|booking ~on+at_last DATE",
    "my|next|got|have|the|an|a|new ~my @test+slot ~on+at_last+EXAM DATE",
    "DATE is? my|the|for? ~my @test+slot (?!_(?:prep|study|practice|material|topics|objectives|week))",
    "got|have EXAM ~on+at_last DATE",
    "EXAM? attempt|retake|try|round|take|go NUM|two|three|again? ~on+at_last DATE",
)
NO_TARGET = Notation(
    "nudge|nudges|remind|reminder|reminders|ping|pings|pause|paused|snooze|skip|stop|resume|mute|practice|mock|"
    "study|studying|"
    "revise|revising|until|till|before|since|expires|expire|retires|retired|retirement|cancelled|canceled|cancel|"
    "voucher|"
    "skipped|bailed|chickened|ditched|absent|no_show|working_on|work_on|start|starting|begin|finish|reading|labs|"
    "could|might|refund|money_back|discount|reimburse|reimbursed|extension|"
    "missed|miss|prep|plan_for|result|results|objectives|deadline|class|course|bootcamp|boot_camp|webinar|lecture",
)
NEVER_CAME = Notation(
    "was|were|had going_to|supposed_to|meant_to|planning|hoping|intending",
    "should|would|could have",
    "i would book|schedule|take|sit|rebook|retake|go|try|register|sign_up",
    "^ i? could|might take|sit|do|try|attempt|write|retake",
    "can|may|could|should|shall|must i|we ~little take|sit|do|try|attempt|write|retake|book|rebook|schedule|go",
    "i can|may|could ~little take|sit|try|attempt|write|retake",
)
NO_PRACTICE = Notation(
    "need|want|aim|aiming|target|goal|until|till|will|going_to|should|must|bought|buy|cost|costs|paid|dollars|page|"
    "nudge|"
    "remind|minutes|hours|SPAN|not(?!_(?:great|good|bad|too_bad|so_bad|terrible|amazing|ideal|perfect|so_good|too_good|my_best))|"
    "never|average|if|plan|TIME|done_with|left|more",
)
NEVER_PRACTISED = Notation(
    "off|discount|sale|coupon|cheaper|goals|perfect|weight|weights|humidity|weather|refund",
    "^ delete|remove|erase|undo|edit|wipe|scrap",
    "SCORE done|complete|completed|finished|through|left|over",
)
CALLED_OFF = Notation(
    "^ edit|delete|remove|erase|undo|scrap|wipe",
    "^ it was ~on DATE",
    "book|booking|schedule|register|rebook|reschedule|reserve ~my+test by|before|until|till DATE|VAGUE",
    "cancelled|canceled|cancel|refund|refunded|called_off|fell_through|not_going|backed_out|bailed|withdrew",
)
# When somebody asks how soon they may go again.
ASKS_WHEN = Notation(
    "when|how_soon|how_early|how_quickly|how_fast|how_long|how_many_days|how_many_weeks|how_much_time|what_day|"
    "what_date",
    "wait|waiting|earliest|soonest|eligible|allowed|cooldown|possible",
    "may|can|could|must|should|do|am i",
    "enough|required|needed|necessary to|before|between",
)
# Money and formalities, of which no wait is known.
NO_WAIT = Notation(
    "fee|fees|refund|refunded|claim|price|prices|cost|costs|voucher|vouchers|discount|discounts|cheaper|"
    "free|reimburse|reimbursed|invoice|expenses|id|passport|calculator|register|website|link",
    "how_much(?!_(?:time|longer|more))",
    "have_to|must|should|need_to|i|we pay",
)
AGAIN = Notation(
    "retake|retaking|rebook|rebooking|resit|retry|retest",
    "take|sit|go|try|attempt|write|do|give|book|have|taking|trying|sitting|it ~any again",
    "another|next|second|one_more|new possible|available|eligible|allowed|permitted|legal? go|try|shot|chance|crack|"
    "attempt|one|sitting|"
    "date|slot|round|"
    "bite",
    "earliest|soonest ~any take|sit|attempt|date|write|try",
)
TEST = Notation("exam|exams|test|tests|examination|cert|certification|certificate|retake|resit|paper|attempt")
