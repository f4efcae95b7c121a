"""Writing that speaks of harm from other people."""

# Somebody hurts the writer, did, says they will, or is feared to.
HARMED = (
    "(?:<other>) (?:<often>(?:(?:<hits>) (?:my [a-z]+ and )?me|(?:hit|hits|hitting|beat|beats|beating|slap|slaps|"
    "slapped|punches|punched|kicks|kicked|chokes|hurts|hurting|abuses|abused|abusing|rapes|raped|touches) us|"
    "(?:wants|wanted|want|tried|tries|trying|plans|planning|attempted) to (?:kill|murder|stab|shoot) (?:me|us|her|"
    "him|my)|(?:follow|follows|following|followed) me home)|(?:(?:wont|will not|wouldnt|doesnt|dont|didnt|never|"
    "not) (?:ever |even )?(?:let|lets|allow|allows) me (?:to )?(?:leave|out of|go out of) (?:the|my|our|this)? "
    "?(?:house|flat|home|apartment|him|her)|(?:[a-z]+ ){0,2}(?:force|forces|forced|forcing|make|makes|made) (?:me|"
    "her|him) (?:to )?(?:have sex|sleep with|undress|strip|marry|touch)|(?:[a-z]+ ){1,6}and (?:then )?(?:hits|"
    "beats|slaps|kicks|punches|chokes|hit|slapped|kicked|punched|choked|hurts) (?:me|us)))",
    "(?:<other>) <often>(?:push|pushes|pushed|shove|shoves|shoved|drag|drags|dragged|throw|throws|threw|grab|grabs|"
    "grabbed) me (?:down|against|around|across|to the (?:floor|ground)|into the wall|on the (?:floor|ground|bed)|"
    "by the (?:neck|throat|hair|arm))",
    "(?:put|puts|putting|lay|lays|laid) (?:his|her|their) hands? (?:on|around) (?:me|my (?:neck|throat))",
    "(?:hold|holds|held|pin|pins|pinned) me down",
    "(?:force|forces|forced) (?:him ?self|her ?self|them ?selves) on me",
    "took advantage of me",
    "(?:pull|pulls|pulled|point|points|pointed|hold|holds|held|put|puts) (?:a |the |his |her )?(?:gun|knife) (?:on|"
    "at|to|against) (?:me|my)",
    "(?:threat|threaten|threatens|threatened|threatening) (?:me|us|her|him) with (?:a |his |her |the )?(?:gun|"
    "knife|weapon|bat|belt)",
    "(?:force|forces|forced|forcing|make|makes|made) (?:me|her|him) (?:to )?do (?:things|stuff|sexual things) "
    "(?:[a-z]+ ){0,6}(?:want|sexual*|bed)",
    "(?:<other>) <often>(?:following|watching|waiting for|stalking|follows|watches) me (?:everywhere|outside|to "
    "work|at my|around|online)",
    "(?:gave|gives|left|leaves) me (?:with )?(?:a |some |the )?(?:black eye|bruises|bruised|bleeding)",
    "bruises (?:from|because of) (?:him|her|my (?:<close>))",
    "(?:uses|used|takes|took) (?:his|her|a|the) (?:belt|stick|cane) (?:on|to) (?:me|us)",
    "(?:physically|emotionally|sexually|verbally|mentally) (?:abus*|violent)",
    "(?:womens|domestic|abuse|domestic abuse|domestic violence) (?:shelter|refuge)",
    "restraining order",
    "honou?r killing",
    "inappropriate touching",
    "into (?:prostitution|sex work)",
    "(?:kill|murder) me (?:if|when) (?:he|she|they) (?:finds?|catch|catches|gets?) me",
    "(?:<other>) (?:will|is going to|are going to|gonna|is gonna|might|could) (?:really )?kill me (?:one day|some "
    "?day|eventually|in my sleep|for real)",
    "(?:forced|forcing|force) (?:me |her |him )?(?:to marry|into marriage|marriage|into sex)",
    "(?:am|im|was|were|being|been|got|get|keep getting) locked (?:in|up|inside) (?:[a-z]+ ){0,4}by (?:my|his|her|"
    "him|them)",
    "(?:<hits>) (?:me|us) (?:every (?:day|night|time)|when (?:i|he|she|they)|again|at home|if i|because i|since i) "
    "(?:[a-z]+ ){0,8}(?:drunk|drinks|angry|mad|fail|failed|home|he|she|dad|father|mother|mum|mom|husband|boyfriend|"
    "wife|partner)",
    "(?:threat|threats|threaten|threatens|threatened|threatening) (?:me |us |her |him )?(?:to |with |that |he |she "
    "|they |will |would |hell |shell ){0,3}(?:<kill>|death|violence|killing|rape)(?! (?:the|all|every|any|your|a|"
    "production|backup*|service*|process*|access) ?(?!kids|children|family|baby))",
    "death threats?",
    "(?:said|says|told me|swore|swears|promised|scared|afraid|terrified|fear|frightened) (?:that )?(?:<other>) "
    "<often>(?:kill|murder|stab|shoot) me",
)

