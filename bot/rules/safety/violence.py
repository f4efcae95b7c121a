"""Writing that speaks of violence in whatever words: who does it, what is done, to whom, each from a wide choice."""

# Somebody, a few words, and a blow that is not also said of exams.
BLOWS = (
    "(?:<other>) (?:[a-z]+ ){0,6}(?:<strikes>) (?:(?:and|or|then) [a-z]+ )?(?:at |on )?(?:me|us|my (?:kids?|son|"
    "daughter|baby|mum|mom|mother|sister|brother|face|head|arms?|legs?|back|bottom|bum|butt|breasts?|hair))(?! (?:to "
    "(?:it|the)|by|at (?!home|night|work|the (?:office|party))|up|back|off|for (?:my|the) (?:answer|score|notes)|in "
    "(?:the|a|every|this|that) (?:exam|game|race|quiz|mock|lab|test)|with (?:[a-z]+ ){0,2}(?:question|pbq|sim|lab|"
    "email|deadline|idea|knowledge|fact|news|work|ticket|task|surprise|invoice|bill)*|hard in|like a|as (?:odd|weird|"
    "strange|funny))[ .]?)",
    "(?:i|we|she|he|they|ive|im|my (?:<close>)) (?:[a-z]+ )?(?:get|gets|got|was|were|been|am|being|be|getting|is|are|"
    "have been|has been) (?:[a-z]+ )?(?:hit|beaten|beat|slapped|punched|kicked|choked|strangled|whipped|caned|spanked|"
    "smacked|burned|burnt|locked up|locked in|attacked|threatened) (?:[a-z]+ ){0,2}(?:because|when|whenever|if|unless|"
    "at home|at school|as a (?:child|kid|punish*)|every (?:day|night|time)|for (?:not|being|coming|talking|failing|"
    "every|each|bad|speaking))(?! (?:exam|question|lab))",
    "(?:<other>) (?:[a-z]+ ){0,6}(?:push|pushes|pushed|pushing|shove|shoves|shoved|shoving|drag|drags|dragged|"
    "dragging|throw|throws|threw|throwing|slam|slams|slammed|fling|flings|flung|grab|grabs|grabbed|grabbing|shake|"
    "shakes|shook|yank|yanks|yanked|pull|pulls|pulled|knock|knocks|knocked|force|forced|hold|holds|held) (?:me|my "
    "(?:mum|mom|mother|sister|brother|kids?|son|daughter)|us) (?:[a-z]+ )?(?:down(?! (?:a|the) (?:path|road|rabbit|"
    "level))|against (?:the|a|my) (?:wall|door|car|will|floor|table|cupboard)|to the (?:floor|ground)|(?:in)?to "
    "(?:the|a) (?:wall|door|table|bedroom|car|street|stairs|floor|bathtub)|on the (?:floor|ground|bed)|by (?:the|my) "
    "(?:neck|throat|hair|arms?|wrists?|collar|ears?|shirt)|out of (?:the )?(?:bed|window|car)|under ?water|violently|"
    "so hard|really hard)",
    "(?:throw|throws|threw|throwing|hurl|hurls|hurled|fling|flings|flung|chuck*|smash*|launch*) (?:a |the |his |her |"
    "my |some )?(?:[a-z]+ )?(?:things?|plates?|dish|dishes|glass|glasses|bottles?|chairs?|phone|remote|shoes?|knife|"
    "knives|objects|stuff|cups?|mugs?|books?|keys|food|pan|pans|pot|stones?|rocks?|ashtray|laptop|coffee|water) "
    "(?:[a-z]+ )?(?:at|over|against) (?:me|us|my (?:head|face|kids?)|the kids)",
    "(?:throw|throws|pour|pours|use|using|with|the) acid (?:at|on|over|in) (?:me|my|her|him|us)",
    "hands? (?:right |tight |tightly )?(?:round|around|on|over|up|down|between|inside|under) my (?:neck|throat|mouth|"
    "thighs?|legs|breasts?|bum|butt|chest|knee|skirt|body|shirt|trousers|pants)",
    "(?:dads?|daddys|fathers?|mums?|moms?|mothers?|husbands?|boyfriends?|stepdads?|uncles?|grandpas?|parents?|he|she|"
    "his|her) (?:[a-z]+ ){0,4}(?:belt|fists?|cane|slipper|wooden spoon|whip|wooden stick|broom|hanger)(?= (?:[a-z]+ "
    "){0,3}(?:again|out|ready|waiting|because|when|whenever|if|until|on me|on us|for every|tonight))",
    "(?:raise|raises|raised|raising|lift|lifts|lifted) (?:a |his |her |their )(?:hands?|fists?|belt|arm|voice and "
    "hand)(?! (?:for|in class|to ask|and ask|at the end|during the))",
    "i flinch",
    "(?:marks|bruises?|bruised|black eye|welts|burns|swollen|broken (?:rib|ribs|arm|nose|jaw)|scars) (?:[a-z]+ "
    "){0,5}(?:from (?:him|her|my (?:<close>)|the (?:belt|beating|last time))|(?:he|she|my (?:<close>)) (?:gave|did|"
    "left|made|caused|hits?|beats?))",
    "(?:cover|hide|hiding|covering|conceal*) (?:up )?(?:the|my) (?:bruis*|black eye|marks on my|cuts|scars)",
    "(?:gets?|got|getting|take|takes|took|be|been) (?:a |another |such a |the )?(?:beating|thrashing|hiding from|slap "
    "from|slaps from|belt|lashes|caning|good hiding|smack from)(?= (?:from|for|when|if|at home|because|again|every|"
    "tonight|by)|[.]|[ .]$)(?! (?:from|by) (?:the|this|that) (?:exam|test|question|lab|quiz|pbq)*)",
    "(?:walk|walking|walked|tiptoe*) on eg ?shels? (?:[a-z]+ ){0,5}(?:him|her|my (?:<lover>)|home|explode|angry|"
    "temper)",
)

