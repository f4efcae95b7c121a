"""Writing that speaks of death by one's own hand, of hurting oneself, or of leaving for good.

Grouped by what is meant. The patterns read plain writing: no marks, no apostrophes, doubled letters once (`dont`,
`kil`; the doubling is taken out of the patterns too). Nobody's wording is quoted further than it needs to be found.
"""

# The words themselves, whoever they are about: a friend, a sister, the writer.
NAMED = (
    "suicid*",
    "sui cid*",
    "unaliv*",
    "self ?(?:harm|injur|mutilat)*",
    "(?:kill|kills|killed|killing|murder|murdering|hang|hanging|unalive|drown|drowning|stab|stabbing|poison|"
    "poisoning|strangle|strangling|end|ending|hurt|hurts|hurting|harm|harms|harming|harmed|cut|cuts|cutting|starve|"
    "starves|starving|starved|injure|injuring|mutilate|top|shoot|burn|burning) (?:<self>)(?! (?:in the foot|out))",
    "(?:to|gonna|wanna|will|ill) off (?:<self>)",
    "*(?:killmyself|killmeself|wanttodie|wannadie|wantodie|endmylife|wanttokill|suicid)*",
    "(?:told me to|tells me to|telling me to|say|says|saying|said) kys",
)

# Wishing to be dead.
WISHES = (
    "(?:<want>|wanna) <now>(?:to )?<now>(?:die|be dead|dead|be dying|cease to exist|stop existing|stop living|stop "
    "being alive|be here no more|out of this life|not exist|not be alive|not wake up|never wake up|disappear|vanish|"
    "sleep for ?ever|be gone for ?ever|be no more)(?! (?:into|to|with|in (?:a|my|the) (?!sea|river)|for (?:a|the|one|"
    "some|two|three|few)|somewhere|on)[ .])(?! from (?:the|this|that|your) (?:list|group|server|leaderboard|round|"
    "channel|summary|board|search))",
    "(?:wish|wished|if only) (?:that )?(?:i|id|ive|he|she) (?:just |really |simply |was |were |am |is |had |have |"
    "could |would |never |not |been |be |wasnt |werent |didnt |did |hadnt |havent |wouldnt |already ){0,4}(?:dead|"
    "born|die|died|exist|existed|wake up|disappear|vanish|sleep for ?ever|alive|gone for ?ever|no longer alive)",
    "(?:hope|pray|hoping|praying|wish|id rather|i rather|would rather) (?:that )?(?:i )?(?:to )?(?:just |will "
    ")?(?:die|dont <wake>|do not <wake>|never <wake>|wont <wake>|not <wake>|be dead|not be alive|not exist)",
    "<not> <now>(?:<want>|wanna|care to) <now>(?:to )?<now>(?:<live>|exist|be alive|<wake>|<living>|being alive|be "
    "here (?:<anymore>|tomorrow)|be around (?:<anymore>|tomorrow)|be in this world|be on this (?:earth|planet)|"
    "(?:go on|carry on|continue|keep) (?:living|<anymore>|like this)|this life|my life <anymore>)",
    "if i (?:just |simply )?(?:dont|didnt|never|do not|did not|wouldnt) (?:ever )?<wake>",
    "(?:rather|would|could|wish to|want to) not be here (?:at all|<anymore>)",
    "(?:wish|hope|hoping|wishing) (?:that )?(?:someone|somebody|something|a car|a bus|a truck|lightning) (?:would |"
    "could |will )?(?:just )?(?:kill|kills|shoot|shoots|hit|hits|run over|runs over) me",
    "(?:hope|wish) i (?:would |could )?(?:just )?(?:get|got) (?:hit|run over|killed)",
    "(?:only|best|easiest|other) (?:way|way out|solution|option|answer|escape)(?: left)?(?: for me)? (?:is|was|"
    "would be|seems) (?:to )?(?:die|death|dying|be dead)",
    "(?:death|dying|being dead|to be dead) (?:is|would be|seems|sounds|feels|looks) (?:like )?(?:the |a |so |much |"
    "an )?(?:only|best|better|easier|relief|easy|peaceful|nice|good|way out|answer|solution)",
    "(?:way|ways|method|methods) to (?:die|kill <self>|go peacefully)",
    "how (?:do i|can i|to|should i) die(?! (?:roll|cut))",
    "how many (?:pills|painkillers|sleeping (?:pills|tablets))",
    "(?:i|he|she) (?:just |really )?needs? to (?:die|be dead)",
    "(?:wish|wishing|pray|praying|wait|waiting|long|longing|hoping|begging|ready) for (?:death|my death)",
    "(?:not sure|unsure|dont know|do not know)(?: if| that| whether)? (?:i|he|she) (?:<want>) to (?:(?:<live>)|be "
    "alive|exist)",
    "(?:wish|wished) (?:that |the |a )?(?:car|bus|train|truck|lorry) (?:had |would |would have |just )?(?:hit|"
    "killed|run over|ran over) me",
    "(?:reason|reasons|point|hard|difficult|struggle|struggling|fight|fighting|want|wanna) (?:for me )?(?:to|in|"
    "for) (?:stay|staying) alive(?! (?:in|during|through|until the exam))",
    "(?:dont|do not|never) belong (?:in this world|on this earth|on this planet|among the living)",
    "(?:leave|leaving|left|quit|exit|exiting) (?:this|the) (?:world|earth|life)(?! (?:cycle|of|championship))",
    "(?:dont|do not|wont|will not|not|never|cant|cannot) (?:[a-z]+ ){0,5}(?:make it (?=to |through |till |until )|get "
    "|survive |last )(?:through |until |till |to )?(?:the |to)?(?:night|morning)(?! (?:shift|shifts|class|session))",
    "(?:never|not) <now>wake up again",
    "(?:fall asleep|sleep|go to sleep|going to sleep) (?:forever|for ever|and (?:never|not|dont|do not) <wake>)",
    "(?:ready|decided|prepared|waiting|deserve|deserves|plan|planning|praying|tempted) (?:to )?(?:just )?(?:die|be "
    "dead)",
    "(?:better|best|rather) (?:off )?dead(?! (?:than late|letter|last))",
    "(?:when|once|after|if) (?:i am|im|i was|i were) dead(?! (?:tired|on|last|easy|serious|wrong|broke|beat|to me))",
    "i (?:will|am going to|am gonna|ll|shall) die tonight",
    "im (?:going to|gonna) die tonight",
    "let me die(?! (?:of|on))",
    "(?:i|he|she) should <now>(?:have )?(?:be dead|died|die|not exist|not be alive|never been born|never have been "
    "born)",
    "i should ?(?:nt|not) (?:exist|be alive|have been born|be living)",
    "dont (?:even )?(?:care|mind) (?:if|whether) i (?:live|die|am alive|dont wake up|wake up|was dead|were dead)",
)

