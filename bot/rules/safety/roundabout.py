"""Writing that speaks of death and of not living on in the shortest and in the most roundabout forms."""

# The shortest forms, which mean it wherever they stand.
SHORT = (
    "(?:stay|staying|remain|remaining) alive(?! (?:in (?:this|the)|timer))",
    "(?:not|never|no longer|without|stop|stopped|cease|ceased|about|of) (?:having |have |had |to )?(?:exist|existing|"
    "existed|been born)(?! (?:in|on|as a|user*|account*|file*|vlan*|rout*|config*|cert*|data|host*|group|topic*|"
    "question*|yet|record*|object*|resource*|problem*|system*|custom*|device*|connection*|session*))(?<!does not "
    "exist)(?<!do not exist)(?<!did not exist)",
    "(?:ill|i will|i shall|gonna|going to|should|might|may|could|would|rather) be dead(?! (?:if|tired|by the end|"
    "serious|meat|last|on my|on the|wrong|broke|weight|when my (?:boss|wife)))",
    "(?:hurts|painful|hard|exhausting|hate|tired|pointless|ashamed|sorry|not|dont|guilty|unfair|want|deserve|wrong|"
    "too|pretend|supposed|meant|scared|afraid|fail) (?:[a-z]+ ){0,3}to be alive",
    "(?:no more|done with|end of|end to|no) (?:my |this )?(?:<life>)(?= [.]|[.]|[ .]$| for me| left)(?<!of life)",
    "(?:insurance|pension|payout) (?:[a-z]+ ){0,6}(?:help|pay|worth|cover|feed|save|support|take care of) (?:[a-z]+ "
    "){0,4}(?:more|better|off|than (?:i|me))",
    "(?:relieved|glad|happy|happier|better|free|celebrate|party|sad|cry|miss me|forget me|over it) (?:[a-z]+ "
    "){0,3}(?:im|i am|id be|i was|i were|that im) (?:dead|gone(?! (?:on|to|for|from|home|until)))",
    "(?:need|needs|want|wants|miss|prefer) me (?:alive|here <anymore>|around <anymore>|to live|dead|to die)",
    "mine (?:should|can|could|must|will|needs to|has to) (?:just )?(?:stop|end|be over)",
    "(?:afraid|scared|frightened|terrified) of <self>",
    "(?:wait|waiting|waits|counting the days|counting down) (?:[a-z]+ ){0,2}(?:to die|until i (?:die|am dead|can die)|"
    "till i die|for it to be over forever|for the end of my life)(?! (?:of|in (?:the|this) lab))",
    "(?:coward|cowardly|scared|afraid|weak|chicken|brave|strong enough|courage|guts|nerve|balls|ready|not able|unable|"
    "tempted|desperate) (?:[a-z]+ ){0,2}to (?:die|end it(?: all)?|end things|kill*|jump(?! (?:to|in|ship|into|"
    "straight|ahead|over|on))|go through with it)",
    "(?:die|dead|death|dying) (?:is|would be|sounds|seems|feels|looks|must be|will be) (?:[a-z]+ ){0,4}(?:better|"
    "easier|good|nice|peace*|relief|freedom|appealing|tempting|welcome|comfort*|solution|answer|option|beautiful|"
    "attractive|only way|way out|inviting|kinder|calm*|preferable|quiet)",
    "(?:thought|thoughts|idea|fantas*|image|images|dream|dreams|desire|wish|longing|need|urge) (?:of|about|for|to) "
    "(?:my )?(?:own )?(?:dying|death|die|suicid*|ending|being gone|end it|leave this world|not wak*|oblivion|"
    "nonexistence)",
    "(?:slip|pass|fade|drift|melt) away (?:[a-z]+ ){0,2}(?:for ?ever|in my sleep|quietly|from this (?:life|world)|"
    "from life|tonight|and (?:never|not|nobody))",
    "(?:erase|delete|remove|get rid of|destroy|obliterate|annihilate|terminate|eliminate|finish|finish off|do away "
    "with) (?:<self>)(?! (?:from (?:the|this|your)|as a (?:user|member)|account|profile))",
    "(?:want|wanna|need|would like|wish|going to|gonna|ready|about|time|decided|plan|planning) (?:[a-z]+ "
    "){0,2}(?:check out (?:for good|permanently|of life|early from life)|end my story|end my journey|leave (?:you all|"
    "everyone|everything|them all) (?:behind|forever|for good)|bow out of life|turn off forever|be put down|be (?:six "
    "feet under|under the ground|buried|with the angels|in heaven|reunited with my)|meet my maker|join (?:my late|my "
    "dead|him in|her in|them in))",
    "(?:my )?(?:time|story|journey) (?:on (?:this )?earth|in this (?:life|world)|here on earth) (?:is |should |must |"
    "needs |to |be |has |come |an |at |its ){1,5}(?:over|end|done|up|finished)",
    "(?:hopeless|pointless|empty|numb|dead inside|worthless|useless|a failure|a disappointment|a burden) (?:[a-z]+ "
    "){0,5}(?:to die|want to be gone|wish i was gone|not be here <anymore>|end my|end it all|be dead|no reason to "
    "(?:live|stay|go on)|better off (?:dead|gone))",
    "(?:lay|lie|lying|sit|sitting|stand|stood|standing|waited|drove|went|walked|been) (?:[a-z]+ ){0,4}(?:tracks|ledge|"
    "edge of (?:a|the) (?:roof|cliff|bridge|platform)|railing|rails)(?= (?:[a-z]+ ){0,6}(?:thinking|wanting|hoping|"
    "waiting|ready|and (?:cried|thought))|[.]|[ .]$)",
    "(?:been|went|gone|go|going|walk|walked|drive|drove) (?:[a-z]+ )?to the (?:bridge|cliff|tracks|roof|railway)(?= "
    "(?:twice|again|tonight|today|every|and|yesterday|last|this|to (?:end|jump|do it|die)))",
)