# What they say they will do, and what they hold over somebody.
THREATS = (
    "(?:<other>) (?:[a-z]+ ){0,6}(?:make (?:me|us) (?:suffer|regret|sorry|disappear|bleed|pay(?! (?:for|the|it|back|"
    "half|my|a|off|more|by|with)))|get me killed|end me|burn (?:me|(?:my|the|our) house)|bury me|cut me|skin me|hunt "
    "me|destroy (?:my life|me)|ruin my life|break me|take (?:his |her |their )?revenge|get back at me|take (?:the|my) "
    "(?:kids|children|baby) (?:away )?if|kick my head in|kil my (?:dog|cat|family|kids|mother|mum|mom|sister|brother)|"
    "hurt my (?:dog|cat|family|kids|mother|mum|mom|sister|brother|friends))(?! (?:at (?:chess|the game)|in the "
    "(?:interview|exam|mock)|with (?:questions|homework)))",
    "(?:threat|threats|threatens?|threatened|threatening) (?:me|us|my (?:kids|family|life|children))(?= (?:every|all|"
    "daily|again|constantly|when|if|because|at home|and|at night|on (?:whatsapp|facebook|insta*|discord|telegram|the "
    "phone))|[.]|[ .]$)",
    "(?:<other>) (?:[a-z]+ ){0,6}(?:threatens? to|threatened to|threatening to|promised to|wants to|swore to|says "
    "(?:he|she|they)(?:ll| will) )(?:[a-z]+ ){0,3}(?:kill|hurt|beat|hit|stab|shoot|burn|rape|find|harm|destroy|expose|"
    "out me|report me to immigration|deport|take (?:the|my) (?:kids|children)|send me back|himself|herself) (?:me|us|"
    "my|him ?self|her ?self|if|to|unless|because)",
    "(?:send|sends|sending|sent|get|gets|getting|got|receive|receiving|write|writes|leave|leaves|leaving) (?:me "
    ")?(?:[a-z]+ )?(?:threats|threatening (?:messages|mails|emails|letters|texts|notes|calls|dms|voicemails)|rape "
    "threats|hate messages|abusive messages)(?! (?:alert*|feed|intel*|report*|to the (?:soc|siem)))",
    "marry (?:me|her|us|my (?:sister|daughter)) off|married off (?:to|against|because)",
    "(?:force|forced|forcing|forces|make|making|pressure|pressured|sold|sell|promised) (?:me |her )?(?:[a-z]+ "
    "){0,2}(?:marry|marriage|married|wed)(?! (?:of|with the))",
    "(?:arranged|marriage|wedding) (?:[a-z]+ ){0,4}(?:against my will|i (?:dont|do not) want (?:it|him|to))",
    "(?:uncle|stepdad|step dad|stepfather|father|dad|grandpa|grandfather|landlord|cousin|brother|man|he|stepbrother|"
    "teacher|flatmate|roommate|boss) (?:[a-z]+ ){0,3}(?:come|comes|came|coming|climbs?|climbed|gets?|got|sneaks?|"
    "sneaked|creeps?|crept|lies|lay) (?:[a-z]+ )?(?:in ?to|in|on) my (?:bed|bedroom|room) (?:at night|when i (?:am |m "
    ")?(?:sleep|asleep)|drunk|every night|naked|and touch*|while i sleep)",
    "(?:<other>) (?:[a-z]+ ){0,6}(?:watching|watches|spying on|spies on|parked outside|drives? past|driving past|"
    "sitting outside|standing outside|filming|films|filmed|photograph*) (?:me (?:in the shower|undress*|sleep*|naked|"
    "secretly|from)|my (?:house|home|flat|window|door|apartment|every move))(?! (?:while|when im|when i am away|for "
    "me))",
    "(?:naked|nude|intimate|sexual|explicit) (?:photos?|pics?|pictures?|images?|videos?|footage|clips?) of (?:me|my "
    "(?:daughter|son|sister|girlfriend)|her(?! card))",
    "(?:not|isnt|is ?nt|unsafe|never|no longer|nt|nobody is) (?:really |very |feel |feeling )?safe (?:[a-z]+ "
    "){0,4}(?:with|around|near|because of|while|when|from) (?:him|her(?! (?:network|laptop))|my (?:<close>))",
    "(?:scared|afraid|terrified|frightened|petrified|fear|fears|frightens|scares) (?:of )?(?:me |us |to death "
    ")?(?:his|her|their|my (?:<close>)s?|the kids|him|he|what my (?:<close>))(?= (?:temper|anger|rage|fists?|father|"
    "dad|step*|violence|outbursts?|gun|when he|when she|will do)|[.]|[ .]$)",
    "(?:slept|sleep|sleeping|stay|staying|living|hiding|hid|fled|ran|escaped|running|run away|locked <self>) "
    "(?:[a-z]+ ){0,5}(?:because|since|as|so|after|from) (?:[a-z]+ ){0,2}(?:he|she|my (?:<close>)|dad|mum|him|stepdad) "
    "(?:[a-z]+ ){0,3}(?:drunk|violent|hits?|beat|beats|hurt|hurts|threat*|dangerous|kill|abus*|rages?|raging|attack*)",
    "(?:scream|screams|screaming|crying|cries|shouts) (?:[a-z]+ ){0,8}(?:beat|beating|beats|hitting|hits|hurting|"
    "hurts|kill|killing) (?:her|him|them|the kids)",
)

