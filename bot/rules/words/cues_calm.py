"""What people say who need calm, or air."""

from bot.rules.words.reading import Intent

CALM_CUES: tuple[tuple[Intent, float, str], ...] = (
    (Intent.BREATHE, 0.9, "help|teach|let|guide|show me|us to|how_to? breathe"),
    (Intent.BREATHE, 0.9, "box|square|coherent|resonant|deep|belly|guided|paced|calm|cyclic|slow|tactical|"
     "physiological breath|breathing|breathe|breaths|sigh|sighing|sighs"),
    (Intent.BREATHE, 0.9, "breathing|fourseveneight|breathwork"),
    (Intent.BREATHE, 0.8, "^ i? need_to|want_to|would_like_to|must|let_us|to? breathe|breath|take_a_breath|"
     "take_some_deep_breaths|do_some_breathing|catch_my_breath ~little+when+breath $"),
    (Intent.BREATHE, 0.8, "breathe_with_me|need_to_breathe"),
    (Intent.CALM, 0.9, "panic|panicking|panicked|panicky|panics|panicing|anxiety|freaking_out|freak_out|freaked_out|"
     "freaking_the_fuck_out|losing_it|losing_my_mind|losing_my_shit|thinking_about_failing|fear_of_failing|going_crazy|going_insane|hyperventilating|spiralling|spiraling|meltdown|melt_down|breakdown|"
     "breaking_down|shaking|trembling|palpitations|jitters|shaky"),
    (Intent.CALM, 0.9, "heart is|keeps|will_not_stop? racing|pounding|beating"),
    (Intent.CALM, 0.85, "calm_me|help_me_calm|help_me_relax|help_me_to_calm|help_me_to_relax|calm_down|calming_down|"
     "calm_me_down|need_calm|need_to_calm|need_some_calm|need_to_relax|want_to_relax|to_relax|relax_me|relaxation|"
     "muscle_relaxation|something_calming|talk_me_down|need_to_chill|help_with_nerves|help_with_stress"),
    (Intent.CALM, 0.8, "nervous|anxious|stressed|stressing|overwhelmed|overwhelming|terrified|scared|frightened|"
     "petrified|worried|worrying|on_edge|tense|jittery|nerves|butterflies|dreading|afraid|uneasy|restless|frazzled|"
     "wound_up|scary|nerve_wracking|freaked"),
    (Intent.CALM, 0.8, "can_not|could_not|did_not|do_not|not_able_to|unable_to sleep|breathe|breath|relax|calm_down|"
     "think_straight|focus|eat|concentrate|cope|get_to_sleep|fall_asleep|switch_off|stop_thinking|stop_worrying|"
     "stop_shaking|stop_crying|stop_panicking|get_any_sleep"),
    (Intent.CALM, 0.8, "no_sleep|sleepless|insomnia|lying_awake|still_awake|wide_awake|up_all_night|awake_all_night"),
    (Intent.CALM, 0.65, "i_am|i_feel|i_am_feeling|i_just_feel|feeling|feel|feels ~how @worn"),
    (Intent.CALM, 0.65, "i_am|am done with this|these|all|it_all|exams|exam|EXAM|certs|everything|studying"),
    (Intent.CALM, 0.6, "want|going|about|feel_like|need|wanna to? cry|scream|give_up|quit|throw_up|puke|vomit|hide|"
     "run_away|crying|screaming|giving_up|quitting"),
    (Intent.CALM, 0.6, "this|that|it|exam|EXAM|test|stress|waiting|studying|cert|anxiety is|are "
     "killing|stressing|breaking|destroying|eating me"),
    (Intent.CALM, 0.6, "stress|stressful|nightmare|nightmares|imposter_syndrome|impostor_syndrome|burnout|burn_out|"
     "hate_myself|hate_this|hate_EXAM|hate_exams|hate_tests|i_give_up|giving_up|in_tears|crying|fed_up|so_done_with|"
     "can_not_do_this|can_not_take_this|can_not_take_it|can_not_handle_this|can_not_handle_it"),
    (Intent.CALM, 0.55, "what_if_i|if_i|i_will|going_to|scared_to|i_might|i_do_not_want_to|afraid_to ~how "
     "fail|flunk|bomb|mess_up|screw_up|freeze|blank|choke|panic"),
)  # fmt: skip