# Said without naming who does it.
SUFFERED = (
    "(?:i|im|ive|i ve|we|he|hes|she|shes|they|(?:my|her|his|the) (?:<person>)) (?:am |was |is |are |were |been |"
    "have |has |had |got |get |gets |getting |being |keep |keeps |still |often |sometimes |constantly |also |"
    "always |just |never |once |nearly |almost |sexually |physically |emotionally |verbally |really |badly |by |my "
    "|partner ){1,5}(?:abused|beaten up|beat up|raped|molested|assaulted|(?:attacked|threatened)(?! by (?!him|her|"
    "them|some|two|three|everyone|(?:my|a|the|his|her|an) (?:[a-z]+ )?(?:<person>|group|gang|customer|patient|"
    "client|kid|kids|colleagues)))|stalked|bullied|groped|trafficked|strangled|tortured|choked|harassed sexually|"
    "sexually harassed|hurt at home|(?:beaten|hit|hurt|slapped|kicked|punched) (?:at home|by (?:him|her|my|a man|"
    "some)|when i|if i|because i|for failing|every))(?! (?:by|with|in|on|at|for) (?:the |this |that |a |an |these |"
    "those |some |my )?(?:[a-z]+ )?(?:exam|exams|test|tests|question|questions|quiz|pbq|pbqs|lab|labs|subnetting|"
    "simulation|simulations|ransomware|malware|virus|worm|bot|bots|botnet|hacker|hackers|ddos|phishing|clock|timer|"
    "score|scores|chess|deadline|ads|bug|bugs|mosquito|mosquitoes|ctf|game|proctor id))",
    "rape[ds]?",
    "(?:got|getting|being|been|get|gets) (?:beaten|hit|slapped|kicked|punched|choked|hurt|abused) (?:at home|by "
    "(?:him|her|(?:my|his|her) (?:<close>)))",
    "(?:i|we) (?:was|were|got|get|am|am being) beaten (?:yesterday|last night|today|badly|as a child|often|every "
    "(?:day|night|time))",
    "rapist*",
    "molest(?:s|ed|er|ing)?",
    "gang ?raped?",
    "incest",
    "sexual* (?:abus|assault|harass|violen|exploit)*",
    "(?:domestic|physical|emotional|child|partner) (?:abuse|violence)",
    "abusive (?:relationship|husband|wife|partner|home|household|family|boyfriend|girlfriend|parent|parents|father|"
    "mother|dad|mum|mom|ex|marriage|stepfather|stepdad|brother)",
    "(?:<other>) (?:is|are|was|gets|can be|becomes|has been) (?:very |so |really |often |sometimes |getting |"
    "verbally |physically )?(?:abusive|violent)",
    "(?:touch|touched|touches|touching) (?:me|her) (?:inappropriately|sexually|without (?:my|asking|consent|her)|"
    "down there|at night|where)",
)

