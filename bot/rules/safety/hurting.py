"""Writing that speaks of hurting oneself, and of what lies ready for it."""

# Hurting oneself, and what is planned for it.
HURTING = (
    "(?:start|started|starting|been|back to|back at|relapsed|urge|urges|want|wanna|need|stop|stopped|went back to) "
    "(?:to |with |and )?(?:cutting|cut|burning) (?:again|because|when|to feel|to cope|my (?:arm|arms|wrist|wrists|"
    "leg|legs|thigh|thighs|skin))",
    "(?:i|ive|i have|im|i am|shes|he is|hes|she is) (?:been |started |start |stopped |again )?cutting(?! "
    "(?:corners|it|back|down|costs?|cables?|classes|out|off|the|my|video|videos|content|through|edge|sugar|carbs|"
    "coffee|caffeine|short|hours|trees|grass|a|that|this|on|into|weight|some|paper|wood|in|too|down|expenses|"
    "gaming|netflix|social|sleep|work|from|over|close|away|up|everything|all|wires?|ethernet|his|her|their))",
    "(?:hit|hitting|punch|punching|slap|slapping|scratch|scratching|bite|biting|bang|banging) (?:<self>) (?:when|"
    "whenever|until|every|each|to feel|to cope|as a punish*|if)",
    "(?:full of|covered in|covered with|new|fresh) (?:cuts|scars) (?:i made|from cutting|on my (?:arms?|legs?|"
    "thighs?|wrists?))",
    "(?:arms?|legs?|thighs?|wrists?) (?:are|is) (?:full of|covered in|covered with) (?:cuts|scars)",
    "(?:bought|saved|saving|collected|collecting|hoarding|hoarded) (?:the |my |enough |all the |some |a )?(?:pills|"
    "tablets|rope|razor|razors|gun|noose)(?! of )",
    "at peace with (?:leaving|dying|death|ending)",
    "(?:scratch*|burn|burns|burned|burning|bite|biting|pick|picking|claw*) (?:<their>) (?:arms|wrists|thighs|legs|"
    "skin)",
    "(?:until|till?) (?:it|they|i|my [a-z]+|there was|there is|i see|i saw) (?:[a-z]+ )?(?:bleeds?|bleeding|bled|"
    "blood)",
    "more (?:of )?(?:my |the )?(?:sleeping )?(?:pills|tablets|meds|medication|painkillers) than (?:i should|allowed|i "
    "was|prescribed|i am|usual)",
    "(?:bleed|bleeding) (?:out|to death)",
    "(?:danger|risk|harm) to (?:<self>)",
    "(?:afraid|scared|terrified) (?:of )?what (?:i|ill|i will) (?:might |could |may |would |will )?do(?: to "
    "<self>)?(?! (?:if|when|on|in|with|after|next))",
    "(?:dont|do not|cant|cannot) trust <self> (?:alone|tonight|right now|to be alone|with)",
    "(?:keep|kept|keeping) <self> safe",
    "crisis (?:line|hotline|helpline|text line)",
    "(?:want to|wanna|going to|gonna|tried to|might|planned to) od",
    "(?:step|walk|run|jump|lie|lay|stand|stepping|walking|lying) (?:down )?(?:in ?front of (?:a|the|an) (?:train|"
    "bus|truck|car|lorry|tram)|into traffic|on(?:to)? the (?:tracks|rails))",
    "crash (?:my|the) car on purpose",
    "(?:feel|feeling|felt) like cutting(?! (?:corners|it|back|down|costs?|class|classes|out|off|the|a|my (?!arms?|"
    "legs?|wrists?|skin)))",
    "cutting (?:tonight|helps me cope|to cope)",
    "do something (?:bad |stupid |terrible )?to (?:<self>)",
    "(?:drink|drinking) (?:<self>) to death",
    "(?:pills|rope|gun|razor|blade|noose) (?:is |are )?(?:ready|next to me|in my hand|here with me)",
    "(?:cut|cutting|cuts|slit|slitting|slash|slashing) (?:<their>) (?:wrists?|arms|thighs|skin|veins|throat)",
    "(?:an|the|to|about|of|planned|planning) overdose(?! (?:on|of|from))",
    "(?:take|took|taking|taken|tried|attempted) (?:to )?(?:an )?overdose*",
    "(?:overdose|overdosed|overdosing|od|oded) (?:on|with) (?:my |the |some |sleeping |these |those )?(?:pills|"
    "tablets|meds|medication|medicine|painkillers|purpose|drugs)",
    "(?:take|taken|took|taking|swallow|swallowed|swallowing) (?:all|a whole|too many|the whole|every|a bottle|a "
    "handful|a bunch) (?:[a-z]+ ){0,4}(?:pills|tablets|meds|painkillers)",
    "jump(?:s|ed|ing)? (?:off|from|in ?front of|out of|under|in front of) (?:a|the|my|this|that) (?:bridge|roof|"
    "rooftop|building|balcony|window|train|bus|car|cliff|tram|ledge|truck)",
    "(?:throw|throwing) (?:<self>) (?:off|from|under|in front|out of)",
    "(?:on|at) the (?:edge of (?:the|a) (?:roof|bridge|cliff)|ledge)",
    "(?<!a car )(?<!truck )(?<!ehicle )(?<!ehicles )(?:drive|driving|drove|crash|crashing) (?:my car |the car "
    ")?(?:straight )?(?:into|off) (?:a|the) (?:tree|wall|bridge|cliff)",
    "(?:stop|stopped|stopping|not|punish* myself by not|punish* myself by) (?:eat|eating) (?:as|to) (?:a )?punish*",
    "punish(?:ing)? (?:<self>) (?:by|with) (?:not eating|hunger|starving|pain|hurting|cutting|burning)",
)

