"""How people ask for a plan, speak of practice and of missed questions, begin a simulation and hand over a report."""

from bot.rules.words.reading import Intent

_MOCK = (
    "simulation|sim|simulations|mock|mocks|mock_exam|mock_test|practice_exam|practice_test|full_exam|exam_simulation|"
    "test_simulation|exam_sim|dry_run|trial_exam|timed_exam|timed_simulation|timed_mock|mock_run|boson|exsim"
)
_WRONG = (
    "wrong|incorrect|incorrectly|wrongly|missed|miss|misses|missing|failed|fluffed|messed_up|screwed_up|got_wrong|"
    "answered_wrong|misread|mis_read|read_wrong|blew|botched"
)
_SCORES = (
    "progress|score|scores|results|trend|trends|practice_scores|practice_results|mock_scores|test_scores|percentages|"
    "numbers|improvement|development|statistics|stats|scoreline|performance|practice_history|mock_results|marks|averages"
)
_NO_REPORT_OF_MINE = "(?!_(?:by|for_my_boss|due|to_my_boss|about_the)(?:_|$))"
_WEAK = "weak|weakest|worst|strong|strongest|weaker|bad|poorest|lowest"
_AREA = "domain|domains|area|areas|topic|topics|spot|spots|section|sections|point|points|subject|subjects|objectives"