# Not safe, and afraid of somebody.
UNSAFE = (
    "<not> <now>feel(?:ing)? <now>safe (?:at home|at my (?:place|house|home)|in (?:my|our|this|the) (?:own "
    ")?(?:home|house|flat|room|relationship|apartment|bed)|with (?:him|her|them|my)|around (?:him|her|them|my)|"
    "here <anymore>|anywhere|living with|with myself|from (?:him|her|my)|when (?:he|she|my))",
    "(?:feel|feeling|felt) (?:very |so |really )?unsafe (?:at home|with|around|in my|here|living)",
    "(?:i|im|i am|am|shes|she is|hes|he is|we are|were|theyre|they are|kids are|children are|it is|its) (?:not|"
    "never|no longer) (?:really )?safe (?:at home|here|with (?:him|her|them|my)|in (?:this|my|our) (?:house|home|"
    "flat|relationship))",
    "home (?:is not|isnt|is never|is no longer) (?:a )?safe(?: place)? (?:for me|for us|for my)",
    "(?:home|house|place) (?:is not|isnt|is no longer) a safe place",
    "(?:scared|afraid|terrified|frightened|fear|fearful) (?:of|to be around|to be near|to be alone with|to go home "
    "to|when) (?:him|her|around|(?:my|her|his) (?:own )?(?:<close>)|because|with|he (?:drinks|is drunk|comes "
    "home))(?! (?:finding|seeing|knowing|reaction|being disappoint*|disappoint*|thinking|laughing|asking|question|"
    "questions|exam|exams|the exam|dying|leaving|judg*|mocking|teasing|knowing|new))",
    "(?:scared|afraid|terrified|frightened|fear|dread|dreading) (?:to|of) (?:go|going|come|coming) (?:back "
    ")?home(?! (?:late|and|in the dark|by))",
    "(?:scared|afraid|terrified) (?:of )?what (?:he|she|they|my (?:<close>)) (?:will|would|might|is going to|could|"
    "can|ll) do",
    "what (?:he|she|they|my (?:<close>)) (?:will|would|might|is going to|could|can|ll) do to me",
    "(?:fear|fears|feared|fearing|scared|afraid|terrified|frightened) for (?:<their>) (?:life|safety)",
    "violent (?:to|towards|toward|with|against) (?:me|us|her|him|my|the kids)",
    "(?:hide|hiding|hid) (?:[a-z]+ ){0,4}from (?:him|her|my (?:husband|boyfriend|ex|partner|father|dad|stepdad|"
    "stepfather|wife))(?! (?:so|to|and|that|until))",
    "my life is in danger",
    "(?:i|we) (?:am|are) in danger(?! of)",
    "im in danger(?! of)",
)

# Somebody else is hurt.
THIRD_PERSON = (
    "(?:(?:my|her|his|their|a|our|the) (?:[a-z]+ )?(?:<person>)s?) (?:upstairs |downstairs |next door |i know |at "
    "work )?<often>(?:hits|hitting|beats|beating|abuses|abusing|chokes|choking|punches|slaps|rapes|hurts|hurting|"
    "kicks|threatens) (?:her|him|them|(?:his|her|my|our|the|their) (?:wife|kids|kid|children|child|son|daughter|"
    "mum|mom|mother|girlfriend|boyfriend|husband|partner|brother|sister|baby|dad|father))(?! (?:to|own|score|"
    "record|target|best|goal|goals|marks|exam|exams|time|at|by|chances|wrist|knee|back|feelings|head on))",
    "(?:he|she) <often>(?:hits|hitting|beats|beating|abuses|abusing|chokes|choking|punches|slaps|rapes|threatens) "
    "(?:his|her|my|our|the) (?:wife|kids|kid|children|child|son|daughter|mum|mom|mother|girlfriend|boyfriend|"
    "husband|partner|brother|sister|baby|dad|father)",
    "(?:want|wants|wanna|going|gonna|urge) (?:to )?(?:hurt|harm) (?:someone|somebody|people|others)",
)

HARM = (HARMED, SUFFERED, UNSAFE, THIRD_PERSON)