# Three letters that people write for it, and the trade writes for a key service: only as people write them.
LETTERS = (
    "(?:gonna|going to|wanna|want to|about to|ready to|imma|ima|im|ill|i will|i should|i might|i could|just|again|"
    "lol|lmao|ugh|fml|fr|ngl|bruh|omg|sigh|rather|better|honestly|literally|basically|failed|fail|failing|life|"
    "exam|anymore|please|makes me|me|so|time to) kms(?! (?:key|keys|server|host|client|activation|encrypt*|"
    "decrypt*|grant|grants|polic*|alias*|rotat*|custom*|vs|or|and|in|on|for|is|with|question|questions|stuff|"
    "section|api|api*|service|licens*|domain|part|setup|lab|labs|topic|topics))",
    "(?<=^ )kms(?=[ .]$)",
    "kms (?:fr|lol|lmao|tonight|rn|ngl|bye|for real|tbh|haha)",
)

# Pain that is sought or done, and places and things that somebody cannot look away from.
DRAWN = (
    "(?:swallow|swallowed|swallowing|took|taken|ate|eaten|downed) (?:a lot of|lots of|so many|loads of|too many|way "
    "too many|the rest of|everything in|an entire|a box of|a pack of|a pile of) (?:[a-z]+ ){0,4}(?:pills|tablets|meds|"
    "painkillers|medication|medicine|cabinet|insulin)",
    "(?:keep|kept|keeps|been|started|start|always|then|i|im|ive) (?:punch|punching|punched|hit|hitting|slap|slapping|"
    "slapped|bang|scratch|scratching|scratched|bit|biting|bite|burn|burning|burned|pinch|pinching|chok*|strangl*) "
    "(?:<self>|my own (?:arms?|legs?|thighs?|face|head|skin|hands?))(?! (?:out|off|up|for (?:not|missing|skipping|"
    "that|forgetting)|over))",
    "(?:punch|punching|punched|hit|hitting|slap|slapping|slapped|cut|cutting|burn|burning|burned|scratch*|pick*|"
    "bruis*) (?:my (?:own )?(?:arms?|legs?|thighs?|wrists?|face|stomach|skin))(?= (?:when|whenever|again|until|"
    "because|every|each|so|at night|to|if|hard)|[.]|[ .]$)",
    "(?:hit|hitting|bang|banging|banged|bash|bashing|smash|smashing|slam|slamming) my (?:head|face|fists?) (?:[a-z]+ "
    "){0,5}(?:bleed*|bruis*|pass out|dizzy|hurts)",
    "(?:make|makes|made|making) <self> (?:throw up|vomit|puke|bleed|suffer|hurt|be sick|sick(?=[.]|[ .]$| after| "
    "because| when| every))",
    "(?:<not>|havent|have not|hav ?nt|stopped|barely|without|refuse to|starv*) (?:[a-z]+ ){0,2}(?:eat|eaten|eating|"
    "food|ate) (?:[a-z0-9]+ ){0,6}(?:deserve|earn|earned|punish*)",
    "(?:deserve|need|want|wanna|crave|craving|wanted) (?:to )?(?:feel )?(?:the |some |more |this |physical |all the "
    ")?(?:pain|be in pain|be hurt|be punished|suffer|to bleed|bleed|hurt)(?=[.]|[ .]$| again| because| so| for| "
    "tonight| to (?:concentrate|feel|focus|cope|calm|function|know)| when| anything| and i)",
    "i cut(?= (?:again|to feel|to cope|deep|deeper|tonight)|[.]|[ .]$)",
    "(?:look|looking|looked|looks|stare|stares|staring|stared|gaze|gazing) (?:down )?(?:at|over) (?:the|my|a|his|her) "
    "(?:razors?|blades?(?! (?:server|servers|chassis))|knife|knives|pills|tablets|rope|noose|gun|bridge(?! "
    "(?:priority|id|table|port|mode|config*|protocol|interface|domain))|roof|balcony|tracks|medicine cabinet|"
    "railing)(?! (?:on|in) )",
    "(?:a|the|my|old|same|that) (?:razors?|noose|rope|pills|gun|knife) (?:is |are |was |still |back |again |just |"
    "right |always |sitting |lying ){1,4}(?:in|on|under|next to|by|beside) (?:my|the|here)",
    "(?:roof|rooftop|bridge|balcony|ledge|cliff|tracks|railing|top floor|car park|parking garage|multi storey|"
    "overpass|viaduct) (?:[a-z]+ ){0,6}(?:jump|jumps|jumped|jumping|let go|letting go|falling|fall off|end it|climb "
    "over|climbed over)(?! (?:to|ship|in|on|for|into|ahead|over to|box|host))",
    "(?:step|steps|stepped|walk|walked|run|ran|jump|jumped|jumping|throw*|threw|fall|fell|went) (?:<self> )?(?:out |"
    "down )?(?:in ?front of|under) (?:a|the|an|that|my|some) (?:[a-z]+ )?(?:train|bus|truck|car|lorry|tram|metro|"
    "subway|traffic)",
    "(?:urge|urges|impulse|voices?|temptation|tempted|tempting|thoughts?|thinking) (?:[a-z]+ ){0,4}(?:steer|swerve|"
    "swerving|crash|crashing|drive off|driving off|let go of the wheel|jump|jumping)(?! (?:to|ship|in|for|into "
    "(?!traffic|the river|the water|a river)|ahead|over|course|straight|right|report|dump|box|on))",
    "(?:steer|swerve|swerving|drive|drove|driving|crash|crashing) (?:[a-z]+ ){0,4}(?:into|off|in front of) (?:[a-z]+ "
    "){0,2}(?:oncoming|tree|trees|cliff|bridge|traffic|river|lorry|barrier)(?! (?:priority|id|protocol))",
    "(?:walk|walking|walked|wade|wading|jump|jumping|jumped) (?:[a-z]+ ){0,2}into (?:the|a) (?:sea|river|lake|ocean|"
    "water|canal)(?= (?:and (?:not|never|keep)|forever|with (?:stones|my pockets)|until)|[.]|[ .]$)",
)

