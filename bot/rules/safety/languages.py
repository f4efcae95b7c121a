"""The plainest ways to say it in the languages that reach a bot that speaks English. Accents are gone, umlauts too."""

GERMAN = (
    "(?:will|mochte|moechte|mag|kann) (?:einfach |so |hier |auch )?(?:nicht|nimmer)(?: mehr)? (?:leben|weiterleben|"
    "aufwachen|da sein|weiter leben)",
    "(?:will|mochte|moechte|wurde gerne?) (?:einfach |nur |nur noch |am liebsten )?(?:sterben|tot sein|nicht mehr "
    "leben)",
    "ware (?:ich )?(?:lieber |am liebsten )?tot",
    "wunschte ich ware tot",
    "(?:mich|sich|dich) (?:selbst |selber )?(?:umbringen|umzubringen|toten|toeten|zu toten|verletzen|ritzen|zu "
    "ritzen|erhangen|aufhangen|vergiften)",
    "(?:bring|bringe|bringt) (?:ich )?(?:mich|sich) (?:noch |jetzt |heute )?um",
    "(?:mir|sich) (?:heute )?das leben (?:nehmen|zu nehmen)",
    "(?:selbstmord|suizid|lebensmude|lebensmuede)*",
    "(?:kein|keinen|ohne) (?:sinn|grund)(?: mehr)? (?:im leben|am leben|in meinem leben|zu leben|weiterzuleben|"
    "weiter zu leben)",
    "leben (?:hat|macht) (?:fur mich )?kein(?:en)? sinn(?: mehr)?",
    "(?:ohne mich (?:besser|besser dran)|besser (?:dran )?ohne mich)",
    "(?:mein|meine|er|sie|der|jemand) (?:[a-z]+ ){0,3}(?:schlagt|schlaegt|verprugelt|misshandelt|vergewaltigt|"
    "bedroht|wurgt) mich",
    "(?:schlagt|schlaegt|verprugelt|misshandelt|vergewaltigt|bedroht) (?:er|sie|mein [a-z]+|meine [a-z]+) mich",
    "(?:wurde|werde|bin) (?:[a-z]+ ){0,3}(?:vergewaltigt|misshandelt|missbraucht|verprugelt)",
    "angst vor (?:meinem|meiner) (?:mann|vater|freund|frau|mutter|partner)",
)
SPANISH = (
    "(?:quiero|quisiera|ganas de|prefiero|deseo) (?:morir|morirme|estar muert[oa]|matarme|suicidarme|desaparecer)",
    "(?:me quiero|me voy a|voy a) (?:morirme|morir hoy|matarme|matar hoy|suicidar)",
    "me (?:quiero|voy a) (?:morir|matar)(?! de)",
    "(?:quitarme|quitarse) la vida",
    "(?:acabar|terminar) con (?:mi vida|todo esto|mi sufrimiento)",
    "no (?:quiero|puedo) (?:vivir|seguir viviendo|despertar|despertarme)(?! en)",
    "(?:no tengo|sin) (?:razon|razones|motivos|ganas) (?:para|de) vivir",
    "(?:no tiene sentido|para que) (?:vivir|seguir viviendo)",
    "(?:hacerme dano|hago dano a mi mism[oa]|cortarme las venas|autolesion*)",
    "(?:estarian|estaran|estan) mejor sin mi",
    "(?:mi|el|un) (?:[a-z]+ )?(?:marido|esposo|esposa|novio|novia|pareja|padre|papa|madre|mama|padrastro|jefe|"
    "hermano) (?:siempre )?me (?:pega|golpea|maltrata|amenaza|viola|abusa)",
    "me (?:golpea|violo|violaron|maltrata|maltratan)",
    "miedo (?:de|a) mi (?:marido|esposo|novio|pareja|padre)",
)
FRENCH = (
    "(?:veux|voudrais|envie de|prefere|aimerais) (?:mourir|crever|me tuer|me suicider|disparaitre pour toujours)",
    "(?:vais|veux|pense a|voulais) (?:me tuer|me suicider|me pendre|me faire du mal)",
    "(?:veux|peux|envie de|envie) (?:[a-z]+ )?plus (?:de )?(?:vivre|me reveiller)",
    "plus (?:envie de|la force de|de raison de) vivre",
    "(?:den|en) finir avec (?:la vie|ma vie|tout)",
    "(?:envie|veux|vais|vouloir) (?:den|en) finir(?! avec (?:ce|cet|cette|le|la certif*|mon))",
    "(?:mieux sans moi|mettre fin a mes jours|mettre fin a ma vie|me faire du mal|me mutiler|scarifier)",
    "(?:mari|copain|copine|pere|mere|conjoint|compagnon|femme|frere|il|elle|papa|maman) me (?:frappe|bat|tape|"
    "viole|menace|maltraite)",
    "(?:jai ete|ete|mont|ma) viole[es]?",
    "peur de mon (?:mari|pere|copain|conjoint)",
)
PORTUGUESE = (
    "(?:quero|queria|vontade de|prefiro) (?:morrer|me matar|estar mort[oa]|sumir para sempre)",
    "(?:vou|quero|pensando em|pensei em) (?:me matar|matar me|me suicidar|me cortar|me machucar)",
    "(?:tirar|acabar com) (?:a )?minha (?:propria )?vida",
    "nao (?:quero|aguento|consigo) (?:mais )?(?:viver|acordar)(?! em)(?: mais)?",
    "(?:sem|nao tenho|nenhuma) (?:razao|motivo|vontade) (?:para|de|pra) viver",
    "(?:estariam|melhor) sem mim",
    "(?:marido|esposo|namorado|namorada|pai|mae|padrasto|parceiro|companheiro|ele|ela) (?:sempre )?(?:me (?:bate|"
    "agride|ameaca|abusa|estupra)|bate em mim|bate me)",
    "(?:fui|me) (?:estuprad[oa]|violentad[oa]|estuprou)",
)
ITALIAN = (
    "(?:voglio|vorrei|preferirei) (?:morire|essere mort[oa]|uccidermi|ammazzarmi|farla finita|sparire per sempre)",
    "(?:uccidermi|ammazzarmi|suicidarmi|togliermi la vita|farmi del male|farla finita|tagliarmi le vene)",
    "mi (?:ammazzo|uccido)(?! di)",
    "non (?:voglio|ho voglia di|ce la faccio a) (?:piu )?(?:vivere|svegliarmi)(?! (?:a|in))(?: piu)?",
    "(?:non ha senso|nessun motivo per|ragione per) vivere",
    "(?:meglio|bene) senza di me",
    "(?:marito|padre|papa|ragazzo|compagno|fidanzato|partner|moglie|madre|lui|fratello) (?:sempre )?mi (?:picchia|"
    "mena|maltratta|minaccia|violenta)",
    "(?:sono stata|mi ha) (?:violentata|violentato|stuprata|picchiata)",
)
DUTCH = (
    "(?:wil|wou|zou) (?:gewoon |echt |liever |graag |alleen maar )?(?:dood|dood zijn|sterven|niet meer leven|niet "
    "meer wakker worden|er niet meer zijn)",
    "(?:mezelf|mijzelf|zichzelf) (?:van kant|pijn|iets aan|snijden|ophangen|doden|te doden|verwonden|wat aan)(?: "
    "(?:te )?(?:maken|doen))?",
    "zelfmoord*",
    "einde (?:aan|maken aan) mijn leven",
    "leven (?:heeft )?geen zin(?: meer)?",
    "geen (?:reden|zin) (?:meer )?om te leven",
    "beter (?:af )?zonder (?:mij|me)",
    "(?:man|vader|vriend|vriendin|partner|moeder|hij|broer|ex) (?:[a-z]+ )?(?:slaat|mishandelt|bedreigt|verkracht) "
    "(?:me|mij)",
    "(?:ben|word) (?:verkracht|mishandeld)",
)
POLISH = (
    "(?:chce|chcialbym|chcialabym|wole) (?:juz |po prostu )?(?:umrzec|sie zabic|zabic sie|nie zyc)",
    "nie chce (?:mi sie )?(?:juz )?(?:dluzej )?zyc(?! w)",
    "(?:zabije sie|sie zabije|zabic sie|sie zabic|skonczyc ze soba|odebrac sobie zycie|okaleczam sie|tne sie)",
    "samoboj*",
    "(?:nie ma|bez|brak) (?:sensu|powodu) (?:zyc|zycia)",
    "(?:moje )?zycie nie ma (?:juz )?sensu",
    "(?:maz|ojciec|tata|chlopak|partner|matka|mama|ojczym|on|brat) (?:mnie )?(?:bije|katuje|gwalci|maltretuje)(?: "
    "mnie)?",
    "(?:zgwalcil|zgwalcono|bije|bil) mnie",
)
HINDI = (
    "(?:marna|mar jana|mar jaana|khatam hona) (?:chahta|chahti|chahte|chata|chati)",
    "(?:jeena|jina) (?:nahi|nahin|nai|nhi)(?: (?:chahta|chahti|hai|h))?",
    "(?:nahi|nahin|nai|nhi) (?:jeena|jina)",
    "(?:jeene|jine) ka (?:man|mann|dil|mood|koi (?:matlab|fayda)) (?:nahi|nahin|nhi)",
    "(?:khudkushi|khudkhushi|khud kushi|aatmahatya|atmahatya|aatma hatya)",
    "(?:khud|apne aap) ko (?:maar|mar|khatam|nuksan|nuqsan|kaat|chot)",
    "(?:pati|papa|baap|pitaji|pita|bhai|mummy|maa|sasural wale|boyfriend|husband) (?:[a-z]+ )?(?:mujhe |mujhko "
    ")?(?:maarta|marta|maarte|marte|maarti|marti|peetta|peette|pitta|pitte) (?:hai|hain|he|h)",
    "mujhe (?:[a-z]+ )?(?:maarta|marta|maarte|marte|peetta|peette) (?:hai|hain|he|h)",
)

LANGUAGES = (GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN, DUTCH, POLISH, HINDI)