# Broken into, listened to, pressed: what those do who will not let go.
HOUNDED = (
    "(?:ex|ex husband|ex wife|stalker|he|she|husband|boyfriend|father|dad|stepdad|neighbou?r|girlfriend|partner) "
    "(?:[a-z]+ ){0,3}(?:broke|breaks|break|breaking|broken|forced (?:his|her) way|let <self>|climbed|gets|got) (?:in|"
    "in ?to) (?:to )?my (?:flat|house|home|apartment|room|bedroom|car|window|place)(?! (?:to (?:fix|feed|water|help)))",
    "(?:ex|husband|wife|boyfriend|girlfriend|partner|he|she|stalker|landlord|neighbou?r|dad|father|stepdad) (?:[a-z]+ "
    "){0,3}(?:hid|hides|has|had|put|puts|installed|installs|placed|planted|keeps|attached) (?:a |an |hidden |the |"
    "secret |spy |some ){0,3}(?:cameras?|trackers?|gps|spyware|airtags?|keylog[a-z]*|microphones?|bugs?|tracking "
    "[a-z]+) (?:[a-z]+ )?(?:in|on|under|to) my (?:home|house|flat|bedroom|bathroom|car|phone|bag|laptop|room)",
    "(?:pressur*|forc*|blackmail*|coerc*|trick*|ask*|want*|beg*|push*|demand*) (?:me|my (?:daughter|sister|son|"
    "friend)|her) (?:to |for |into )(?:send|sending|show|showing|share|take|taking|make|making|film)? ?(?:him |her |"
    "them )?(?:nudes|naked|nude|intimate|sexual|sex|porn)",
    "(?:someone|somebody|people|they|gang|men|guys|man|guy|ex|he|she|husband|father|dad|brother|family|brothers|uncle|"
    "neighbou?r|boyfriend) (?:[a-z]+ ){0,6}(?:want|wants|wanted|try|tries|trying|tried|plan|plans|planning|came|"
    "coming|swore|out) to (?:kill|murder|stab|shoot|hurt|harm|rape|strangle|drown|poison|burn) (?:me|us|my (?:mum|mom|"
    "mother|sister|brother|family|kids|children|daughter|son))",
    "(?:violent|abusive|dangerous|aggressive|controlling|jealous and violent) (?:ex|husband|wife|partner|boyfriend|"
    "girlfriend|father|dad|stepfather|stepdad|mother|mum|mom|home|household|family|relationship|marriage|man|brother|"
    "son|uncle)",
    "(?:hide|hiding|hid|hidden|escape|escaped|escaping|flee|fled|run|running|ran|get away|got away) (?:away "
    ")?(?:[a-z]+ )?from (?:him|an? abus*|my (?:abus*|violent|(?:<lover>)|father|dad|family|stepdad|parents|"
    "brothers))(?= (?:because|who|and i|with the kids|with my kids|he|she|they|last|so (?:he|they|my))|[.]|[ .]$)",
    "(?:not|isnt|is nt|never|no longer|nt|un) ?(?:really |very |feel |feeling )?safe (?:where i (?:live|sleep|am|"
    "stay)|in my own (?:home|house|bed|room)|at his|at my (?:dads|moms|mums|fathers|parents|boyfriends|uncles)|"
    "anywhere|in this (?:house|marriage|relationship|home))(?! (?:network|wifi))",
    "(?:he|she|they|my (?:<close>)) (?:[a-z]+ ){0,2}(?:wont|will not|doesnt|dont|does not|didnt|never|wouldnt|refuses "
    "to|forbids me|forbid me|forbade me) (?:[a-z]+ )?(?:let|lets|letting|allow|allows|to)? ?(?:me )?(?:to )?(?:speak|"
    "talk|call|see|visit|contact|meet) (?:to |with )?(?:my (?:family|friends|mother|mum|mom|sister|brother|parents|"
    "kids|children)|anyone|anybody|other people|other men|other women)",
    "(?:drug|druged|spiked|roofied) (?:me|my drink|and (?:raped|abused|assaulted))",
    "(?:was|been|got|were) (?:druged|spiked|trafficked|kidnap*|abducted|held captive|held prisoner|imprisoned at home|"
    "gang raped|violated|abused)",
    "(?:sleep|slept|sex|go to bed) with (?:him|my (?:boss|professor|teacher|manager|trainer|landlord|supervisor)|the "
    "(?:boss|professor|teacher|manager|trainer|landlord|instructor|examiner))(?= to| or| for| if| otherwise| because)",
    "(?:want|wants|wanted|wish|wishes|need|needs) (?:me|us) (?:dead|to die|to (?:kill|hurt|harm) (?:<self>)|to "
    "disappear for ?ever|out of (?:this world|his way for good))",
    "(?:treat*|use*|hit*|beat*|kick*) me (?:[a-z]+ )?like (?:a |an |his |her |their )?(?:dog|slave|animal|punching "
    "bag|punch bag|prisoner|trash and hit*)",
)

