"""Writing that says goodbye, puts things in order for afterwards, or holds its writer to be one too many."""

# Goodbyes.
GOODBYES = (
    "(?:wont|will not|might not|may not|not going to|not gonna|shouldnt|wouldnt|no longer) be (?:here|around|alive|"
    "with you|on this earth|in this world)(?: for)? (?:tomorrow|<anymore>|by (?:the )?(?:morning|tomorrow)|to "
    "see)(?!(?:[ .][a-z0-9]+){0,6}[ .](?:pause|skip|nudge|nudges|remind|reminder|reminders|travel|travelling|"
    "traveling|holiday|vacation|trip|flight|train|conference|wedding|shift|snooze|move|back))",
    "(?:wont|will not|might not|may not|not going to|no longer|rather not|not want to) be alive",
    "(?:my|the) (?:last|final) (?:day|days|night|evening|hours|message|words|goodbye|letter) (?:alive|on (?:this "
    ")?earth|of my life|ever|in this world|i will ever|to you all|to all of you|to everyone)",
    "(?:this|it) (?:is|will be|s) (?:my |the )?(?:last|final) (?:message|goodbye|letter|words)(?! (?:for|before|"
    "until|today|tonight|about|of the|on|from|i got|to (?:the|my) (?:team|boss)))",
    "this is goodbye(?! to)",
    "(?:write|writes|writing|wrote|written|leave|leaving|left) (?:[a-z]+ ){0,3}(?:goodbye|farewell|final|suicide) "
    "(?:message|messages|mail|email|text|video|note|notes|letter|letters)",
    "(?:say|said|saying) (?:all )?(?:my|our) (?:last |final )?good ?byes?(?! to (?!my|everyone|everybody|all))",
    "good ?bye (?:for ?ever|for good|cruel world|world|to (?:life|this life|this world))",
    "(?:tell|telling) (?:my|the|them|her|him) (?:[a-z]+ )?(?:that )?i (?:always )?(?:love|loved) (?:them|her|him|you)",
    "(?:you|they|everyone) (?:will never|wont|wont ever|will not|never) (?:ever )?(?:hear|see) (?:from )?me "
    "(?:again|<anymore>)(?! (?:this|before|until|till|at|in|on))",
)

