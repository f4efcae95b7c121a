"""How people ask about their study group, their partner, and what is kept about them."""

from bot.rules.words.reading import Intent

_GROUP = "study? group|groups|crew|squad|circle|club|cohort"
_ROUND = "study? group|groups|check_in|checkin? next? round|rounds|check_in|check_ins|checkin|checkins"
_PARTNER = "study|accountability|studying? partner|partners|buddy|buddies|mentor|mentors"
_SURELY_A_PARTNER = (
    "study_partner|study_partners|study_buddy|study_buddies|accountability_partner|accountability_buddy|study_mate"
)
_PACT = "study|partner? pact|pacts|partnership|pairing|commitment|commitments"
_KEPT = (
    "data|personal_data|information|personal_information|info|details|personal_details|account|profile|"
    "data_and_account|records|record"
)
_ABOUT_ME = "about|on|of|regarding me|myself"
_EVERYTHING = "everything|all|anything|all_of_it|it_all|all_that|every_thing|whatever"
_HOLD = (
    "know|knows|have|keep|hold|store|stored|save|saved|remember|collect|collected|kept|got|gathered|recorded|"
    "written_down"
)
_END = "~little+when+ever+kind|either|lol|haha $"
_ON = (
    "(?:$|_(?:for|to|who|with|in|from|that|so|please|near|on|by|until|because|since|if|again|now|DATE|VAGUE|EXAM)"
    "(?:_.*)?$)"
)
_MAY = "can_i|could_i|may_i|how_do_i|how_can_i|how_could_i|how_to|how_do_you|where_can_i|where_do_i|i_would_like_to"
_UNDER = "^ under|per|according_to|by|as_per|based_on the|my? gdpr|dsgvo|ccpa|article|eu|data_protection ~any"
_DELETE = "delete|nuke|erase|remove|wipe|purge|clear|destroy|scrub|drop|forget|get_rid_of|throw_away|close|reset"
# Who checks in with the bot, at a test centre, or in a hotel, checks in with no group.
_WITH_NOBODY_ELSE = (
    "(?!_(?:on_(?!track)|at_|into_|to_|with_(?:me|you|him|her|them)|for_(?:(?:my|the|a)_)?(?:exam|test|EXAM|"
    "flight|hotel|appointment)|luggage|baggage|desk|counter|time_is|is_|was_|procedure|process|starts|opens|id))"
)

_FIRST = (
    "~polite|i|me|my|our|the|to|let|time|for|group|study|round|late|early|DAYS|can_i|could_i|may_i|how_do_i|"
    "how_can_i|where_do_i"
)

_NOT_ITS_CHAT = "(?!_(?:chat|project|work|call|policy|policies|message|messages|dm|leader|mates?|members?|text)(?:_|$))"

