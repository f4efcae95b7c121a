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

# Kept down, watched over and gone without, by those at home.
CONTROLLED = (
    "(?:(?:my|her|his) (?:<lover>)|he|she) (?:[a-z]+ ){0,2}(?:wont|will not|wouldnt|doesnt|dont|didnt|never|not|"
    "forbid*|refuse*) (?:ever |even )?(?:to )?(?:let|lets|allow|allows|letting) (?:me|her|him) (?:to )?(?:go out|go "
    "anywhere|go to work|leave (?:the house|home|alone|him|her)|out of (?:the|my|our|his|her) (?:house|home|flat|room|"
    "sight)|see (?:any|my|her|his|friends|people|the kids)[a-z]*|talk to (?:my|any|her|his|people|other)[a-z]*|meet|"
    "have (?:friends|money|a phone|my own|a job|any)|use my phone|work|sleep|eat)(?! (?:question|exam|test|proctor|"
    "about))",
    "(?:(?:my|her|his) (?:<close>)|he|she) <often>(?:control|controls|controlling|monitor|monitors|check|checks|track|"
    "tracks|watch|watches) (?:me|my (?:money|phone|every (?:move|step)|location|whole life|messages|bank account|life|"
    "calls|salary)|every(?:thing)? (?:i do|move i make|step i take)|what i (?:wear|eat)|who i (?:see|talk to|"
    "meet))(?! for (?:typos|the|comptia|exam))",
    "(?:im|i am|am|was|shes|she is|not being|we are|were) (?:not|never|no longer) (?:allowed|permitted) (?:to "
    ")?(?:see (?:any|my|friends)[a-z]*|have (?:friends|any friends|my own|money|a phone|a job)|meet (?:any|my|friends|"
    "people)[a-z]*|leave (?:the|our|my) (?:house|home|flat|apartment)|go out(?: alone| without)|speak to my (?:family|"
    "friends|mother|sister))(?! (?:score|results?|notes|questions|phone in))",
    "(?:my|her|his) (?:<close>) <often>(?:took|takes|taken|hid|hides|stole|steals|burned|destroyed|confiscated|keeps|"
    "kept) (?:away )?(?:my|her|all my) (?:passport|papers|documents|bank card|money|savings|wages|salary)(?! (?:for|"
    "in order|safe))",
    "(?:<close>) <often>(?:lock|locks|locked|throw|throws|threw|thrown|kick|kicks|kicked|leave|leaves) me (?:out|in|"
    "outside)(?: of)? (?:the house|the home|our house|our flat|the flat|at night|all night|overnight|in the (?:cold|"
    "dark|cellar|basement|garage)|without food|my room|the (?:cellar|basement|bathroom|closet)|because i failed)",
    "(?:(?:my|her|his) (?:<close>)|he|she|they) (?:[a-z]+ ){0,2}(?:wont|dont|doesnt|didnt|never|not|stopped|refuse|"
    "refuses) (?:to )?(?:give|gives|giving|feed|feeding) me (?:any |any more |enough )?(?:food|dinner|anything to eat|"
    "to eat|something to eat|until|if i|when i|unless)",
    "(?:<other>) <often>(?:break|breaks|broke|broken|smash|smashes|smashed|crush|burn|burns|burned|cut|pull|pulls|"
    "pulled|fracture|fractured|bruised|bite|bites|bit) my (?:arms?|legs?|nose|jaw|bones?|neck|face|hands?|fingers?|"
    "teeth|ribs?|skull|head|wrists?|hair|ears?|skin|lip|knees?)",
    "(?:<other>) (?:[a-z]+ ){0,6}(?:get|gets|got|getting|become|becomes|became|turn|turns|turned) (?:very |so |really "
    "|quite |a bit |too )?(?:physical|violent|handsy|aggressive)(?= with me| with her| with us| with my| when| "
    "whenever| if i| if she| after| at home| at night| again| towards|[.]|[ .]$)",
    "(?:<other>) (?:is|are|was|gets|get|comes home|came home|becomes) (?:[a-z]+ ){0,4}(?:violent|abusive|dangerous to "
    "me)",
    "(?:<other>) <often>(?:scream|screams|screamed|yell|yells|throw|throws|threw) (?:[a-z]+ ){0,3}(?:at|in) (?:me|my "
    "face|the kids|us) (?:[a-z]+ ){0,4}(?:every (?:day|night)|all night|constantly|until i cry|and (?:hits|breaks|"
    "throws|smashes|pushes))",
    "(?:smash|smashes|smashed|punch|punches|punched|kick|kicks|kicked|break|breaks|broke) (?:the|our|my|a) (?:[a-z]+ "
    ")?(?:door|doors|wall|walls|furniture|dishes|plates|things) (?:[a-z]+ ){0,4}(?:at me|when (?:he|she) is|when "
    "(?:he|she)s|next to my head|in front of me)",
    "(?:<other>) <often>(?:treats? me like (?:a|his|her|their) (?:slave|animal|dog|prisoner|property)|humiliat*(?: "
    "me)? (?:every day|in front of|at home|constantly))",
    "(?:scared|afraid|terrified|frightened|fear) (?:of |that |to tell |what )?(?:my (?:<close>)|he|she) (?:will|would|"
    "is going to|might|may|could|ll|gonna|going to) (?:[a-z]+ )?(?:do|hit|hurt|beat|kill|explode|lose it|snap|kick me "
    "out|throw me out|punish|come (?:home|back|after)|find (?:me|us))(?! (?:out|better|well|the exam|it hilarious|for "
    "(?:the|my) job))",
    "(?:<cant>|dare not|dont dare|not safe to|dont want to|scared to|afraid to) (?:go|come|return|be|stay|sleep) "
    "(?:back )?(?:at )?home (?:[a-z]+ ){0,5}(?:he|she|my (?:<close>)|they) (?:is |are |was |will |has been |s "
    ")?(?:[a-z]+ ){0,2}(?:drunk|violent|angry|waiting for me|hit|hurt|kill|furious|high|raging)",
    "(?:not|isnt|is ?nt|never|no longer|doesnt feel|dont feel|dont think im|hardly) (?:really |very |feel |feeling "
    "){0,2}safe (?:for (?:me|us|her|him|my kids|the kids|my children) )?(?:to be |being |living |staying |sleeping "
    ")?(?:at home|in (?:my|our|this|his|her) (?:own )?(?:home|house|flat|bed|marriage)|alone with|around (?:him|her|"
    "my)|near (?:him|her)|where i live|living with)(?! (?:network|lab|router|wifi))",
)

