"""What people say about their nudges."""

from bot.rules.words.reading import Intent

# Little words between what is asked for and when: "nudge me, every day, before work, at 7".
_BETWEEN = "~little+studying+around+daily+life|TIME|DAYS|DATE"
# The sentence ends here, or goes on about what has to happen first.
_ONCE = "(?P<rest>$|_(?:once|when|after|as_soon_as|because|cos|since|so|if)_.*)"
_JUST = "(?P<rest>$|_(?:once|when|because|cos|since|just|still|i|my|we|the)_.*)"
_COMING = "come|coming|arrive|ring|go_off|sound|reach|hit|happen|land|pop_up|be"
_UNTIL_THEN = "@till ~pause @rest"

_SETTING: tuple[tuple[float, str], ...] = (
    (0.85, f"@nudge me|us {_BETWEEN} @at ~at+around"),
    (0.85, f"@call {_BETWEEN} @at ~at+around"),
    (0.85, f"@reminder me? {_BETWEEN} @at ~at+around"),
    (0.85, "^ nudge|remind|ping|poke|reminder|alarm ~daily+around TIME|DAYS ~at+around $"),
    # Whoever says on which days means it every week, whatever else is said.
    (0.8, "@nudge me|us ~any DAYS ~at+around"),
    (0.8, "DAYS ~any nudge_me|remind_me|ping_me|poke_me|wake_me_up"),
    (0.8, "@nudge me|us ~any @study|book|books|flashcards|notes|laptop ~any TIME ~at+around"),
    (0.75, f"@at {_BETWEEN} nudge_me|remind_me|ping_me|message_me|text_me|wake_me|poke_me {_BETWEEN} $"),
    (0.75, f"^ @at {_BETWEEN} @call+reminder {_BETWEEN} $"),
    (0.7, f"@set {_BETWEEN} @reminder {_BETWEEN} ~at+around $"),
    (0.8, f"let|make|have|get|want ~little @reminder to|should? be? {_COMING} me? {_BETWEEN} @at ~at+around $"),
    (0.8, f"^ ~little @reminder should|must|shall|needs_to|has_to|to be? {_COMING} me? {_BETWEEN} @at ~at+around $"),
    (0.8, f"^ ~little nudge|reminder|ping|alarm be? {_COMING} me? {_BETWEEN} @at ~at+around $"),
    (
        0.75,
        "^ make|change|move|shift|switch|put|set it|them|that|mine to|for|at|be? @at ~at+around "
        "instead|from_now_on|going_forward|nudge|nudges|reminder|reminders|every_time ~any $",
    ),
    (0.75, "^ @at ~at+around works|suits|would_work|would_suit|fits better|best|me ~little+daily $"),
    (0.7, "^ make|change|switch it|them|that|mine to? TIME? DAYS ~at+around $"),
    (0.7, f"^ to_be? nudged|reminded|pinged|messaged|texted|woken|poked|notified {_BETWEEN} @at ~at+around"),
    (0.65, "^ @nudge me to? study|studying|start|do_it|learn|revise|read|hit_the_books|practice? ~little+studying $"),
    (0.65, "^ a|some|daily|regular|study|weekly ~daily+studying @reminder ~little+studying $"),
    (0.7, f"(?!.*_again(?:_|$)) send|write|message|text|ping|tell|ask|push me {_BETWEEN} @at ~at+around"),
)
_STOPPING: tuple[tuple[float, str], ...] = (
    (0.9, "@stop ~all @nudges ~ever"),
    (0.9, "turn|switch|shut|take|keep|leave|put ~all @nudges ~ever off"),
    (0.9, "turn|switch|shut off ~all @nudges ~ever"),
    (
        0.8,
        "do_not|never ever|want_you_to|want_to_be? @nudge|disturb|bother|annoy|spam|nudged|reminded|pinged me? ~ever $",
    ),
    (
        0.8,
        "@nudges are|is|were so|too|really|very|getting|just? annoying|much|irritating|distracting stop|cancel|kill "
        "them|it ~ever",
    ),
    (
        0.75,
        "^ unsubscribe|unsubscribe_me|nudges_off|reminders_off|nudge_off|reminder_off|opt_out|opt_me_out|"
        "leave_me_alone|"
        "leave_me_be|leave_me_in_peace|stop_contacting_me|stop_writing_me|stop_writing_to_me|stop_bothering_me|"
        "stop_disturbing_me|no_nudges|no_reminders|get_off_my_back|buzz_off|shut_it_off|turn_it_off|turn_this_off|"
        "switch_it_off|turn_them_off|switch_them_off|turn_them_all_off|notifications_off|alerts_off|pings_off ~ever $",
    ),
    (0.75, "@nudges have|has|need|needs|must|should|got|can to? stop|end|cease|go_away ~ever $"),
    (0.75, "^ ~all @nudges to? stop|end|cease ~ever $"),
    (0.65, "^ stop|cancel|kill|end|disable|mute them|these|those ~ever $"),
    (0.7, "^ to? opt_out|unsubscribe|stop_receiving_these|stop_getting_these ~ever $"),
)
_PAUSING: tuple[tuple[float, str], ...] = (
    (0.85, "pause|paused|pausing ~pause+till+when"),
    # Quiet, until then.
    (0.8, "no|hold|suspend|stop|skip|mute|hold_off|hold_off_on|hold_off_with|freeze|halt|without|do_not_send|silence|"
     f"turn_off|disable|keep|park|shelve|defer|lay_off ~all @nudges me|please|quiet|off? {_UNTIL_THEN}"),
    (0.8, "no|hold|suspend|stop|skip|mute|freeze|halt|without|silence|turn_off|disable ~all @nudges me|please? "
     "this|next|the? VAGUE|SPAN"),
    (0.8, f"do_not|no_need_to @nudge|disturb|bother me again|anymore|to_study? {_UNTIL_THEN}"),
    (0.75, "^ hold|hold_off|hold_on|mute|mute_me|silence|freeze|suspend|stop|halt|hold_fire|lay_off|back_off|"
     "stand_down|chill|relax|rest|"
     "leave_me_alone|leave_me_be|shush|quiet|be_quiet|keep_quiet|radio_silence|do_not_disturb|"
     f"stay_quiet|park|shelve ~pause+all {_UNTIL_THEN}"),
    (0.75, "^ skip|no_study|no_studying|nothing ~pause VAGUE ~pause $"),
    # Away, until then.
    (0.8, "on|going_on|off_on|taking|leaving_for|leave_for|going_for|be_on|start|starting|have|off_for|gone_on ~kind "
     "@holiday ~pause+till+when"),
    (0.75, "i_am|we_are|i_will_be|we_will_be|will_be|be|am|going_to_be|being|i_have_to_be|got_to_be ~away+little "
     "until|till|til|for|this|next|through|thru ~pause+kind @rest"),
    (0.75, "^ ~kind+away+little @away+holiday ~away+pause+kind+holiday|with|DATE|mode until|till|til|for|this|next|"
     "through|thru "
     "~pause @rest"),
    (0.75, "^ ~kind+away+little @away+holiday ~away+pause+kind+holiday|with VAGUE|SPAN"),
    (0.75, "give_it|let_me|give_me|let_this|let_it ~kind rest|pause|break|sleep|recover|breathe|be ~pause @till "
     "~pause DATE|VAGUE"),
    (0.75, "^ hit|press|push|use ~all pause|the_pause_button ~pause+till+when $"),
    (0.75, "^ ~little travelling|traveling|going|flying|heading|visiting|moving to|home|abroad|back_home|my|for? "
     "(?!(?:_to)?(?:_the)?(?:_my)?_(?:study|learn|read|revise|review|work_on|do|practice|exam|EXAM|the_exam|"
     "sit|take|finish|start|be|hit|have|get|cram|focus|try|use|spend|bed|sleep)(?:_|$)) (?:_[a-z]+){0,3} "
     f"{_UNTIL_THEN}"),
    (0.75, "^ ~little off|away|flying|heading|jetting to|for (?!(?:_my|_the)?_(?:exam|EXAM|test|work|"
     "bed|study))(?:_[a-z]+){1,3} until|till|til|for|through ~pause @rest"),
    # Back by then.
    (0.75, "back|return|returning|be_home|see_you|talk_to_you|speak|start_again|resume|continue|restart|pick_it_up|"
     "pick_this_up|"
     "pick_up ~little+again+nudges+studying after? DATE|VAGUE|SPAN"),
    # A break.
    (0.75, "take|taking|need|have|having|want ~kind+pause break|time_off|pause|rest|breather|SPAN_off|"
     "SPAN_break|SPAN_pause|VAGUE_off|week_off|SPAN_of_rest|SPAN_rest|SPAN_without ~pause+till+when"),
    (0.75, f"give_me|give_us|grant_me ~kind+pause break|time_off|pause|rest|breather {_UNTIL_THEN}"),
    (0.75, "^ not|no study|studying|learning until|till|til|before|for ~pause @rest"),
    (0.75, "^ ~kind+pause break|time_off|pause|breather ~pause+till @rest"),
    (0.7, "^ ~kind+pause SPAN|VAGUE break|off|pause please|of? ~pause $"),
    (0.65, "put|hold|freeze|suspend ~pause+all+nudges on_hold|on_pause|on_ice ~pause+till+when"),
)  # fmt: skip
_RESUMING: tuple[tuple[float, str], ...] = (
    (0.85, "(?<!_my)(?<!_a)(?<!_your)(?<!_the)(?<!_his) unpause|un_pause|resume|reenable|re_enable|"
     "reactivate|restart|re_start|unfreeze|unsnooze|unsilence ~pause+again+nudges"),
    (0.75, "^ unmute|unmute_me|unmute_yourself ~pause+again+nudges $"),
    # Back.
    (0.8, "i_am|we_are finally|now|all? back from? ~kind+again @holiday|at_it|on_track|to_work|to_studying|"
     "to_study|in_the_game|in_business|to_it|and_ready|in_action|hospital|on_board|in_the_saddle|to_normal|on_it|"
     "to_the_grind|to_the_books|at_my_desk|on_my_feet? ~again+kind $"),
    (0.75, "^ i_am|we_are|am|and|ok? back ~again $"),
    (0.75, "^ back|returned from|at|on|to|in ~kind+my+again @holiday|it|track|work|studying|study|the_game|business|"
     "action|my_desk|the_saddle|the_books|the_grind|normal ~again $"),
    (0.75, "^ i? am|have? returned|come_back|come_home|got_back ~again $"),
    (0.75, "back|returned|i_am_home from ~kind @holiday|abroad|hospital|the_hospital|my_travels|travels|travelling|"
     "traveling ~again $"),
    (0.75, "^ ~kind @holiday is? over|finished|done|ended ~again $"),
    (0.7, "@holiday is|are over|finished|done"),
    (0.7, "^ my|the? breaks|vacations|holidays over|finished|done|ended ~again $"),
    (0.7, "^ i_am|feeling|feel|all|much ~how better|well|recovered|healthy|rested now|again? ready|so? "
     "~again+nudges $"),
    # On again.
    (0.75, "start|begin|continue|turn_on|switch_on|carry_on|keep_on|go_on|bring_back|put_back|enable|activate|"
     "resubscribe|resubscribe_me_to|get_back_to|go_back_to|pick_up ~little+all @nudges ~little+again"),
    (0.75, "@nudges can|may|should|could start|resume|continue|begin|go_on|come ~again $"),
    (0.75, "get|make ~all @nudges going|running|started again ~again $"),
    (0.75, "turn|switch|put|bring|flip ~all @nudges back? on ~again"),
    (0.75, "turn|switch back_on|on_again|it_back_on|them_back_on|everything_back_on|it_on_again|them_on_again"),
    (0.7, "^ @nudge me again ~again $"),
    (0.7, "ready to_start|to_study|to_go|to_continue|to_get_nudged|to_get_started|for_nudges|to_resume|"
     "for_the_nudges|to_begin ~nudges+little again"),
    (0.75, "ready to ~little get_back_to|get_back_into|get_back_on|get_back_at|go_back_to|continue|restart|resume|"
     "carry_on|"
     "pick_up ~pause+again+nudges+little|track|game|horse $"),
    (0.7, "^ let_us|may|can|we_can|you_can|you_may|you_could? start_again|start_up_again|nudge_me_again|"
        "fire_up_the_nudges|continue|"
     "carry_on|go_again|go_on|keep_going|proceed|get_going_again|pick_up_again|get_going|get_back_to_it|"
     "get_back_to_work|get_back_on_track|get_back_at_it|get_back_to_studying|pick_it_up_again|pick_it_back_up|"
     "pick_up_where_we_left_off|pick_up_where_i_left_off|pick_this_up_again|begin_again|back_to_it|back_at_it|"
     "get_this_going_again|get_it_going_again|start_over|do_this_again|nudges_on|nudge_on|nudges_back_on|reminders_on|"
     "reminders_back_on|notifications_on|start_nudging|start_reminding|start_studying_again me? again? ~again $"),
    (0.75, "end|stop|cancel|lift|remove|finish|break|drop the|my|this? pause|break|holiday_mode|vacation_mode|"
     "time_off"),
)  # fmt: skip
_SNOOZING: tuple[tuple[float, str], ...] = (
    (0.9, "snooze (?!_(?:button|mode|feature|you)) ~pause+till+when+again"),
    (0.85, "@nudge me ~little+again in|after|for? ~pause SPAN later|time|from_now?"),
    (0.8, "@nudge me ~little+again in_a_bit|in_a_while|in_a_little_while|in_a_moment|in_a_sec|in_a_minute|in_a_few|"
     "a_bit_later|"
     "a_little_later ~more $"),
    (0.75, "^ ~little in_a_meeting|in_a_call|on_a_call|on_the_phone|on_a_bus|on_the_bus|on_the_train|in_the_car|"
     "driving|eating|"
     "cooking|at_work|at_the_gym|in_the_shower|having_dinner|having_lunch|in_class|in_traffic|stuck_in_traffic|in_bed|"
     "shopping|showering|commuting|at_dinner|at_lunch|hold_that_thought|cleaning|working|walking_the_dog|with_the_kids|"
     "making_dinner|finishing_dinner|in_a_game|gaming|napping|busy|still_at_work|on_my_way_home ~little+now SPAN "
     "~more $"),
    (0.75, "can|could|let? this|that|it|study|studying wait ~pause SPAN|TIME ~more $"),
    (0.75, "^ allow|grant|lend|spare|i_require|i_need|need me? ~little+pause SPAN ~more $"),
    (0.85, "@call ~little+again in|after|for? ~pause SPAN later|time|from_now?"),
    (0.87, f"@nudge me again|back|once_more ~little+study TIME ~more+little {_ONCE}"),
    (0.8, "@nudge me ~little+again+study TIME? later|DATE ~little+when+study $"),
    (0.8, "@call ~little+again+study TIME? later|DATE ~little+when+study $"),
    # To do it then.
    (0.75, "ask|try|tell|check|come_back|get_back|give|message|write|start|do_it|ready|be_ready|let_us_talk|talk|"
     "catch_me|"
     "be_there|do|will_do|check_in|hit_me|bother_me|get_to_it|back|circle_back|return ~little+again+study "
     "in|after|for ~pause SPAN ~little+when+more $"),
    (0.75, "ask|try|tell|check|come_back|get_back|message|write|start|do_it|let_us_talk|talk|catch_me|will_do|check_in|"
     "bother_me|get_to_it|circle_back ~little+again+study SPAN? later|from_now ~little+when+more $"),
    (0.75, "^ ask|try|check|come_back|get_back|check_in|hit_me|bother_me|catch_me|circle_back ~little+again+study "
     f"TIME|DATE ~little+when+more {_ONCE}"),
    (0.75, "^ i? will|can|would|shall|could ~little do|do_it|get_to_it|study_it|do_this|start|study|sit_down|be_free|"
     "begin it|this|that|studying? ~little later|in_SPAN|at_TIME|TIME|after_TIME ~little+when+more $"),
    (0.75, "^ do|do_it|get_to_it|study_it|do_this|start|study|sit_down|be_free|begin it|this|that|studying? "
     "later|in_SPAN|at_TIME|TIME|after_TIME|later_today ~little+when+more $"),
    (0.7, "^ i? will|can|would|shall|could? ~little do|get_to it|this|that later|DATE ~little+when+more $"),
    # Not now.
    (0.75, "^ not_now|later|a_bit_later|in_a_bit|in_a_while|in_a_sec|in_a_moment|in_a_minute|a_little_later|"
     "not_right_now|not_just_now|not_yet|(?:i_am_)?(?:kinda_|so_|too_|bit_|quite_|super_|a_bit_|very_|really_)?busy(?!_(?:week|weeks|month|months|day|days|time|times|with|DATE|VAGUE|period|season|year))|maybe_later|some_other_time|bit_later|little_later|"
     "not_at_the_moment|not_this_minute|still_busy|in_a_meeting|in_a_jiffy|in_a_few|later_please|later_today|"
     "busy_now|busy_at_the_moment|busy_right_now "
     "~more+when $"),
    (0.75, "^ nah|no|not_now|not_yet|sorry|busy|busy_right_now|later? in|after|another about|like|just|maybe? SPAN "
     "~more $"),
    (0.75, "^ SPAN more|later|please|from_now|longer|extra ~more $"),
    (0.75, "^ DATE instead|later $"),
    (0.75, "^ ~little after dinner|lunch|work|supper|tea|breakfast|school|class|the_gym|my_shift|the_meeting|"
     "this_meeting "
     "~little+more TIME ~more $"),
    (0.75, "^ finish|have|eat|get|put|grab|make|take (?:_[a-z]+){1,4} first quickly? SPAN ~more $"),
    # Waiting.
    (0.7, "^ give_me|give_us|need|delay|postpone|push|push_it|push_back|put_off|wait|hold_on|hang_on|hold_off|hold|"
     "move|"
     "shift|bump|extend|defer|brb|back|be_right_back|let_me_sleep|let_me_rest|let_me_eat|spare_me|one_sec "
     "~little+pause+till "
     f"another? SPAN|DATE|TIME ~more|by {_JUST}"),
)  # fmt: skip
NUDGE_CUES: tuple[tuple[Intent, float, str], ...] = tuple(
    (intent, weight, notation)
    for intent, cues in (
        (Intent.SET_NUDGE, _SETTING),
        (Intent.STOP_NUDGES, _STOPPING),
        (Intent.PAUSE, _PAUSING),
        (Intent.RESUME, _RESUMING),
        (Intent.SNOOZE, _SNOOZING),
    )
    for weight, notation in cues
)
