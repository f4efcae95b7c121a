"""Writing that speaks of death and of not living on without the plain words for it."""

# Dying and death as something that is thought of, weighed or waited for.
DYING = (
    "(?:about|of|or|than|like|on|with|imagine|imagining|fear|without|prefer|between|contemplat*|fantasi*|consider|"
    "considering|and|keep|by|want) dying(?! (?:of|to|for|from|gasp|laugh*|inside|in here|out|here|peer|node|light|"
    "breed|on me|on this|in (?:the|this|that) (?:lab|labs|exam|test|game|simulation|room|queue)|laptop|battery|phone|"
    "industry|skill|trade))",
    "my (?:own )?(?:death|funeral|obituary|coffin|corpse|grave|tombstone|gravestone|dead body)(?! (?:march|star|"
    "knight|metal|spiral))",
    "if i (?:just |suddenly |simply |ever |actually |were to |was to |had |have |was |were |am |would |only |got |get "
    "){0,3}(?:die|died|dead|killed|vanished|ended (?:it|<self>))(?! (?:of|from|laugh*|inside|in (?:the|this|that|a) "
    "(?:lab|game|exam|test|round)|trying|on the (?:spot|inside)|tired|again in))",
    "(?:scared|afraid|frightened|fear) of death <anymore>",
    "(?:death|dying) (?:do ?nt|does ?nt|dont|does not|no longer|is ?nt|is not) (?:scare|scares|frighten|scary|bother|"
    "seem|sound|the worst|that bad|so bad)",
    "(?:welcome|welcomes|embrace|choose|chose|invite|crave|craving|meet|meeting|prefer|want|wants|wanting|need) death"
    "(?! (?:by|march|star|knight|metal))",
    "(?:hope|hoping|wish|wishing|pray|praying|prays|ask|asking|beg|begging|want|waiting) (?:[a-z]+ ){0,4}(?:heart|god|"
    "lord|allah|death|lightning|something|someone|somebody|cancer|plane|meteor|bus|truck|car|train|illness|it) "
    "(?:will |would |just |could |to |may |can |please |comes? and |finally ){0,3}(?:stops?|(?:takes?|kills?|ends?|"
    "hits?|finish|finishes) (?:me|my life)|gives? (?:up|out)|crash|crashes)(?! (?:home|to|in (?!my sleep|the night)|"
    "there|back|hard|with|up))",
    "(?:god|lord|death|allah) (?:to )?(?:please )?(?:just )?take me(?! (?:to|home|through|back|there|on))",
    "(?:ready|prepared|time|want|wish|like|waiting|allowed) (?:for me )?(?:to )?(?:go|leave) (?:forever|for good|and "
    "not come back|and never come back|to heaven|meet god|be with (?:god|jesus|my (?:late |dead )?(?:dad|mum|mom|"
    "mother|father|brother|sister|grandma|grandpa|son|daughter)))(?! (?:from|with|to) (?!me))",
    "(?:pass|passing|fail|failing|certificate|cert|certification|job|success) or (?:death|suicide|the grave)",
    "(?:other side|afterlife|next life|heaven) (?:must |would |might |will |has to |sounds |seems |is )+(?:be |is )?"
    "(?:better|easier|peaceful|kinder|calm*|nicer|more)",
)