# Wishes in other words.
OTHERWISE = (
    "(?:death|dying|being dead|to die|the end|not waking up|suicid*) (?:sound|sounds|feel|feels|seem|seems|look|"
    "looks) (?:[a-z]+ )?like [a-z]+",
    "(?:dont|do not|not|never) (?:want|need|deserve|worth) (?:to be |being )?(?:saving|saved|rescued)(?! (?:to|on|as|"
    "in))",
    "(?:or|and|then|fail) (?:i|ill|im|i will|im gonna|im going to|i am going to) (?:jump|die|end it|am gone for "
    "good)(?=[.]|[ .]$)",
    "done (?:with )?(?:(?:<living>)|existing|being alive)",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:to )?(?:stay|remain|keep <self>) alive(?! (?:in (?:this|the)|timer))",
    "(?:wish|wished|hope|hoped|hoping|if only|pray|prayed|want|wanted) (?:[a-z]+ ){0,6}(?:kill|kills|killed|killing|"
    "end|ended|finish|finished|shoot|shot|murdered|murder) me(?! (?:with|off the list))",
    "forgive me (?:for )?(?:[a-z]+ ){0,5}(?:about to do|going to do|will do|have to do|leaving you|do this to you|go "
    "this way|will have done)",
    "(?:this|that|it|here) (?:is|s) (?:my |a |our |the )?(?:last |final )?(?:good ?bye|farewell)(?! (?:to|party|lunch|"
    "email|drinks|for (?:today|now|the week)))",
    "(?:im|i am|feel|feels|feeling|felt|was) (?:like )?(?:im |i am )?already dead",
    "(?:family|everyone|everybody|they|kids|children|parents|world|wife|husband) (?:[a-z]+ ){0,4}(?:rid of|free of|"
    "free from) me(?! (?:at work|from the team))",
    "(?:blow|blew|blowing) my (?:brains?|head) (?:out|off)",
    "bullet (?:in|through|to|into) (?:my|the) (?:head|brain|mouth)",
    "(?:finally|want to|wanna|could|can|will|ill|let me|would) (?:be at peace(?! with)|rest in peace|rest for ?ever|"
    "be free (?:of|from) (?:this |my |all this )?(?:life|pain|body|suffering|world))",
    "(?:undeserving|unworthy|not worthy|undeserved|tired|sick|robbed) of (?:(?:<life>)|(?:<living>))(?! (?:with|in) )",
    "(?:why|what for|whats the use of|no use) <now>(?:even |should i |do i |would i |to |must i |bother "
    ")?(?:(?:<live>)|(?:<living>)|go on living|stay alive|keep living|exist)(?! (?:labs?|chats?|alone))",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:to )?(?:face|see|wake up to|wake up for|stay for|be here for) (?:another day|"
    "tomorrow|the morning|any of it|next (?:week|year|month))(?! (?:of|at|exam|session))",
    "(?:rather|sooner) (?:[a-z]+ ){0,2}(?:be dead|not live|not be alive|stop living|be in a coffin|be gone forever|"
    "take my life|end my life|end it)(?! (?:than late))",
    "(?:life|living|existence|existing) (?:[a-z]+ ){0,3}(?:not|isnt|is ?nt|wasnt|never|no longer|hardly|doesnt|dont) "
    "(?:[a-z]+ ){0,3}(?:worth|deserve*|matter*|point|meant|mean|for me|continu*|bearable|make sense|worthwhile)(?! "
    "(?:cycle|memor*))",
    "(?:live|living|lived|alive) (?:[a-z]+ ){0,2}(?:long enough|too long|past this|beyond this)(?= for me|[.]|[ .]$| "
    "i| and)",
    "(?:tried|try|trying|attempt|attempted|going|plan|planned|planning|want|wanted|decided|almost|nearly|managed|"
    "about|ready|promise not|promised not|scared ill|afraid ill) (?:to )?(?:[a-z]+ )?(?:kill|ending|end|take|taking|"
    "killing|hang|drown|shoot) (?:<self>|my (?:own )?life|his (?:own )?life|her (?:own )?life)(?! (?:in the foot|to "
    "the|back|more))",
    "(?:somebody|someone|anyone|anybody|please|god|lord|pls) (?:[a-z]+ ){0,3}(?:kill me(?! now)|end my life|end my "
    "suffering|end me|shoot me|let me die)(?! (?:now )?(?:lol|haha|another|more|this chapter|bgp))",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:make it|survive|live|get) (?:out )?(?:of )?(?:this|it|through this)? ?alive(?! "
    "(?:exam|session))",
    "(?:dead|die|dying|death) (?:[a-z]+ ){0,5}(?:nobody|no ?one) (?:[a-z]+ )?(?:would|will|cares?|notice*|miss*)",
    "(?:heaven|the other side|grave|afterlife) (?:[a-z]+ ){0,4}(?:soon|tonight|waiting for me|calling me|join)(?! "
    "rate)",
    "(?:killed|kill|killing|hanged|hung|shot|drowned|poisoned) (?:him ?self|her ?self|them ?selves|my ?self|your "
    "?self)(?! (?:out|in the foot|onto|up))",
)

