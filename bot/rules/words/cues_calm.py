"""What people say who need calm, or air."""

from bot.rules.words.reading import Intent

_BREATHING: tuple[tuple[float, str], ...] = (
    (0.9, "help|teach|let|guide|show|lead|walk|talk|coach me|us|my to|how_to|through|please|some|a? breathe|"
        "breath|breathing"),
    (0.9, "box|square|coherent|resonant|deep|belly|guided|paced|calm|cyclic|slow|tactical|diaphragm|diaphragmatic|"
     "physiological breath|breathing|breathe|breaths|sigh|sighing|sighs"),
    (0.9, "breathing|fourseveneight|sighing|breathwork|pranayama"),
    (0.8, "^ i? need_to|want_to|would_like_to|must|let_us|to|please|just|can_we|do|start? breathe|breath|take_a_breath|"
     "take_some_deep_breaths|do_some_breathing|catch_my_breath|inhale|exhale|a_breather ~little+when+breath $"),
    (0.8, "breathe_with_me|breath_with_me|need_to_breathe|need_some_air|need_air|inhale_exhale|breathe_in|breathe_out|"
     "in_and_out_breaths|breathe_together"),
)  # fmt: skip
_CALM: tuple[tuple[float, str], ...] = (
    # Panic.
    (0.9, "panic|panicking|panicked|panicky|panics|panicing|anxiety|freaking_out|freak_out|freaked_out|freakin_out|"
     "freaking_the_fuck_out|losing_it|losing_my_mind|losing_my_shit|thinking_about_failing|fear_of_failing|going_crazy|losing_my_head|losing_the_plot|losing_my_marbles|losing_my_grip|bottle_gone|freaked|climbing_the_walls|"
    "losing_my_cool|going_to_pieces|coming_apart|coming_undone|unravelling|unraveling|"
     "going_insane|hyperventilating|spiralling|spiraling|meltdown|melt_down|breakdown|going_mad|going_mental|"
     "lose_it|lose_my_mind|loosing_it|loosing_my_mind|going_nuts|tripping_out|bugging_out|wigging_out|"
     "breaking_down|shaking|trembling|palpitations|jitters|shaky|sweating|quaking|shivering"),
    # The body.
    (0.85, "heart|mind|brain|head|thoughts will|do|can|does not slow_down|stop|calm_down|shut_up|switch_off|"
     "be_quiet|rest|settle"),
    (0.85, "sick|ill to|in my? stomach"),
    (0.9, "heart|hearts|pulse is|keeps|will_not_stop|beating|beats|going|goes|just|feels? going|beating|"
        "pounding? racing|crazy|a_mile_a_minute|wild|like_mad|like_crazy|"
     "pounding|beating|thumping|hammering|so_fast|very_fast|fast|like_the_clappers|like_a_drum|ninety|a_hundred_miles|out_of_my_chest|overtime|a_mile|mental|"
     "bananas|haywire|like_a_jackhammer|nonstop|through_my_chest"),
    (0.85, "stomach|tummy|belly|stomachs|tummys|guts|gut is|in|full_of|has|feels|hurts? ~little knots|knot|"
        "butterflies|churning|sick|upset|"
     "turning|"
     "flipping|pain"),
    (0.85, "chest|throat|chests|throats is|feels|going|getting|all? ~how tight|heavy|closing|closing_up|hurting"),
    (0.85, "head|mind|brain|thoughts is|are|keeps|goes|go|went|going|just|will_not_stop|turns ~how|just spinning|"
     "blank|racing|"
     "empty|mush|all_over_the_place|frozen|foggy|fried|a_mess"),
    (0.85, "hands|hand|legs|knees|palms are|is|keep|will_not_stop|feel ~how shaking|trembling|sweaty|cold|weak|numb|"
     "sweating"),
    (0.8, "get|getting|got|go|going|draw|drawing|drew|went|mind a? blank ~any $"),
    # Wishes.
    (0.85, "calm_me|help_me_calm|help_me_relax|help_me_to_calm|help_me_to_relax|calm_down|calming_down|calm_myself|"
     "calm_me_down|need_calm|need_to_calm|need_some_calm|need_to_relax|want_to_relax|to_relax|relax_me|relaxation|"
     "muscle_relaxation|something_calming|talk_me_down|need_to_chill|help_with_nerves|help_with_stress|to_calm|"
     "help_me_chill|talk_me_off|need_to_destress|de_stress|destress|relax_my|settle_my_nerves|calm_my|need_relaxing|"
     "ground_me|"
     "grounding|help_my_nerves|help_me_unwind|help_me_wind_down|to_unwind|to_destress"),
    # Fear.
    (0.8, "nervous|anxious|stressed|stressing|overwhelmed|overwhelming|terrified|scared|frightened|frantic|"
     "panicstricken|"
     "petrified|worried|worrying|on_edge|tense|tensed|jittery|nerves|butterflies|dreading|afraid|uneasy|restless|"
     "frazzled|"
     "wound_up|scary|nerve_wracking|nerve_racking|freaked|freaking|distraught|wired|agitated|hysterical|rattled|"
     "nervy|apprehensive|worked_up|strung_out|wreck|sh1tting|shitting_myself|shitting_bricks|bricking_it|"
     "shitting_it|cacking_myself|crapping_myself|bugging|paranoid|horrified|alarmed|paralyzed|paralysed|dread|"
     "a_mess|such_a_mess|complete_mess|total_mess|daunted|intimidated|antsy"),
    (0.8, "having|have|feel|feeling|got|has|under|with|full_of ~how|much|many|lot|lots|of|big|great|some|this|all|"
     "real|bad|"
     "huge|serious|little "
     "tension|fear|fears|worries|dread|pressure|nerves|stress|terror|panic|worry|angst|nerve|tremors"),
    (0.8, "stress|pressure|nerves|fear|tension|worry|dread|it|exam|EXAM|everything|all is|are|all? ~how getting_to_me|"
     "eating_me|killing_me|crushing_me|too_much|taking_over|kicking_in|creeping_in|building_up|unbearable|"
     "getting_the_better_of_me|through_the_roof"),
    # What is not possible any more.
    (0.8, "can_not|could_not|did_not|do_not|not_able_to|unable_to|can_barely|can_hardly|trouble|struggling_to|"
     "having_trouble "
     "even|really|stop? sleep|sleeping|breathe|breath|relax|calm_down|calm|"
     "think_straight|focus|eat|concentrate|cope|get_to_sleep|fall_asleep|falling_asleep|switch_off|stop_thinking|"
     "stop_worrying|stop_shaking|stop_crying|stop_panicking|get_any_sleep|crying|shaking|panicking|worrying|thinking|"
     "stop_overthinking|handle_this|handle_it|handle_the_stress|deal_with_this|take_this|take_it_anymore|"
     "quiet_my_mind|settle|stop_sweating|stop_stressing|feel_my_hands|do_this_anymore|handle_the_pressure|"
     "handle_pressure|take_the_pressure|breath_properly|keep_calm|stay_calm"),
    (0.8, "not|hardly|barely really|feeling|doing|at_all? coping|slept|sleeping|eating|doing_well|ok|doing_ok|"
        "all_right|myself|holding_up|holding_it_together|well|doing_ok|doing_good|alright|doing_great|"
     "handling "
     "~little+when+test|with|about|because|after $"),
    (0.8, "no_sleep|sleepless|insomnia|lying_awake|lie_awake|still_awake|wide_awake|up_all_night|awake_all_night|"
     "tossing_and_turning|awake_at|up_at TIME? ~any"),
    # Thoughts that go round.
    (0.75, "overthinking|over_thinking|catastrophizing|catastrophising|doomed|doom|racing_thoughts|ruminating|"
     "self_doubt|"
     "dark_thoughts|negative_thoughts|worst_case"),
    (0.75, "keep|keeps|can_not_stop thinking|imagining|telling|worrying|picturing|dreaming ~any fail|failing|mess|"
     "messing|"
     "worst|exam|test|bad|wrong|worse"),
    (0.55, "^ and|but|so|omg|like? what_if_i|if_i ~how fail|flunk|bomb|mess_up|screw_up|freeze|blank|choke|panic"),
    (0.55, "i_will|going_to|scared_to|i_might|i_do_not_want_to|afraid_to ~how "
     "fail|flunk|bomb|mess_up|screw_up|freeze|blank|choke|panic"),
    # Worn out.
    (0.65, "i_am|i_feel|i_am_feeling|i_just_feel|feeling|feel|feels ~how @worn"),
    (0.65, "i_am|am done with this|these|all|it_all|exams|exam|EXAM|certs|everything|studying"),
    (0.6, "want|going|about|feel_like|need|wanna|could to|just? cry|scream|give_up|quit|throw_up|puke|vomit|hide|"
     "run_away|crying|screaming|giving_up|quitting|disappear_from_this|be_sick|explode"),
    (0.65, "^ to? cry|scream|throw_up|run_away|hide|puke ~little+when $"),
    (0.6, "this|that|it|exam|EXAM|test|stress|waiting|studying|cert|anxiety is|are "
     "killing|stressing|breaking|destroying|eating|crushing|freaking me"),
    (0.7, "in_tears|tears|crying|cried|sobbing|bawling|weeping|wept|burst_out_crying|burst_into_tears|sobbed|"
     "hide_and_cry"),
    (0.6, "stress|stressful|nightmare|nightmares|imposter_syndrome|impostor_syndrome|burnout|burn_out|"
     "hate_myself|hate_this|hate_EXAM|hate_exams|hate_tests|i_give_up|giving_up|fed_up|so_done_with|"
     "can_not_do_this|can_not_take_this|can_not_take_it|can_not_handle_this|can_not_handle_it|falling_apart|"
     "at_my_limit|end_of_my_rope|at_my_wits_end|at_breaking_point|out_of_control"),
)  # fmt: skip
CALM_CUES: tuple[tuple[Intent, float, str], ...] = (
    *((Intent.BREATHE, weight, notation) for weight, notation in _BREATHING),
    *((Intent.CALM, weight, notation) for weight, notation in _CALM),
)