# Being alive, and having had enough of it.
ALIVE = (
    "(?:of|to|than|from|about|by|with|like|hate|stop|stopped|not|worth|just|regret|deserve|resent|despise|is|feels) "
    "being alive(?! (?:in|and) (?:the|well|wel))",
    "(?:keeps?|kept|keeping) (?:me|her|him) (?:here|from (?:doing it|ending it|going|jumping))(?! (?:until|late|in "
    "the|at|after|on))",
    "(?:what|whats|nothing|nobody|no ?one|not much|barely) (?:is |s |even |really |still |left |that |to |here |else "
    "){0,3}(?:keep|keeps|keeping|kept) (?:me|her|him) alive",
    "(?:only|just) (?:[a-z]+ ){0,3}(?:still |i am |im |reason i am )?alive because",
    "(?:still|only) (?:alive|here|around) (?:only )?(?:because of|for the sake of|for) (?:my|the|her|his) (?:kids?|"
    "children|child|cats?|dogs?|pets?|mum|mom|mother|parents|son|daughter|family|wife|husband|sister|brother)",
    "(?:strength|energy|courage|guts|power|will|force|desire|nerve|wish|heart|reason|reasons) (?:left |any more |"
    "anymore )?(?:to|for) <now>(?:(?:<live>)|stay alive|staying alive|be alive|being alive|(?:<living>)|exist|"
    "existing|keep (?:(?:<living>)|existing(?! [a-z]+s[ .])|breathing)|die|end it|go on living|stay here <anymore>|"
    "stay(?=[.]|[ .]$))(?! (?:hard|trying))",
    "(?:fight|fighting|struggle|struggling|try|trying|force <self>|forcing <self>|hard|harder|tired|exhausting|"
    "difficult|refuse|how) (?:to )?(?:just )?(?:stay|staying|remain|keep <self>|be|being) alive(?! in (?:this|the) "
    "(?:course|class|exam|industry|job|market|field))",
    "(?:never|not|<not>|was ?nt|is ?nt|arent) (?:really |ever |even )?(?:meant|made|built|cut out|made out|suited) "
    "(?:to be |for |to )(?:alive|born|exist|this world|this life|(?:<life>)|(?:<living>)|live)(?= |[.])(?! in)",
    "(?:should|shouldve|should have|better|wish|would have been) (?:[a-z]+ ){0,4}(?:died|aborted|miscarried|"
    "been (?:stillborn|aborted)) (?:at birth|instead|as a (?:baby|child)|back then|that (?:day|night)|in (?:the|that) "
    "(?:accident|crash|fire|war))",
    "(?:aborted|miscarried) me",
    "(?:this|the|whole) (?:whole )?(?:existing|existence|life|living|being alive|being human|alive) (?:thing|business|"
    "stuff)",
    "(?:tired|sick|exhausted|weary|done|fed up|had enough|over|bored) (?:of |with )<now>(?:being here|being me|it all|"
    "breathing|waking up|opening my eyes|fighting to (?:stay|live)|life itself|the world|this world|this planet)"
    "(?= and | because | on (?:earth|this)| in this (?:world|life)| every (?:day|morning)|[.]|[ .]$)",
    "(?:had|have|having|ive had|seen) enough of (?:this |my |the )?(?:(?:<life>)|(?:<living>)|world|being (?:here|"
    "alive))",
    "(?:out of|leave|leaving|quit|quitting|exit|exiting|depart|departing|done with|through with|escape|escaping|"
    "unsubscribe from|log out of|logging out of) (?:this (?:<life>)|(?:<life>)(?! (?:and|without|in))|the earth|this "
    "(?:earth|planet|world)|the world (?:for good|forever))(?= |[.])(?! (?:domain|section|chapter|in|support))",
    "(?:done|finished|through) with (?:this |the )?(?:(?:<life>)|world|(?:<living>)|existing|being (?:here|alive))",
    "(?:world|everyone|everybody|family|kids|people|it) (?:[a-z]+ ){0,4}(?:better|easier|happier|best) if i (?:left|"
    "leave|go|went|ended|stopped (?:being|existing|living)|quit (?:life|living))(?! (?:for|to|at|the (?:group|team|"
    "call|chat|server|company|job|room)|on|early|now|it (?:for|to|there|here)|with|back|first|over|through))",
    "(?:lifes?|existence|(?:being alive|living)|every day|each day) (?:just |really |only |has |always ){0,2}(?:is |"
    "feels |become |felt |been |seems )?(?:like )?(?:a |just |only |nothing but |too |pure |one long "
    "){0,3}(?:punishment|torture|curse|unbearable|agony|life sentence|not for me|isnt for me|too painful|more than i "
    "can bear)",
    "(?:life|everything) (?:is|has become|feels|hurts|became) (?:too (?:painful|heavy|dark) )?(?:to (?:live|carry on|"
    "keep living|exist|bear <anymore>))",
    "(?:dont|do not|doesnt|does not|didnt|no longer|never) (?:even |really )?(?:care|mind|matter*|bothered) (?:[a-z]+ "
    "){0,2}(?:what happens to me|if something happens to me|if i (?:make it home|get (?:hit|run over|killed)|crash)|"
    "about (?:living|dying|my life|staying alive)|(?:whether|if) i (?:live|survive|wake up|die))(?! (?:in|on|at) "
    "(?:the|this|that) (?:exam|lab|test))",
    "(?:fine|ok|okay|happy|happier|glad|relieved|rather|prefer|dream*|fantasi*|wish|hope|of|about|like|by|if|just|"
    "mind) (?:with )?(?:(?:not|never) (?:<wake>)|i (?:never|dont|didnt|wouldnt|do not|did not) (?:<wake>))",
    "(?:dread|dreading|hate|sad|disappointed|angry|upset|sorry|annoyed|cry|crying|cried) (?:[a-z]+ ){0,3}(?:that i "
    "(?:woke up|wake up|am alive|survived)|when i (?:wake|woke) up(?: and| because)? (?:[a-z]+ ){0,3}(?:alive|here)|"
    "waking up alive|waking up at all)",
)

