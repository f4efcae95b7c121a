"""What people say about how the day's study went."""

from bot.rules.words.reading import Intent

# The sentence ends here, or goes on about why, when, or what else.
_END = (
    "(?P<rest>$|_(?:because|as|since|before|after|while|so|due_to|thanks_to|though|then|until|with|when|during|cos|"
    "in_the|on_the|"
    "at_the|over)_.*)"
)
_REASON = (
    "(?:$|_(?:because|as|since|so|due_to|with|i|we|my|the|work|too|got|have|there|it|life|cos|for|a|feeling|headache|ot|overtime|late|stuck|still|been|long|family|boss|busy|sick|ill|tired|exhausted|kid|kids|"
    "not|really|deadline|on_call|guests|in_laws|shift|nightshift|power|internet|brain|"
    "migraine)_.*)"
)
# Work is a job here, and who is done with everything needs something else.
_NOT_FOR_EVER = (
    "(?!_(?:not|never|work|my_shift|my_work)(?:_|$))(?!_for$)(?!_with_(?:EXAM|this_(?:exam|cert|test|shit|crap)|this$|that|these|"
    "everything|it_all|exam|all|work|life|"
)
_NOT_FOR_EVER += (
    "certs|it$|you|studying$|the_exam|the_cert|school|people|waiting|(?:my|the|a)_(?:degree|masters|job|course|phd)))"
)
# Nobody does a whole course in a day.
_NO_COURSE = (
    "(?!(?:_[A-Za-z0-9]+){0,5}_(?:courses?|degree|bootcamp|certification|class|classes)(?:$|_(?:on|in|"
    "last|at|for|from|about)))"
)
_AROUND = "~little+when+study+done"

