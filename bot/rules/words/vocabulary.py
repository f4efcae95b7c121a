"""The words that the engine knows: those that carry a wish, and those that carry none."""

# Words that change nothing about what a sentence wants.
_SAYS_LITTLE = """
a an the this that these those my your our its it i me you we us am is are was were be been being do does did doing
has have had having and or but so as of at in on to for from with by about into out up down off over than then there
here when while where what who which how why all any some each both more most much many very really quite pretty too
just only even still again already yet now finally actually basically literally honestly sadly unfortunately luckily
thankfully apparently surprisingly somehow anyway well oh ok yes yeah yep yup yay no nah not please sorry hey hi hello
hiya yo omg lol lmao rofl wow woo woohoo whoop yikes oops ugh argh aargh damn dang darn crap shit fuck fucking fuckin
freaking frigging bloody hell god gosh man dude bro mate guys bot comeback buddy coach maybe kinda sorta like so
first second third fourth fifth 1st 2nd 3rd 4th 5th time times attempt try once twice one two thing because since
although though however also plus else another other same new old last next right wrong bit lot lots way just if
will can could would should may might shall let get got gets getting go going goes gone went come came made make
give gave take took taken think know guess feel felt say said tell told want need hope see saw look looks work
worked day days week weeks month months year years hour hours minute minutes morning afternoon evening night noon
today yesterday tomorrow tonight weekend early earlier late later soon ago around approximately roughly almost exam
exams test tests cert certs certification certificate certified associate professional paper vendor result results
score scored scoring mark marks points point percent pct grade barely miserably badly hard easy tough brutal rough
narrowly close horribly completely totally absolutely flying colors colours first-time proper officially official
online centre center home person testing pearson vue pearsonvue onvue proctored proctor room remote remotely
emojicheck emojithumb emojithanks emojiwave thanks cheers guys everyone everybody x xx xxx o oh ah aw aww hm hmm hmmm
mm mhm uh um eh er meh ya ye yess yessir sir madam everything anything something nothing lets instead rather than
after before during until till between through version part core number question questions big huge massive fresh full
planning plan planned successfully hair whisker bummer second retake resit
provisional conditional borderline narrow clear clean comfortable solid alhamdulillah mashallah hallelujah amen
bruh bro dawg fam fr frfr ngl tbh lowkey highkey deadass innit mate lads yall folks bestie babe hun boss chief pal sis
reckon suppose guess turns turned whole entire half worth money paid pay proudly glad delighted chuffed buzzing
knackered
wish luck fingers crossed hope hopefully work job shift shifts office train bus lunch dinner breakfast coffee bed kids
baby dog night nights home house because due despite after thanks thank regret report inform update news quick fyi
smh imo imho nm rip oof bah pfft sheesh yeet yas yasss gg ez kkkk kkk jaja haha hahaha hehe rofl lmfao idk
without under pressure everyone nobody final finals ever never long short simple easier harder expected expecting
trying tried managed try studying studied study prep prepped preparing months effort efforts hours attempt attempts
unfortunately regrettably fortunately thankfully miraculously surprisingly somehow certainly definitely obviously
clearly
eventually yesterday's today's morning's teh adn agian mu ma da ze plus minus total overall average cut pass passing
"""
_FEELINGS = """
feel feeling feelings feels felt terrible awful bad sad gutted devastated crushed crying cry cried tears upset angry
mad furious annoyed disappointed disappointing disappointment frustrated frustrating frustration embarrassed ashamed
stupid dumb idiot useless worthless hopeless depressed low heartbroken broken sick tired exhausted drained shattered
stressed stressful stress nervous anxious anxiety scared afraid worried panicking panic panicked overwhelmed shaking
happy glad relieved excited thrilled proud ecstatic stoked pumped great good nice amazing awesome fantastic wonderful
best worst better worse fine okay alright cool sucks suck sucked bummed bummer stings hurts hate hated love loved
lost confused unhappy miserable demotivated motivated discouraged defeated numb empty shocked shock surprised unlucky
lucky believe cannot alive dead joy luck congrats celebrate celebrating beer
"""
# Words of wishes and of statements: typos in them are mended.
_TELLING = """
failed fail failing failure passed pass passing flunked bombed choked tanked nailed aced smashed crushed cleared
botched blew
retake retaking retook resit retry take taking sitting sit schedule scheduled rescheduled reschedule booked booking
book
register registered eligible allowed waiting wait period policy soonest earliest attempt attempts
nudge nudges nudging nudged remind reminds reminder reminders reminding reminded notify notification notifications
ping pings message messages messaging alert alerts text poke bug bugging pester daily every everyday weekday weekdays
weekend weekends except excluding stop stopping cancel disable unsubscribe quit mute silence turn switch delete remove
pause paused pausing hold break holiday holidays vacation travel travelling traveling away trip leave busy
resume unpause restart continue start back enable unmute
snooze snoozed later minute minutes hour hours while half quarter delay postpone
done finished finish completed complete studied study studying session accomplished reviewed revised revision
half part partly partially some little only managed couple skip skipped skipping skips rest
breathe breathing breath breaths inhale exhale exercise exercises calm calming relax relaxing meditate meditation
sighing sigh
panicking panic panicked panicky nervous anxious anxiety stressed overwhelmed terrified scared worried freaking sleep
heart racing
timezone zone moved moving living live lives located based city clock local country
target date aiming planning plan plans today yesterday tomorrow tonight morning afternoon evening night
ready readiness prepared practice practiced mock simulation simulator simulated quiz scored score result
help helping commands command features menu thanks thank grateful appreciate greetings hello morning
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday fortnight midnight midday
what when should could would might please yourself exam exams certification
until till weeks months
"""
# Typos in these are mended, too; they explain nothing about an exam.
_OF_GROUPS_AND_DATA = "partner partners group groups check checking find export erase download account everything"
# Real words that are a slip away from a telling one, and are none.
_NO_SLIPS = """
scaled scales scaling code codes store stores storing scope scale state stone strip stripe course coarse court mouth
mount cause causes
cased posed
dating rate rates bake baked cake walk work words worked wont world would ready reads really read reading board boring
brook boot boots cost costs corn passes past paste pasta posted poster resting resume resumes resist reset rested
sleepy slept steep sweet staff stuff study sturdy later lately least leave weekly warm wants water talk talks taken
failure fairly family mode mood mostly panel party partly parts plane planes plans place planet point points notice
noted node nodes cloud clouds close clock block black breath bread break breaks brain train trained training trick
mark marked market mock mocks book books looked looking cooking baking banking testing texting tested texted pasted
passport password passive passion missing mission listed lasted lists tasks labs lab video videos chapter chapters
cards flashcards notes lesson lessons lecture lectures module modules section sections domain domains topic topics
hello shell smell small spell still steal stole stuck stock struck hours house horse hose nurse purse course source
daily diary dairy milk mile smile might night light right fight sight tight eight weight height freight freaky fresh
exact exams exist extra every even event events ever never nerve serve server servers service services monkey money
month north south mother brother father friend friends trend sunny funny safe same sale sample simple single
dates data gate later alarm alert learn learned learning lean clean cleared clever cover covered recover review
schema scheme school scared scored scare spare share shared sharp shape shake snake snack snap snow show shown slow
skill skills skin ship shop chip step steps stem stepped stopped stepping shopping sitting setting settings getting
hiking biking liking taking making faking waking walking talking working parking marking masking asking
retire retired require required retain return returned remain remained remember reminded remote result results
account amount company computer docker install installed ansible python linux windows router switches firewall
driving drinking driver license licence medical blood drug pregnancy covid interview hired promotion project
expert experts report reports grout phrase clicking choking cheering cracking chucking crash amount
resume patched patch fixed mixed filed fined filled filed fired foiled fooled field folded sailed mailed nailed
plant plain plans pleased pleasure phase phrase praise raise pulse parse nurse curse because paint pain paris
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TELLING = _words(_TELLING)
_OF_COACHING = "calendar progress simulate question questions mistakes weakest schedule"
MENDED = TELLING | _words(_OF_GROUPS_AND_DATA) | _words(_OF_COACHING)
"""What a slip of the pen is mended to."""
FEELINGS = _words(_FEELINGS)
EXPLAINED = _words(_SAYS_LITTLE) | FEELINGS
"""What leaves a sentence's wish as it is, wherever it stands."""
FAMILIAR = MENDED | EXPLAINED | _words(_NO_SLIPS)
"""What is no slip of the pen."""
ABOUT_STUDY = _words(
    "study studying studies revise revising revision review prep session sessions learn learning lab labs practice "
    "work daily nudge nudges reminder reminders nudging notifications messages message coaching weekly chapter notes "
    "reading book books remind sending giving start starting begin"
)
"""What explains nothing about an exam, but belongs to a day's study."""
