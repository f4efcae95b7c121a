"""What people ask about exams, the plan and being ready."""

from bot.rules.words.reading import Intent

QUESTION_CUES: tuple[tuple[Intent, float, str], ...] = (
    (Intent.ASK_RETAKE, 0.9, "when|how_soon|how_long|how_early|how_quickly|how_fast|what_day|what_date|which_day|"
     "from_when|at_what_point ~any can|could|may|am_i_allowed|allowed|able|until|till|before|do_i_have|have_to|must|"
     "should|will|earliest|next|is|are|would|do ~any @again_verb|retaking|again|next_attempt|second_attempt|"
     "eligible"),
    (Intent.ASK_RETAKE, 0.85, "how_long|how_many_days|how_many_weeks|how_much_time ~any wait|waiting|"
     "between_attempts|"
     "between_tries|until_i_can|before_i_can|cooldown|cool_down|left_until"),
    (Intent.ASK_RETAKE, 0.85, "wait|waiting period|time|days"),
    (Intent.ASK_RETAKE, 0.85, "cooldown|cool_down|cooling_off|cool_off|cooling_period|lockout"),
    (Intent.ASK_RETAKE, 0.85, "can|could|may|am i ~may_i @again_verb"),
    (Intent.ASK_RETAKE, 0.85, "can|could|may i ~may_i take|try|sit|attempt|do|write|go ~my+test again"),
    (Intent.ASK_RETAKE, 0.85, "retake|resit|retry|retest date|day|policy|policies|rule|rules|window|period|clock|"
     "time|"
     "wait|limit|when|earliest|info|eligibility|options|deadline|countdown|timer|status|fee|dates"),
    (Intent.ASK_RETAKE, 0.85, "earliest|next|soonest possible|legal|retake|EXAM? retake|date|day|attempt|try|sitting|"
     "time_i_can|i_can"),
    (Intent.ASK_RETAKE, 0.85, "when_is my|the next|EXAM? retake|retry|resit|second_attempt|second_try|next_attempt|"
     "next_try"),
    (Intent.ASK_RETAKE, 0.8, "how_many_times|how_often ~any take|retake|fail|sit|attempt|try|attempts"),
    (Intent.ASK_RETAKE, 0.8, "how_many attempts|tries|retakes|goes"),
    (Intent.ASK_RETAKE, 0.8, "when|how_soon can|could|may|am|will|do i ~any take|sit|attempt|try|go|write|book|"
     "retake|"
     "test ~my+test (?!_ready)"),
    (Intent.ASK_RETAKE, 0.75, "^ when|retake|resit|retry|wait|can_i_retake for|of|the|my|on|again? EXAM again|"
     "when? $"),
    (Intent.ASK_RETAKE, 0.75, "^ EXAM retake|resit|retry|again|wait|when $"),
    (Intent.ASK_RETAKE, 0.75, "^ when_retake|when_again|retake|retake_when|when_can_i_retake|when_EXAM_again $"),
    (Intent.ASK_RETAKE, 0.75, "is_there a|any wait|limit|waiting"),
    (Intent.ASK_RETAKE, 0.75, "am_i allowed|eligible"),
    (Intent.ASK_RETAKE, 0.75, "when does|will|is my|the window|retake_window|wait|waiting_period|waiting"),
    (Intent.ASK_RETAKE, 0.75, "do|must i? have|need? to? wait"),
    (Intent.ASK_RETAKE, 0.8, "^ ~little next|another|one_more|earliest|soonest possible|available? EXAM? crack|"
     "shot|go|stab|bite|chance|attempt|try|sitting|retake|resit|slot at|for|of|on? ~my+test $"),
    (Intent.ASK_RETAKE, 0.8, "when|how_soon|how_long|can|may|earliest ~any another|one_more|second|next crack|shot|"
     "go|"
     "stab|bite|chance|attempt|try|sitting|throw|round"),
    (Intent.ASK_RETAKE, 0.8, "when|how_soon|how_long|how_many_days|wait ~any let|lets|allow|allows|permit|permits|"
     "throw|"
     "spend|pay|give|gives|make|makes me|us"),
    (Intent.ASK_RETAKE, 0.8, "after how_many|how_much|how_long|what"),
    (Intent.ASK_RETAKE, 0.75, "^ what is the|my wait|waiting|gap|cooldown"),
    (Intent.ASK_RETAKE, 0.75, "must|have_to|do_i|should|need_to ~little wait|hold_off"),
    (Intent.PLAN_TODAY, 0.85, "what|which|where ~any i|we|me|my ~any study|studying|revise|revising|learn|learning|"
     "review|reviewing|cover|covering|work_on|working_on|focus_on|focusing_on|tackle|tackling|read|reading|practice|"
     "practicing|doing ~little+when+study $"),
    (Intent.PLAN_TODAY, 0.85, "what|which is|are|s ~little+when study|task|tasks|work|job|lesson|topic|assignment|"
     "mission|"
     "homework|tasking|orders|target|workload|syllabus|chapter ~little+when $"),
    (Intent.PLAN_TODAY, 0.85, "^ ~polite+little DATE|todays study? task|tasks|tasking|work|job|lesson|topic|"
     "assignment|"
     "mission|homework|plan|agenda|orders|workload|study|session|revision|menu $"),
    (Intent.PLAN_TODAY, 0.8, "tell|show|give|send|read|share me? ~little+when todays? study? task|tasks|tasking|"
     "work|lesson|topic|"
     "assignment|mission|homework|plan|agenda|orders|workload|schedule"),
    (Intent.PLAN_TODAY, 0.9, "what should|do|can|shall|must|am|could|would|will|to i|we? supposed_to|have_to|need_to|"
     "get_to|be? @to_do"),
    (Intent.PLAN_TODAY, 0.9, "what do_you_want_me_to|would_you_have_me|do_you_suggest_i @to_do"),
    (Intent.PLAN_TODAY, 0.9, "what is|are|s next|on|up_next|the_plan|my_plan|todays|my_next|for_today|the_next|"
     "planned|"
     "my_task|my_focus|my_topic|my_study|my_todays|my_goal|my_agenda|my_schedule|my_session|due|left|first|the_task|"
     "the_focus|the_topic|the_agenda|the_goal|the_schedule|the_first|for_DATE"),
    (Intent.PLAN_TODAY, 0.9, "todays|my|the|study|DAYS|DATE study? plan|task|tasks|topic|agenda|schedule|todo|to_do|"
     "focus|assignment|item"),
    (Intent.PLAN_TODAY, 0.9, "what|which topic|topics|task|chapter|domain|subject|module"),
    (Intent.PLAN_TODAY, 0.85, "what am_i|should_i|do_i|must_i supposed|meant|expected? to? be? do|doing|study|"
     "studying"),
    (Intent.READY, 0.75, "do_you_think|you_think|you_reckon|do_you_reckon|is_it_time say? i|to|for_me can|could|"
     "should? ~little ready|take|sit|pass|attempt|try|"
     "retake|do"),
    (Intent.PLAN_TODAY, 0.85, "^ ~polite next|another|new topic|chapter|task|lesson|module|domain|subject|bit|"
     "item please? $"),
    (Intent.PLAN_TODAY, 0.85, "give|show|tell|send|hand me|us todays|DATE|the_next|my_next|my bit|topic|task|chunk|"
     "lesson|"
     "dose|stuff|thing|item|assignment|plan|portion|serving"),
    (Intent.PLAN_TODAY, 0.85, "what|how is|does|are DATE|my_day|the_day look|looking like"),
    (Intent.PLAN_TODAY, 0.85, "where do|should|did|was i pick_up|pick_it_up|start|begin|leave_off|left_off|continue|"
     "at"),
    (Intent.PLAN_TODAY, 0.9, "plan for? DATE|my_day|EXAM|VAGUE"),
    (Intent.PLAN_TODAY, 0.8, "^ what_now|now_what|next|what_next|next_step|next_steps|plan|my_plan|the_plan|"
     "show_plan|"
     "show_my_plan|show_me_my_plan|show_me_the_plan|what_DATE|what_is_DATE ~little+when $"),
    (Intent.PLAN_TODAY, 0.8, "give_me|tell_me|show_me something|a_task|the_plan|my_plan|a_plan|todays_plan|what to? "
     "@to_do?"),
    (Intent.PLAN_TODAY, 0.8, "where|how do|should|can|to|would i? start|begin|study|prepare"),
    (Intent.PLAN_TODAY, 0.8, "do_not_know|no_idea|not_sure|unsure where|what|how to start|begin|study|do|focus_on"),
    (Intent.READY, 0.9, "am_i|will_i_be|think_i_am|i_am|are_we|i_feel|am_i_even|am_i_actually ~how+may_i+not "
     "ready|prepared|good_to_go|good_enough|there_yet|on_track (?!_(?:to_start|to_study|to_continue|for_nudges))"),
    (Intent.READY, 0.85, "should|can|could|shall|may|do i ~may_i book|schedule|rebook|register|sign_up|go_for_it|"
     "reschedule|risk_it|go_ahead_and_book"),
    (Intent.READY, 0.85, "ready to book|schedule|take|sit|retake"),
    (Intent.READY, 0.85, "readiness|time_to_book|how_ready|how_likely|how_prepared|how_close_am_i|how_far_am_i|"
     "how_am_i_doing|ready_check|ready_verdict"),
    (Intent.READY, 0.8, "will|would|can|could|am i going_to|likely_to|ever|actually|even? pass|make_it|succeed"),
    (Intent.READY, 0.85, "too|is_it|safe|wise|sensible|smart|early|premature|silly|risky|worth|time|right_time|"
     "good_idea|good_time|late ~little to ~little book|schedule|rebook|register|sit_it|take_it|go_for_it|"
     "pull_the_trigger"),
    (Intent.READY, 0.85, "^ do|would|will|how|does|are|is|say|tell|rate|assess|judge|check|evaluate|reckon|think|so|"
     "give|"
     "honestly|be_honest ~any me|i|my|we ~how+may_i+not ready|prepared|readiness|preparedness|chances|odds"),
    (Intent.READY, 0.85, "enough|good_enough ~little to book|pass|sit|schedule|clear"),
    (Intent.READY, 0.85, "scores|results|score|percentages ~little+how good|good_enough|high_enough|enough"),
    (Intent.READY, 0.85, "should|shall|can|may i ~little go_ahead|pull_the_trigger|commit|take_the_plunge"),
    (Intent.PLAN_TODAY, 0.85, "^ any|is_there_a|is_there_any|do_i_have_a|do_we_have_a plan|task|tasks|work|lesson|"
     "homework|"
     "assignment ~little+when $"),
    (Intent.READY, 0.85, "^ how|are_we ~any ready|prepared"),
    (Intent.READY, 0.8, "do_you|you|does_it|would_you|what think|reckon|say|believe|feel|figure|bet|expect|"
     "guess that? i "
     "would|will|can|could|might|am_going_to|should ~how pass|make_it|clear|succeed|fail"),
    (Intent.READY, 0.8, "my|any|what_are_my|the chance|chances|odds|likelihood"),
    (Intent.READY, 0.8, "do_i have|stand a_chance"),
    (Intent.READY, 0.8, "^ ready ~little $"),
    (Intent.READY, 0.8, "^ ready or not|yet|wait"),
    (Intent.READY, 0.75, "^ book ~little+test or|yet|now"),
)  # fmt: skip