_MAKE_PLAN: tuple[tuple[float, str], ...] = (
    (0.85, "make|create|build|prepare|draw_up|draw|set_up|write|generate|design|update|redo|rebuild|remake|organize|"
     "organise|put_together|work_out|map_out|craft|propose|suggest|arrange|rework|adjust|lay_out "
     "~little|kindly|us|one|fresh|good|proper|better|realistic|personal|study|weekly|daily|EXAM "
     "plan|schedule|study_plan|roadmap|timetable (?!_(?:b|calendar|file|into|in_my_calendar)(?:_|$))"),
    (0.85, "need|want|get|have|do|like|give|start|time_for|could_use|got|request|requesting|sort "
     "~kindly|me|us|with|on|a|an|one|some|new|another|fresh|good|proper|better|realistic|personal|study|weekly|daily|"
     "EXAM|also "
     "(?<!_get)(?<!_have)(?<!_want)(?<!_need)(?<!_like)(?<!_do)(?<!_me)(?<!_us)(?<!_got) "
     "plan|schedule|study_plan|roadmap|timetable (?!_(?:today|DATE|b|please_$)(?:_|$))"),
    (0.85, "^ a|an|one|some|another|new|fresh ~kindly|me|us|new|fresh|good|proper|better|realistic|personal|study|"
     "weekly|EXAM plan|schedule|study_plan|roadmap|timetable"),
    (0.85, "plan|schedule|organize|organise|map_out|replan|lay_out|structure (?:_out)? my|our|the|all_my|this studies|"
     "study|studying|"
     "revision|prep|preparation|learning|study_time|study_hours|retake|way|next_attempt|time|weeks|months|practice"),
    (0.85, "^ ~polite|please|me|my|a|study|can_you|could_you|to|i_want_to? plan|schedule|replan|study_plan ~any "
     "SPAN|HOURS ~little|hours|week|wk|day|per|each|every|weekly|daily"),
    (0.85, "^ ~polite+little|can_you|study new|another|fresh|different|better|make study? plan|schedule ~any $"),
    (0.8, "^ ~polite|please|my|a|the|can_you|study? replan|re_plan|plan_again|redo_my_plan|make_plan|build_plan|"
     "rebuild_my_plan|study_plan_please|make_a_plan|plan_make|create_plan"),
    (0.85, "^ ~polite|study|a|my plan|schedule for? ~little|EXAM (?=_(?:until|till|til|by|up_to|before)_DATE)"),
    (0.7, "^ ~polite|a|study|my plan|schedule for EXAM"),
    (0.85, "help|let me|us|with ~little plan my|for|the|our studies|study|EXAM|exam|retake|revision|prep|weeks"),
    (0.8, "how ~any should|can|do|shall i ~little plan|schedule|organize|structure my|the study|studies|revision|time|"
     "weeks|prep"),
)  # fmt: skip
_PLAN_WEEK: tuple[tuple[float, str], ...] = (
    (0.9, "what|whats|which is|are|do|does|should|have|s|to|i|my|we|am|will ~any VAGUE|SPAN|DAYS|week|weeks ~any $"),
    (0.9, "^ ~polite+little VAGUE|week|weekly|weeks|whole_week ~little|study? plan|schedule|agenda|overview|tasking|"
     "tasks|sessions|topics|item|items ~little $"),
    (0.9, "plan|schedule|agenda|tasks|study|overview|sessions|timetable|items|lined_up|planned|look|looks "
     "~little|whole|entire|look|looks|like|full|complete VAGUE|week|weekly|SPAN ~any $"),
    (0.9, "show|see|give|send|view|tell|display ~any week|VAGUE|weekly ~any $"),
    (0.85, "^ ~polite|and|so|for|show|me|my VAGUE|week|weekly|my_week|the_week ~polite+little $"),
    (0.85, "how does|is|will my|the|this|VAGUE week? look|looking|going_to_look"),
    (0.85, "how|what does|is ~any look|looking like ~any VAGUE|SPAN|DAYS|week ~any $"),
)  # fmt: skip
_PLAN_CALENDAR: tuple[tuple[float, str], ...] = (
    (0.9, "^ ~polite+little|give|send|get|export|as|the|file|plan|download|my|study|can_i|have|an ics|ical|icalendar|"
     "ics_file|ical_file|calendar_file|dot_ics ~any $"),
    (0.9, "plan|schedule|sessions|study|studies|timetable|it|slots ~any in|into|to|as|for|with|on ~any calendar|"
     "calendars|gcal|outlook|ics|"
     "ical|icalendar ~any $"),
    (0.85, "calendar|outlook|gcal ~any plan|schedule|study|sessions|export|file|sync|import|link"),
    (0.85, "export|sync|download|import|subscribe ~any plan|schedule|calendar|timetable"),
    (0.85, "^ ~polite+little|to|my|plan|study calendar|calendar_please|gcal ~little|export|file|sync $"),
    (0.85, "add|put|get|send|throw|save|move|copy|push|sync|transfer ~any plan|schedule|sessions|it|study ~any "
     "calendar|outlook|gcal|phone_calendar"),
)  # fmt: skip
_CHART: tuple[tuple[float, str], ...] = (
    (0.85, f"show|see|view|display|give|send|look_at|check|get|draw|plot|track|chart|share|request "
     "~kindly|me|us|my|the|a|all|of|how|please|again|practice|mock|test|EXAM|latest|last|recent|so_far|learning|"
     "overall|domain "
     f"(?<!_the_test) {_SCORES}|chart|graph|graphic|trend|curve|diagram (?!_(?:enough|good_enough|needed|to_pass))"),
    (0.85, f"how is|are|do|does|did|have|has|s my|the ~little|practice|mock|test {_SCORES} ~little|been|so_far "
     "going|doing|look|looking|developing|coming_along|coming|changed|change|changing|trending|moving|improving|"
     "improved|develop|evolving ~any $"),
    (0.85, f"^ how is|are|s my|the ~little|practice|mock|test {_SCORES} ~little $"),
    (0.85, f"^ ~polite+little|practice|mock|test|EXAM|domain {_SCORES}|chart|graph|curve ~little|EXAM|over_time|"
     "chart|graph|picture|for|practice|per_domain|by_domain|so_far $"),
    (0.85, "am|have|are|do|did i|we ~little improving|improved|improve|getting_better|got_better|making_progress|"
     "making_any_progress|progressing|progressed|getting_worse|going_up|stagnating|plateauing|getting_anywhere|better"),
    (0.85, "is|are my ~little|practice|mock|test|EXAM scores|score|results|percentages|progress "
     "~little improving|going|getting|rising|any_better|better|up|good_over_time|coming_up"),
    (0.85, "how far|much have|did i ~little come|improved|progressed|improve"),
    (0.85, "practice|score|scores|progress|results|trend chart|graph|picture|curve|history|over_time|diagram|trend|"
     "list"),
)  # fmt: skip
_MISSES: tuple[tuple[float, str], ...] = (
    (0.85, f"^ ~any i? (?<!_not) keep|kept|always|keeps|still|often|again_and_again|constantly|everytime|usually|"
     f"just|again|DATE|another|also|yet|have|totally|completely|stupidly|only? {_WRONG} (?!_(?:EXAM|exam|the_exam|test)"
     f"(?:_|$)) ~any question|questions|ones|one|answer"),
    (0.85, "keep|kept|always|keeps|still|often|constantly|usually ~little getting|get|got|answering|answer|making|make "
     "~any wrong|mistake|mistakes|mixed_up|confused|incorrect|incorrectly ~any $"),
    (0.85, "keep|kept|always|keeps|constantly missing|misreading|miss|misread|mixing_up|confusing|fluffing "
     "(?!_(?:my|the)_(?:nudges?|sessions?|study|reminders?|days?|class))"),
    (0.85, "got|get|getting|answered|had|have|answer ~little|practice ~any question|questions|one|ones|item|answer "
     "~any wrong|incorrectly|incorrect|wrongly"),
    (0.85, "got|answered|had|have ~little|answered wrong|incorrectly|wrongly ~any question|questions|one|ones|item"),
    (0.85, "misread|misreading|mis_read|overlooked ~little|practice|whole|last|NUM question|questions|one|it|word|"
     "stem|answer|options"),
    (0.85, "read ~little question|questions ~any too_fast|too_quickly|wrong|wrongly|badly|carelessly"),
    (0.85, "missed|fluffed|botched|messed_up|missing|miss ~little|practice|easy|hard|simple|NUM "
     "(?:_[a-z]+)? (?:_[a-z]+)? question|questions (?!_(?:to_pass|short|from_passing))"),
    (0.85, "question|questions|one ~little|today|about|on i? ~little|again wrong|incorrect|misread|missed ~any $"),
    (0.85, "question|questions ~any i ~little did|answered|had|got|do|made|get wrong|incorrectly|wrongly"),
    (0.85, "guessed|torn|stuck|undecided|hesitated between two|the_two|NUM|both ~any"),
    (0.85, "picked|chose|choose|clicked|took|selected|ticked|went_for ~little wrong ~little one|answer|option"),
    (0.85, "^ ~polite+little|i_want_to|can_i|add|log|note|record|write_down|save|put_in|enter|LOGGED "
     "missed|wrong|miss (?:_a)? question|questions|answer ~any $"),
    (0.85, "^ ~polite+little|i_want_to|can_i|add|log|note|record|write_down|save|LOGGED mistake|a_mistake|a_miss $"),
)  # fmt: skip
_RECALL: tuple[tuple[float, str], ...] = (
    (0.9, "quiz|test|ask|drill|examine|grill|question|hit|show|give|throw|bring|repeat me ~any missed|miss|wrong|"
     "mistakes|"
     "misses|got_wrong|failed|weak_spots|recall|recalls|due|error_log|errors"),
    (0.85, "^ ~polite+little|can_you|just|DATE quiz|drill|grill me|time|session? ~polite+little|when|on_something $"),
    (0.9, "^ ~polite+little|do|show|start|give|me|my|any|DATE recall|recalls|error_log|misses|mistakes|"
     "missed_questions|wrong_answers|wrong_questions|error_list|mistake_log|missed_ones ~little+when|due|please $"),
    (0.9, "go|run|walk|look|get|work|going over|through|back|at|back_to|back_over ~little|all|again|those "
     "mistakes|misses|errors|"
     "missed_questions|wrong_answers|questions_i_missed|questions_i_got_wrong|what_i_missed|what_i_got_wrong|"
     "ones_i_missed|ones_i_got_wrong|error_log|questions_that_i_missed|wrong_ones"),
    (0.9, "review|repeat|revisit|practice|revise|see|redo|retry|recall ~little|all|again|those mistakes|misses|errors|"
     "missed_questions|wrong_answers|questions_i_missed|questions_i_got_wrong|what_i_missed|what_i_got_wrong|"
     "ones_i_missed|ones_i_got_wrong|error_log|questions_that_i_missed|wrong_ones|wrong_questions|questions_again"),
    (0.85, "what|which ~any did|have|do|are|is|were|was i|my|the ~little|need_to|questions missed|miss|get_wrong|"
     "got_wrong|mistakes|look_at|errors|due|wrong ~any $"),
    (0.85, "any|which|what|are_there questions|recalls|recall|misses|mistakes ~any due|again|wrong|left|missed"),
    (0.9, "^ ~any that|which|what|questions|ones|stuff|things ~little i ~little missed|got_wrong|get_wrong|failed|"
     "messed_up ~any again $"),
)  # fmt: skip
_SIMULATE: tuple[tuple[float, str], ...] = (
    (0.9, "start|starting|begin|beginning|run|running|launch|do|doing|take|taking|try|open|commence|fire_up|kick_off|"
     "have|set_up|sit|sitting|go_for|simulate|write|writing|initiate|make "
     "~little|full|new|another|timed|real|next|whole|complete|proper|length|final|quick|practice|EXAM|exam|one|test "
     f"{_MOCK} (?!_(?:questions?|scores?|results?|yesterday|last|was|chart|plan|book|log)(?:_|$))"),
    (0.9, "start|set|begin|run|launch|need|want ~little|exam|EXAM|practice|simulation|mock timer|clock|countdown|"
     "stopwatch (?=_.*(?:exam|EXAM|test|mock|sim|simulation|practice|questions)|(?<=exam_timer)|(?<=EXAM_timer)|$)"),
    (0.9, "^ ~polite+little|please|can_you|full|exam|EXAM|practice simulate|simulation|sim|mock|simulator "
     "~little|now|EXAM|exam|time|please|start|today|rn|mode $"),
    (0.85, "time me ~any $"),
    (0.85, "exam|EXAM|test conditions|simulation|simulator|mode|timer|like_conditions"),
    (0.85, f"ready|want|would_like|going|about|time|gonna ~little to|for ~little|full|another|timed|do|start|take "
     f"{_MOCK}"),
)  # fmt: skip
_REPORT: tuple[tuple[float, str], ...] = (
    (0.9, f"score|exam|result|results|test|EXAM|pearson|vue|comptia|cisco|my_score|domain report|reports|sheet|"
     f"breakdown|printout|scorecard {_NO_REPORT_OF_MINE} ~any $"),
    (0.9, "^ ~polite+little|here|show|see|read|analyze|analyse|roast|this_is|these_are|explain|check|look_at|send "
     f"report|scorecard|score_report|domain_scores|domains|breakdown {_NO_REPORT_OF_MINE} ~any $"),
    (0.9, f"^ ~any {_WEAK} ~little|exam|EXAM|domain|knowledge|security|exams {_AREA} ~any $"),
    (0.9, f"which|what ~little|are|is|of {_AREA} ~any {_WEAK}|bad|struggling|struggle|struggled|low|lacking|repair|"
     "fix ~any $"),
    (0.85, "where|what am|are|was|were|is|do i|my ~little weak|weakest|worst|lacking|struggling|losing_points|"
     "weaknesses|lose_points|lost_points|weak_spots|worst_at"),
    (0.85, "my|show|list|see|what_are|all ~little weaknesses|domain_scores|domain_results|per_domain|by_domain|"
     "domains_are|weak_points"),
)  # fmt: skip
_READY: tuple[tuple[float, str], ...] = (
    (0.85, "can|could|should|may|shall|do i ~may_i book (?!_(?:a_)?(?:hotel|flight|slot_in|table|test_center|room))"),
    (0.85, "clear|cleared|good|ok|safe|fine|position|able|allowed to book ~any $"),
    (0.8, "^ ~polite|so|and|ready|time_to book|book_it|booking or|yet|now|already ~any $"),
)  # fmt: skip


def _of(intent: Intent, cues: tuple[tuple[float, str], ...]) -> tuple[tuple[Intent, float, str], ...]:
    return tuple((intent, weight, notation) for weight, notation in cues)


COACHING_CUES: tuple[tuple[Intent, float, str], ...] = (
    *_of(Intent.MAKE_PLAN, _MAKE_PLAN),
    *_of(Intent.PLAN_WEEK, _PLAN_WEEK),
    *_of(Intent.PLAN_CALENDAR, _PLAN_CALENDAR),
    *_of(Intent.PRACTICE_CHART, _CHART),
    *_of(Intent.LOG_MISS, _MISSES),
    *_of(Intent.RECALL, _RECALL),
    *_of(Intent.SIMULATE, _SIMULATE),
    *_of(Intent.REPORT, _REPORT),
    *_of(Intent.READY, _READY),
)
"""None of these writes: what they bring up is shown, or asks for one more tap."""
