"""What people say about how the day's study went."""

from bot.rules.words.reading import Intent

DAY_CUES: tuple[tuple[Intent, float, str], ...] = (
    (Intent.DONE, 0.85, "^ ~little+when+study+done (?<!_so)(?<!_well) done|finished|accomplished|completed|complete|"
     "sorted|ticked_off (?!_with_(?:EXAM|this|that|these|everything|it_all|exam|all|work|life)) "
     "~little+when+study+done $"),
    (Intent.DONE, 0.85, "^ i? ~have did|done|finished|completed|got_through|knocked_out|ticked_off|checked_off|"
     "wrapped_up|did_do (?!_with_(?:EXAM|this|that|these|everything|it_all|exam|all|work|life)) "
     "@little+when+study+done ~little+when+study+done $"),
    (Intent.DONE, 0.85, "^ i? ~have did|finished|completed|done my|the|todays|our|all|some @study|hour|hours|SPAN "
     "~little+when+study $"),
    (Intent.DONE, 0.8, "@studied ~little+study+topics SPAN ~little+when+study+topics $"),
    (Intent.DONE, 0.75, "^ i? ~have studied|revised|did_study|did_studying|did_revise|been_studying|hit_the_books "
     "~little+when+study+topics $"),
    (Intent.DONE, 0.75, "^ i? got|put my|the? SPAN ~little+study in $"),
    (Intent.DONE, 0.75, "^ SPAN of? @study? done|in_the_bag|complete|completed|finished|in|down ~little+when $"),
    (Intent.DONE, 0.75, "^ mission_accomplished|nailed_todays_session|nailed_todays_study $"),
    (Intent.DONE, 0.75, "^ LOGGED ~little+when study|studying|session|SPAN ~little+when+study $"),
    (Intent.PART_DONE, 0.85, "did|done|got|finished|completed|only|managed|studied|made_it|covered|read|just|"
     "got_through|went_through|reached ~partly @half ~little+when+study+partly $"),
    (Intent.PART_DONE, 0.85, "only|just_about|barely|could_only ~partly SPAN|half|part|NUM|some|a_bit|a_little|one|"
     "a_few ~little+when+study+topics $"),
    (Intent.PART_DONE, 0.8, "did|done|finished|completed|got_through|managed ~partly SCORE ~little+when $"),
    (Intent.PART_DONE, 0.85, "^ just|only about|like? SPAN ~little+when+study $"),
    (Intent.PART_DONE, 0.8, "^ i? just? managed|squeezed_in|got_in|snuck_in|did_manage|squeezed ~partly "
     "SPAN|half|some|a_bit|a_little|part ~little+when+study+topics $"),
    (Intent.PART_DONE, 0.8, "^ ~partly half|halfway|half_way|partly|partially|part|kinda|sort_of|almost|nearly "
     "done|finished|there|through|of_it|complete|it? ~little+when $"),
    (Intent.PART_DONE, 0.8, "^ ~partly half|halfway|half_way|partly|partially|some_of_it|not_all_of_it|a_bit|"
     "a_little|a_little_bit|most_of_it|part_of_it|not_everything ~when $"),
    (Intent.PART_DONE, 0.8, "^ about|only|just? half of? the|my|todays? @study? is|was? done|finished|through $"),
    (Intent.PART_DONE, 0.8, "did|got_through|finished|completed|answered|read only|just? NUM|SCORE|[0-9]+ of|out_of "
     "the? NUM|SCORE|[0-9]+"),
    (Intent.PART_DONE, 0.75, "did|got_through|finished|completed|answered only|just? SCORE NUM|questions? $"),
    (Intent.PART_DONE, 0.75, "did_not|could_not|have_not manage_to|quite|get_to? finish|complete|do "
     "everything|it_all|all|the_whole|all_of_it|the_rest|the_lot|it_completely|it_entirely ~little+when+study $"),
    (Intent.PART_DONE, 0.75, "started|began ~little+study did_not|could_not|not finish|complete ~little+when"),
    (Intent.SKIP, 0.9, "^ i? ~intend skip|skipping|skipped|passing_on|pass_on|sit_out|sitting_out "
     "(?!_(?:the_exam|EXAM|the_test)) ~little+when+study+nudges $"),
    (Intent.SKIP, 0.8, "^ i? ~intend pass|passing for|on it|this|this_one|study|studying? today|DATE"),
    (Intent.SKIP, 0.8, "^ DATE i? can|will|do not study|do_it? ~sorry $"),
    (Intent.SKIP, 0.85, "^ no|nah|sorry|i? not today|DATE|this_time ~sorry $"),
    (Intent.SKIP, 0.85, "^ i? can|will|do|am? not able_to|going_to? study|do_it|make_it|do_this|do_anything|"
     "do_that|manage|manage_it|learn|revise|do_studying|studying|doing_it? DATE ~sorry $"),
    (Intent.SKIP, 0.85, "^ i? have? no|not study|studying|session|time|energy|learning|revision|nudges|nudging|"
     "reminders|reminder|work ~for_it DATE ~sorry $"),
    (Intent.SKIP, 0.85, "^ do_not @nudge me again? DATE ~sorry $"),
    (Intent.SKIP, 0.8, "take|taking|have|having|need|calling|make|making|it_is|got|want ~a_day dayoff|rest_day|"
     "off|night_off|evening_off|off_day|free_day ~when $"),
    (Intent.SKIP, 0.8, "^ rest_day|dayoff|DATE_off ~when $"),
    (Intent.SKIP, 0.7, "^ i_am? too|so|way_too tired|sick|busy|exhausted|ill|wiped_out|drained "
     "to_study|for_this|for_it|to_do_it|to_do_anything|for_study|for_studying? DATE ~sorry $"),
)  # fmt: skip