# Thoughts, plans and ends.
THOUGHTS = (
    "(?:think|thinks|thinking|thought|thoughts|dream|dreams|dreaming|fantasi*|plan|plans|planning|talk|talks|"
    "talked|talking|consider|considers|considered|considering|contemplat*|imagine|imagining|feel like|close to|"
    "tempted|ideas|urge|urges|worried|hint|hints) (?:about |of |to |on |a lot |all the time |only |constantly |"
    "again |really |just |seriously |how to |sometimes |often |more |and more |that ){0,4}(?:dying|death|my death|"
    "being dead|not being alive|not being here <anymore>|not existing|not waking up|no longer (?:being here|living|"
    "being alive)|end it|ending it(?: all)?|ending things|jumping)(?! (?:for|here|by|to|into|ship|straight|in|over|"
    "on|back|ahead|around|right|rope|gasp|peer|interval|timer))",
    "(?:end|ends|ending|ended) (?:it all|everything forever|things (?:tonight|for good)|all of it|all this|"
    "(?:<their>)(?: own)? (?:life|lives|pain|misery|suffering|existence))",
    "(?:want|wants|wanted|wanna|going|gonna|ready|decided|time|tempted|better|should|might|ill|will|just) (?:to "
    ")?(?:just )?end it(?! (?:here|there|for|at|with|by|early|on|as|once|soon|so|up|now (?:and|please)))",
    "(?:want|wants|wanted|wanna|going|gonna|ready) (?:to )?(?:just )?end everything(?! (?:related|about|in|on|from|"
    "with|to do|i))",
    "put an end to (?:it all|everything|this life|(?:<their>) (?:life|pain|suffering|misery)|(?:<self>))",
    "(?:take|takes|taking|took|taken) (?:<their>) own (?:life|lives)",
    "(?:take|taking) (?:my|his|her|their) (?:life|lives)(?! (?:to|into|back|in|serious*|away|for|as|apart|too|more|"
    "less|advice))",
    "(?:want|wants|wanted|wanting|wanna|wish|need|make|makes|just) <now>(?:it all|all of it|all of this|everything|"
    "the pain|my pain|my life|this life|life|this pain|the suffering) <now>(?:to )?<now>(?:end|stop|be over|be "
    "finished|over)",
    "(?:<cant>) <now>(?:do|take|bear|stand|face|handle|cope with|deal with|live|continue|keep up with|go on with) "
    "<now>(?:with )?(?:this |my |the )?(?:<life>)",
    "(?:<cant>) <now>go on(?=[ .]$| and i| because| there is| i am| im| i want| please| it is)",
    "<not> <now>(?:want|wanna) (?:to )?do (?:this )?life",
    "(?:<cant>) <now>(?:go on|carry on)(?: living| with this life| with my life| like this| this way| <anymore>)",
    "(?:<cant>) <now>(?:keep|continue|keep on) (?:living|being alive)",
    "(?:<cant>) <now>live (?:like this|this way|<anymore>(?! without)|with myself|with (?:this|the) (?:shame|pain|"
    "guilt|failure))",
    "(?:<cant>) <now>live with (?:this|it|that|what i did|what happened)(?=[.]|[ .]$| anymore| any more| i )",
    "(?:<cant>) <now>(?:take|bear|stand) it <anymore>(?! (?:with|that|when) (?:the|this|these) [a-z]+)",
    "(?:tired|sick|exhausted|weary|done|finished|fed up|had enough|over) (?:of |with |from )<now>(?:my |this |all "
    "this )?(?:(?:<life>)|(?:<living>)|being alive|existing|being here <anymore>)",
    "(?:give|gave|given|giving) up on (?:<living>|my life|<life>)",
    "hate (?:being alive|that i am alive|that im alive|to be alive|living|existing|that i was born)",
    "(?:thoughts|thought|idea) of (?:not being here|not existing)",
)