# Time that somebody does not expect to see.
FUTURE = (
    "(?:<no>) (?:[a-z]+ ){0,6}(?:making it|make it|living|live|lasting|last|alive|be around|surviving|survive|being "
    "here|being around|still here|be here) (?:to |till |until |past |through |for |by |at |to see ){1,2}(?:(?:the |"
    "another |this |my next |my )?(?:christmas|new years?|summer|winter|spring|autumn|(?:[0-9a-z]+ )?birthday|end of "
    "(?:the|this) (?:year|month|week)|next (?:year|week|month|christmas|summer)|night|morning|holidays|old age|thirty|"
    "forty|fifty|30|40|50|tomorrow|tonight|another (?:day|night|year|winter)|graduation|wedding))(?! (?:exam|class|"
    "classes|session|shift|sessions|course|break|season|school|party|voucher|intake|cohort|call|dinner|meeting|"
    "appointment))",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:be around|be alive|be on this earth|alive|around) (?:for|to) (?:the |my |see (?:the |"
    "my )?|take (?:the |my )?|sit (?:the |my )?)(?:retake|next attempt|next one|results?|exam(?! week))",
    "(?:dont|do not|doesnt|cant|cannot) (?:[a-z]+ )?(?:plan|planning|intend|expect|see <self>|picture <self>|imagine "
    "<self>|think ill|think i will|think id) (?:to |on |be |being |i will |ill |still |getting |get |growing |grow |"
    "reach |reaching |turning |turn |live |living )+(?:alive|old|older|past [0-9]+|long|much longer)(?! than)",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:plan|planned|planning|see) (?:[a-z]+ ){0,2}(?:past|beyond|after) (?:[a-z]+ "
    "){0,2}(?:because|since|as) i (?:wont|will not|dont think|didnt think)",
    "(?:wont|will not|not going to|not gonna) (?:be |there be |matter |need ){1,2}(?:[a-z]+ ){0,4}(?:because|since|"
    "when|once|where) (?:i wont|i will not|im going|i am going) (?:be )?(?:alive|around <anymore>|gone|going (?!to))",
    "(?:there|this|it) (?:will|wont|is|may|might) (?:not |never )?be (?:a |any )?(?:tomorrow|next (?:time|week|year)|"
    "future) (?:for me|with me)(?! in)",
)

# The same in looser words: a person, a few words, and death or life.
LOOSER = (
    "(?:better|best|rather|wish|want|prefer|deserve|easier|hope|good|glad) (?:[a-z]+ ){0,3}(?:i|im|id|i am|i was|i "
    "were|i be|being|to be|me|<self>) (?:[a-z]+ ){0,2}dead(?! (?:on|tired|last|serious|wrong|inside|weight|line|beat|"
    "set|man|letter|link|end|peer))",
    "being dead(?! (?:tired|wrong|last|serious|on|inside|centre|broke))",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:stay|staying|remain|remaining|keep|keeping <self>) alive(?! (?:in (?:this|the) "
    "(?:course|exam|class|lab|game)|timer*))",
    "(?:there (?:will|wont|is|might|may) (?:[a-z]+ )?be (?:a|any|no) me|no more me|world without me|a future without "
    "me|i (?:will be|ll be|am|want to be|wanna be) no more)(?! (?:in|on) (?:the|this|that) (?:team|group|call|chat))",
    "(?:would|could|should|wouldve|couldve|shouldve|almost|nearly|id|had|wanted to) (?:have )?(?:[a-z]+ )?(?:ended it|"
    "ended things|ended my [a-z]+|done it|gone through with it|pulled the trigger|jumped)(?= (?:years|long|months|"
    "ages|already|by now|if|that night|back then|last (?:night|week|year)|weeks)|[.]|[ .]$)(?! (?:i (?:had|knew|"
    "studied|started)|if (?:the|it|i)))",
    "if it (?:wasnt|werent|was not|were not|hadnt been|wernt) for (?:my|the|her|him|them) (?:[a-z]+ )?(?:[a-z]+ "
    "){0,2}(?:i|id|i would|i wouldnt) (?:[a-z]+ ){0,3}(?:ended|dead|gone|killed|jumped|be here|alive|die|not exist|"
    "done it)(?! (?:to|from) (?:the|this) (?:exam|job))",
    "(?:reason|reasons|thing|one) (?:[a-z]+ ){0,4}(?:done it|end it|ended it|killed <self>|gone through with it|still "
    "here|here|breathing|alive|jump|jumped|holding on|hanging on|stay|staying|goodbye) (?:yet |any more |anymore "
    ")?(?:is|are|because of|for) (?:my|the|that i|god|fear|what it)(?= (?:kids?|children|child|cats?|dogs?|pets?|mum|"
    "mom|mother|parents|son|daughter|family|wife|husband|sister|brother|baby|little|girls?|boys?|would do))",
    "(?:if|hope|hoping|wish|mind|let|pray|praying|care|maybe|want) (?:[a-z]+ ){0,4}(?:bus|car|truck|train|lorry|plane|"
    "lightning|meteor|brick|tram|bullet|cancer|heart attack|stroke|illness) (?:[a-z]+ ){0,2}(?:hits?|got|gets?|takes?|"
    "took|killed|kills?|finds?|struck|strikes?|ran over|runs over|crushed|crushes) (?:me|my life)",
    "(?:care|caring|cares|cared|bothered|matters?|mattered|indifferent|mind) (?:[a-z]+ ){0,2}(?:whether|if) (?:i|he|"
    "she) (?:[a-z]+ )?(?:live|lives|lived|die|dies|died|survive|exist|wake|make it through the night)(?! (?:in|at|"
    "near|off|with))",
    "atempts? (?:on|at ending|to end|to take) (?:my|his|her) (?:own )?life",
    "(?:find|finds|found|finding|discover*|identify|bury|burying|cremate|see) (?:my|his|her) (?:dead |cold )?(?:body|"
    "corpse)(?! (?:language|weight|fat|cam*))",
    "(?:ok|okay|fine|better|happier|easier|safe|free|grow up|grow|live|manage|survive|cope|alone) (?:[a-z]+ "
    "){0,2}without (?:their|his|her|its|a) (?:dad|dady|mum|mumy|mom|momy|mother|father|husband|wife|daughter|son|"
    "sister|brother|parents?)",
    "(?:mercy|blessing|relief|gift|favou?r|kindness|easier|peace|peaceful|freedom|best|better|nice|lovely|wonderful|"
    "great|beautiful|fine|okay|ok) (?:[a-z]+ ){0,4}(?:if|to|when) (?:i )?(?:(?:never|not|dont|didnt|wouldnt|dont ever|"
    "didnt ever|just not) (?:(?:<wake>)|exist|be alive|have been born)|(?:drop|dropped) dead|(?:go|went|die|died|pass "
    "away|passed away|slip away) in my sleep|be dead|stop existing|disappear (?:for ?ever|for good)|never have been "
    "born)",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:carry on|carrying on|going on|continuing|keep on|go on|continue|keep going|keep up|"
    "face|bear|stand|endure|cope) (?:with |in |through )?(?:this |my |the )?(?:(?:<life>)|living|existence)(?! (?:on|"
    "after|questions))",
    "(?:want|wanna|wish|like|ready|prefer|need|wanted) (?:[a-z]+ ){0,3}(?:to be|be|i was|i were|id be) gone(?! (?:by|"
    "before|from|for (?!good|ever)|to|until|on|at|home|when (?:the|my)))",
    "(?:research*|look*|googl*|search*|read*|think*|plan*|know*|find*|choos*) (?:[a-z]+ ){0,4}(?:ways?|methods?|how|"
    "means) to (?:go(?= [.]|[.]|[ .]$| quietly| out| without pain)|die|end (?:it|my|things|everything)|kill|not be "
    "here)",
    "(?:planning|plan|imagin*|thinking about|think about|rehears*|wonder*|picturing|picture|visuali*) (?:[a-z]+ "
    "){0,2}(?:how|when|where) (?:id|i would|ill|i could|i might|i will|im going to|to) (?:do it|die|end it|go|end "
    "things)(?=[.]|[ .]$| and| if| so)",
    "ending (?:things|everything|it|it all|al this) (?:now |tonight |here |would |might |may |is |seems? |sounds? |"
    "feels? |be |like |the |a |so |more |only |most |my ){1,6}(?:logical|right|best|better|easier|easy|option|way|"
    "answer|solution|relief|sensible|tempting|peaceful|choice|good)",
    "(?:my |this |the )?(?:<life>) (?:[a-z]+ ){0,4}(?:no|stopped|lost|without|lacks?|zero|any|never|nothing|little) "
    "(?:[a-z]+ ){0,3}(?:value|meaning|point|purpose|sense|worth|reason)(?! (?:of|in (?:booking|the)))",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:turn|see|reach|be|become|make it to|get to) (?:1[3-9]|[2-9][0-9]|eighteen|twenty|"
    "thirty|forty|fifty)(?=[.]|[ .]$| anyway| because)",
    "(?:be|lie|lying|belong|rather|trade|places|join|wish|want|put|end up|am|im|see) (?:[a-z]+ ){0,6}(?:graveyard|"
    "cemetery|coffin|casket|morgue|six feet under|(?:my|a|the) grave)(?! shift)",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:want|wanna|wish|asked?|ask|choose|chose|need|like) (?:to |for )?(?:[a-z]+ )?(?:be "
    "(?:born|on earth|part of this world|in this (?:body|life))|this life|to be born|another (?:day|morning|"
    "tomorrow)(?! (?:off|of (?:study|lab)))|a future|tomorrow to come|to see tomorrow|see tomorrow|see another "
    "day)(?! (?:job|in (?:it|this job|cyber)))",
    "(?:life|living|existing|being alive) (?:just |really |only |always ){0,2}(?:hurts|is pain|is suffering|exhausts "
    "me|is exhausting|is not for me|is over for me|means nothing|is a mistake|was a mistake|is unbearable|is too much "
    "for me)",
    "(?:my|his|her) (?:birth|existence|being born|being alive) (?:is|was|feels like|has been) (?:just |only |such "
    ")?(?:a |an |the )?(?:mistake|waste|error|accident|pointless|problem|curse|burden)",
    "(?:end|ended|stop|stopped|finish|escape|get away from|out of|rid of) (?:[a-z]+ )?(?:my |the |this |all this "
    ")(?:suffering|existence|misery of|life(?! (?:cycle|of))|pain (?:for good|for ?ever|once and for all|permanently))",
    "(?:say|saying|said|leave|leaving|left) (?:a )?(?:good ?bye|bye|farewell) to (?:this |the )?(?:world|life|earth)",
    "(?:one|a) (?:less|fewer) (?:mouth|problem|person|idiot|loser|failure) (?:[a-z]+ ){0,4}(?:world|earth|planet|if i|"
    "without me)",
    "(?:<no>) (?:[a-z]+ ){0,6}(?:survive|get through|make it through|live through|last) (?:the |this |another |"
    "to)?(?:night|tonight|weekend alone)(?! (?:shift|class|course|session))",
)

DESPAIR = (DYING, ALIVE, FUTURE, LOOSER)