# Bodies, beds and homes.
CLOSEST = (
    "(?:touch*|grop*|rub|rubs|rubbed|rubbing|strok*|grab|grabs|grabbed|grabbing|squeez*|kissed|kisses|kissing|lick*|"
    "pinch*|slap*|fondl*|felt) (?:up )?(?:[a-z]+ )?my (?:[a-z]+ )?(?:breasts?|bust|chest|thighs?|bum|butt|bottom|arse|"
    "crotch|private parts|privates|genitals|body|neck|lips|waist|legs?|knees?)(?= (?:and|when|while|at|in|under|"
    "without|every|again|during|because|although|with his)|[.]|[ .]$)(?! (?:at the gym|while (?:running|cycling)))",
    "(?:ask*|want*|beg*|press*|expect*|tell*|told|force*|order*) me to (?:sleep with|have sex|undress|strip|take off "
    "my|touch (?:him|her|them)|come to (?:his|her) (?:hotel|room|bed)|spend the night|kiss|be nice to him|go down)",
    "(?:sleep|slept|have sex|sex) with (?:him|them|me)(?! (?:in the (?:room|house)|next to|open))",
    "(?:touch*|film*|kiss*|sex|photograph*|took me|undress*|slept|hold|held|holding|locked|kept|keep|keeps|keeping|"
    "taken|married|marry) (?:[a-z]+ ){0,5}(?:without my consent|against my will|against her will)",
    "groom(?:s|ed|ing) me",
    "(?:sextort*|catfish*) me",
    "(?:come|comes|coming|came|show up|shows up|turn up|turns up|drive|go) (?:[a-z]+ ){0,4}(?:house|home|work|school|"
    "flat|door|place|office) (?:[a-z]+ ){0,3}(?:hurt|kill|beat|harm|hit|threat*|rape|burn|shoot|stab) (?:me|us|my)",
    "(?:to|and|gonna) (?:hurt|harm|rape|stab|shoot|murder|attack|strangle|molest|kidnap) (?:me|us|my (?:family|kids|"
    "mum|mom|mother|sister|brother|daughter|son|dog|cat))(?! (?:score|in the|during the|on the|long|with (?:questions|"
    "work)|later))",
    "(?:violence|violent|abuse|beatings?|hitting|abusive) (?:[a-z]+ ){0,3}(?:at|in) (?:the |my |our )?(?:home|house|"
    "family|household|marriage|relationship|flat|parents house)(?! (?:network|lab))",
    "(?:home|house|family|marriage|relationship|husband|boyfriend|wife|father|childhood) (?:[a-z]+ ){0,3}(?:is|are|"
    "was|theres|there is|has|full of|so|with) (?:[a-z]+ ){0,2}(?:violence|violent|abuse|abusive|beatings)",
    "(?:uncle|stepdad|step dad|stepfather|father|dad|grandpa|grandfather|landlord|cousin|stepbrother|teacher|boss|man|"
    "flatmate|roommate) (?:[a-z]+ ){0,3}(?:come|comes|came|coming|climbs?|climbed|gets?|got|sneaks?|sneaked|creeps?|"
    "crept|lies|lay) (?:[a-z]+ )?(?:in ?to|in|on) my bed",
    "(?:lock|locks|locking|block|barricade) (?:<self> |my (?:bedroom |room )?door |the door )(?:[a-z]+ "
    "){0,5}(?:because of|so|from|afraid|scared) (?:[a-z]+ ){0,2}(?:he|him|my (?:<close>)|she|dad|stepdad)(?! (?:can "
    "study|dont disturb))",
    "(?:police|cops|ambulance|hospital|emergency room) (?:[a-z]+ ){0,6}(?:because|after|since) (?:[a-z]+ ){0,3}(?:he|"
    "she|my (?:<close>)|dad|husband) (?:[a-z]+ ){0,2}(?:hit|beat|attacked|choked|hurt|pushed|stabbed|threatened|"
    "strangled|kicked|punched|broke)",
    "(?:what|anything|everything|something) (?:he|she|my (?:<close>)|they) (?:did|does|do|has done) to (?:me|my body|"
    "us)(?= (?:when|as|in|at|last|every|again|that|and)|[.]|[ .]$)",
    "(?:beg|begging|begged|told|asked|cried|crying|screamed|screaming) (?:[a-z]+ ){0,3}(?:him|her|them|my "
    "(?:<close>)) (?:to )?(?:stop|not to (?:hit|hurt|touch|beat|kill)|let me go)(?! (?:messaging|talking|the nudge))",
)

