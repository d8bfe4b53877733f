import type { Phrases } from './phrases.ts';

const POUVEZ =
  "(?:(?:est-ce que |est ce que )?(?:vous )?(?:pouvez|pourriez|peux|pourrais|voulez|voudriez|auriez)[- ]?(?:vous|tu)?(?: (?:bien|l'amabilité de|la gentillesse de|s'il vous plaît|me|la|le|l|nous|peut-être))*|est-ce possible de|serait-il possible de|ça vous dérange de|ça vous dérangerait de)";
const ENCORE =
  "(?: (?:la question|votre question|ça|cela|s'il vous plaît|s'il te plaît|encore une fois|une nouvelle fois|à nouveau|de nouveau|une deuxième fois|la dernière partie|la fin|ce que vous (?:avez dit|venez de dire|disiez)|plus lentement|plus fort|un peu|pour moi))*";
const CETTE = '(?: (?:cette question|la question|celle-ci|celle ci|celle-là|ça|cela))';
const TEMPS =
  '(?:minute|minutes|petite minute|moment|petit moment|instant|petit instant|seconde|secondes|pause|temps|petite pause)';
const UNE = '(?: (?:un|une|deux|quelques|un peu de|un peu plus de|encore|juste|plus de|d un|du))*';
const PENSER =
  "(?: (?:pour (?:réfléchir|y réfléchir|y penser|penser)|de réflexion|s'il vous plaît|de plus|de temps|avant de répondre))*";
const QUI =
  '(?:humain|humaine|être humain|personne|vraie personne|vrai humain|robot|bot|machine|ia|intelligence artificielle|ordinateur|programme|programme informatique|modèle de langage|enregistrement|réel|réelle|chatbot)';
const OU =
  '(?: ou(?: bien)?(?: êtes-vous)?(?: juste| seulement)?(?: un| une)? (?:humain|personne|robot|bot|machine|ia|intelligence artificielle|ordinateur|programme|enregistrement|non|pas))?';