# No reason to go on; being a burden; nobody would mind.
HOPELESS = (
    "(?:no|not any|any|isnt any|is nt any|whats the|what is the|wheres the|see a|see the|see any|see no|find a|"
    "find any|find no|little|zero|without|lost|losing|lose|a|nt any|good|another|lack) (?:more )?(?:single "
    ")?(?:point|points|reason|reasons|sense|purpose|use|will|wish|desire|meaning|motivation) (?:in |to |of |for |"
    "left |me |even |keep |be |on |of me |carry |stay |continue |still |i should |go on ){0,4}(?:(?:<living>)|"
    "(?<=to[ .])(?:<live>)|(?<=should[ .])(?:<live>)|my life|alive|exist|existing(?! [a-z]+s )|my existence|"
    "<go_on>|carrying on|<wake>|breathing|anything <anymore>|anything at all)(?! (?:without|exercise*|technique*|"
    "users?|gif|data|accounts?|systems?|customers?))",
    "(?:cant|can ?not|dont|do not|not|why|no|should|how can i|how do i) (?:[a-z]+ ){0,5}(?:keep|keep on|continue|"
    "carry on|go on) (?:(?:<living>)|existing|being alive)",
    "why (?:am|was|do|should|must|did|bother|keep|go on) (?:i |to |with |even |still |ever |just |bother |keep |"
    "have to |want to |need to |go on ){0,4}(?:alive|born|exist|existing|(?:<living>)|(?:<live>)|breathing)",
    "(?:lifes?|existence) (?:isnt|is nt|is not|is no longer|wasnt|was not|not|no longer|hardly) (?:really |even "
    ")?worth (?:living|it)",
    "(?:lifes|life (?:is|was|feels|seems|has))(?: just| really| simply| so| all)? (?:pointless|meaningless|"
    "worthless|no meaning|no point|no purpose)",
    "not worth (?:living|being alive|staying alive)",
    "(?:<cant>|dont|do not) (?:even |really )?see (?:a|any|my|much of a) future(?! (?:in|with|for) (?!me|myself|"
    "which))",
    "see no future (?:for|in which) (?:me|myself|i)",
    "nothing (?:left )?for me (?:in this (?:life|world)|here <anymore>|<anymore>)",
    "nothing left for me(?! to)",
    "(?:<not>|isnt|is not|is nt) (?:[a-z]+ ){0,3}being alive",
    "(?:no|lost all|lost every|without any) hope(?: left)? (?:for me|in life|left|of living)(?! (?:to|of|that|for) "
    "pass*)",
    "not (?:just |only )?(?:the|about the) (?:exam|test)(?: its| it is| i mean)?(?: my)? life",
    "nothing matters <anymore>",
    "(?:my|his|her) (?:own |whole |entire )?(?:life|existence) (?:is|s|feels|seems) (?:just |really |totally |"
    "basically |so |all |completely |as good as )?(?:over|finished|hopeless|meaningless|worthless|pointless|"
    "nothing)",
    "(?:nothing|nobody|no ?one|not much|something|someone)(?: left| more)?(?: here)?(?: for me)?(?: left)? to (?:live|"
    "stay|stick around|hold on|be here|be alive|exist|wake up|get up|fight|keep going|carry on) for",
    "(?:see|is|be|have|theres|find) (?:just )?no (?:other )?way out(?! (?:of|for|from|to))",
    "(?:im|i am|am|being|be|feel like|feel|felt like) (?:just |only |such |really |nothing but |always |nothing "
    "more than |like )?a burden(?! (?:on|to|for) (?:the|my) (?:cpu|server|network|team|group|budget|study|colleagues))",
    "<not> (?:even |really )?deserve (?:to )?(?:live|be alive|exist|life|eat|food|breathe)",
    "(?:<cant>|dont|do not) (?:even |really )?(?:see|imagine|picture) <self> (?:(?:<living>)|alive|being alive|"
    "being around <anymore>)",
    "better off with (?:me|him|her) (?:dead|gone)",
    "better off without me(?! (?:on call|today|this week|for|in the))",
    "(?:world|everyone|everybody|family|kids|children|parents|husband|wife|son|daughter|they|mum|mom|all|people) "
    "(?:[a-z]+ ){0,4}(?:better|happier|easier|place)(?: off| place)? without me",
    "(?:better|happier|best|easier|relieved|glad|off) (?:off )?(?:for (?:everyone|everybody|all|them|my [a-z]+) "
    ")?if i (?:[a-z]+ ){0,3}(?:gone|dead|died|die|disappeared|disappear|not here|not around|nt here|nt around|"
    "exist|existed|born|ended|vanished|wasnt here|wasnt around|werent here|werent around|not alive)",
    "(?:no ?body|no ?one|none|anyone|anybody|who|they|everyone) (?:will |would |d |wont |even |ever |really |is "
    "going to |wouldnt |gonna ){0,3}(?:miss|notice|care|cry|mind|remember)(?: me)? (?:if|when|once|after) (?:i|im|"
    "ive) (?:just |was |were |am |had |have |simply |suddenly |not |wasnt |werent |be ){0,3}(?:gone|dead|died|die|"
    "disappeared|disappear|vanished|vanish|alive|exist|existed|(?:here|around)(?! (?:on|for|until|next|at|by|in|"
    "this|tomorrow|today)))",
    "(?:no ?body|no ?one|none|who|anyone) (?:of you )?(?:will|would|is going to|d) (?:even )?miss me",
    "lost (?:all |any |my |the )?will to live",
)

DANGERS = (NAMED, WISHES, THOUGHTS, HOPELESS)
