"""How people ask what the bot is for, and small talk."""

from bot.rules.words.reading import Intent

_HELP: tuple[tuple[float, str], ...] = (
    (0.9, "(?!_how_do_you_do(?:$|_)) what|how can|do|could|else_can|all_can|things_can|else_do|are you|this_bot|"
     "the_bot|u|this|it ~how|all "
     "do|offer|help|help_me|help_with|support|know|understand|capable|good_for"),
    (0.95, "what|which|how can|do|may|should|could|must i|we do|ask|say|write|type|tell here|with_you|you|with_this|"
     "with_this_bot|with_the_bot"),
    (0.95, "what am_i|do_i|should_i|can_i|must_i supposed|meant|expected? to? be? type|typing|write|writing|say|send|"
     "press|"
     "enter|tell|typed"),
    (0.9, "what do|can|could you|u|this_bot|the_bot|it even|actually|really|exactly|usually do|help"),
    (0.9, "how|hows is? this|that|the|your whole? thing|bot|app|program|service ~any work|works|working"),
    (0.9, "how do|does|can|should|would|must|may|shall|to i|we|this|you|it|the_bot|this_bot|one|thing|whole? "
     "~little|thing "
     "use|work|works|get_started|talk|operate|function|communicate|interact|start_with_you ~little"),
    (0.85, "^ (?!_how_do_you_do(?:$|_)) how i|we|you|it|this|bot do|can|should|must? use|work|works|talk|operate"),
    (0.9, "how i|we|it|this|you|everything|that should|can|could|must? use|work|works|start_with you|this|it|the_bot|"
     "this_bot|here? $"),
    (0.9, "what|who is|are|r this|you|comeback|your_features|your_commands|your_functions|your_purpose|this_bot_for|"
     "the_commands|my_options|this_for|the_options|your_options|the_bot|your_job ~any $"),
    (0.9, "how_to_use|what_you_do|what_you_can_do|who_you_are|can_you_help|can_you_help_me|what_are_you|what_you_are|"
     "how_you_work|how_this_works|how_it_works|how_this_thing_works|what_this_is|what_it_does|what_this_does|"
     "how_does_this_work|how_does_it_work|your_purpose|how_to_start_using|how_to_talk_to_you"),
    (0.9, "list|show|give|send|see|tell|view|display me|us? all|your|the|of|available? commands|features|options|menu|"
     "instructions|command_list"),
    (0.9, "what|which|any are|is|do? you|the|your|all|available? have? commands|features|options|instructions|"
     "functions"),
    (0.8, "^ i|you|me? need|want|got|any|require|looking_for? some|a|the|your|more? help|assistance|support|"
     "instructions|"
     "manual|guide|menu|command|commands|option|options|info|faq|tutorial|start|get_started|usage|manual_page|man_page|"
     "help_page|guidance|intro|introduction|onboarding|readme|docs|documentation|commands_list|command_list|features "
     "~little+asking $"),
    (0.8, "^ help"),
    (0.85, "not know|sure|certain what|how to type|write|say|send|do_here|use|ask"),
    (0.8, "is|are there any|a|some? manual|guide|tutorial|instructions|menu|commands|docs|documentation|faq|list|"
     "help_page"),
    (0.8, "who|whos|what made|built|created|runs|wrote|is_behind|is_running you|this|this_bot|the_bot $"),
    (0.8, "^ help_me|new_here|i_am_new_here|lost|i_am_lost|confused|i_am_confused|stuck|i_am_stuck|what|"
     "explain|explain_yourself|explain_this|i_am_new|guide_me|show_me_around|show_me_how|introduce_yourself|"
     "walk_me_through_it|walk_me_through_this|bring_me_up_to_speed|give_me_a_tour|i_do_not_get_it|"
     "i_do_not_understand|i_do_not_understand_this|no_clue_how_this_works ~asking $"),
    (0.95, "i_am|am|we_are|just|brand|completely new|joined|started here|to_this|to_comeback|today|yesterday"),
    (0.85, "do_not|can_not|not understand|get|know|see|figure_out|sure what|how ~any you|this|it|bot use|works|work|"
     "do|does|"
     "is|are|for"),
    (0.8, "are_you a|an? bot|human|real|ai|robot|person|machine|chatbot"),
    (0.8, "tell_me|explain|explain_to_me more|to_me? about|what yourself|you|this_bot|this|comeback"),
    # What it costs, and whether something can be done.
    (0.6, "^ does|do|is|are|can|could snooze|pausing|snoozing|skipping|a_nudge|nudges|the_nudges|this|it|you cost|"
     "free|paid|"
     "work|store|keep|see|share|private"),
    (0.6, "^ is_there a|an|any way|option|command|feature|button|setting|possibility|list to|for|of"),
)  # fmt: skip
_THANKS: tuple[tuple[float, str], ...] = (
    (0.7, "thanks|thankyou|thankful|thanx|cheers|appreciate|appreciated|grateful|gracias|merci|danke|obrigado|obrigada|"
     "arigato|tack|grazie|emojithanks|bless_you|you_rock|good_bot|nice_bot|great_bot|love_you|love_this_bot|"
     "well_done_bot|much_obliged|kudos|legend|ta|nice_one|you_helped|that_helped|this_helped|very_helpful|so_helpful|"
     "salamat|shukran|dhanyavaad|shukriya|asante|dankjewel|dziekuje|teshekkur|spasibo|kiitos|takk|xie_xie|gracious|"
     "tyvm|"
     "god_bless|bless_up|much_love|big_up|props|lifesaver|life_saver|you_saved_me|i_owe_you|owe_you_one|gratitude|"
     "that_was_helpful|was_helpful|really_helpful|helped_a_lot|helps_a_lot|you_are_welcome|best_bot|sweet_bot|"
     "happy_with_you|respect_to_you|mad_respect|appreciation|nice_work_bot|good_job_bot|good_work_bot|very_kind|"
     "so_kind"),
    (0.7, "you_are|u_are|this_bot_is|this_is the_best|awesome|amazing|great|a_star|a_legend|a_lifesaver|so_kind|"
     "very_kind|"
     "kind|so_good|brilliant|fantastic|a_gem|an_angel|a_champ|a_hero|my_hero|the_man|incredible|perfect|so_nice|"
     "too_kind|"
     "helpful|wonderful|the_goat|lovely|the_real_mvp|a_blessing|a_godsend|very_helpful|super_helpful"),
    (0.6, "^ respect|blessings|bless|props|perfect|awesome|brilliant|nice|great|wonderful|lovely|sweet|amazing|"
     "excellent "
     "bot|coach|mate|bro|man|work|job|emojithumb? $"),
)  # fmt: skip
TALK_CUES: tuple[tuple[Intent, float, str], ...] = (
    *((Intent.HELP, weight, notation) for weight, notation in _HELP),
    *((Intent.THANKS, weight, notation) for weight, notation in _THANKS),
    (Intent.GREETING, 0.7, "^ @greeting ~greeting+greeted $"),
    (
        Intent.GREETING,
        0.7,
        "^ you? alright|all_right|ok|all_good|everything_good|everything_ok|you_good|you_ok mate|bot|there|"
        "bro|pal|man|love|lad|coach|today $",
    ),
)