export const fr: Phrases = {
  filler: [
    "pardon|excusez-moi|excuse-moi|désolée?|je suis désolée?|s'il vous plaît|s'il te plaît|svp|merci(?: beaucoup)?",
    'euh+|heu+|hm+|ah|oh|ben|bah|alors|donc|bon|eh bien|bonjour|et|mais|voilà',
    'en fait|honnêtement|franchement|peut-être|je pense|je crois|là|maintenant|juste',
    "si (?:c'est possible|vous voulez bien|ça ne vous dérange pas|possible|vous le voulez bien|vous permettez)",
    "je (?:ne )?sais pas(?: du tout)?|aucune idée|je n'ai aucune idée|j'avoue",
    "bonne question|c'est une (?:bonne|question difficile)(?: question)?|au fait|d'ailleurs|(?:je )?(?:puis-je|peux)(?: vous)? (?:poser une question|demander(?: quelque chose)?)|dites-moi",
  ],
  repeat: [
    `${POUVEZ} (?:répéter|redire|reposer|relire|redemander|reprendre)${ENCORE}`,
    `(?:répétez|répète|redites|reposez|répéter)(?:-moi|-la)?${ENCORE}`,
    "(?:quelle (?:était|est)|c'était quoi|c'est quoi)(?: déjà)? (?:la|votre) question(?: déjà)?",
    "(?:comment|quoi|pardon comment)|vous (?:avez dit|disiez|dites)(?: quoi)?|qu'(?:est-ce que vous avez|avez-vous) (?:dit|demandé)",
    '(?:encore une fois|une nouvelle fois)(?: la question)?',
    "je (?:ne |n')?(?:vous |l'|la |l )*(?:ai|ai pas|entends|saisis|suis)? ?(?:pas )?(?:bien |très bien |tout )*(?:entendue?|entends|compris la fin|saisi la fin|entendre)(?: (?:bien|la question|votre question|la fin|ce que vous avez dit|pas|rien))*",
    "je (?:ne |n')?(?:vous )?entends (?:pas|mal|plus)(?: bien| très bien)*",
    "(?:j'ai|je l'ai) (?:raté|manqué|oublié|perdu) ?(?:la question|votre question|la fin|le début|la dernière partie)?",
    "(?:ça a|le son a|votre voix a|c'était|vous avez été) (?:coupé|coupée?|haché)",
    "(?:puis-je|est-ce que je peux|je peux|pourrais-je|j'aimerais|je voudrais) (?:réentendre|entendre à nouveau|entendre encore) (?:la|votre) question",
  ],
  rephrase: [
    `${POUVEZ} (?:reformuler|clarifier|expliquer|m'expliquer|préciser|simplifier|éclaircir)(?: (?:la question|votre question|ça|cela|s'il vous plaît|un peu|davantage|mieux|autrement|différemment|ce que vous (?:voulez dire|entendez par là)|avec d'autres mots|plus simplement))*`,
    `${POUVEZ} (?:dire|poser|demander|formuler|présenter|tourner)(?: (?:la question|ça|cela|les choses))? (?:autrement|différemment|d'une autre (?:façon|manière)|avec d'autres mots|plus simplement|plus clairement|en d'autres termes)(?: s'il vous plaît)?`,
    "reformulez(?: (?:la question|s'il vous plaît))*|expliquez(?:-moi)?(?: (?:la question|s'il vous plaît))*",
    "(?:qu'est-ce que|que) vous (?:voulez|vouliez) dire(?: par là| exactement)*|que voulez-vous dire(?: par là| exactement)*|qu'entendez-vous par là|vous voulez dire quoi(?: par là)?|c'est-à-dire",
    "(?:qu'est-ce que vous (?:voulez dire|entendez)|que voulez-vous dire|qu'entendez-vous|vous voulez dire quoi) par(?: [^ ]+){1,3}",
    "je (?:ne |n')?(?:comprends|suis|saisis|vois) pas(?: (?:bien|très bien|tout à fait|vraiment|la question|votre question|ce que vous (?:voulez dire|demandez|me demandez|voulez)|sûr de comprendre|sûre de comprendre|sûr d'avoir compris|sûre d'avoir compris|de quoi vous parlez|où vous voulez en venir))*",
    "je n'ai pas (?:bien |très bien |tout à fait |vraiment )*(?:compris|saisi)(?: (?:la question|votre question|ce que vous (?:voulez dire|demandez)))*",
    "(?:la|votre|cette) question n'est pas (?:très |vraiment |tout à fait )*claire(?: pour moi)?|ce n'est pas (?:très |vraiment )*clair(?: pour moi)?",
    'je ne sais pas ce que vous (?:voulez dire|demandez|attendez)',
    "en d'autres (?:termes|mots)|autrement dit|plus simplement",
    "qu'est-ce que vous (?:me demandez|voulez savoir)(?: exactement)?|que me demandez-vous(?: exactement)?|qu'est-ce que (?:ça|cela) veut dire|que signifie la question",
  ],
  skip: [
    `(?:est-ce qu'on peut|est-ce que nous pouvons|on peut|on pourrait|peut-on|pourrait-on|pouvons-nous|pourrions-nous|est-ce que je peux|puis-je|je peux|pourrais-je)(?: s'il vous plaît)? (?:sauter|passer|laisser|éviter|zapper|omettre)${CETTE}?(?: (?:s'il vous plaît|de côté|pour l'instant|pour le moment))*`,
    `(?:je (?:voudrais|préfère|préférerais|souhaite|souhaiterais|veux|vais)|j'aimerais(?: bien)?) (?:sauter|passer|laisser|éviter|zapper)${CETTE}?(?: (?:s'il vous plaît|de côté))*`,
    `(?:sautez|sautons|passez|passons|zappons|laissons|sauter)${CETTE}(?: (?:s'il vous plaît|de côté))*`,
    'je passe(?: mon tour)?|joker|passe',
    `je (?:préfère|préférerais|voudrais) ne pas (?:répondre|y répondre|en parler)(?: à${CETTE})?`,
    `je ne (?:veux|peux|souhaite|sais) pas (?:répondre|y répondre|quoi répondre)(?: à${CETTE})?`,
    '(?:on peut|peut-on|pouvons-nous) y revenir (?:plus tard|après)',
  ],
  next: [
    "(?:la )?(?:question suivante|prochaine question|suivante)(?: s'il vous plaît)?|une autre question(?: s'il vous plaît)?",
    "(?:passons|on peut passer|peut-on passer|on passe|pouvons-nous passer|passez|allons) à (?:la (?:question )?suivante|la prochaine(?: question)?|autre chose|une autre(?: question)?)(?: s'il vous plaît)?",
    "(?:on peut|peut-on|pouvons-nous|est-ce qu'on peut) (?:continuer|avancer)(?: s'il vous plaît)?",
    "passons|avançons|on passe|(?:j'aimerais|je voudrais|je préfère|je préférerais) (?:avancer|continuer|passer à autre chose)",
  ],
  pause: [
    `(?:est-ce que je peux|je peux|puis-je|pourrais-je|je pourrais|on peut|peut-on|est-ce qu'on peut|pourrions-nous)(?: s'il vous plaît)? (?:avoir|prendre|faire)${UNE} ${TEMPS}${PENSER}`,
    `(?:${POUVEZ} )?(?:me )?(?:donnez|laissez|accordez|donner|laisser|accorder|laisse|donne)(?:-moi)?${UNE} ${TEMPS}${PENSER}`,
    `(?:j'ai besoin(?: d'une| d'un| de)?|j'aurais besoin(?: d'une| d'un| de)?|il me faut|il me faudrait|je voudrais|j'aimerais|je prends|je veux)${UNE} ?${TEMPS}${PENSER}`,
    `(?:juste |encore )?(?:un|une|deux)(?: petit| petite)? (?:moment|instant|minute|seconde|minutes|secondes)${PENSER}`,
    '(?:laissez-moi|laisse-moi|permettez-moi de|je dois|il faut que je|je vais)(?: (?:y|juste|un peu|le temps de))* (?:réfléchir|réfléchisse|penser|voir)(?: (?:un (?:moment|instant|peu)|une (?:minute|seconde)|à ça|à cela|à ma réponse))*',
    "(?:attendez|attends|patientez)(?: (?:un (?:moment|instant|peu)|une (?:minute|seconde)|s'il vous plaît))*",
    "je réfléchis(?: encore)?|je suis en train de réfléchir|j'y réfléchis|je cherche",
    "(?:je (?:préfère|préférerais|voudrais|veux) |j'aimerais |il me faut )?(?:encore |avoir )?un peu (?:plus )?de temps(?: s'il vous plaît)?|(?:un peu )?(?:plus|davantage) de temps(?: s'il vous plaît)?|du temps s'il vous plaît",
    "pas encore|je ne suis pas (?:encore )?(?:prêt|prête)|je n'ai pas (?:encore )?fini",
    "je reviens(?: tout de suite)?|faisons une (?:petite )?pause|une (?:petite )?pause(?: s'il vous plaît)?",
  ],
  human: [
    `(?:êtes-vous|es-tu|vous êtes|tu es|est-ce que vous êtes|est-ce que tu es)(?: vraiment| réellement| en fait| un| une| bien| juste| seulement)* ${QUI}${OU}`,
    `(?:est-ce que )?(?:je parle|parlé-je|je suis en train de parler|je discute|je m'adresse)(?: vraiment| bien| en ce moment)* (?:à|avec) (?:un|une)(?: vrai| vraie| véritable)? ${QUI}${OU}`,
    `(?:est-ce|c'est|est-ce que c'est|y a-t-il|il y a|est-ce qu'il y a)(?: vraiment| bien| un| une| juste)* ${QUI}${OU}(?: (?:là|de l'autre côté|derrière))*`,
    `vous n'êtes pas(?: un| une)? ${QUI}(?: n'est-ce pas| si)*`,
    "(?:qui|qu') ?êtes-vous(?: vraiment| exactement| au juste)*|vous êtes qui|à qui (?:je parle|est-ce que je parle|ai-je affaire)",
  ],
  yes: [
    "oui+|ouais|d'accord|bien sûr|volontiers|avec plaisir|okay|ok|parfait|très bien|entendu|exactement|tout à fait|absolument|bien|ça marche|ça me va|pourquoi pas|allez-y",
    "je veux bien|(?:j'aimerais|je voudrais)(?: bien)?|faisons (?:ça|cela)",
    "(?:revenons|on peut revenir|je voudrais revenir|j'aimerais revenir|j'aimerais y revenir|on y revient|je veux y revenir|retournons)(?:-y| y| à (?:cette|la) question)*",
  ],
  no: [
    "non+|pas vraiment|plutôt pas|non merci|pas maintenant|pas la peine|ce n'est pas (?:nécessaire|la peine)|je (?:ne )?(?:préfère|veux|voudrais|souhaite) pas(?: y revenir| (?:la |l')?(?:sauter|passer|laisser)(?: (?:cette|la) question)?)?",
    'ne (?:la )?(?:sautez|passez|sautons|passons) pas(?: (?:cette|la) question)?',
    "c'est (?:tout|bon|fini)|j'ai (?:fini|terminé)|rien d'autre|laissons (?:tomber|ça)|terminons",
  ],
  answer: [
    "je vais essayer|j'essaie|essayons|(?:je (?:voudrais|veux|préfère|préférerais|vais|peux|souhaite)|j'aimerais)(?: bien)? (?:(?:y )?répondre|essayer|rester(?: sur (?:cette|la) question)?)(?: à (?:cette|la) question)?|restons (?:dessus|sur (?:cette|la) question)|gardons(?:-la)?(?: cette question)?",
  ],
  go_on: [
    "(?:oui )?(?:continuons|on continue|poursuivons|avançons|on peut continuer|vous pouvez continuer|je préfère continuer|continuez|on avance|allons-y|passons)(?: (?:s'il vous plaît|à la suite|avec la suite|la suite))*",
    'je suis (?:prêt|prête)|prêt|prête|la suite',
  ],
};
