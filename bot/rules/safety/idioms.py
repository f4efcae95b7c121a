"""What only sounds like it: taken out of the writing first, so that what else stands there is still read."""

# The trade's own words, and those of films, games and offices.
TECHNICAL = (
    "suicid* (?:squad|linux|doors?|mission|missions|drills?|runs?|king|snow|genes?|burn|squeeze|bunny)",
    "(?:career|social|political|commercial|financial|professional|academic) suicide",
    "(?:threat|fork) (?:actor|actors|bomb|model|hunting|intel)",
    "(?:ping|screen|circle|wheel|kiss|ring|march|power ?point|red ring|blue screen) of death",
    "death by [a-z]+",
    "(?:worried|bored|scared|tired|studied|tested|worked|sick|loved|talk|talked|frightened|annoyed) to death",
    "(?:to )?live with my ?self if",
    "(?:process|processes|container|containers|pod|pods|job|jobs|thread|threads|script|scripts|session|sessions|"
    "malware|agent|agents|task|tasks)(?: [a-z]+){0,3} (?:kill|kills|killing|killed|end|ends|ending|hurt) "
    "(?:themselves|them ?self|him ?self)",
    "(?:laptop|pod|process|processes|jobs|pods|servers|battery|server|computer|pc|vm|machine|container|router|switch|"
    "phone|wifi|webcam|node|mouse|disk|car|connection|app|service|thread|daemon|session|keyboard|printer)(?: "
    "[a-z]+){0,2} (?:want|wants|wanted|ready|deserves|deserve|decided|needs|need|has|have|should|must|can)(?: to)?(?: "
    "[a-z]+)? die",
    "(?:peer|session|sessions|node|nodes|server|servers|host|hosts|port|ports|timer|link|links|vm|vms|pod|pods|"
    "process|processes|battery|laptop|phone|pc|computer|switch|router|connection|disk|disks|drive|drives|container|"
    "containers|app|service|thread|cluster|database|instance|packet|packets|tunnel|neighbor|neighbour|interface|lease|"
    "token|project|industry|language|protocol|flash|wifi|webcam|screen|mouse|keyboard|motivation|battery|cat|dog|"
    "grandmother|grandma|grandfather|grandpa|career)(?: (?!i |im |id |ill |me |my |want|wish|be )[a-z]+){0,3} (?:dead|"
    "alive|die|dies|died|dying)",
    "(?:aws|azure|google|gcp|windows|cloud|microsoft|volume|own|using|use|uses|about|between|with|and|or|vs|versus|"
    "of|the|a|in|on|what is|whats|via|called|from|than|ssl|iam|[0-9]+) kms",
    "rape ?seed",
    "child abuse images?",
)

# Saying too much, as people do.
EXAGGERATED = (
    "(?:dig|digging|dug) my own grave",
    "die (?:of|from) (?:embarrass*|boredom|laugh*|cringe|curiosity|heat|hunger|thirst|excitement|nerves)",
    "die (?:on (?:this|that|the|any) hill|hard|laughing)",
    "(?:disappear|vanish) (?:the|this|that|these|those|my|your)",
    "(?:rather|sooner) die (?:than|then)",
    "(?:rather|sooner) (?:kill|shoot|hang|stab|hurt) (?:<self>) (?:than|then)",
    "overdos* (?:on|of|from) (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:my |the |some |sleeping |these |those "
    ")?(?:pills|tablets|meds|medic*|paracetamol|painkillers|purpose|drugs))[a-z]+",
    "cut (?:<self>) (?:some|off|a|shaving|while|cooking|chopping|short|loose|lose|from|on (?:a|the|my|some|paper|"
    "glass)|in the kitchen)",
    "(?:hurt|hurting|injure|injuring|cut|burn|burning|hit) (?:<self>)(?! (?:in|at|on) (?:secret|private|silence|my|"
    "bed|purpose|night|home|the (?:bath*|shower|toilet|arm*|leg*))) (?:at|in|playing|lifting|running|climbing|skiing|"
    "cycling|on|while|during|falling|doing|working out|cooking|moving|training|patting) (?:(?!purpose|punish*|"
    "because)[a-z0-9]+)?",
    "drown(?:ing)? (?:<self>) in [a-z]+",
    "starv(?:e|ed|ing) (?:my ?self|your ?self) (?:of|for) (?!food)[a-z]+",
    "end(?:ing)? (?:<their>) life as (?:a|an) [a-z]+",
    "(?:pause|timer|simulation|session|round|nudge|nudges|reminder|reminders|exercise|subscription|streak|group|"
    "pact|breathing|call|meeting)(?:[ .](?!life|living|my|die|dead)[a-z0-9]+){0,5}[ .]end(?:ing)? it",
    "good ?bye (?:forever|for ever|for good)(?: to)? (?:az|sec|security|ccna|comptia|aws|cisco|subnetting|exam|"
    "exams|pearson|net|a plus|microsoft)",
    "(?:holiday|vacation|travelling|traveling|flight|trip|conference|wedding|shift|pause|skip|away)(?: "
    "[a-z0-9]+){0,5} (?:wont|will not) be (?:here|around) tomorrow",
    "(?:goodbye|farewell) (?:note|notes|letter|letters) (?:to|for) (?:my |the |our )?(?:team|colleagues|boss|"
    "manager|company|coworkers|office|work)",
)