# Threatened, hunted, exposed, pressed for sex.
PURSUED = (
    "(?:<other>) (?:[a-z]+ ){0,6}(?:know|knows|knew|found|find|finds|figured|posted|post|leaked|leak|published|"
    "publish|has|have|got|put|puts)(?: out)?(?: online)? (?:where (?:i|we|my [a-z]+) (?:live|lives|work|works|go|"
    "sleep)|my (?:home )?address(?= online| and|[.]|[ .]$))",
    "(?:<other>) <often>(?:come|comes|coming|came|go|goes|going|went|run|ran|chase|chases|chased|chasing|lunge|"
    "lunged) (?:after|for|at|to get|to find|to hurt) (?:me|us|my family)(?! (?:with (?:a |the |more |another "
    ")?(?:question|quest|email|ticket|request|follow|deadline|pbq)|about|in the (?:exam|test)))",
    "(?:at|after|towards|toward|threat*|chas*|near|to) (?:me|us|her|my [a-z]+) (?:around )?(?:[a-z]+ )?with (?:a|his|"
    "her|the|an) (?:big |kitchen |broken |baseball )?(?:knife|gun|bat|hammer|machete|bottle|belt|stick|weapon|axe|pan|"
    "chair|cane|scissors)",
    "(?:threat*|blackmail*|leak*|post|posts|posted|posting|publish*|spread*|share|shares|shared|sharing|upload*|"
    "extort*|sold|sell*|show|shows|showed|showing) (?:[a-z]+ ){0,5}(?:my |of me |me )(?:[a-z]+ )?(?:nudes?|naked|"
    "(?:nude|naked|intimate|sex|sexual|private) (?:photos?|pics?|pictures?|images?|videos?|tapes?))",
    "(?:nudes?|naked|intimate|sexual|sex) (?:photos? |pics? |pictures? |images? |videos? |tapes? )?(?:of me |of mine "
    ")?(?:online|to (?:my (?:family|parents|boss|friends|kids|school|work)|everyone|everybody|his friends|all my)|"
    "around (?:school|work)|if i (?:dont|leave|refuse))",
    "(?:ask*|beg*|press*|demand*|want*|bug*|pester*) (?:me )?(?:for )?(?:nudes|naked (?:photos?|pics?|pictures?))",
    "(?:<other>) (?:[a-z]+ ){0,6}(?:want|wants|wanted|demand|demands|demanded|ask me for|asks me for|asked me for|"
    "asked for|asks for|expects|offered|offers|suggested|insist|insists on|pressure|pressures me for|pressured me "
    "into|pressures me into) (?:me for )?(?:sex|sexual (?:favou?rs?|things)|to have sex|to sleep with me|me to "
    "(?:undress|strip|sleep with|have sex|touch))",
    "sexual (?:favou?rs?|advances|comments about me|messages from)",
    "(?:sex|sleep) with (?:him|her|them|my (?:boss|manager|teacher|trainer)) (?:or|otherwise|to (?:keep|get|pass))",
    "(?:dont|didnt|never|not|without my|no) (?:want (?:it|to|him to|sex)|consent*|said no|say yes|agree)(?: but| and|"
    "[.])? (?:[a-z]+ ){0,2}(?:he|she|they) (?:did|does|do|continued|kept going|didnt stop|wouldnt stop|doesnt stop|"
    "wont stop|had sex|forced|went on)(?! (?:it )?(?:study|with (?:the|my)))",
    "(?:he|she|they) (?:didnt|wouldnt|did not|would not|doesnt|wont|never) stop (?:[a-z]+ ){0,3}(?:when|even though|"
    "although|after) i (?:said (?:no|stop)|told (?:him|her|them)|cried|begged|asked|froze)",
    "(?:has|have|had|did|forced|having|made me have) sex with me (?:[a-z]+ ){0,4}(?:asleep|drunk|no|want|against|"
    "unconscious|sleeping|forc*|consent*)",
    "(?:reach|reached|reaches|put|puts|slid|slides|stick|stuck) (?:his|her|their) hands? (?:up|down|under|in|into|on|"
    "between) my (?:shirt|skirt|trousers|pants|top|legs?|thighs?|breasts?|bum|butt|dress|knee|blouse|bra)",
    "(?:corner|corners|cornered|cornering|grab|grabs|grabbed|grind*|rub|rubs|rubbed|press*|kiss*) (?:me|my "
    "(?:breasts?|bum|butt|ass|chest|thigh|crotch|waist))(?= in (?:the|his|her)| against| without| at (?:the|work)| "
    "when| and | alone|[.]|[ .]$)(?! (?:in the exam|and (?:asked|said hi|gave)))",
    "(?:wait|waits|waiting|waited|standing|stands|sits|sitting|parks|parked|turns up|turned up|shows up|showed up|"
    "appears|lurking|lurks) (?:for me )?(?:[a-z]+ ){0,2}(?:outside|in front of|at|near|by) my (?:house|home|work|"
    "office|flat|door|window|building|place|school)(?: (?:every|again|at night|all|and|although|even|though|uninvited|"
    "after)|(?=[.]|[ .]$))",
    "(?:followed|follows|following|followed|trailing|tailing) me (?:home|around|everywhere|to (?:my|the) (?:car|house|"
    "home|flat|door|work|bus))(?! (?:on|with (?:my|the) (?:notes|book)))",
    "(?:tell|telling|told|tells|message*|messag*|text*|writing|wrote|write*|comment*|dm|dms|saying|say|says|said)(?: "
    "me| to me| that)? (?:(?:i|me|to|should|go|and|that|they|will|he|hope|hopes|you|deserve|just|people) "
    "){1,6}(?:kill (?:<self>)|die(?! (?:hard|laugh*|roll))|be dead|deserve (?:to )?(?:die|be raped|a beating))",
    "(?:hate|racist|vile|violent|threatening|rape|death|anonymous) (?:threats|messages|calls|letters|mails|texts|dms) "
    "(?:[a-z]+ ){0,6}(?:me|my)(?! (?:spam|inbox filter|exam))",
)

HARM = (HARMED, SUFFERED, UNSAFE, CONTROLLED, PURSUED, THIRD_PERSON)