# Goodbyes that are only plain together with what stands beside them.
LEAVING = (
    "(?:when|by the time|if|once) (?:you|they|he|she|anyone|anybody|somebody|someone|everyone) (?:all )?(?:read|reads|"
    "see|sees|find|finds|get|gets|reading) (?:this|it|the note|my note|me|that)(?: message| letter| note)? (?:then "
    ")?(?:i|ill|im|it) (?:[a-z]+ ){0,3}(?:gone|dead|wont be|not be|no longer|too late)(?! (?:for|to|on|from|until|"
    "home|into|in the exam))",
    "(?:good ?bye|bye|farewell) (?:[a-z]+ ){0,8}(?:forgive|love you all|love you guys|not strong|n?t strong*|stronger|"
    "strong enough|good enough|thank you for everything|thanks for everything|wont be back|hold on|had to be this way|"
    "the end|better this way|better off)",
    "(?:sorry|forgive me) (?:[a-z]+ ){0,6}(?:wasnt|was not|couldnt be|could not be|not) (?:[a-z]+ ){0,2}(?:strong|"
    "stronger|strong enough) (?:enough )?(?:to (?:stay|live|go on|keep)|goodbye|bye|love)",
    "(?:say|said|says|saying) (?:his |her |their |my |a |last |final ){0,3}good ?bye? to (?:everyone|everybody|all of "
    "(?:us|them)|us(?: all)?|my (?:kids|children|family|wife|husband|parents|life)|his (?:kids|family)|her (?:kids|"
    "family))(?! (?:at|in|from|and (?:drove|went|left for)|before (?:the|my)|on) ?(?:work|the office|my old|the team|"
    "the exam)?)",
    "(?:tell|let|telling) (?:my (?:<close>)|my kids|my children|them|her|him|everyone|everybody|people) (?:know "
    ")?(?:that )?(?:it ?s? ?(?:was|is)? ?(?:not|nt|never) (?:her|his|their|anyones|your|anybodys) fault|it (?:wasnt|"
    "isnt|was not|is not|was never) (?:her|his|their|anyones|anybodys) fault|its not (?:her|his|their|anyones|"
    "anybodys) fault|im sorry|i am sorry|i was sorry|i forgive|i forgave|not to (?:cry|blame)|i tried)",
    "last (?:time|thing|message|you|words|post)(?: that)?(?: you| i| they| anyone| he| she| any of you)? (?:[a-z]+ "
    "){0,4}(?:hear|hears|see|sees|read|reads) (?:from |of )?me(?! (?:at|in|on|fail|failing|take|taking|sit|sitting|"
    "with|talk|complain|complaining|post|posting))",
    "(?:letters?) (?:to|for) (?:my |the |each of my |each of the |all my )?(?:<close>|kids|children|loved ones|"
    "everyone|friends)s? (?:for )?(?:after|when i|when im|once i|once im|to open|to find|to read|before i (?:go|die|"
    "leave)|in case)",
    "(?:write|writes|writing|wrote|written|left|leaving|leave|finished) (?:my |the |a |some |all |last |final |out |"
    "few ){0,4}letters (?:to|for) (?:my |the |each of my |all my )?(?:kids|children|family|parents|loved ones|wife|"
    "husband|mum|mom|mother|dad|father|sons?|daughters?|everyone i love|people i love)",
    "(?:the|my|a|her|his) (?:note|letter|letters) (?:is|s|are) (?:already |all |now |finally |just )?(?:written|on "
    "the (?:table|desk|bed|fridge)|waiting|under my pillow)",
    "(?:affairs|papers|paperwork|everything|things|finances) in order (?:[a-z]+ ){0,3}(?:so|before i (?:go|die|leave)|"
    "for when|because|in case|for (?:my|them|after))",
    "(?:put|putting|getting|get|got|have|my) (?:all )?(?:of )?my affairs in order",
    "my last will",
    "(?:made|wrote|written|writing|finished|signed|making) (?:out )?my (?:last )?will(?! (?:to|be|not|power))",
    "(?:looked after|look after|taken care of|take care of|cared for|provided for|be fine|be ok|be okay|be safe|be "
    "happy|be happier|be better|be free|a home|get over it|get over me|move on|manage|cope|understand|forgive me|"
    "remember me|something left|sad|cry|miss me|happens|keep|have|owns?|knows?|passwords?|instructions|what to do|"
    "letter) (?:[a-z]+ ){0,3}(?:when|once|after|if) (?:im|i am|i have|ive|i) (?:finally |already |just )?(?:gone|go "
    "for good)(?! (?:to|on|for|from|through|over|until|home|at|in|away|today|this))",
    "(?:give|gave|given|giving) (?:away )?(?:all )?(?:of )?(?:my |the )?(?:things|stuff|belongings|possessions|"
    "savings|everything|everything i (?:own|have)|what i own|dog|cat|pets?|jewel*) (?:away|to [a-z]+ [a-z]+)? "
    "?(?:[a-z]+ ){0,4}(?:wont (?:be )?need*|no longer need|dont need (?:it|them|anything) <anymore>|because i (?:wont|"
    "am going|im going) (?!to)|before i (?:go|die|leave this))(?! (?:the|a|for) (?:exam|cert|ccna))",
    "(?:give|gave|given|giving) away (?:all of |all )?(?:my (?:belongings|possessions|things|pets?|dog|cat)|"
    "everything i (?:own|love|have))",
    "(?:know|decided|planned|figured out|worked out|chosen|picked) (?:exactly )?(?:how|when|where)(?: and (?:how|when|"
    "where))? (?:im|i am|i will|ill|i would|id|i)(?: going to| gonna)? (?:do it|end it|go|die|kill*)(?=[.]|[ .]$| "
    "tonight| tomorrow| and (?:when|where|how))",
    "(?:tonight|tomorrow|today|soon|friday|this weekend) (?:is |will be |s )?(?:the (?:night|day) )?(?:that )?(?:i|"
    "ill|i will|im going to|it will|it all|it|everything) (?:finally |all |will )?(?:end|ends|ending) (?:it|this|"
    "everything|for me)(?! (?:here|there|at|with|by|early))",
    "(?:always|(?<!do )(?<!can )(?<!should )i|finally|easily|rather|simply|how to|ways to) end it(?=[.]|[ .]$| al| "
    "myself| tonight| tomorrow| today| for good| once| then| if)",
    "(?:ill|i will|gonna|going to) (?:see|join|be with) (?:my |you )?(?:late |dead )?(?:dad|mum|mom|mother|father|"
    "brother|sister|grandma|grandpa|son|daughter|baby|wife|husband|you|them|her|him)? ?(?:again )?(?:soon )?(?:in "
    "heaven|on the other side|up there|in the next life)",
)