# Said of the habit, of its traces, and of food.
HABIT = (
    "(?:cutting|burning <self>|starving|purging|bleeding|hurting|scratching|pain|blood) (?:is|was|feels|has been|"
    "became|makes) (?:[a-z]+ ){0,4}(?:only (?:thing|way|relief|control)|best (?:relief|feeling)|relief|my (?:release|"
    "relief|way of)|the way i cope|me feel|calms? me|helps? me|a release)(?! (?:faster|costs?))",
    "cutting (?:helps|calms|relieves|soothes|makes me feel|myself|is my|was my|has become|habit|scars|urges?)",
    "(?:cut*|slap*|punch*|scratch*|burn*|hit*|bit|bite*|biting|starv*|hurt*|bruis*|chok*|pinch*) (?:and|or) [a-z]+ "
    "(?:<self>|my (?:own )?(?:arms?|legs?|skin|thighs?|wrists?))",
    "(?:slap|slaps|slapped|slapping|scratch|scratched|scratching|bit|biting|burnt|burned|burning|bruised|bruising|"
    "whipped|choked|choking|punish|punished|punishing|punishes) <self>(?! (?:for (?:not|missing|skipping|that|"
    "forgetting)|by (?:skipping|not (?:watching|gaming|playing))|with (?:extra|more|another|a) |on|while|in the "
    "(?:kitchen)|cooking|in the process))",
    "(?:burn|burns|burned|burnt|burning|scratch*|claw*|slic*|slash*|carv*|pick*|pierc*|stab*|bleed*) (?:[a-z]+ "
    ")?(?:my|his|her|their|into my) (?:own )?(?:skin|arms?|legs?|thighs?|wrists?|flesh|stomach|veins)(?! (?:on the "
    "(?:stove|oven|kettle)|cook*|at the gym))",
    "(?:cut|cuts|cutting) (?:[a-z]+ ){0,2}(?:too |so |very |really )?(?:deep|deeper|deeply)(?! (?:into|dive|learning|"
    "packet))",
    "(?:im|i am|i was|was|am|arms?|wrists?|legs?) (?:still |not stopping |are |is )?bleeding(?! (?:money|points|edge|"
    "cash|time|from the nose|gums))",
    "(?:cuts?|scars?|cut marks|burn marks|burns) (?:all )?(?:on|over|up|along|down|across) my (?:arms?|legs?|thighs?|"
    "wrists?|body|stomach|skin|forearms?)",
    "(?:binge and purge|purge|purging|purged|throw up|throwing up|threw up|vomit*|puk*|laxatives) (?:[a-z]+ "
    "){0,3}(?:meals?|eat|eating|ate|food|dinner|lunch|on purpose|to punish|because i (?:failed|hate|deserve)|to "
    "feel)(?! (?:bad|poison*|at))",
    "(?:not|stopped|stop|quit|refuse|refusing|refused|without|nt) (?:to )?(?:eat|eating|eaten|drinking water|food) "
    "(?:[a-z0-9]+ ){0,4}(?:until i (?:pass|am|die|disappear|vanish)|to (?:punish*|disappear|feel|die|suffer)|as (?:a "
    ")?(?:punish*|penance)|because i (?:failed|dont deserve|hate myself|deserve))",
    "(?:take|took|taken|taking|swallow*|ate|down*|drank|have|had|bought|got|hoard*|stash*|sav*) (?:all|all of|every|"
    "every one of|the whole|a whole|the entire|an entire|too many of|the rest of|too much of|a handful of|a bottle of|"
    "enough|a stash of|a lot of) (?:of )?(?:my |the |her |his |mums |moms |dads )?(?:[a-z]+ )?(?:antidepres*|"
    "sertralin*|xanax|valium|ibuprofen|paracetamol|tylenol|aspirin|benzos?|opioids?|insulin|sleeping|pils|tablets|"
    "meds|medication|painkilers|bleach)(?! (?:for (?:my (?:back|adhd|knee|cold|flu|migraine)))|as prescribed)",
    "(?:relaps*|slipped|gave in|clean for|days clean|weeks clean|months clean) (?:[a-z0-9]+ ){0,4}(?:cut|cutting|hurt|"
    "hurting|self|razor|blade|burn|burning|harm)*",
    "(?:want|wanted|need|urge|urges|tempted|feel like|crave|craving|itching|desperate|dying) (?:to |for )(?:[a-z]+ "
    ")?(?:hurt|harm|cut|injure|punish|burn|scratch|damage|mutilate|destroy|wound) (?:<self>|my (?:own )?(?:body|arms?|"
    "legs?|skin|wrists?|thighs?)|again(?=[.]|[ .]$))",
)

