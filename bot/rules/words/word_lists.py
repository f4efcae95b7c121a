"""Words that do the same in a sentence, for the cues; `_` stands for a space, capitals for what was taken out."""

from bot.rules.words.word_lists_of_days import LISTS_OF_DAYS

LISTS: dict[str, str] = {
    **LISTS_OF_DAYS,
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
    # Exams that are still to come.
    "on": """
        on at for is was the to by in around about be set scheduled booked again till until planned now coming up
        has_been got moved next this coming
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
        did_not_quite_pass did_not_even_pass have_failed got_failed fell_short_on
        did_not_get_through(?!_(?:it_all|all|everything|half|the_whole|the_chapter|the_material|my|much))
        did_not_make_the_cut not_able_to_pass unable_to_pass not_manage_to_pass unsuccessful
    """,
    "bombed": """
        bombed choked tanked blew botched screwed_up messed_up fucked_up fked_up crashed crashed_and_burned bricked
        lost
        no_luck_with no_luck_on no_luck_in fell_short did_not_make could_not_make got_crushed_by got_destroyed_by
        got_wrecked_by got_rekt_by got_killed_by
    """,
    "passed": "passed managed_to_pass did_pass cleared",
    "aced": "aced nailed smashed crushed killed conquered slayed beat rocked made_it_through got_through",
    "result": """
        was is on at result results again DATE came back a another SCORE TIME so it are in the yesterday says
        said
    """,
    "scored": """
        got scored score received my_score my_result made result came_out_at came_in_at came_out_with took wrote had
        attempted did completed finished
    """,
    # Questions.
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
    # What makes a sentence doubtful.
    "polite": """
        wait(?=_(?:can|could|what|how|do|does|is|are|am|i|so|when|why|did|will|should|if|no|u|you)(?:_|$))
        mate pal oi yh hen pet duck petal lass lad lah lor boss brother yup yeh aye
        kindly abeg bitte sir madam boss oya biko alright hoy yeah_so ok_so sorry_but hmm hm
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
        if unless worst_case best_case supposedly rumor rumour suppose supposing imagine imagining what_if in_case
        might maybe perhaps probably possibly
        potentially
        hope(?!_that_helps) hopes hoping hopefully wish(?!_me_luck|_me_well) wishing praying pray manifesting
        considering contemplating tempted feel_i feel_that
        hypothetically
        theoretically inshallah decide deciding undecided torn tell_me_i afraid scared fear fearing worry worried
        worrying terrified dread
        dreading dream dreamed dreamt dreaming pretend think thinking guess doubt suspect should would_have could_have
        might_have keep keeps kept used_to assume assuming feel_like feels_like felt_like nightmare nightmares joke
        joking kidding jk say_i wonder wondering whether not_sure unsure predict bet let_us_say_i pretty_sure sure_i
        fairly_sure i_am_sure
    """,
    "unsure": """
        almost nearly until before once must could(?!_not) how_to when_i when_my where_i how_i why_i that_time_i
        when_you when_we whenever after_i
        after_my as_soon_as in_order_to supposed expect expecting believe convinced about_to close_to rather
        instead_of or
        every_time everytime each_time both either next(?!_DATE) not_yet someday predicted how
    """,
    "wished": """
        will going_to gonna plan_to plans_to planning want wants wanting need needs have_to would try_to trying_to
        aim_to aiming about_to let_me intend ready_to hard_to easy_to likely_to due_to to_be must ought
    """,
    "others": """
        friend friends colleague colleagues coworker coworkers co_worker co_workers boss manager wife husband spouse
        girlfriend boyfriend gf bf partner brother sister bro sis son daughter dad father mom mum mother mate mates
        cousin uncle aunt roommate flatmate classmate classmates teammate teammates team teacher instructor student
        students people everyone everybody someone somebody nobody anyone anybody who he she they his her their guy
        girl kid
        kids neighbor neighbors neighbour neighbours dog cat company server build script deploy deployment pipeline
        suite laptop computer internet wifi router car drive disk vm government bill law backup job login payment
        update users user folks other others grandma grandmother grandpa grandfather
    """,
    "yours": "you we",
    "negation": """
        not never no without nothing nor neither hardly barely avoid refuse failed_to forgot_to stop nobody none
    """,
}
