"""Words that do the same in a sentence about nudges, a day's study, calm, or in small talk; as in `word_lists`."""

LISTS_OF_DAYS: dict[str, str] = {
    # The day's study.
    "study": """
        study studying studied studies session sessions revision revising revise review reviewing prep lab labs
        reading
        read learning learn practice homework chapter chapters module modules lesson lessons topic topics domain
        domains section sections task tasks plan item notes material stuff questions flashcards cards flash video
        videos course work exercise exercises pomodoro pomodoros block blocks NUM half_of todays part book books pages
        page lecture lectures portion studies goal goals target quota quizlet anki deck decks flashcard note unit
        units sheet homework tonights item part_of_the_plan
    """,
    "studying": """
        study studying learn learning revise revising review practice work session revision reading read lab labs
        prep studies
        homework hit books open sit down go start do EXAM exam exams
    """,
    "studied": """
        studied revised reviewed learned learnt crammed practiced worked read been_studying was_studying put_in spent
        clocked logged got_in completed did finished LOGGED
    """,
    "done": """
        done consider both everything job mission homework nudge got it_is studying emojicheck dusted session in
        as_promised as_planned coach bot whole solid full good two three yes in_the cheers successfully properly
        fully planned
    """,
    "quantity": """
        all the of my our both a an two three four five six seven eight nine ten NUM [0-9]+ couple whole entire another
        few todays this that some more pages full first last next SPAN EXAM new
    """,
    "have": "have just already actually even also really now finally",
    "topics": """
        hard well over nearly more than lots through networking subnetting iam vpc total straight far as planned
        EXAM material good solid full from to TIME [0-9]+ a_lot lot properly today and security cloud
    """,
    "partly": """
        i_am about like only just got well was roughly maybe through did managed it to the around studied finished
        a completed done do had read in able squeezed study for time_for quick manage get made reading make first
        last tiny small very then could ok one of sort_of kind_of
    """,
    "intend": """
        will have_to need_to want_to am am_going_to must would_like_to going_to going_to_have_to will_have_to shall
        shall_have_to might_have_to got_to have_got_to prefer_to would_rather choose_to decided_to am_afraid_i_will
        think_i_will just
    """,
    "sorry": """
        please sorry either i am afraid bot for study to studying again really then mate man bro dude bestie buddy
        apologies my_bad coach ok thanks boss sir friend pal fam love lol though anymore any_more now at_all plans
        unfortunately at_home honestly yet_again after_all folks for_me for_us
    """,
    "out": "out off be alone for",
    "for_it": "for me to study it studying",
    "daily": "daily evening morning regular weekly new night afternoon",
    "a_day": "DATE today it as me the a to my day an",
    "rest": "DATE VAGUE SPAN TIME",
    "more": """
        more later please from_now time times today on first ok thanks DATE TIME instead now then or so yeah yes max
        tops if_possible if_you_can maybe about maybe_then for_me bot sorry thx again bro man mate boss dude fam buddy
    """,
    "half": """
        half part some halfway a_bit a_little a_little_bit bits a_third most a_quarter parts a_few one_of a_fraction
        a_portion the_first_half first_half bit little tiny_bit small_bit a_small_part small_part bits_and_pieces
        half_way a_few_pages small quarter third a_small_piece piece chunk a_chunk a_small_chunk small_chunk a_tad
        a_smidge
        a_sliver a_touch a_snippet a_fair_bit a_tiny_piece
    """,
    # Nudges.
    "nudge": """
        nudge remind ping poke message text alert notify wake bug prompt buzz prod nag ring call beep pester badger
        dm bother annoy
        remember jog chase kick contact harass
    """,
    "call": """
        make_me_study make_sure_i_study see_that_i_study force_me_to_study make_me_sit_down hit_me_up hmu
        you_remember_me wake_me_up give_me_a_shout give_me_a_call give_me_a_ring buzz_me check_in_with_me check_on_me
        check_in_on_me hold_me_accountable keep_me_accountable get_me_studying get_me_to_study get_me_started
        (?:send|shoot|drop|give|get|write)_me_(?:a_|an_|one_|my_|the_|some_|little_|quick_|daily_|gentle_|friendly_)*(?:nudge|nudges|reminder|reminders|ping|pings|message|messages|text|texts|note|notes|line|shout|bell|tinkle|kick|poke|buzz|call|ring|alert|alerts|prompt|prompts|heads_up|notification|notifications|push|alarm)
    """,
    "reminder": """
        nudge nudges reminder reminders alarm alarms ping pings prompt prompts notification notifications alert alerts
        wake_up_call check_in nudging reminding pinging messaging kick_up_the_backside kick_up_the_arse kick_up_the_ass
        kick_in_the_butt
    """,
    "life": """
        before after work dinner lunch breakfast supper tea school class college shift kids are in bed gym coffee
        prayers
        church commute once when while i am get home have has had finish finished sleep every each nights best
        usually ok
        please kindly can could you time times day days hours hrs clock lunchtime bedtime free sharp exactly latest bot
        up go awake first thing do need must if possible is gone asleep baby family wife husband put till until so
        through
        off week weekly they we twice as around start my
    """,
    "nudges": """
        nudge nudges reminder reminders ping pings message messages alert alerts notification notifications prompt
        prompts nudging reminding pinging messaging texting notifying bugging pestering bothering spamming spam
        annoying nagging dms dm text texts alarm alarms disturbing harassing contacting writing poking buzzing
        sending_me_stuff sending_me_things prodding dming badgering hassling
    """,
    "all": """
        all of the my your these those any more please sending me with getting study for_now other it so_many DAYS
        this them every each daily to send such getting_the receiving receive bloody damn fucking stupid annoying
        your_daily weekly from further
    """,
    "stop": """
        stop quit end cancel kill disable delete remove silence mute cease drop no_more do_not_want do_not_want_to_get
        do_not_need do_not_send do_not_send_me do_not_give_me turn_off switch_off shut_off unsubscribe
        unsubscribe_from unsubscribe_me_from opt_out opt_out_of opt_me_out_of
        get_rid_of enough enough_of enough_with discontinue terminate deactivate abort scrap erase clear_out wipe
        cut_it_out_with cut_out cut quit_it_with stop_it_with knock_it_off_with lay_off_with chill_with
        cease_and_desist cease_and_desist_with stfu_with shut_up_with take_me_off remove_me_from no_longer_want
        no_longer_need
        no_longer_wish_to_receive no_longer_wish_to_get do_not_wish_to_receive do_not_want_to_receive
        desist desist_with do_not_require no_longer_require not_interested_in had_enough_of tired_of sick_of
        done_with fed_up_with
        stop_all_of stop_it refrain_from could_do_without give_up_on halt ditch stahp stawp get_lost_with want_out_of
        rather_not_get rather_not_have
        pack_in pack_it_in pack_it_in_with knock_off chuck sack_off lose give_over_with call_off jack_in shut_down
        do_away_with be_done_with leave_off cut_back_all hold_all pull
        rather_not_receive to_not_send out_of bin axe nix get_me_off pull_the_plug_on
    """,
    "ever": """
        me now please off completely entirely altogether for_good forever anymore any_more at_all so_much about this
        it with these nudges reminders already for permanently again ever study studying DAYS EXAM to longer
        from_now_on immediately asap right_away straight_away all_the_time ok thanks you bot messages from today list
        every on any_longer going_forward henceforth bro man dude mate sir all everything the my anything
    """,
    "set": """
        set add create start schedule setup set_up make give send turn_on get want need change move update switch
        enable like have new sign_me_up_for
    """,
    "at": "TIME DAYS DATE",
    "around": """
        is are be should_be on at for to from set time instead_of only go come every each the or and not by around
        about till before works_best works would_be_great would_be_nice days good fine ish
        school_days term_time gym_days days_off free_days lab_days my_days_off study_days please
    """,
    "till": "until till til to up_to through thru for during over",
    "away": """
        away off out out_of_town out_of_office ooo travelling traveling busy unavailable offline abroad sick(?!_of)
        camping
        on_the_road in_hospital in_the_hospital work gone from_work ill on_leave afk not_available not_around
        not_home not_at_home not_reachable not_free swamped snowed_under tied_up slammed unwell not_well poorly
        down_with_flu down_with_covid hospitalised hospitalized recovering flying overseas on_call on_duty deployed
        on_a_trip on_a_business_trip at_a_conference on_site visiting_family visiting_my_family visiting_my_parents
        gone_fishing moving_house moving_home out_of_the_country out_of_country off_grid off_the_grid off_work
        in_quarantine on_sick_leave out_sick bedridden getting_married having_surgery in_bed
    """,
    "holiday": """
        holiday holidays vacation vacations vacay leave trip honeymoon break time_off pto business_trip travel
        annual_leave holiday_leave a_cruise cruise retreat road_trip sabbatical maternity_leave paternity_leave
        parental_leave sick_leave study_leave
    """,
    "kind": "a an my some the annual sick parental family short little long summer christmas winter for quick",
    "pause": """
        it all everything my the me please for now a bit while from plan to on starting them things training and sick
        this coaching up little nudges nudge nudging reminders reminder reminding study studying messages
        notifications about like next at_least here few bot you your daily everything_here activity activities
        sessions stuff schedule because of work as_well family kids
    """,
    "again": """
        again now back home please today me too everyone bot everybody finally baby guys in_business from_the_dead lol
        and ready better than_ever as_before as_usual as_normal like_before then from today tomorrow for_real we i am
        sorry after the so long where left off
    """,
    # Calm.
    "how": """
        so very really super extremely pretty a_bit a_little just feeling feel completely totally absolutely like such
        quite still too right_now now kind_of kinda utterly
    """,
    "worn": """
        terrible awful horrible hopeless worthless useless stupid dumb idiot an_idiot a_failure a_fraud an_imposter
        an_impostor lost down low sad sick miserable broken crushed gutted devastated heartbroken defeated ashamed
        embarrassed crap shit bad depressed frustrated exhausted burned_out burnt_out drained giving_up quitting
        a_mess
        falling_apart not_ok discouraged crying upset disappointed
    """,
    # Small talk.
    "greeting": """
        hi+ hello+ hey+ heya hiya yo+ sup howdy greetings good_morning good_afternoon good_evening good_day good_night
        morning evening afternoon gday g_day hola bonjour hallo moin servus ciao salut namaste salaam aloha ahoy
        welcome emojiwave what_is_up wassup good_to_see_you nice_to_meet_you how_are_you how_is_it_going
        how_are_things bye goodbye see_you see_ya goodnight gn cya ola hej oi ey ayo hullo night_night
        how_do_you_do you_there anyone_there are_you_there guten_tag guten_morgen guten_abend gruss_gott buenas
        buenos_dias buenas_tardes buenas_noches bom_dia boa_tarde boa_noite bonsoir wagwan wag1 kumusta how_far
        how_na kia_ora merhaba privet sawubona hujambo jambo habari szia ahoj czesc dia_duit top_of_the_morning
        whats_good what_is_good what_is_new how_have_you_been how_do how_goes_it long_time_no_see good_to_be_here
        pleased_to_meet_you assalamualaikum salam selam shalom vanakkam hiii+ ello g_morning mornin evenin wazzup
        hows_life how_is_life how_is_everything how_was_your_day hope_you_are_well hope_you_are_good how_you_doing
        how_are_we how_is_your_day morning_all how_be
    """,
    "greeted": """
        there bot comeback coach again all everyone friend mate buddy today to_you my dear doing DATE you are man dude
        sir tomorrow later soon old lovely good so how is everything ok well going fine with folks team fam bestie
        pal chief boss love lad lads people world little robot thing this and back beautiful fellow dearest madam
        hope had having great nice
    """,
}
