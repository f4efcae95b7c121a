"""What people ask, and small talk."""

from bot.rules.words.reading import Intent

QUESTION_CUES: tuple[tuple[Intent, float, str], ...] = (
    (Intent.ASK_RETAKE, 0.9, "when|how_soon|how_long|how_early|how_quickly|how_fast|what_day|what_date|which_day|"
     "from_when|at_what_point ~any can|could|may|am_i_allowed|allowed|able|until|till|before|do_i_have|have_to|must|"
     "should|will|earliest|next|is|are|would|do ~any @again_verb|retaking|again|next_attempt|second_attempt|eligible"),
    (Intent.ASK_RETAKE, 0.85, "how_long|how_many_days|how_many_weeks|how_much_time ~any wait|waiting|between_attempts|"
     "between_tries|until_i_can|before_i_can|cooldown|cool_down|left_until"),
    (Intent.ASK_RETAKE, 0.85, "wait|waiting period|time|days"),
    (Intent.ASK_RETAKE, 0.85, "cooldown|cool_down|cooling_off|cool_off|cooling_period|lockout"),
    (Intent.ASK_RETAKE, 0.85, "can|could|may|am i ~may_i @again_verb"),
    (Intent.ASK_RETAKE, 0.85, "can|could|may i ~may_i take|try|sit|attempt|do|write|go ~my+test again"),
    (Intent.ASK_RETAKE, 0.85, "retake|resit|retry|retest date|day|policy|policies|rule|rules|window|period|clock|time|"
     "wait|limit|when|earliest|info|eligibility|options|deadline|countdown|timer|status|fee|dates"),
    (Intent.ASK_RETAKE, 0.85, "earliest|next|soonest possible|legal|retake|EXAM? retake|date|day|attempt|try|sitting|"
     "time_i_can|i_can"),
    (Intent.ASK_RETAKE, 0.85, "when_is my|the next|EXAM? retake|retry|resit|second_attempt|second_try|next_attempt|"
     "next_try"),
    (Intent.ASK_RETAKE, 0.8, "how_many_times|how_often ~any take|retake|fail|sit|attempt|try|attempts"),
    (Intent.ASK_RETAKE, 0.8, "how_many attempts|tries|retakes|goes"),
    (Intent.ASK_RETAKE, 0.8, "when|how_soon can|could|may|am|will|do i ~any take|sit|attempt|try|go|write|book|retake|"
     "test ~my+test (?!_ready)"),
    (Intent.ASK_RETAKE, 0.75, "^ when|retake|resit|retry|wait|can_i_retake for|of|the|my|on|again? EXAM again|when? $"),
    (Intent.ASK_RETAKE, 0.75, "^ EXAM retake|resit|retry|again|wait|when $"),
    (Intent.ASK_RETAKE, 0.75, "^ when_retake|when_again|retake|retake_when|when_can_i_retake|when_EXAM_again $"),
    (Intent.ASK_RETAKE, 0.75, "is_there a|any wait|limit|waiting"),
    (Intent.ASK_RETAKE, 0.75, "am_i allowed|eligible"),
    (Intent.ASK_RETAKE, 0.75, "when does|will|is my|the window|retake_window|wait|waiting_period|waiting"),
    (Intent.ASK_RETAKE, 0.75, "do|must i? have|need? to? wait"),
    (Intent.PLAN_TODAY, 0.9, "what should|do|can|shall|must|am|could|would|will|to i|we? supposed_to|have_to|need_to|"
     "get_to|be? @to_do"),
    (Intent.PLAN_TODAY, 0.9, "what do_you_want_me_to|would_you_have_me|do_you_suggest_i @to_do"),
    (Intent.PLAN_TODAY, 0.9, "what is|are|s next|on|up_next|the_plan|my_plan|todays|my_next|for_today|the_next|planned|"
     "my_task|my_focus|my_topic|my_study|my_todays|my_goal|my_agenda|my_schedule|my_session|due|left|first|the_task|"
     "the_focus|the_topic|the_agenda|the_goal|the_schedule|the_first|for_DATE"),
    (Intent.PLAN_TODAY, 0.9, "todays|my|the|study|DAYS|DATE study? plan|task|tasks|topic|agenda|schedule|todo|to_do|"
     "focus|assignment|item"),
    (Intent.PLAN_TODAY, 0.9, "what|which topic|topics|task|chapter|domain|subject|module"),
    (Intent.PLAN_TODAY, 0.9, "plan for? DATE|my_day|EXAM|VAGUE"),
    (Intent.PLAN_TODAY, 0.8, "^ what_now|now_what|next|what_next|next_step|next_steps|plan|my_plan|the_plan|show_plan|"
     "show_my_plan|show_me_my_plan|show_me_the_plan|what_DATE|what_is_DATE ~little+when $"),
    (Intent.PLAN_TODAY, 0.8, "give_me|tell_me|show_me something|a_task|the_plan|my_plan|a_plan|todays_plan|what to? "
     "@to_do?"),
    (Intent.PLAN_TODAY, 0.8, "where|how do|should|can|to|would i? start|begin|study|prepare"),
    (Intent.PLAN_TODAY, 0.8, "do_not_know|no_idea|not_sure|unsure where|what|how to start|begin|study|do|focus_on"),
    (Intent.PLAN_TODAY, 0.8, "make|create|build|need|want|get me|us? a study|new? plan|schedule"),
    (Intent.READY, 0.9, "am_i|will_i_be|think_i_am|i_am|are_we|i_feel|am_i_even|am_i_actually ~how+may_i+not "
     "ready|prepared|good_to_go|good_enough|there_yet|on_track (?!_(?:to_start|to_study|to_continue|for_nudges))"),
    (Intent.READY, 0.85, "should|can|could|shall|may|do i ~may_i book|schedule|rebook|register|sign_up|go_for_it|"
     "reschedule|risk_it|go_ahead_and_book"),
    (Intent.READY, 0.85, "ready to book|schedule|take|sit|retake"),
    (Intent.READY, 0.85, "readiness|time_to_book|how_ready|how_likely|how_prepared|how_close_am_i|how_far_am_i|"
     "how_am_i_doing|ready_check|ready_verdict"),
    (Intent.READY, 0.8, "will|would|can|could|am i going_to|likely_to|ever|actually|even? pass|make_it|succeed"),
    (Intent.READY, 0.8, "my|any|what_are_my|the chance|chances|odds|likelihood"),
    (Intent.READY, 0.8, "do_i have|stand a_chance"),
    (Intent.READY, 0.8, "^ ready ~little $"),
    (Intent.READY, 0.8, "^ ready or not|yet|wait"),
    (Intent.READY, 0.75, "^ book ~little+test or|yet|now"),
    (Intent.HELP, 0.9, "what|how can|do|could|else_can|all_can|things_can you|this_bot|the_bot|u|this|it ~how "
     "do|offer|help|help_me|help_with|support|know|understand"),
    (Intent.HELP, 0.95, "what can i|we do|ask|say|write|type here|with_you|you|with_this|with_this_bot|with_the_bot"),
    (Intent.HELP, 0.9, "how do|does|can|should|would i|this|you|it|the_bot|this_bot|one ~little use|work|works|"
     "get_started|talk|operate|function"),
    (Intent.HELP, 0.9, "what|who is|are|r this|you|comeback|your_features|your_commands|your_functions|your_purpose|"
     "the_commands|my_options"),
    (Intent.HELP, 0.9, "how_to_use|what_you_do|what_you_can_do|who_you_are|can_you_help|can_you_help_me"),
    (Intent.HELP, 0.9, "list|show me? all|your|the? commands|features|options|menu"),
    (Intent.HELP, 0.9, "what are? commands|features|options"),
    (Intent.HELP, 0.8, "^ i|you? need|want|got|any? some|a? help|assistance|support|instructions|manual|guide|menu|"
     "command|commands|option|options|info|faq|tutorial|start|get_started ~little+asking $"),
    (Intent.HELP, 0.8, "^ help"),
    (Intent.HELP, 0.8, "^ help_me|new_here|i_am_new_here|lost|i_am_lost|confused|i_am_confused|stuck|i_am_stuck|what|"
     "explain|explain_yourself|explain_this|i_am_new $"),
    (Intent.HELP, 0.8, "are_you a|an? bot|human|real|ai|robot|person"),
    (Intent.HELP, 0.8, "tell_me more? about yourself|you|this_bot"),
    (Intent.THANKS, 0.7, "thanks|thankyou|cheers|appreciate|appreciated|grateful|gracias|merci|danke|obrigado|obrigada|"
     "arigato|tack|grazie|emojithanks|bless_you|you_rock|good_bot|nice_bot|great_bot|love_you|love_this_bot|"
     "well_done_bot|much_obliged|kudos|legend|ta|nice_one|you_helped|that_helped|this_helped|very_helpful|so_helpful"),
    (Intent.THANKS, 0.7, "you_are the_best|awesome|amazing|great|a_star|a_legend|a_lifesaver|so_kind|very_kind|kind|"
     "helpful|wonderful|the_goat|lovely"),
    (Intent.GREETING, 0.7, "^ @greeting ~greeting+greeted $"),
)  # fmt: skip