_CHECK_IN: tuple[tuple[float, str], ...] = (
    (0.9, f"^ {_FIRST} check_in|checkin|check_ins|check_me_in {_WITH_NOBODY_ELSE} "
     "~little|early|late|round|group|study|crew|squad|rq|real|quick|VAGUE $"),
    (0.9, f"^ {_FIRST} do|make|submit|post|start|open|fill_in|fill_out|write ~my|our|group|round|DAYS check_in|"
     "checkin ~little|early|late|round|group|study|form|VAGUE $"),
    (0.9, f"^ {_FIRST} check_in|checkin {_WITH_NOBODY_ELSE} for|with|to|of ~little {_GROUP} ~any $"),
    (0.85, f"^ ~little checking_in {_WITH_NOBODY_ELSE} ~any $"),
    (0.85, "^ ~little+daily|group|study|status|quick|round|DAYS|late|early check_in|checkin|"
     "update ~little+when on_track|slipped|"
     "slipping|behind|need_help|i_need_help|help_needed|could_use_help|going_well|all_good|all_well ~any $"),
    (0.7, "^ ~polite|bruh|so|yeah i|we? ~have slipped|was_slipping|am_slipping|fell_behind|have_fallen_behind|"
     "am_falling_behind (?!_(?:on|in|into|out|away|through|off|down)_) up? ~little+when|badly|bit $"),
    (0.7, "^ i|we? ~have let|slipped|failed my|the|our study? group down|on_my_plan ~little+when $"),
    (0.9, "^ i|we? ~little|need|needing|want|could|use help|support|advice|backup|encouragement from|in|of ~little "
     f"{_GROUP} ~any $"),
    (0.9, f"^ ~little ask|asking|tell|telling|update|show|inform my|the|our {_GROUP} {_NOT_ITS_CHAT} ~any $"),
    (0.85, f"^ ~little let my|the|our {_GROUP} know ~any $"),
    (0.85, f"^ ~little share|sharing ~any with my|the|our {_GROUP} {_END}"),
)  # fmt: skip
_GROUPS: tuple[tuple[float, str], ...] = (
    (0.8, "^ ~polite|show|open|see|view|me|my|our|the|which|what|am_i_in|do_i_have|a|status|info|overview|of|"
     f"for|about|in|how_is {_GROUP} "
     "status|info|details|overview|schedule|times|settings|card|options|please|is_it|am_i_in|doing|going|leaderboard? "
     "please|now|today|lately? $"),
    (0.8, f"^ how is|are|does|do my|the|our {_GROUP} doing|going|look|looking|coming_along|faring|getting_on|"
     f"getting_along {_END}"),
    (0.9, "when|what_time|which_day|what_day|how_soon is|are|was|will|will_be|does|do? my|the|our|your|"
     "this? next|last|coming? "
     f"{_ROUND} (?!_(?:at|(?:of|for|in)_(?:the_|my_)?(?:exam|test|EXAM|interviews?|centre|center))(?:_|$)) ~any $"),
    (0.9, f"when|what_time|how_often does|do|will|is|are my|the|our {_GROUP} meet|meeting|check_in|open|start|"
     f"ask|come|next {_END}"),
    (0.7, f"^ ~little next {_ROUND} ~little+when $"),
    (0.8, "^ have|did|has|am i|we already? check|checked in ~little+when $"),
    (0.8, f"^ can|could|will|would|does|may my|the|our {_GROUP} help|support ~any $"),
    (0.8, "^ when|what_time do|can|should|may|must|will i|we check_in next|again|now? $"),
    (0.8, "^ ~little take|put|get|remove me|my_name off|from|on|onto|out_of my|the|our|group|groups? leaderboard $"),
    (0.8, f"^ ~little put me on pause|hold in ~little {_GROUP} {_END}"),
    # Being in it.
    (0.85, "^ i|we|how_do_i|how_can_i|how_to|can_i|could_i|may_i|where_can_i|where_do_i|please|i_wish_to|"
     "i_think_i_want_to|i_think_i_will|i_think_i_should? ~little leave|leaving|"
     "quit|quitting|exit|drop|drop_out|dropping_out|join|joining|rejoin|pause|pausing|unpause|resume|start|find|"
     "create|set_up|enter|freeze|hold|stop|mute|skip|switch|change of|with|in|out|to|me|my|the|our|a|an|this|that|for|"
     "taking_part_in|being_in? my|the|our|a|an|this|any|some|"
     f"another? {_GROUP} {_NOT_ITS_CHAT} ~pause+till+when+little+ever|EXAM $"),
    (0.85, f"^ ~little take|get|remove|kick|throw|put|pull|delete me out_of|from|off my|the|our|this {_GROUP} {_END}"),
    (0.85, f"^ ~little add|put|let|sign me to|in|into|up_for|join my|the|our|a|an|this|some|any? {_GROUP} {_END}"),
    (0.85, f"^ i? do_not|no_longer|not want|wish to? be? in|part_of|in_on? my|the|our|this|a|any {_GROUP} {_END}"),
    (0.8, f"^ ~little take|have|need? a|some|short? break|pause|rest|time_off from|in ~little {_GROUP} "
     "~pause+till+when+little $"),
    (0.8, "^ i|am|i_am|looking_for|look_for|search_for|searching_for|are_there|is_there|any|do_you_have? a|an|any|"
     f"some|my? {_GROUP} for|i_can_join|to_join|here|near_me|on|with|of? ~little+EXAM $"),
    (0.8, "^ ~little|groups|group|show|see|where|what leaderboard|leader_board|ranking ~little|group $"),
    (0.8, f"^ who|how_many|how_much ~little|people|members|else in|part_of my|the|our {_GROUP} {_END}"),
    (0.75, f"^ ~little stop|turn_off|switch_off|mute|change|set|disable|cancel|move|no ~little {_ROUND} reminder|"
     f"reminders|messages|message|notifications|pings|ping|mentions {_END}"),
    (0.75, f"^ ~little stop|turn_off|switch_off|mute|change|set|disable|cancel|move|no ~little {_GROUP} reminder|"
     f"reminders|messages|message|notifications|pings|ping|mentions {_END}"),
)  # fmt: skip
_PARTNERS: tuple[tuple[float, str], ...] = (
    (0.85, "^ i|we|am|i_am|how_do_i|how_can_i|can_i|could_i|where_can_i|please? ~little find|hook|get|look_for|"
     "looking_for|"
     "search|search_for|searching_for|seek|seeking|match|match_with|pair|pair_with|assign|give|want|need me|us? up? "
     f"with|for? myself|me? a|an|some|another|my|new|good|one? {_PARTNER} {_ON}"),
    (0.7, f"^ a|an|some|another|one new|good? {_PARTNER} {_ON}"),
    (0.7, f"^ ~little {_SURELY_A_PARTNER} ~little+when $"),
    (0.75, "^ ~little pair|match me|us up|with ~any $"),
    (0.7, "^ ~little invite (?!_(?:you|the_bot|this_bot|comeback|link|me|bot)(?:_|$)) (?:_[A-Za-z0-9]+){0,4} $"),
    (0.8, f"^ ~little invite|ask|add|LOGGED|make|pick|choose|want|have (?:_[A-Za-z0-9]+){{0,4}} to_be|as|be my|a|an? "
     f"{_PARTNER} {_END}"),
    (0.75, f"^ ~little ask|make|LOGGED (?:_[A-Za-z0-9]+){{0,2}} my {_PARTNER} {_END}"),
    (0.75, f"^ ~little be|become my|a {_PARTNER} {_END}"),
    (0.75, "^ ~little look_for|looking_for|find|need|searching_for|want me? someone|somebody|anyone to "
     "study_with|learn_with|revise_with|study_together_with|keep_me_accountable ~any $"),
    # How they are doing.
    (0.85, f"^ ~little how|hows|what is|are|was|did|has|does|s? my|our {_PARTNER} doing|do|been|going|getting_on|"
     f"up_to|getting_along|been_up_to|done|study|studied|faring {_END}"),
    (0.85, f"^ ~polite how is|are doing my|our {_PARTNER} {_END}"),
    (0.85, f"^ did|has|have|is|are|does|was my {_PARTNER} ~little study|studied|studying|do|done|finish|finished|"
     "check|checked|on_track|active|accept|accepted|answer|answered|reply|replied|start|started|say|said ~any $"),
    (0.85, f"^ ~little show|see|open|view|list|who|which is|are|me? my|the|our? {_PARTNER} status|overview|progress|"
     f"week|card|list? {_END}"),
    (0.85, "^ ~little partner|partners|partnership|pact|pacts|buddy status|overview|info|list|card|"
     "card_please ~little $"),
    (0.75, f"^ ~polite|show|me|see|open|view|list|add|make|set|what|how|is|are|my|our|the|a|new {_PACT} status|"
     f"overview|doing|going? {_END}"),
    (0.75, f"^ ~little nudge|ping|poke|remind|encourage|cheer my {_PARTNER} {_END}"),
    (0.75, f"^ ~little send|give my {_PARTNER} a|an ~any nudge|ping|reminder|poke {_END}"),
    # Its end.
    (0.9, "^ i|how_do_i|how_can_i|can_i|please? ~little end|ending|quit|stop|cancel|leave|leaving|break|break_off|"
     f"dissolve|terminate|pause|pausing|resume|drop|get_out_of|undo|finish ~little|all {_PACT} with|and|between|until|"
     "till|for? ~any $"),
    (0.85, "^ ~little stop|end|quit|pause|cancel ~little being|having|looking_for|searching_for|search_for|looking|"
     f"searching|seeking|sharing_with|pairing_with ~little {_PARTNER} {_END}"),
    (0.85, f"^ i? do_not|no_longer|not want|need|wish to? have? a|an|my|this|any {_PARTNER} {_END}"),
    (0.8, f"^ ~little stop|end|cancel|quit the|my|this|that partner|buddy|mentor search {_END}"),
    (0.75, f"^ ~little end|cancel|stop it|this|things with my {_PARTNER} {_END}"),
    (0.75, f"^ ~little break_up|split_up|split with my {_SURELY_A_PARTNER} {_END}"),
)  # fmt: skip
_EXPORTING: tuple[tuple[float, str], ...] = (
    (0.9, f"^ {_MAY}|please|just|now|also? export|download|extract|dump|backup|back_up ~little|whole|entire|"
     f"full {_KEPT} ~little|as|csv|zip|json|file|files|excel|format $"),
    (0.9, f"^ {_MAY}|please|just|now|also? get|give|send|show|see|have|receive|request|provide|supply|share|dump|"
     "hand|hand_over|email|mail|take|"
     "view|list|want|access me? ~little|copy|export|file|whole|entire|full|with|download data|personal_data|"
     "information|personal_information|records|data_export "
     "~little|as|csv|zip|json|file|with|you|have|keep|format|know $"),
    (0.9, f"^ {_MAY}|please|just? export|download|dump|get|give|send|show|see|have|tell|copy me? ~little|"
     f"copy {_EVERYTHING} "
     f"~little you|that|thats? ~little|is? {_HOLD} ~little {_ABOUT_ME} ~little+when|as|csv|zip|json|file|files|"
     "format $"),
    (0.85, f"^ ~little copy|export|download|backup|file|list of ~little|all|whole {_KEPT}|everything ~little|you|have|"
     "keep|know $"),
    (0.75, "^ ~polite|my|a|the|full|data|start|make|do|please|all|run export|data_export|export_please|download_data|"
     "data_download|export_everything|export_all|export_it_all|export_my_stuff ~little $"),
    (0.8, f"^ do|are|have you|u ~little|even|actually {_HOLD}|keeping|storing|collecting|holding ~little data|"
     f"information|info|details|anything|things|stuff|records {_ABOUT_ME} {_END}"),
    (0.75, "^ please|just? export|download everything|all|it_all ~little $"),
    (0.7, "^ all|give_me|show_me|just? all|of? my data|personal_data ~little|please $"),
    (0.96, "^ ~polite|and|so|tell_me|show_me|see|know|learn what|which|how_much|who ~little|data|information|"
     "info|personal_data|"
     "stuff|things|details|records|all|else|kind|kinds|of do|did|have|does|is|are|has|can|you? ~little|you|data|"
     f"this_bot|the_bot {_HOLD} ~little|data|info|information {_ABOUT_ME} {_END}"),
    (0.85, "^ ~polite|and|so|tell_me|show_me what|which data|information|info|personal_data|records of_mine|about_me? "
     f"do|did|have|are|is you|being|there? ~little {_HOLD} ~little|about_me|on_me $"),
    (0.85, "^ ~little|gdpr|dsgvo|ccpa|exercise|exercising|use|invoke|invoking|make|file|submit|send|request|"
     "dsar data_subject_access_request|"
     "subject_access_request|data_access_request|dsar|right_of_access|right_to_access|data_portability|"
     "right_to_data_portability|gdpr_request|gdpr_export|gdpr_access_request|gdpr_data_request|gdpr_data|"
     "article_15_request|dsgvo_auskunft ~little|request|gdpr|under|the $"),
    (0.85, f"{_UNDER} copy_of|access|export|my_data|see|everything_you_have|all_data|know|data_about_me ~any $"),
)  # fmt: skip
_ERASING: tuple[tuple[float, str], ...] = (
    (0.92, f"^ {_MAY}|please|just|now|also|go_ahead_and|want_you_to? {_DELETE} ~little|whole|entire|every_bit_of|"
     "bits_of|"
     f"stored|saved|kept|complete {_KEPT} ~little|from|your|database|system|servers|server|records|and|everything|"
     "data|account|forever|permanently|you|have|keep|stored|immediately $"),
    (0.92, f"^ {_MAY}|please|just|now|also|go_ahead_and? {_DELETE} ~little {_EVERYTHING} ~little|and|anything|"
     "data|info|"
     f"information you|that|which|there|thats|ever? ~little|you|is|ever|has|been? {_HOLD}|learned|there_is? ~little "
     f"{_ABOUT_ME} {_END}"),
    (0.85, f"^ {_MAY}|please|just|now|also|go_ahead_and? delete|erase|wipe|purge|forget everything|it_all|"
     "everything_i_told_you|everything_i_said|everything_i_ever_said|everything_i_ever_told_you|all_i_told_you|"
     "everything_you_have|everything_you_know|everything_you_know_of_me|my_stuff|all_my_stuff|"
     "my_whole_history|all_my_history|all_traces_of_me|every_trace_of_me ~little|now|forever|permanently $"),
    (0.85, f"^ {_MAY}|please|just|now|also|you? forget me|about_me|who_i_am|"
     "i_was_ever_here|we_ever_met|we_met|that_we_ever_met ~little|completely|entirely|forever $"),
    (0.9, f"^ {_MAY}|please|just|now|also? delete|erase|remove|wipe|purge|scrub me ~little|completely from ~little "
     "database|system|systems|records|servers|server|bot|memory|files|data|list|lists|logs|books ~little $"),
    (0.8, "^ ~little|data|account|full|complete|my|request|permanent data|account deletion|erasure|removal|wipe "
     "~little|request $"),
    (0.9, "^ ~little|gdpr|dsgvo|exercise|exercising|use|invoke|invoking|make|file|submit|send|request|"
     "my gdpr_deletion|gdpr_erasure|"
     "gdpr_delete|gdpr_removal|right_to_be_forgotten|right_to_erasure|right_to_deletion|right_of_erasure|"
     "erasure_request|"
     "deletion_request|data_deletion|data_erasure|article_17_request|dsgvo_loeschung ~little|request|gdpr|under|"
     "the|now|data|my|of $"),
    (0.92, f"{_UNDER} delete|erase|remove|forget|forgotten|erasure|deletion|deleted|erased|wipe|removed ~any $"),
    (0.8, "^ i? want|would_like|have|get|see|need? all|all_of? my data|information|account|personal_data|info|profile "
     "to_be? gone|deleted|erased|removed|wiped|forgotten|destroyed|purged ~little $"),
    (0.85, f"^ ~little|hereby|request|requesting|ask|demand|want deletion|erasure|removal of ~little {_KEPT} {_END}"),
    (0.8, "^ to_erasure|to_be_forgotten|erased_from_your_database|deleted_from_your_database ~little $"),
)  # fmt: skip
GROUP_CUES: tuple[tuple[Intent, float, str], ...] = tuple(
    (intent, weight, notation)
    for intent, cues in (
        (Intent.CHECK_IN, _CHECK_IN),
        (Intent.GROUP, _GROUPS),
        (Intent.PARTNER, _PARTNERS),
        (Intent.EXPORT_DATA, _EXPORTING),
        (Intent.ERASE_DATA, _ERASING),
    )
    for weight, notation in cues
)