_DONE: tuple[tuple[float, str], ...] = (
    (0.85, f"^ {_AROUND} (?<!_so)(?<!_well) done|finished|accomplished|achieved|completed|complete|sorted|"
     f"ticked_off|wrapped_up|"
     f"finito {_NOT_FOR_EVER} {_AROUND}+with $"),
    (0.85, "^ i|we? ~have did|done|finished|finish|completed|got_through|knocked_out|ticked_off|checked_off|ticked|"
     f"wrapped_up|wrapped_it_up|finished_it_up|did_do|closed_out|finished_off|finished_up {_NOT_FOR_EVER} "
     f"@little+when+study+done|thing|off {_AROUND}+with|thing|off {_END}"),
    (0.85, "^ i|we? ~have did|finished|completed|done my|the|todays|our|all|some @study|hour|hours|SPAN "
     f"~little+when+study+topics {_END}"),
    # So many chapters, all the videos, the whole module.
    (0.8, "^ i|we? ~have did|finished|completed|read|watched|went_through|worked_through|got_through|knocked_out|"
     "smashed_out|smashed|crushed|covered|wrapped_up|closed_out|solved|practiced|reviewed|revised|learned|learnt|"
     "studied|"
     "banged_out|powered_through|blasted_through|ploughed_through|plowed_through|churned_through|cleared|nailed|"
     "tackled|wrote|made|took|typed_up|"
     f"ground_out|finished_off|sorted_out {_NOT_FOR_EVER} {_NO_COURSE} ~quantity+when (?:_[a-z]+)? @study "
     f"~little+when+study+done+topics {_END}"),
    (0.75, f"^ just? got|been done|finished|through ~little studying|study|revising|revision|reading ~little+when "
     f"{_END}"),
    (0.8, "^ ~when @study|session|SPAN ~when+topics is|was|has_been|are|all done|finished|completed|complete|over "
     "~little+when $"),
    # So long.
    (0.8, f"@studied ~little+study+topics SPAN ~little+when+study+topics {_END}"),
    (0.75, "^ yes|yep|yeah? i|we? ~have studied|revised|did_study|did_studying|did_revise|been_studying|hit_the_books|"
     "hit_books|did_my_studying|did_the_work|did_the_reading|showed_up ~little+when+study+topics|lot|from|[0-9]+ "
     f"{_END}"),
    (0.8, "^ i|we? just|finally|have|already? got it|this|that|it_all|all_of_it|everything|the_lot|mine|todays|"
        "all|my|the|"
     "todays_bit|tonights? @study? done|finished|sorted|over_with|out_of_the_way|crossed_off|completed|wrapped_up "
     f"~when+little {_END}"),
    (0.75, "^ i|we? ~have knocked|smashed|banged|crushed|nailed|ticked|checked|crossed|polished|hammered|cranked|"
     "wrapped|blasted it|that|todays|this|them|everything|tonights @study? over|out|off|up|on_the_head "
     "~when+little+done $"),
    (0.8, "^ i|we? ~have made|done|did it_all|everything|all_of_it|the_lot|all|the_whole_thing (?!_up) "
        "~when+little+done $"),
    (0.8, "^ i|we? ~have did|done|put_in my|todays bit|share|hours|duty|stint|reps|quota|daily|thing|part_of_the_deal "
     "~when+little+study $"),
    (0.75, "^ ~quantity+have @study down|in_the_bag|in_the_books|sorted ~little+when+done $"),
    (0.75, "^ i|we? ~have had my|todays|tonights session|study|study_session|lesson|study_time ~little+when $"),
    (0.75, "^ i|we? ~have managed it|that|all_of_it|everything|todays_session ~little+when $"),
    (0.8, "^ i|we? ~have hit|met|reached|smashed my|todays|the daily? target|goal|quota|study_goal|study_target|"
        "minutes "
     "~when+little $"),
    (0.75, "^ i|we? ~have did|done|finished|completed everything|it|what|all|as|exactly_what|just_what|exactly_as|"
     "all_that (?P<rest>_(?:you|the_plan|the_bot|plan|i)_(?:asked|said|told|wanted|planned|set|suggested|gave|had|was_"
     "supposed)(?:_.*)?)"),
    (0.8, "^ tick|check|cross|mark it|that|this|today|todays|one|todays_session|session|study|me off|done|as_done|"
     "as_complete|as_finished|as_completed|down_as_done|complete ~when+little+done $"),
    (0.75, "^ i? did study|learn|read|revise|practice ~little+when+study+topics $"),
    (0.75, "^ i? got|put|fit about|like|roughly|around? my|the|some|a? SPAN|study|studying|reading|hours|hour|"
        "session|revision ~little+study in "
     "~when $"),
    (0.75, "^ i? put_in|clocked|clocked_in|logged ~quantity work|hours|time|effort|SPAN|session ~little+when+study $"),
    (0.7, "^ i? ~have studied|learned|learnt|revised|reviewed|practiced|practised (?!_(?:nothing|half|only|too)) "
     f"(?:_[a-z]+){{0,4}} today|DATE|SPAN ~when+study {_END}"),
    (0.75, "^ SPAN|hour|half_hour of? @study? done|in_the_bag|complete|completed|finished|in|down|on_the_clock|"
        "logged ~little+when $"),
    (0.75, "^ mission_accomplished|mission_complete|nailed_todays_session|nailed_todays_study|todays_session_done|"
     "in_the_bag|in_the_books|that_is_me_done|that_is_that_done ~when $"),
    (0.75, "^ LOGGED ~little+when study|studying|session|SPAN ~little+when+study $"),
)  # fmt: skip
_PART_DONE: tuple[tuple[float, str], ...] = (
    (0.85, "did|done|do|got|finished|completed|only|managed|studied|made_it|made|make|covered|read|just|revised|"
     "got_through|went_through|reached|watched|get_through|worked_through|knocked_out|crammed ~partly @half "
     f"~little+when+study+partly {_END}"),
    (0.85, "only|just_about|barely|could_only|could_just|hardly ~partly SPAN|half|part|NUM|some|a_bit|a_little|one|few|"
     f"a_few|small|a_quarter|a_third|a_couple|first|two ~little+when+study+topics+partly {_END}"),
    (0.8, "did|done|finished|completed|got_through|managed ~partly SCORE ~little+when+study $"),
    (0.88, "^ i|we? ~have got|did|managed|put|fit|squeezed|studied|read|done|finished ~partly SPAN|NUM "
        "~little+study in? "
     "(?P<rest>_(?:before|until|till|then|when)(?:_[a-z]+){1,4}_(?:called|rang|interrupted|crashed|died|paged|kicked_in|"
     "ran_out|had_to|pulled|got_called|fell_asleep|cried|cut_out|needed_me|needed_the|dropped|gave_out|showed_up).*)"),
    (0.85, f"^ i? kinda|sort_of|kind_of|sorta|half|halfway|partly|partially|mostly did|finished|got_through|completed|"
     f"read it|that|this|some|everything|most|todays|the|my @study? ~when+little {_END}"),
    (0.85, "did|done|completed|finished|got_through|read|covered|managed|do|made ~partly+little+quantity "
     "third|thirds|quarter|quarters|fifth|fifths|percent|half|majority|fraction|chunk|sliver|slice|portion "
     f"~little+study+when+partly {_END}"),
    (0.85, f"^ just|only about|like? SPAN ~little+when+study+sorry {_END}"),
    (0.8, "^ i? just|could|only? managed|squeezed_in|got_in|snuck_in|did_manage|squeezed|manage|fit_in|fitted_in|"
     f"crammed_in|sneaked_in|made_a_start_on ~partly SPAN|half|some|a_bit|a_little|bit|part|few|NUM "
     f"~little+when+study+topics "
     f"{_END}"),
    (0.8, "^ ~partly half|halfway|half_way|partly|partially|part|kinda|sort_of|almost|nearly "
     f"done|finished|there|through|of_it|complete|it? {_NOT_FOR_EVER} ~little+when {_END}"),
    (0.8, "^ (?!_in_a_) ~partly half|halfway|half_way|partly|partially|some_of_it|not_all_of_it|not_all|a_bit|"
     "a_bit_of_it|a_quarter_of_it|"
     "a_third_of_it|a_little|a_little_bit|most_of_it|part_of_it|not_everything|just_some|a_tiny_bit|a_few_pages|"
     "the_first_part|"
     f"the_first_half|bits_and_pieces|bits_of_it ~when+study|but|some|only {_END}"),
    (0.85, "^ ~partly SPAN|half|that|it|one|NUM|this @study? was|is all|the_most|as_much_as|the_best i could|can|"
     "had_time_for|had_in_me|managed|got do|manage|get_done|fit_in|squeeze_in|get_in? ~when $"),
    (0.85, "^ i? only watched|read|did|covered|finished|got_through|completed|reviewed|studied|managed|opened "
     f"one|two|NUM|a|the|half|part|some|a_few|a_couple first|last|of? @study ~little+when {_END}"),
    (0.8, "^ a_few|a_couple|a_couple_of|few NUM? @study only ~when $"),
    (0.8, "^ about|roughly|only|nearly|almost|like? a|the? bit|little|part|half|some|portion|few|third|thirds|quarter|"
     f"quarters|SCORE of? @study? done|finished|read|completed|complete|reading|in {_NOT_FOR_EVER} "
     "~little+when "
     f"{_END}"),
    (0.8, "^ about|only|just? half of? the|my|todays? @study? is|was? done|finished|through $"),
    (0.8, f"^ i? got|get some|a_bit|a_little|bits|part|half of? it? done|in|finished ~little+when+study {_END}"),
    (0.8, "did|done|got_through|finished|completed|answered|read|got|managed|made only|just? NUM|SCORE|[0-9]+|one|"
     "two|three "
     "@study? of|out_of the|my? NUM|SCORE|[0-9]+|SPAN|two|three|four|five ~study+little+when $"),
    (0.75, "did|got_through|finished|completed|answered only|just? SCORE NUM|questions? $"),
    (0.75, "did_not|could_not|have_not|can_not manage_to|quite|get_to|able_to? finish|complete|do|get_through "
     "everything|it_all|all|the_whole|all_of_it|the_rest|the_lot|it_completely|it_entirely|the_end "
     "~little+when+study $"),
    (0.75, "started|began|start|begin ~little+study did_not|could_not|not|can_not finish|complete|get_far|"
     "get_to_finish "
     "~little+when"),
    (0.7, f"^ i? (?:_[a-z]+){{0,3}} halfway|half_way|midway|partway|part_way ~partly+when through|in|into? "
     f"~little+when+study {_END}"),
    (0.65, "^ i? did|could|can|just not|never quite|manage_to|get_to? finish|finished|complete "
     "it|the_session|the_chapter|my_study|todays_session|the_lab|today|DATE? ~when $"),
    (0.75, "^ SPAN|half|part|NUM only ~little+when+study $"),
    (0.75, f"^ not_much|not_a_lot|not_that_much|not_all|very_little|too_little but|just|only|like|about? SPAN "
     f"~when+study {_END}"),
    (0.75, "^ i? ~have started|began|made_a_start|made_some_progress|some_progress|partial|partial_credit|got_started|"
     "did_what_i_could|did_something ~little+when+study $"),
)  # fmt: skip
_SKIP: tuple[tuple[float, str], ...] = (
    (0.9, "^ i|we? ~intend skip|skipping|skipped|sit_out|sitting_out|miss|missing|bail_on|"
     "bailing_on|"
     "bail|blow_off|opt_out_of|duck_out_of "
     f"(?!_(?:(?:the_|this_|that_)?questions?|the_exam|EXAM|the_test|my_exam|(?:the_|this_)?(?:whole|entire)|you|"
     f"people|home)) @little+when+study+nudges "
     f"~little+when+study+nudges+sorry {_REASON}"),
    (0.85, "^ i|we? ~intend skip|skipping|skipping_it|sitting_this_one_out|sit_this_one_out|sitting_out|sit_out|"
     "sit_it_out ~when+sorry $"),
    (0.8, "^ i? ~intend pass|passing|take_a_pass|taking_a_pass for|on? it|this|this_one|study|studying|"
        "todays_session|todays_study? "
     "today|DATE ~sorry $"),
    (0.8, "^ i|we? ~intend passing_on|pass_on todays|tonights|the|my|this? study|studying|session|"
        "todays_session|revision|"
     "nudge|one ~when+sorry $"),
    (0.8, "^ i? ~intend sit|sitting DATE|this_one|it out ~sorry $"),
    (0.8, "^ i? ~intend give|giving|gave DATE|todays_session|it|this_one a_miss|a_pass|a_skip ~when+sorry $"),
    (0.8, "^ i? ~intend leave|leaving|drop|forget it|this|that|study|studying|todays_session|session? ~out DATE "
     "~sorry $"),
    (0.8, f"^ DATE i? can|will|do|am not study|studying|do_it|able|manage|make_it|going_to_happen|possible? ~sorry "
     f"{_REASON}"),
    (0.85, f"^ no|nah|nope|sorry|i|maybe? not today|DATE|this_time ~sorry {_REASON}"),
    (0.85, "^ i|it|am|is? no_can_do|excuse_me|nothing_from_me|am_not_happening|be_excused|not_going_to_happen|"
     "not_happening|not_feeling_it|count_me_out|not_possible|no_chance|no_go|"
     f"can_not_be_bothered|can_not_be_arsed|no_way|will_not_happen|not_up_for_it|not_up_to_it DATE ~sorry {_REASON}"),
    (0.8, "^ DATE is|was|will_be? not? a|an|my? no_go|out|impossible|possible|going_to_happen|happening|dayoff|"
     "rest_day|"
     "write_off|no|off ~sorry $"),
    (0.8, "^ DATE no|not|i_skip|skip ~sorry $"),
    (0.8, "^ todays|tonights a|is|session|study? no_go|out|off|write_off|not_happening|not_going_to_happen ~sorry $"),
    (0.75, "^ i_am? resting|chilling|recovering|relaxing DATE ~sorry $"),
    (0.8, "^ nothing|zero|no_study|no_studying done|finished|studied|happened DATE ~sorry $"),
    (0.85, "^ i|we|am? can|will|do|am|could|would|might|did|shall|should? not be? able_to|going_to|gonna|get_to|"
     "manage_to|have_time_to|"
     "have_the_energy_to? study|do_it|make_it|do_this|do_anything|do_any|get_any|get_anything_done|"
     "do_that|manage|manage_it|learn|revise|do_studying|studying|doing_it|do_my|do_todays|have_time|have_energy|"
     "touch_it|"
     f"fit_it_in|cope|make|do|open|crack? ~study+little DATE ~sorry {_REASON}"),
    (0.8, "^ i? did|have|got|done nothing|no_study|no_studying|zero|nada|zilch done|studied? DATE ~sorry $"),
    (0.85, "^ i|there_is|there_was? have|had|got? no|not|zero study|studying|session|time|energy|learning|revision|"
     "nudges|"
     f"nudging|brain_power|chance|motivation|strength|reminders|reminder|work ~for_it|left|to|do DATE ~sorry "
     f"{_REASON}"),
    (0.85, "^ do_not @nudge me again? DATE ~sorry $"),
    (0.8, "take|taking|have|having|need|calling|call|make|making|it_is|got|want|enjoying ~a_day dayoff|rest_day|"
     f"off|night_off|evening_off|off_day|free_day|sick_day|mental_health_day|break_day|zero_day ~when+sorry {_REASON}"),
    (0.8, f"^ a|my|on|off? rest_day|dayoff|DATE_off|off_day|sick_day|zero_day|night_off ~when+sorry {_REASON}"),
    (0.7, "^ i_am|feeling|feel? too|so|way_too|really|just|very? tired|sick|busy|exhausted|ill|wiped_out|drained|"
     "knackered|"
     "shattered|wrecked|dead|poorly|unwell|hungover|beat|cooked "
     f"to_study|for_this|for_it|to_do_it|to_do_anything|for_study|for_studying? DATE ~sorry {_REASON}"),
)  # fmt: skip
DAY_CUES: tuple[tuple[Intent, float, str], ...] = tuple(
    (intent, weight, notation)
    for intent, cues in ((Intent.DONE, _DONE), (Intent.PART_DONE, _PART_DONE), (Intent.SKIP, _SKIP))
    for weight, notation in cues
)