# The rest: drink and rage, being put out of the home, being watched or owned.
KEPT = (
    "(?:following|followed|follows|watching|stalking|chasing|chased) me (?:[a-z]+ ){0,4}(?:scared|afraid|everywhere|"
    "frightened|terrified|at night|for (?:weeks|months|days)|since)(?! (?:of the exam|i would cheat))",
    "(?:drink|drinks|drunk|drinking|high|angry|mad|furious|rage) (?:[a-z]+ ){0,2}(?:and|then) (?:then )?(?:breaks|"
    "smash*|hits|beats|throws|screams at|shouts at|yells at|kicks|threatens|chases|loses (?:it|control)|attacks|goes "
    "for|comes for|takes it out on|punches|destroys)",
    "(?:take|takes|took|taking) (?:it|his anger|her anger|everything) out on (?:me|us|my (?:mum|mom|sister|brother|"
    "kids)|the kids)",
    "(?:throw|throws|threw|thrown|throwing|kick|kicks|kicked|put) (?:me|us) (?:out )?(?:on the street|of the house|"
    "out (?:of (?:the|our) (?:house|home|flat)|if i fail|because i failed|when i failed|at night|with nothing))",
    "my (?:abuser|rapist|attacker|stalker|pimp|trafficker|kidnapper)s?(?! (?:in the (?:lab|ctf|sim*)))",
    "deep ?fakes? (?:[a-z]+ )?of me",
    "unwanted (?:touch*|advances|sex*|kiss*|contact from)",
    "(?:trapped|stuck|captive|prisoner) (?:[a-z]+ ){0,5}(?:with (?:him|my abus*|a man who|a woman who|my violent)|in "
    "(?:my own home|an abus*|a violent|a marriage|his house))",
    "(?:cant|afraid to|scared to|dare not|dont dare|too afraid to|too scared to) (?:leave|divorce|report|say no to|"
    "contradict|disobey|talk back to|tell on) (?:him|my (?:<lover>)|my (?:dad|father|boss|stepdad|parents))",
    "(?:he|she|my (?:<lover>)) (?:[a-z]+ ){0,3}(?:said|says|threatened|threatens|swears) (?:[a-z]+ ){0,4}(?:if i "
    "(?:leave|go|tell|talk|report|divorce|say)|unless i) (?:[a-z]+ ){0,3}",
    "(?:cry|crying|bleed*|bruised|shaking|hurt|pain|scared) (?:[a-z]+ ){0,4}(?:after|because|every time|whenever|"
    "when) (?:[a-z]+ )?(?:he|she|my (?:<close>)) (?:[a-z]+ ){0,2}(?:touches|touched|comes near|hits|hit|beats|beat|"
    "comes home|is home|is done|forces|wants sex|finishes|drinks)",
    "(?:he|she|they|my (?:<close>)|someone|somebody|a man|a guy|who) (?:[a-z]+ ){0,3}(?:broke|fractured|dislocated|"
    "twisted and broke|smashed) my (?:[a-z]+ )?(?:arm|wrist|nose|jaw|rib|ribs|finger|fingers|leg|collarbone|tooth|"
    "teeth|hand)",
)

