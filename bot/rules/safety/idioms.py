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
    "(?:laptop|pod|process|battery|server|computer|pc|vm|machine|container|router|switch|phone|wifi|webcam|node|"
    "mouse|disk|car|connection|app|service|thread|daemon|session|keyboard|printer)(?: [a-z]+){0,2} (?:want|wants|"
    "wanted|ready|deserves|decided)(?: to)?(?: [a-z]+)? die",
    "(?:aws|azure|google|gcp|windows|cloud|microsoft|volume|own|using|use|uses|about|between|with|and|or|vs|versus|"
    "of|the|a|in|on|what is|whats|via|called|from|than|ssl|iam|[0-9]+) kms",
    "rape ?seed",
    "child abuse images?",
)

# Saying too much, as people do.
EXAGGERATED = (
    "die (?:of|from) (?:embarrass*|boredom|laugh*|cringe|curiosity|heat|hunger|thirst|excitement|nerves)",
    "die (?:on (?:this|that|the|any) hill|hard|laughing)",
    "(?:disappear|vanish) (?:the|this|that|these|those|my|your)",
    "(?:rather|sooner) die (?:than|then)",
    "(?:rather|sooner) (?:kill|shoot|hang|stab|hurt) (?:<self>) (?:than|then)",
    "overdos* (?:on|of|from) (?!(?:my |the |some |sleeping |these |those )?(?:pills|tablets|meds|medic*|"
    "paracetamol|painkillers|purpose|drugs))[a-z]+",
    "cut (?:<self>) (?:some|off|a|shaving|while|cooking|chopping|short|loose|lose|from|on (?:a|the|my|some|paper|"
    "glass)|in the kitchen)",
    "(?:hurt|hurting|injure|injuring|cut|burn|burning|hit) (?:<self>) (?:at|in|playing|lifting|running|climbing|"
    "skiing|cycling|on|while|during|falling|doing|working out|cooking|moving|training|patting) (?:(?!purpose|"
    "punish*|because)[a-z0-9]+)?",
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
    "(?:kick|kicks|kicked|kicking) (?:me|us) (?:out|off|from|into gear|in gear|under|back|while)",
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
