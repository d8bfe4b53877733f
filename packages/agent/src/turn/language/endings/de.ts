import { type EndingWords, endingsOf } from './endings.ts';

const WORDS: EndingWords = {
  open:
    'und, aber, oder, weil, dass, daß, ob, wenn, sondern, sowie, obwohl, nachdem, bevor, sodass, so dass, falls, indem, deren, dessen, ' +
    'mein, meine, meinen, meinem, meiner, unser, unsere, unseren, unserem, unserer, im, zum, zur, beim, vom, am, ins, des, ' +
    'als, äh, ähm, öh, öhm, hm, hmm, zum beispiel, beispielsweise, das heißt, nämlich, um zu, und dann, und zwar, entweder, weder, ' +
    'wird buchstabiert, buchstabiert, schreibt sich',
  loose:
    'der, die, den, dem, ein, eine, einen, einem, einer, eines, kein, keine, keinen, von, für, gegen, ohne, wegen, zwischen, seit, ' +
    'denn, wie, welche, welcher, welches, ist, war, sind, waren, wurde, wurden, habe, hatte, hatten, und ich, dann, auch, sehr, erstens, zuerst',
  elliptic:
    /(?:^(?:ja |nein |doch |klar |natürlich |ja klar )*(?:ich|wir|das|es|man|sie|er|da|davon)(?: \p{L}+){0,2} (?:ein|eine|einen|eines|keine|keinen|ist|war|sind|waren|habe|hatte|hatten|wurde)$|\b(?:gibt|gab|habe|hatte|nehme|brauche|kenne|kennt|möchte) (?:es )?(?:eine|einen|eines|keine|keinen|die|den|der)$|\b(?:wie|was|wo|wer) (?:es|das|ich|wir|sie|er) (?:\p{L}+ )?(?:ist|war|sind|waren|habe|hatte|wurde)$|\bso (?:ist|war) (?:es|das)$|\b(?:und wie|ich auch|wir auch|mir auch|danke sehr|bitte sehr|gerne auch)$)/u,
  announcing:
    /(?:problem|punkt|ding|sache|stärke|schwäche|grund|frage|idee|ziel|aufgabe|rolle|herausforderung|ergebnis|schwierigste|wichtigste|größte|beste|erste|name|nummer|adresse|schwierigkeit|unterschied|fehler|ansatz)(?: \p{L}+){0,3} (?:war|ist|waren|sind|lautet|hieß)$/u,
  subordinate:
    /^(?:(?:und|aber|also|ja|nein) )*(?:wenn|als|weil|obwohl|nachdem|bevor|sobald|falls|während|solange) /,
  openers:
    'also, nun, tja, naja, na ja, dann, ja also, gut, erstens, zuerst, zunächst, außerdem, eigentlich, jedenfalls, naja also, so, tatsächlich',
  answers:
    'ja, nein, doch, nie, niemals, klar, genau, natürlich, sicher, absolut, vielleicht, manchmal, immer, beides, nichts, alles, stimmt, richtig, gern, gerne, danke, jawohl, keine, keiner',
  thinking:
    'lassen sie mich überlegen, lass mich überlegen, lassen sie mich nachdenken, lass mich nachdenken, lassen sie mich kurz überlegen, lassen sie mich kurz nachdenken, moment, einen moment, einen augenblick, augenblick, mal überlegen, mal sehen, wie soll ich sagen, wie soll ich das sagen, wie sage ich das, wie erkläre ich das, was noch, da muss ich überlegen, da muss ich kurz überlegen, da muss ich nachdenken, ich überlege, ich überlege kurz, warten sie, warte kurz, wo war ich',
  joins: /(?:^| )(?:und|oder|sowie|aber|beziehungsweise)(?= |$)/,
  list: {
    announces:
      /(?:^|\s)(zwei|drei|vier|fünf|mehrere|einige|ein paar)\s+(?:\p{L}+\s+){0,2}(?:gründe|dinge|schritte|punkte|teile|beispiele|ideen|probleme|ziele|phasen|möglichkeiten|regeln|sachen)(?=$|[^\p{L}])/iu,
    items:
      /(?:^|[^\p{L}])(?:erstens|zweitens|drittens|viertens|außerdem|dann|zum einen|zum anderen|danach)(?=$|[^\p{L}])/giu,
    closes: /schließlich|zuletzt|letztens|das war[’']?s|zum schluss|zu guter letzt/i,
  },
  dictation: {
    digits: 'null, eins, zwei, zwo, drei, vier, fünf, sechs, sieben, acht, neun',
    doubles: 'doppel',
    at: 'at, ät, klammeraffe',
    signs: 'punkt, unterstrich, bindestrich, minus',
    onlySigns: 'unterstrich',
    begins:
      /\be ?mail(?: ?adresse)?(?: \p{L}+)?(?: ist| lautet)?(?: \p{L}+){0,2}$|(?:telefon|handy|mobil)nummer(?: \p{L}+)?$/u,
    asIn: /(?:^| )\p{L} (?:wie) \p{L}+$/u,
  },
};

export const DE = endingsOf(WORDS);