# Games, sports and study: nobody was touched.
PLAYED = (
    "(?:hit|hits|hiting|smack*|bonk*|bit|bites|scratch*|kick*) me with (?:his|her|a|the|its) (?:toy|toys|ball|lego|"
    "pillow|tail|paw|paws|drone|water gun|balloon|snowball|racket|frisbee)",
    "(?:exam|exams|test|it|this|that|course|lab|labs|cisco|comptia|aws|microsoft|subnetting|job|work|schedule|commute|"
    "heat|coffee|gym|trainer|workout|sim|sims|question|questions|topic|chapter|domain|stress|anxiety|hangover|"
    "headache|back) (?:is |are |s |really |just |still |always |almost |nearly |was |were ){0,3}(?:want|wants|wanted|"
    "try|tries|trying|tried|going|out) to (?:kill|murder|destroy|hurt) (?:me|us)",
    "(?:kill|murder|hurt|destroy|torture|punish|beat) (?:me|us) with (?:work|homework|overtime|questions|kindness|"
    "boredom|acronyms|paperwork|labs|tasks|emails|meetings|slides|powerpoint|chores)",
    "(?:beat|beats|beating|beaten) (?:me|us) (?:to (?:it|the (?!ground|floor))|by [a-z0-9]+|at (?!home|night|my|"
    "his|her|our|work|school|the weekend)[a-z]+|(?:in|on) (?:the |a |our |this |every |that |my )?(?:[a-z0-9]+ "
    ")?(?:mock|quiz|game|race|chess|lab|labs|ctf|practice|test|tests|exam|exams|score|scores|challenge|duel|round|"
    "match|kahoot|ranking|leaderboard|trivia|subnetting|points|comp|competition|tournament)|again (?:at|in|on) "
    "(?!home)[a-z]+)",
    "(?:hit|hits|hitting) (?:me|us) (?:up|back|hard|like|that|with (?:[a-z0-9]+ ){0,4}(?:question|questions|pbq|"
    "pbqs|simulation|simulations|sim|sims|lab|labs|news|email|emails|bill|invoice|message|messages|deadline|"
    "deadlines|overtime|ticket|tickets|quiz|test|exam|facts|truth|reality))",
    "(?:attack|attacks|attacked|attacking) (?:me|us) (?:in|on|during) (?:[a-z]+ )?(?:ctf|lab|game|chess|forum|chat|"
    "comments|simulation|exercise|drill)",
    "(?:kick|kicks|kicked|kicking) (?:me|us) (?:out(?! (?:of the (?:house|home)|of (?:our|my)|at night))|off|from|"
    "into gear|in gear|under|back|while)",
    "(?:touch|touches|touched|touching) (?:me|us) (?:deeply|with|how|to)",
    "(?:hurt|hurts|hurting|harm|harms|harmed) (?:me|us) (?:with (?:the|this|that) (?:question|score|grade)|in the "
    "(?:exam|score|section|long run))",
    "(?:threaten|threatens|threatened|threatening) (?:me|us) with (?:a |the |being |more |another |extra "
    ")?(?:training|overtime|paperwork|homework|questions|fine|lawsuit|termination|layoff|pip|dismissal|fired|"
    "firing|warning|ban|audit|work)",
    "(?:attack|attacks|attacked|attacking) (?:me|us) (?:with|using|via|through|over|from) (?:a |an )?(?:ddos|xss|"
    "ransomware|sql*|phish*|malware|mitm|brute|syn|botnet|spoof*|dns|proxy)",
    "(?:it|this|that|exam|failure|anxiety|panic|stress|reality|what|which|question|questions|score|news) (?:still |"
    "really |just |always |keeps |has |have |had |will |also ){0,2}(?:hit|hits|hitting|hurt|hurts|hurting|beat|"
    "beats|touched|touches|attacks|attacked|kicked|kicks|slapped|punched) (?:me|us)",
)

IDIOMS = (TECHNICAL, EXAGGERATED, PLAYED)