# Sleep that has no end, waking that nobody asked for, and living as what is too hard.
UNBEARABLE = (
    "(?:woke|wake|waking|woken) up (?:[a-z]+ ){0,4}(?:sad|disappointed|angry|crying|upset|annoyed|regret*|hating|"
    "cursing) (?:[a-z]+ ){0,3}(?:i did|i woke|woke|alive|at all|still here|breathing)",
    "(?:a|their|my|the) dead (?:son|daughter|child(?! (?:process|domain|node|object|table|partition))|husband|wife|"
    "father|mother|me|girl|boy)(?= than|[.]|[ .]$)",
    "(?:living|existing|being alive|staying alive|existence|surviving) (?:has |have |is |feels |felt |became |become |"
    "becoming |getting |got |too |so |just |simply |to |been |like |a |such ){1,5}(?:hard|painful|heavy|difficult|"
    "exhausting|unbearable|impossible|pointless|hopeless|torture|much|chore|nightmare|burden|curse|pain|struggle|hell|"
    "agony|suffering|punishment|meaningless|tiring)",
    "(?:<cant>) <now>(?:take|bear|stand|endure|tolerate|handle|cope with|deal with|face|do|go on) <now>(?:with "
    ")?(?:(?:<living>)|being alive|existing|being here <anymore>|my existence)(?! (?:vlan|config)*)",
    "(?:close|closing|shut) my eyes (?:[a-z]+ ){0,3}(?:never|not|forever|for ever|for good|for the last time)",
    "(?:asleep|sleep|sleeping) (?:[a-z]+ ){0,3}(?:forever|for ever|for good|eternally|for all eternity)",
    "(?:means|equals|would be|will be) (?:dying|death for me|my death|the end of me for real)",
    "(?:want|wanted|need|wish|make|wanna) (?:it|everything|this|that|them|the (?:noise|thoughts|voices|hurt|shame)|my "
    "(?:head|brain|heart)) (?:to )?(?:stop|end|go away|be over|go quiet) (?:for ?ever|for good|once and for all|"
    "permanently)",
    "(?:strong|brave) enough (?:to|for) (?:(?:<live>)|stay(?=[.]|[ .]$| alive| here)|keep living|go on(?=[.]|[ .]$)|"
    "this world|this life|(?:<life>))",
    "(?:wish|wished|hope|shouldve|should have) (?:[a-z]+ ){0,5}(?:(?:me|i) (?:who|that|instead) (?:[a-z]+ "
    "){0,2}(?:died|dead|die)|too late to (?:save|help|revive)|didnt (?:save|find|revive|stop) me|not (?:saved|found|"
    "revived) me|(?:come|came|arrived) too late(?! for (?:the|my) (?:exam|test|session)))",
    "(?:saved|revived|resuscitat*|found|stopped) me (?:[a-z]+ ){0,3}(?:should ?nt have|shouldnt|wish (?:they|he|she) "
    "hadnt|too early|in time and i)",
    "(?:going to|gonna|might|about to|afraid ill|scared ill|will|ill|could) do something (?:[a-z]+ )?(?:drastic|"
    "terrible|horrible|irreversible|permanent|awful|very bad|bad to)",
    "(?:one|a) (?:last|final) (?:sleep|goodbye|night alive|day alive|day on earth|breath|hug)",
    "(?:draw|take|taken|breathe|breathed) my last breath",
    "(?:everyone|everybody|they|family|people|parents|kids|wife|husband) (?:[a-z]+ ){0,5}(?:happier|better|easier|"
    "relieved|glad|richer|prefer) (?:[a-z]+ ){0,5}(?:dead|gone forever|not alive|buried)",
    "(?:not|never|dont|nobody|no ?one) (?:[a-z]+ ){0,3}(?:miss|find|mourn|look for|come looking for|remember|cry for|"
    "come to) (?:me|my funeral|my grave)(?= (?:when|if|once|after|anyway|[.])|[.]|[ .]$)(?! (?:in the|on the|at))",
    "(?:has|have|got|with|owns?|bought|load*|hold*|found|reach* for) (?:a|the|his|her|my|dads|fathers) (?:gun|pistol|"
    "rifle|revolver|shotgun)",
)