# Forced, hidden from, and done to others.
DONE_TO = (
    "(?:touches|touched|touching|gropes|groped|grooms|grooming|molests|hurts|beats|hits) (?:the |my |his |her |little "
    "|young |small |other ){1,3}(?:boys?|girls?|kids?|children|child|students?|pupils)(?! (?:score*|in the (?:exam|"
    "game)))",
    "(?:send*|sent|pass*|forward*|circulat*|show*|shar*) (?:[a-z]+ ){0,3}(?:my|of my) (?:private|intimate|nude|naked|"
    "sexual) (?:photos?|pics?|pictures?|images?|videos?)",
    "(?:a|my|the|his|her|this|that) stalkers?(?! (?:game|mod|in the (?:lab|scenario|question)))",
    "(?:<other>) (?:[a-z]+ ){0,6}(?:threaten*|chas*|stalk*|attacks?|attacking|tortur*|follows|following|insult*|"
    "humiliat*|degrad*|terroriz*|intimidat*) me(?! (?:with|on|back|up|through|around the (?:lab|topic)|in|about|via|"
    "using|by|to (?:take|sit|book)|for (?:failing|a) (?:lol|fun))[ .])",
    "(?:scared|afraid|terrified|frightened|not safe|unsafe|hate|fear|dread) (?:[a-z]+ ){0,2}(?:be|being|stay|staying|"
    "sleep|sleeping|living|live|left) (?:[a-z]+ ){0,3}(?:home|alone|house|room|flat) (?:[a-z]+ ){0,2}(?:with|near) "
    "(?:him|her|them|my (?:<close>))(?! (?:kids|baby))",
    "(?:hide|hiding|hid|lock <self>|locking <self>|locked <self>|run away|ran away|leave the house|sleep outside|stay "
    "away|stay out|stay late) (?:[a-z]+ ){0,6}(?:when|because|from|until|if|whenever|so that|so) (?:my "
    ")?(?:(?:<close>)|he|she|hes|shes) (?:[a-z]+ ){0,3}(?:drunk|angry|drinks|drinking|rag*|mad|yell*|hits?|beats?|"
    "hurts?|kills?|violent|calms? down|sobers?|furious)",
    "(?:force|forces|forced|forcing|made|make|makes|making|coerc*|pressur*|blackmailed|tricked) (?:me|her|him|us|my "
    "[a-z]+) (?:[a-z]+ ){0,5}(?:sex*|abortion|naked|undress|pregnan*|kiss|porn|perform on|prostitut*|strip(?! "
    "(?:cable*|wire*))|nude*|intimate)(?! (?:education|tape))",
    "(?:beat|beats|beating|hits|hitting|kicks|kicking|punches|punching|slaps|slapping|chokes|choking|abuses|abusing|"
    "rapes) (?:his|her|their|the|my) (?:[a-z]+ ){0,4}(?:wife|husband|kids?|children|girlfriend|son|daughter|partner|"
    "baby|mother|mum|mom|sister|brother)(?! (?:at|in|by|to|score*|with|on) )",
    "(?:friend|sister|mother|mum|mom|neighbou?r|coworker|colleague|brother|daughter|son|student|cousin|aunt|flatmate|"
    "roommate|she|he|woman|girl|kid|child|boy) (?:[a-z]+ ){0,5}(?:is|was|being|gets|getting|been|got|are) (?:[a-z]+ "
    "){0,2}(?:hit|beaten|beat up|abused|raped|assaulted|molested|stalked|strangled|choked|slapped|punched|starved|"
    "locked up|trafficked)(?= (?:by|at home|every|again|and|when|because|up|regularly)|[.]|[ .]$)(?! (?:by (?:the|a) "
    "(?:exam|malware|bot|hacker)|in the (?:quiz|game)))",
    "(?:scared|afraid|terrified|frightened|fear|worried|panic) (?:[a-z]+ ){0,4}(?:him|her|dad|father|husband|"
    "boyfriend|stepdad|mum|mom|mother|partner|ex) (?:is |will be |comes? |coming |gets? |getting |returns? |returning "
    "|came |waking |back ){1,3}(?:home|back|drunk|in tonight|angry|violent)(?! (?:late|from the (?:exam|hospital)))",
    "(?:expos*|flash|flashed|masturbat*|jerk*) (?:<self> |off )?(?:to|in front of|at|on) (?:me|us|my (?:daughter|"
    "kids))",
)

VIOLENCE = (BLOWS, THREATS, HOUNDED, CLOSEST, KEPT, DONE_TO)