# Done on purpose, and how much.
MEANT = (
    "(?:deliberately|intentionally|purposely) (?:starving|bleeding|cutting|not eating|burning)(?! (?:the|a|out|back|"
    "down))",
    "(?:hit|hits|hitting|punch*|slap*|bash*|smack*|bang*) <self> (?:in|on|over|across|against) (?:the|my) (?:face|"
    "head|stomach|arms?|legs?|chest|wall)",
    "(?:thing|things|relief|way|moment|time) (?:[a-z]+ ){0,5}(?:calms?|helps?|works|soothes|relaxes|relief|comforts?|"
    "better|quiet|control|cope) (?:[a-z]+ ){0,3}(?:is |when i |by |comes from |if i )(?:[a-z]+ )?(?:cut(?! (?:out|"
    "down|back))|cutting(?! (?:out|down|back))|burn <self>|burning <self>|hurt <self>|hurting|bleed|self|blood|starve|"
    "starving|a blade|razor|death|dying|think* (?:about|of) (?:death|dying|end*|suicide))",
    "overdosed?(?= (?:last|yesterday|again|tonight|and|when|because|twice|once|this|two|after|as)|[.]|[ .]$)",
    "(?:hurt*|burn*|cut|cuts|cutting|injur*|scratch*|crash|crashed|hit|fell|fall|bleed|starv*|bang*|broke|break) "
    "(?:[a-z]+ ){0,4}(?:on purpose|deliberately|intentionally)(?! (?:the|by))",
    "(?:deliberately|intentionally|purposely) (?:hurt*|burn*|cut|cuts|cutting|injur*|scratch*|crash|hit|starv*) "
    "(?:<self>|my [a-z]+)",
    "(?:take|took|taken|taking|swallow*|down*|ate) (?:about |over |like |almost )?(?:[1-9][0-9]+|ten|fifteen|twenty|"
    "thirty|forty|fifty|dozens of|a dozen|two dozen) (?:of )?(?:[a-z]+ ){0,3}(?:pills|tablets|painkillers|paracetamol|"
    "ibuprofen|aspirin|antidepressants|capsules|benzos)",
    "(?:pain|hurting <self>|blood|cutting|a blade|razor) (?:is|was|feels) (?:[a-z]+ ){0,3}(?:only|better than "
    "(?:feeling )?(?:nothing|numb)|easier than|what i deserve|my friend)",
    "(?:punish|punishing|punishes|punished) (?:<self>|my body)(?! (?:with (?:extra|more|labs)|by (?:skipping|studying|"
    "doing)))",
)

HURTING_ONESELF = (HURTING, DRAWN, HABIT, MEANT, LETTERS)