# Leaving the world, told off by one's own head, and where somebody stands.
BEYOND = (
    "(?:nothing|nobody|no ?one|not much|who|what) (?:[a-z]+ ){0,3}(?:keeping|keeps|holding|holds|ties|tying) (?:me|"
    "her|him) (?:in this (?:world|life)|on (?:this )?earth|alive|in life|from (?:dying|death|ending|killing|jumping))",
    "(?:god|lord|death|allah|he|please) (?:[a-z]+ ){0,2}take me (?:already|now|away|home to|tonight|soon|from (?:this|"
    "here)|with (?:him|you) to heaven)(?! (?:to|from) (?:the|my) (?:exam|centre|center))",
    "(?:thing|way|option|solution|answer|gift|favou?r|right|fair|best|left|choice|help) (?:[a-z]+ ){0,7}(?:is|was|"
    "would be|to) (?:to )?(?:just )?(?:die|be dead|kill <self>|disappear for ?ever|end my life|stop living)(?! "
    "(?:hard|roll|on|of))",
    "(?:decided|decide|chosen|choose|chose|want|prefer|plan|planned|like|rather|best|better) not (?:to "
    ")?(?:(?:<live>)|be alive|exist|stay alive|go on living|see tomorrow|<wake>)",
    "(?:dont|not|never|no) (?:[a-z]+ ){0,2}(?:any|another|a|more|my|the) (?:tomorrow|tomorrows|day alive|day on earth|"
    "days of this life)(?! (?:session|nudge|night|morning))",
    "(?:regret|regrets|regretting|hate|sad|sorry|angry|disappointed|wish) (?:[a-z]+ ){0,4}(?:surviving|survived|"
    "attempt failed|saved me|it had worked)(?! (?:the|this|that) (?:exam|test|course|lab))",
    "(?:should|shouldnt|not|dont|never|no longer|nt|belong|meant|tired of being|sick of being) (?:[a-z]+ ){0,4}(?:on|"
    "in|for) this (?:earth|planet|world)(?! of)",
    "(?:life|living|existence|being alive) (?:has been |is |was |feels like |means |has |brings |gives |gave )?(?:me "
    ")?(?:nothing but|only|just|all|pure|too much|endless|constant) (?:[a-z]+ )?(?:pain|suffering|misery|hurt|agony|"
    "torment|sorrow|darkness)",
    "(?:plan|plans|goal|next step|todo|to do|solution|answer|option|options|wish|choice) (?:[a-z]+ ){0,4}(?:is |to |"
    "are )?(?:die(?! (?:on|hard|roll))|death|dying|suicid*|kill <self>|be dead|end my [a-z]+|stop existing|not "
    "exist)(?=[ .])(?! (?:ping|of death|peer))",
    "(?:die|jump) (?:die|jump)",
    "(?:head|brain|mind|voice|voices|something|thoughts?|depression|demons?|anxiety|part of me) (?:[a-z]+ "
    "){0,4}(?:say|says|saying|tell|tells|telling|scream|screams|screaming|whisper*|want|wants|wanted|hope|hopes|wish|"
    "wishes|order*) (?:[a-z]+ ){0,4}(?:die|dead|jump(?! (?:in|to|ship))|end it|kill*|hurt <self>|cut|suicid*|"
    "disappear|do it and)(?! (?:the|a|this) (?:process|task|exam|session))",
    "why (?:the hell )?(?:im|i am|am i|i|was i|are we)(?: [a-z]+)? (?:alive|here on (?:this )?earth|breathing|born|"
    "not dead)",
    "if (?:im|i am|ill be|i will be|i was|i were) gone (?:tomorrow|in the morning|by (?:the )?morning|tonight|soon|"
    "one day|for ?ever|for good)",
    "(?:leave|leaving|left) (?:you|them|everyone|everybody|us|my (?:kids|children|family|wife|husband|parents|"
    "daughter|son)|all of you)(?: all)? (?:behind )?(?:for ?ever|for ever|for good|soon and|tonight)",
    "(?:stand|standing|stood|sit|sitting|sat|up) (?:[a-z]+ )?on (?:a|the|my|our|that) (?:[a-z]+ )?(?:roof|rooftop|"
    "ledge|railing|bridge|window ?sill|cliff|tracks)(?! (?:fix*|repair*|port|id|terrace|bar))",
    "(?:death|dying|suicid*|not existing|ending (?:it|things|it all|my life)) (?:[a-z]+ ){0,3}(?:all|what|everything|"
    "only thing) i (?:[a-z]+ ){0,2}(?:think*|dream*|want|see|imagine|look forward)",
    "(?:think|thinking|thought|dream|dreaming|look forward|looking forward|all i want) (?:[a-z]+ ){0,4}(?:is|about|of|"
    "to) (?:my )?(?:own )?(?:death|dying|suicid*|the grave|not existing|being gone|ending (?:it|everything|my "
    "life))(?! (?:gasp|peer|ping|of|by))",
    "(?:if|when|once|after|until|before|til) (?:i |im |i am |ill |i will )(?:finally |just |have to |going to "
    ")?(?:die|dead|end it|end my life|kill <self>|stop existing)(?! (?:of|from|on|in (?:the|this) (?:game|lab|exam)|"
    "tired|inside|laugh*))",
    "(?:lying|lie|kidding|honest|truth|admit|hide|hiding|pretend|pretending|deny) (?:[a-z]+ ){0,6}(?:want|wanted|"
    "wanting|wish|happy|glad) (?:[a-z]+ ){0,3}(?:to be )?(?:alive|to live|die|dead)(?! (?:in|near|at))",
)

