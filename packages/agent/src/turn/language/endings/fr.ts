import { type EndingWords, endingsOf } from './endings.ts';

const WORDS: EndingWords = {
  open:
    'et, mais, ou, car, parce que, parce, que, qu, de, du, des, d, à, au, aux, dans, par, sur, chez, entre, vers, le, la, les, l, un, ' +
    'mon, ma, mes, sa, ses, notre, nos, leur, leurs, ce, cet, cette, ces, chaque, très, je, j, ne, n, dont, comme, lorsque, puisque, ' +
    'tandis que, alors que, afin de, afin que, pour que, quand, euh, heu, hum, par exemple, c’est à dire, et puis, et donc, ainsi que, ' +
    'en tant que, à cause de, grâce à, s’écrit, ça s’écrit, on a, j’ai, nous avons, ils ont, qui',
  loose:
    'une, avec, sans, pour, où, si, est, était, sont, étaient, c’est, c’était, a, avait, ont, nous, il, elle, on, aussi, plus, donc, en, tout d’abord, d’abord, premièrement',
  elliptic:
    /(?:^(?:oui |non |si |bien sûr |ah oui )*(?:j en ai|il y en a|on en a|nous en avons|j en ai eu|j en connais|j en vois) (?:une|un|plus|plusieurs)$|(?:ce que|comme|comment|où|tel que|telle qu|ce qu) (?:c |il |elle |on |ça )?(?:est|était|sont|étaient|avait|a)$|^(?:oui |non |je crois qu |je pense qu )*(?:il|elle|ça|c|on|ce) (?:l |en |y )?(?:est|était|a|avait)$|(?:moi|nous|lui|elle|ça|eux|oui|non) (?:aussi|plus|non plus)$|(?:faire|vivre|travailler|vais|suis|d accord|travaille|parle|jouer) avec$|(?:fait|suis|prévu|conçu|là|payé) pour$|(?:avec|chez|pour|entre|sur|de|à) (?:nous|elle|lui)$|(?:pense|besoin|envie|fier|fière|parle|parler|sors) (?:en)?$)/,
  announcing:
    /(?:problème|défi|raison|question|idée|but|objectif|rôle|tâche|difficile|important|difficulté|résultat|différence|clé|nom|numéro|adresse|erreur|solution|chose)(?: \p{L}+){0,3} (?:c )?(?:est|était|étaient|sont|fut)$/u,
  subordinate:
    /^(?:(?:et|mais|alors|donc|bon) )*(?:si|quand|lorsque|parce que|parce qu|puisque|bien que|dès que|avant que|pendant que|comme) /,
  openers:
    'alors, bon, ben, enfin, donc, ensuite, puis, d’abord, en fait, du coup, eh bien, voilà, premièrement, déjà, bah, et bien, écoutez, finalement',
  answers:
    'oui, non, si, jamais, toujours, exactement, absolument, certainement, tout à fait, voilà, peut-être, parfois, aucun, aucune, rien, tout, merci, ouais, d’accord, évidemment, bien sûr',
  thinking:
    'laissez-moi réfléchir, laisse-moi réfléchir, laissez-moi y réfléchir, attendez, attends, un instant, une seconde, un moment, une petite seconde, comment dire, comment dirais-je, comment expliquer, voyons, voyons voir, je réfléchis, quoi d’autre, où en étais-je, donnez-moi une seconde, donnez-moi un instant, laissez-moi penser, que dire',
  joins: /(?:^| )(?:et|ou|ni|mais)(?= |$)/,
  list: {
    announces:
      /(?:^|\s)(deux|trois|quatre|cinq|plusieurs|quelques)\s+(?:\p{L}+\s+){0,2}(?:raisons|choses|étapes|points|exemples|idées|problèmes|objectifs|phases|façons|parties|options)(?=$|[^\p{L}])/iu,
    items:
      /(?:^|[^\p{L}])(?:premièrement|deuxièmement|troisièmement|d[’']abord|ensuite|puis|la première|le premier|la deuxième|le deuxième|aussi)(?=$|[^\p{L}])/giu,
    closes: /(?:^|[^\p{L}])(?:enfin|finalement|pour finir|c[’']est tout|voilà)(?=$|[^\p{L}])/iu,
  },
  dictation: {
    digits: 'zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf',
    pairs:
      'dix, onze, douze, treize, quatorze, quinze, seize, vingt, trente, quarante, cinquante, soixante, quatre-vingt, quatre-vingts',
    doubles: 'double, triple',
    at: 'arobase, arrobase',
    signs: 'point, tiret, underscore, tiret du bas',
    begins:
      /(?:e ?mail|adresse mail|courriel|mél)(?: \p{L}+)?(?: est| c est)?(?: \p{L}+){0,2}$|(?:téléphone|portable|mobile)(?: est| c est)?$/u,
    asIn: /(?:^| )\p{L} (?:comme) \p{L}+$/u,
  },
};

export const FR = endingsOf(WORDS);