# Too much for others, or nothing to them.
BURDEN = (
    "(?:drag|drags|dragging|weigh|weighs|weighing|bring|bringing|pull|pulling) (?:my (?:<close>|kids|children|whole "
    "family|entire family|loved ones)|everyone|everybody|them all|everyone around me) (?:all )?down(?! (?:on|in) "
    "(?:the|my|our) (?:team|score*|group|lab))",
    "(?:im|i am|am|being|be|feel like|nothing but|just|only|such) (?:[a-z]+ ){0,2}(?:waste of (?:space|oxygen|air|"
    "life|skin)|dead weight (?:to|for|on) (?:my|every)[a-z]*|(?:weight|drain|strain|curse|plague) (?:on|to|for) "
    "(?:everyone|everybody|them all|my (?:<close>|kids|children)|the people|those)|mouth (?:too many|less) to feed)",
    "(?:wasting|waste) (?:everyones |everybodys |good )?(?:oxygen|air)",
    "(?:better|easier|happier|free|freer|lighter|relieved|relief|richer|nicer|simpler) (?:off )?(?:[a-z]+ ){0,7}(?:if|"
    "when|once) (?:i|im) (?:[a-z]+ ){0,2}(?:gone|dead|died|die|not alive|not around|not here|nt here|nt around|wasnt "
    "here|werent here|wasnt around|werent around|wasnt alive|out of (?:the way|their (?:way|lives|life))|not (?:there|"
    "in (?:it|their)))(?! (?:on|for|until|next|at|by|in (?!their)|this|tomorrow|today|to))",
    "(?:world|everyone|everybody|family|kids|children|parents|husband|wife|son|daughter|mum|mom|theyd|they|people|"
    "girls|boys) (?:[a-z]+ ){0,5}(?:free|freer|lighter|relieved|richer|fine|ok|okay|manage|cope|survive|get by|get on|"
    "do fine|do better|sleep better|less) (?:[a-z]+ )?(?:without me|if i (?:was|were) dead|if i (?:died|"
    "disappeared))(?! (?:at|on|in|this|for|today|tomorrow|next|until|while|during|there|tonight))",
    "(?:matter|care|notice|difference|miss|bother|mind|cry|sad|upset) (?:[a-z]+ ){0,4}(?:if|when) i(?:m)? (?:just |"
    "was |were |am |wasnt |werent |not |be |no longer |suddenly |never ){0,4}(?:gone|dead|died|die|disappear*|vanish*|"
    "alive|exist*|existed|wok up|woke up)(?! (?:on|for|until|to|from the|in the|tired|inside))",
    "(?:cost|costs|worth|value) (?:[a-z]+ ){0,3}(?:more|less|cheaper|better) (?:dead|alive) than (?:dead|alive)",
    "(?:insurance|pension|payout) (?:[a-z]+ ){0,8}(?:if|when|once|after) i(?:m)? (?:was |were |am )?(?:die|died|dead|"
    "gone)",
    "(?:world|earth|planet|place|life|they|everyone|family) (?:[a-z]+ ){0,4}(?:does ?nt|dont|do not|does not|wont|"
    "would ?nt) need (?:me|someone like me|people like me)(?=[.]|[ .]$| anymore| any more| in it| here)",
    "(?:un|not )(?:wanted|needed|loved) (?:[a-z]+ ){0,6}(?:die|dead|gone forever|disappear|not be here|end)",
)

FAREWELLS = (GOODBYES, LEAVING, BURDEN)