# The writer and, a few words on, the word itself: less than that is not needed, sayings are gone by then.
NEARBY = (
    "ending it (?:tonight|today|now|all|for good|tomorrow|this (?:week|weekend|year)|soon|after)(?! (?:here|there|"
    "please|session|with|at|by))",
    "(?:euthan*|assisted (?:dying|suicide|death))",
    "(?:hope|wish|pray|want|get|catch|wishing|hoping) (?:[a-z]+ ){0,4}(?:deadly|terminal|fatal|incurable) (?:disease|"
    "illness|cancer|accident|condition)",
    "(?:<me>) (?:[a-z]+ ){0,6}die(?! (?:for|of|from|laugh*|hard|on (?:this|that|the|me)|in (?:there|here|the|that|"
    "this)|to know|trying|with (?:curiosity|shame)|cut|roll|rolls|before (?:the|i (?:see|finish))|inside|when (?:i|"
    "the|he|she|they) (?:saw|see|read|hear|heard|asked)|at question))",
    "(?:<me>) (?:[a-z]+ ){1,6}(?<!feel )(?<!am )(?<!im )(?<!half )(?<!brain )(?<!play )(?<!a )(?<!the )dead(?! "
    "(?:letter|node|link|peer|end|ends|interval|timer|code|drop|man|line|easy|hard|on|tired|serious|battery|port|"
    "pixel|server|disk|lock|without|in the water|beat|set|spot|zone|weight|last|wrong|inside|heat|air|cell|connection|"
    "process|host|after|now lol|meat|simple|slow|sure|certain|right|keen|quiet|silent|boring|lol))",
    "(?:<me>) (?:[a-z]+ ){0,6}(?<!s )(?<!her )(?<!life or )(?<!life and )(?<!a )(?<!to )death(?! (?:of|march|star|by|"
    "for my career|valley|stranding|knight|metal|spiral|in (?:the|my) family|certificate|note))",
    "(?:<me>) (?:[a-z]+ ){0,6}(?<!keeping me )(?<!keping me )(?<!keps me )(?<!kept me )(?<!keep me )(?<!am )(?<!im "
    ")(?<!still )(?<!barely )(?<!its )(?<!it )(?<!them )(?<!connection )alive(?! (?:and|in (?:this|the)|timer*|but|"
    "again|lol|after|until))",
    "(?:<no>) (?:[a-z]+ ){0,6}to (?:(?:<live>)(?! (?:abroad|closer|on|my|up|like a|that down))|live without (?:him|"
    "her|them|you|my (?:<close>)))",
    "(?:hold*|sit*|star*|look*|clutch*|next to) (?:[a-z]+ ){0,5}(?:pills|razor|rope|gun|knife|noose)(?! (?:skills|"
    "edge|pages|for (?:my|the)))",
    "(?:should|will|want to|wanna|going to|gonna|better) (?:[a-z]+ )?(?:disappear|vanish|be gone) (?:for ?ever|for "
    "good|completely and|from (?:this|the) (?:earth|world|planet)|from (?:everyones|their|your) (?:life|lives))",
    "no (?:[a-z]+ )?(?:place|room|space|future|home|hope|way) (?:[a-z]+ ){0,3}(?:in this (?:world|life)|on this "
    "(?:earth|planet)|except (?:dying|death|to die|suicid*))",
    "(?:car|bus|truck|train|lorry|tram|van) (?:[a-z]+ ){0,2}(?:run|runs|ran|running) me (?:over|down)",
    "(?:all|what|everything) i (?:[a-z]+ ){0,2}(?:want|wish|need|hope) (?:for )?(?:is |now |for ){1,3}(?:[a-z]+ "
    "){0,5}(?:life|existence|suffering) (?:to )?(?:be over|end|stop)",
    "(?:stopping|stops|keeping|keeps|hold*|prevent*) (?:me|myself) (?:[a-z]+ )?(?:from )?(?:ending (?:it|everything|"
    "things|my life)|doing it|jumping(?! (?:to|in))|dying|killing|cutting)",
    "(?:written|wrote|said|saying|writing|made|recorded|prepared) (?:[a-z]+ )?(?:all )?(?:my|his|her|our) (?:[a-z]+ "
    ")?(?:goodbye|goodbyes|farewell|farewells)(?! (?:mail|email|speech|card|party))",
)

ROUNDABOUT = (SHORT, OTHERWISE, UNBEARABLE, BEYOND, NEARBY)
