"""What people say about their nudges."""

from bot.rules.words.reading import Intent

NUDGE_CUES: tuple[tuple[Intent, float, str], ...] = (
    # Every day, or on some days.
    (Intent.SET_NUDGE, 0.85, "@nudge me ~little+studying+around @at ~at+around"),
    (Intent.SET_NUDGE, 0.85, "nudge|nudges|reminder|reminders ~little+studying+around @at ~at+around"),
    (Intent.SET_NUDGE, 0.85, "nudging|reminding|pinging|messaging me ~little+studying+around @at ~at+around"),
    (Intent.SET_NUDGE, 0.75, "^ @at ~at+around please? nudge|nudges|reminder|reminders|remind_me|nudge_me "
     "~little+studying+around"),
    (Intent.SET_NUDGE, 0.7, "@set ~little+studying+around+daily+at nudge|nudges|reminder|reminders|pings "
     "~little+studying+around ~at+around"),
    (Intent.SET_NUDGE, 0.7, "^ to_be? nudged|reminded|pinged|messaged ~little+studying @at ~at+around"),
    (Intent.SET_NUDGE, 0.65, "^ @nudge me to? study|studying|start|do_it? $"),
    (Intent.SET_NUDGE, 0.7, "send|write|message|text|ping|tell|ask|push me ~little+studying+nudges @at ~at+around"),
    # Not any more.
    (Intent.STOP_NUDGES, 0.9, "@stop ~all @nudges ~ever"),
    (Intent.STOP_NUDGES, 0.9, "turn|switch|shut|take|keep|leave ~all @nudges off"),
    (Intent.STOP_NUDGES, 0.8, "do_not|never ever? @nudge me ~ever $"),
    (Intent.STOP_NUDGES, 0.75, "^ unsubscribe|unsubscribe_me|nudges_off|reminders_off|nudge_off|opt_out|"
     "leave_me_alone|stop_contacting_me|stop_writing_me|stop_writing_to_me ~ever $"),
    # Not for a while.
    (Intent.PAUSE, 0.85, "pause|paused|pausing ~pause+till+when"),
    (Intent.PAUSE, 0.8, "no|hold|suspend|stop|skip|mute|hold_off|hold_off_on|freeze|halt|without|do_not_send|silence|"
     "turn_off|disable ~all @nudges me|please? @till ~pause @rest"),
    (Intent.PAUSE, 0.8, "no|hold|suspend|stop|skip|mute|freeze|halt|without|silence|turn_off|disable ~all @nudges "
     "me|please? this|next|the? VAGUE|SPAN"),
    (Intent.PAUSE, 0.8, "do_not|no_need_to @nudge me again|anymore|to_study? @till ~pause @rest"),
    (Intent.PAUSE, 0.8, "on|going_on|off_on|taking|leaving_for|leave_for|going_for|be_on|start|starting|have ~kind "
     "@holiday ~pause+till+when"),
    (Intent.PAUSE, 0.75, "i_am|i_will_be|be|am|going_to_be|being ~away+pause until|till|til|for|this|next|through|thru "
     "~pause @rest"),
    (Intent.PAUSE, 0.75, "^ ~kind @away+holiday ~away+pause+kind+holiday until|till|til|for|this|next|through|thru? "
     "~pause @rest"),
    (Intent.PAUSE, 0.75, "back|see_you|talk_to_you|speak|start_again|resume|continue|restart|pick_it_up|pick_this_up|"
     "pick_up ~little+again+nudges+studying after? DATE|VAGUE|SPAN"),
    (Intent.PAUSE, 0.75, "take|taking|need|have|having|give_me|want ~kind+pause break|time_off|pause|SPAN_off|"
     "SPAN_break|SPAN_pause|VAGUE_off|week_off ~pause+till+when"),
    (Intent.PAUSE, 0.75, "^ not|no study|studying|learning until|till|til|before|for ~pause @rest"),
    (Intent.PAUSE, 0.75, "^ ~kind break|time_off|pause ~pause+till @rest"),
    (Intent.PAUSE, 0.7, "SPAN|VAGUE break|off|pause please? $"),
    (Intent.PAUSE, 0.65, "put|hold|freeze|suspend ~pause on_hold|on_pause|on_ice"),
    (Intent.RESUME, 0.85, "(?<!_my)(?<!_a)(?<!_your)(?<!_the)(?<!_his) unpause|un_pause|resume|reenable|re_enable|"
     "reactivate|restart|re_start ~pause+again+nudges"),
    (Intent.RESUME, 0.8, "i_am finally|now? back from? ~kind+again @holiday|at_it|on_track|to_work|to_studying|"
     "to_study|in_the_game|in_business|to_it|and_ready|in_action|hospital? ~again+kind $"),
    (Intent.RESUME, 0.75, "^ back ~again $"),
    (Intent.RESUME, 0.75, "^ back from|at|on|to ~kind @holiday|it|track|work|studying|study"),
    (Intent.RESUME, 0.75, "start|begin|continue|turn_on|switch_on|carry_on|keep_on|go_on|bring_back|put_back|enable|"
     "resubscribe|get_back_to|go_back_to ~little+all @nudges ~little+again"),
    (Intent.RESUME, 0.75, "turn|switch|put|bring ~all @nudges back? on again?"),
    (Intent.RESUME, 0.75, "turn|switch back_on|on_again"),
    (Intent.RESUME, 0.7, "^ @nudge me again $"),
    (Intent.RESUME, 0.7, "ready to_start|to_study|to_go|to_continue|to_get_nudged|to_get_started|for_nudges|"
     "for_the_nudges again"),
    (Intent.RESUME, 0.7, "^ start_again|continue|carry_on|let_us_go_again|nudges_on|nudges_back_on|reminders_on|"
     "reminders_back_on|start_nudging|start_reminding me? again? $"),
    (Intent.RESUME, 0.75, "end|stop|cancel|lift|remove|finish the|my|this? pause"),
    (Intent.RESUME, 0.7, "@holiday is|are over|finished"),
    # A little later.
    (Intent.SNOOZE, 0.9, "snooze (?!_(?:button|mode|feature|you)) ~pause+till+when+again"),
    (Intent.SNOOZE, 0.85, "@nudge me ~little+again in|after|for? ~pause SPAN later|time|from_now?"),
    (Intent.SNOOZE, 0.8, "@nudge me ~little+again+study TIME? later|DATE ~little+when+study $"),
    (Intent.SNOOZE, 0.75, "ask|try|tell|check|come_back|get_back|give|message|write|start|do_it|ready|be_ready|"
     "be_there|do|will_do|check_in ~little+again+study in|after|for? ~pause SPAN|later ~little+when+more $"),
    (Intent.SNOOZE, 0.75, "^ not_now|later|a_bit_later|in_a_bit|in_a_while|in_a_sec|in_a_moment|in_a_minute|"
     "not_right_now|not_yet|busy|i_am_busy|maybe_later ~more+when $"),
    (Intent.SNOOZE, 0.75, "^ in|another|after about|like|just? SPAN ~more $"),
    (Intent.SNOOZE, 0.75, "^ SPAN more|later|please|from_now ~more $"),
    (Intent.SNOOZE, 0.75, "^ DATE instead|later $"),
    (Intent.SNOOZE, 0.7, "^ i? will|can|would? do|do_it|get_to_it|study_it|do_this it|this|that? "
     "later|DATE|in_SPAN|at_TIME|TIME|after_TIME ~little+when+more $"),
    (Intent.SNOOZE, 0.7, "^ i? will|can|would? study|start later|in_SPAN ~little+when+more $"),
    (Intent.SNOOZE, 0.7, "^ give_me|need|delay|postpone|push|wait|hold_on|hang_on ~little+pause+till SPAN|DATE|TIME|"
     "minute|moment|sec ~more $"),
)  # fmt: skip
