"""Words that do the same in a sentence, for the cues; `_` stands for a space, capitals for what was taken out."""

LISTS: dict[str, str] = {
    # Little words.
    "little": """
        it this that them one the a an my your our some all any me i you please just also already now again really so
        very too and then about around like only even still yet actually finally of for on in at to by with from up
        out off over here is was be am are been will would have has had get got another first more
    """,
    "when": "DATE VAGUE TIME SPAN DAYS instead later week day early on_time ago",
    "my": """
        on at in for with the my this that a an our again just big it damn bloody fucking stupid whole last attempt of
        second third first NUM
    """,
    "test": "EXAM exam exams test tests cert certs certification certificate paper",
    # The day's study.
    "study": """
        study studying studied studies session sessions revision revising revise review reviewing prep lab labs
        reading
        read learning learn practice homework chapter chapters module modules lesson lessons topic topics domain
        domains section sections task tasks plan item notes material stuff questions flashcards cards flash video
        videos course work exercise exercises pomodoro pomodoros block blocks NUM half_of todays part
    """,
    "studying": """
        study studying learn learning revise revising review practice work session revision reading read lab labs prep
        homework hit books open sit down go start do EXAM exam exams
    """,
    "studied": """
        studied revised reviewed learned learnt crammed practiced worked read been_studying was_studying put_in spent
        clocked logged got_in completed did finished LOGGED
    """,
    "done": """
        done consider both everything job mission homework nudge got it_is studying emojicheck dusted session in
        as_promised as_planned coach bot whole solid full good two three yes in_the
    """,
    "have": "have just already actually even also really now finally",
    "topics": """
        hard well over nearly more than lots through networking subnetting iam vpc total straight far as planned
        EXAM material good solid full
    """,
    "partly": """
        i_am about like only just got well was roughly maybe through did managed it to the around studied finished
        completed done do have had read in able squeezed study for time_for quick manage get made reading
    """,
    "intend": "will have_to need_to want_to am am_going_to must would_like_to",
    "sorry": "please sorry either i am afraid bot for study to studying again really then",
    "for_it": "for me to study it studying",
    "daily": "daily evening morning regular weekly new night afternoon",
    "a_day": "DATE today it as me the a to my day an",
    "rest": "DATE VAGUE SPAN TIME",
    "more": "more later please from_now time times today on first ok thanks DATE TIME instead now",
    "half": """
        half part some halfway a_bit a_little a_little_bit bits a_third most a_quarter parts a_few one_of a_fraction
        a_portion the_first_half first_half bit little
    """,
    # Nudges.
    "nudge": "nudge remind ping poke message text alert notify wake bug prompt buzz prod",
    "nudges": """
        nudge nudges reminder reminders ping pings message messages alert alerts notification notifications prompt
        prompts nudging reminding pinging messaging texting notifying bugging pestering bothering spamming spam
        annoying nagging dms
    """,
    "all": """
        all of the my your these those any more please sending me with getting study for_now other it so_many DAYS
        this them every each
    """,
    "stop": """
        stop quit end cancel kill disable delete remove silence mute cease drop no_more do_not_want do_not_want_to_get
        do_not_need do_not_send do_not_send_me do_not_give_me turn_off switch_off shut_off unsubscribe
        unsubscribe_from unsubscribe_me_from opt_out opt_out_of
        get_rid_of enough enough_of enough_with
    """,
    "ever": """
        me now please off completely entirely altogether for_good forever anymore any_more at_all so_much about this
        it
        with these nudges reminders already for permanently again ever study studying DAYS EXAM to longer
    """,
    "set": """
        set add create start schedule setup set_up make give send turn_on get want need change move update switch
        enable like have new sign_me_up_for
    """,
    "at": "TIME DAYS DATE",
    "around": "is are be should_be on at for to from set time instead_of only go come every each the or and not",
    "till": "until till til to up_to through thru for during over",
    "away": """
        going         away off out out_of_town out_of_office ooo travelling traveling busy unavailable offline
        abroad sick camping
        on_the_road in_hospital work gone from_work ill on_leave afk
    """,
    "holiday": """
        holiday holidays vacation vacations leave trip honeymoon break time_off pto business_trip travel
    """,
    "kind": "a an my some the annual sick parental family short little long summer christmas winter for quick",
    "pause": """
        it all everything my the me please for now a bit while from plan to on starting them things training and sick
        this coaching up little nudges nudge nudging reminders reminder reminding study studying messages
        notifications
        about like next at_least here few
    """,
    "again": "again now back home please today me too everyone bot everybody finally",
    # Exams that are still to come.
    "on": """
        on at for is was the to by in around about be set scheduled booked again till until planned now coming up
        has_been got moved
    """,
    "booked": """
        booked scheduled registered signed_up rescheduled rebooked moved pushed pushed_back shifted postponed reserved
        locked_in book set
    """,
    "sitting": """
        retaking taking sitting retake retrying writing attempting trying doing having going_for take sit attempt try
        have has do facing
    """,
    "slot": "retake resit slot seat second_attempt next_attempt appointment",
    "may_i": "already now even still just please allowed_to able_to eligible_to",
    "again_verb": """
        retake retry resit retest reattempt again rebook another_go another_try another_attempt
        another_shot
    """,
    # Results.
    "failed": """
        failed flunked did_fail did_just_fail did_not_pass did_not_clear could_not_pass could_not_clear
        did_not_manage_to_pass
        did_not_quite_pass did_not_even_pass have_failed got_failed fell_short_on did_not_get_through
        did_not_make_the_cut not_able_to_pass unable_to_pass not_manage_to_pass unsuccessful
    """,
    "bombed": """
        bombed choked tanked blew botched screwed_up messed_up fucked_up fked_up crashed crashed_and_burned bricked
        lost
        no_luck_with no_luck_on no_luck_in fell_short did_not_make could_not_make got_crushed_by got_destroyed_by
        got_wrecked_by got_rekt_by got_killed_by
    """,
    "passed": "passed managed_to_pass did_pass cleared",
    "aced": "aced nailed smashed crushed killed conquered slayed beat rocked got earned made_it_through got_through",
    "result": """
        was is on at result results again DATE came back a another SCORE TIME so it are in the yesterday says
        said
    """,
    "scored": """
        got scored score received my_score my_result made result came_out_at came_in_at came_out_with took wrote had
        attempted did completed finished
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
    "to_do": """
        do study studying learn work_on focus_on review revise practice tackle cover start_with read doing
        focus
    """,
    "not": "not",
    "it": "it that report screen paper says said my",
    "EXAM": "EXAM",
    "with": "with a only just score DATE",
    "now": "now is",
    "for": "for to on is",
    "aim": "is date to for at pass take sit it of by on my the",
    "at_last": "DATE TIME VAGUE on",
    "any": "[A-Za-z0-9¤]+",
    "breath": "exercise together and out deeply slowly moment minute breathe breath in",
    "asking": "menu this bot page commands with using how on needed out here",
    "greeting": """
        hi+ hello+ hey+ heya hiya yo+ sup howdy greetings good_morning good_afternoon good_evening good_day good_night
        morning evening afternoon gday g_day hola bonjour hallo moin servus ciao salut namaste salaam aloha ahoy
        welcome emojiwave what_is_up wassup good_to_see_you nice_to_meet_you how_are_you how_is_it_going
        how_are_things bye goodbye see_you see_ya goodnight gn cya ola hej oi ey ayo hullo night_night
        how_do_you_do you_there anyone_there are_you_there
    """,
    "greeted": """
        there bot comeback coach again all everyone friend mate buddy today to_you my dear doing DATE you are man dude
        sir tomorrow later soon old lovely good so how is
    """,
    # What makes a sentence doubtful.
    "polite": """
        oh_no no_no omg_no hey hi hello hiya yo ok please well(?!_done) so oh um right bot comeback
        good_morning good_evening good_afternoon
        morning lol omg just and but also then yes yeah yep ya sure actually btw anyway sorry thanks there now man
        dude
        bro friend buddy coach emojicheck emojithumb emojithanks emojiwave guys guess_what guess_who update
        fyi haha ugh argh
        damn wow yay woohoo woo dear quick honestly finally sadly unfortunately nope nah
    """,
    "kindly": "please kindly maybe just possibly also",
    "supposed": """
        if unless suppose supposing imagine imagining what_if in_case might maybe perhaps probably possibly
        potentially
        hope hopes hoping hopefully wish wishing afraid scared fear fearing worry worried worrying terrified dread
        dreading dream dreamed dreamt dreaming pretend think thinking guess doubt suspect should would_have could_have
        might_have keep keeps kept used_to assume assuming feel_like feels_like felt_like nightmare nightmares joke
        joking kidding jk wonder wondering whether not_sure unsure predict bet let_us_say_i pretty_sure sure_i
        fairly_sure i_am_sure
    """,
    "unsure": """
        almost nearly until before once must could(?!_not) how_to when_i when_my when_you when_we whenever after_i
        after_my as_soon_as in_order_to supposed expect expecting believe convinced about_to close_to rather
        instead_of or
        every_time everytime each_time both either next not_yet someday predicted how
    """,
    "wished": """
        will going_to gonna plan_to plans_to planning want wants wanting need needs have_to would try_to trying_to
        aim_to aiming about_to let_me intend ready_to hard_to easy_to likely_to due_to to_be must ought
    """,
    "others": """
        friend friends colleague colleagues coworker coworkers co_worker co_workers boss manager wife husband spouse
        girlfriend boyfriend gf bf partner brother sister bro sis son daughter dad father mom mum mother mate mates
        cousin uncle aunt roommate flatmate classmate classmates teammate teammates team teacher instructor student
        students people everyone everybody someone somebody nobody anyone who he she they his her their guy girl kid
        kids neighbor neighbors neighbour neighbours dog cat company server build script deploy deployment pipeline
        suite laptop computer internet wifi router car drive disk vm government bill law backup job login payment
        update users user folks other others grandma grandmother grandpa grandfather
    """,
    "yours": "you we",
    "negation": """
        not never no without nothing nor neither hardly barely avoid refuse failed_to forgot_to stop nobody none
    """,
}
