import type { Feature } from './judge.ts';

/** The stand-in evaluator's sentences in one language. `{phrase}` is quoted from the candidate, verbatim. */
export interface EvaluatorBook {
  doneWell: readonly [string, ...string[]];
  doneWellPlain: string;
  /** Asks for what the answer lacks. */
  toTry: Readonly<Record<Feature, string>>;
  /** Where it lacks nothing of that. */
  toTryMore: string;
  /** What an answer has, inside a sentence. */
  features: Readonly<Record<Feature, string>>;
  /** What the next level needs of an answer that has all of them. */
  more: string;
  and: string;
  /** `{label}`, `{next}`: names of levels; `{has}`, `{lacks}`: features. */
  reason: string;
  /** Nothing to name. */
  reasonThin: string;
  /** At the highest level. */
  reasonTop: string;
  /** `{title}` of the best. Like every sentence about all answers, it is read by who asked and by who answered: about the answer. */
  carries: string;
  /** The same where even the best is low. */
  short: string;
  /** Behind either; `{title}` of the weakest, and what it `{lacks}`. */
  other: string;
  /** The same where the best is the only one. */
  itself: string;
  tooLittle: string;
}

const en: EvaluatorBook = {
  doneWell: [
    'You made it concrete with “{phrase}”.',
    'Your answer is easy to follow where you speak of “{phrase}”.',
    'You named “{phrase}”, which shows what you worked on.',
  ],
  doneWellPlain: 'Your answer keeps to the question.',
  toTry: {
    own: 'Say what you did yourself.',
    number: 'Name one number that shows the result.',
    reason: 'Say why you did it that way.',
    result: 'Close the answer with what came of it.',
  },
  toTryMore: 'Say what you would do differently today.',
  features: {
    own: 'a personal contribution',
    number: 'a number',
    reason: 'a reason',
    result: 'what came of it',
  },
  more: 'more depth in the same points',
  and: ' and ',
  reason: 'The answer meets “{label}” with {has}; for “{next}” it would need {lacks}.',
  reasonThin: 'The answer meets “{label}”, as it touches the point; for “{next}” it would need {lacks}.',
  reasonTop: 'The answer meets “{label}” with {has}.',
  carries: 'The answer on “{title}” carries the interview',
  short: 'The fullest answer is the one on “{title}”, and it stays brief',
  other: '; the one on “{title}” would gain from {lacks}',
  itself: '; it would gain from {lacks}',
  tooLittle: 'Too little was said to judge this fairly.',
};

const de: EvaluatorBook = {
  doneWell: [
    'Mit „{phrase}“ wird Ihre Antwort konkret.',
    'Bei „{phrase}“ ist Ihre Antwort gut nachvollziehbar.',
  ],
  doneWellPlain: 'Ihre Antwort bleibt bei der Frage.',
  toTry: {
    own: 'Sagen Sie, was Sie selbst getan haben.',
    number: 'Nennen Sie eine Zahl, die das Ergebnis zeigt.',
    reason: 'Sagen Sie, warum Sie es so gemacht haben.',
    result: 'Schließen Sie mit dem, was daraus wurde.',
  },
  toTryMore: 'Sagen Sie, was Sie heute anders machen würden.',
  features: {
    own: 'einem eigenen Beitrag',
    number: 'einer Zahl',
    reason: 'einem Grund',
    result: 'dem, was daraus wurde',
  },
  more: 'mehr Tiefe an denselben Stellen',
  and: ' und ',
  reason: 'Die Antwort erreicht „{label}“ mit {has}; für „{next}“ fehlt es an {lacks}.',
  reasonThin: 'Die Antwort erreicht „{label}“, weil sie den Punkt berührt; für „{next}“ fehlt es an {lacks}.',
  reasonTop: 'Die Antwort erreicht „{label}“ mit {has}.',
  carries: 'Die Antwort zu „{title}“ trägt das Gespräch',
  short: 'Am ausführlichsten ist die Antwort zu „{title}“, und auch sie bleibt knapp',
  other: '; der zu „{title}“ fehlt es an {lacks}',
  itself: '; ihr fehlt es an {lacks}',
  tooLittle: 'Es wurde zu wenig gesagt, um das fair zu beurteilen.',
};

const fr: EvaluatorBook = {
  doneWell: [
    'Avec « {phrase} », votre réponse devient concrète.',
    'Votre réponse se suit bien là où vous dites « {phrase} ».',
  ],
  doneWellPlain: 'Votre réponse reste sur la question.',
  toTry: {
    own: 'Dites ce que vous avez fait vous-même.',
    number: 'Donnez un chiffre qui montre le résultat.',
    reason: 'Dites pourquoi vous avez fait ainsi.',
    result: 'Terminez par ce que cela a donné.',
  },
  toTryMore: 'Dites ce que vous feriez autrement aujourd’hui.',
  features: {
    own: 'une contribution personnelle',
    number: 'un chiffre',
    reason: 'une raison',
    result: 'ce que cela a donné',
  },
  more: 'plus de profondeur sur les mêmes points',
  and: ' et ',
  reason: 'La réponse atteint « {label} » avec {has} ; pour « {next} », il y faudrait {lacks}.',
  reasonThin:
    'La réponse atteint « {label} », car elle touche le sujet ; pour « {next} », il y faudrait {lacks}.',
  reasonTop: 'La réponse atteint « {label} » avec {has}.',
  carries: 'La réponse sur « {title} » porte l’entretien',
  short: 'La réponse la plus complète porte sur « {title} », et elle reste brève',
  other: ' ; celle sur « {title} » gagnerait à contenir {lacks}',
  itself: ' ; elle gagnerait à contenir {lacks}',
  tooLittle: 'Trop peu a été dit pour juger équitablement.',
};

const es: EvaluatorBook = {
  doneWell: [
    'Con «{phrase}» su respuesta se hace concreta.',
    'Su respuesta se sigue bien donde dice «{phrase}».',
  ],
  doneWellPlain: 'Su respuesta se mantiene en la pregunta.',
  toTry: {
    own: 'Diga qué hizo usted.',
    number: 'Dé una cifra que muestre el resultado.',
    reason: 'Diga por qué lo hizo así.',
    result: 'Termine con lo que resultó de ello.',
  },
  toTryMore: 'Diga qué haría hoy de otra manera.',
  features: {
    own: 'una contribución personal',
    number: 'una cifra',
    reason: 'un motivo',
    result: 'lo que resultó de ello',
  },
  more: 'más profundidad en los mismos puntos',
  and: ' y ',
  reason: 'La respuesta alcanza «{label}» con {has}; para «{next}» haría falta {lacks}.',
  reasonThin: 'La respuesta alcanza «{label}», pues toca el punto; para «{next}» haría falta {lacks}.',
  reasonTop: 'La respuesta alcanza «{label}» con {has}.',
  carries: 'La respuesta sobre «{title}» sostiene la entrevista',
  short: 'La respuesta más completa es la de «{title}», y se queda breve',
  other: '; la de «{title}» ganaría con {lacks}',
  itself: '; ganaría con {lacks}',
  tooLittle: 'Se dijo demasiado poco para juzgar esto con justicia.',
};

const pt: EvaluatorBook = {
  doneWell: [
    'Com “{phrase}” a sua resposta fica concreta.',
    'A sua resposta é fácil de seguir onde diz “{phrase}”.',
  ],
  doneWellPlain: 'A sua resposta mantém-se na pergunta.',
  toTry: {
    own: 'Diga o que fez pessoalmente.',
    number: 'Dê um número que mostre o resultado.',
    reason: 'Diga por que fez assim.',
    result: 'Termine com o que resultou disso.',
  },
  toTryMore: 'Diga o que faria hoje de outra forma.',
  features: {
    own: 'um contributo pessoal',
    number: 'um número',
    reason: 'um motivo',
    result: 'o que resultou disso',
  },
  more: 'mais profundidade nos mesmos pontos',
  and: ' e ',
  reason: 'A resposta alcança “{label}” com {has}; para “{next}” precisaria de {lacks}.',
  reasonThin: 'A resposta alcança “{label}”, pois toca no ponto; para “{next}” precisaria de {lacks}.',
  reasonTop: 'A resposta alcança “{label}” com {has}.',
  carries: 'A resposta sobre “{title}” sustenta a entrevista',
  short: 'A resposta mais completa é a de “{title}”, e fica breve',
  other: '; a de “{title}” ganharia com {lacks}',
  itself: '; ganharia com {lacks}',
  tooLittle: 'Foi dito muito pouco para julgar isto com justiça.',
};

const ar: EvaluatorBook = {
  doneWell: ['أصبحت إجابتك ملموسة عند «{phrase}».', 'يسهل تتبع إجابتك حيث تقول «{phrase}».'],
  doneWellPlain: 'تبقى إجابتك ضمن السؤال.',
  toTry: {
    own: 'اذكر ما فعلته بنفسك.',
    number: 'اذكر رقمًا يبين النتيجة.',
    reason: 'اذكر لماذا فعلت ذلك.',
    result: 'اختم بما نتج عن ذلك.',
  },
  toTryMore: 'اذكر ما ستفعله اليوم بشكل مختلف.',
  features: { own: 'دور شخصي', number: 'رقم', reason: 'سبب', result: 'ما نتج عن ذلك' },
  more: 'مزيدا من العمق في النقاط نفسها',
  and: ' و',
  reason: 'تبلغ الإجابة «{label}» بفضل {has}؛ وينقصها للوصول إلى «{next}»: {lacks}.',
  reasonThin: 'تبلغ الإجابة «{label}» لأنها تمس الموضوع؛ وينقصها للوصول إلى «{next}»: {lacks}.',
  reasonTop: 'تبلغ الإجابة «{label}» بفضل {has}.',
  carries: 'الإجابة عن «{title}» هي الأقوى في المقابلة',
  short: 'أوفى الإجابات هي الإجابة عن «{title}»، وهي مختصرة',
  other: '؛ أما الإجابة عن «{title}» فينقصها {lacks}',
  itself: '؛ وينقصها {lacks}',
  tooLittle: 'قيل القليل جدا للحكم بإنصاف.',
};

const hi: EvaluatorBook = {
  doneWell: ['“{phrase}” से आपका जवाब ठोस बनता है।', 'जहाँ आप “{phrase}” कहते हैं, वहाँ जवाब समझना आसान है।'],
  doneWellPlain: 'आपका जवाब सवाल पर टिका रहता है।',
  toTry: {
    own: 'बताइए कि आपने ख़ुद क्या किया।',
    number: 'कोई संख्या बताइए जो नतीजा दिखाए।',
    reason: 'बताइए कि आपने ऐसा क्यों किया।',
    result: 'अंत में बताइए कि उससे क्या हुआ।',
  },
  toTryMore: 'बताइए कि आज आप क्या अलग करेंगे।',
  features: { own: 'अपनी भूमिका', number: 'एक संख्या', reason: 'एक कारण', result: 'नतीजा' },
  more: 'इन्हीं बातों में और गहराई',
  and: ' और ',
  reason: 'जवाब “{label}” तक पहुँचता है: {has}; “{next}” के लिए चाहिए: {lacks}।',
  reasonThin: 'जवाब “{label}” तक पहुँचता है, क्योंकि वह बात को छूता है; “{next}” के लिए चाहिए: {lacks}।',
  reasonTop: 'जवाब “{label}” तक पहुँचता है: {has}।',
  carries: '“{title}” पर जवाब सबसे मज़बूत रहा',
  short: 'सबसे पूरा जवाब “{title}” पर था, और वह भी छोटा रहा',
  other: '; “{title}” वाले जवाब में चाहिए: {lacks}',
  itself: '; उसमें चाहिए: {lacks}',
  tooLittle: 'इसे ठीक से परखने के लिए बहुत कम कहा गया।',
};

const ja: EvaluatorBook = {
  doneWell: [
    '「{phrase}」のところで、回答が具体的になっています。',
    '「{phrase}」というお話は、分かりやすいです。',
  ],
  doneWellPlain: '質問に沿った回答です。',
  toTry: {
    own: 'ご自身が何をしたかを話してください。',
    number: '成果を示す数字を一つ挙げてください。',
    reason: 'なぜそうしたのかを話してください。',
    result: '最後に、どうなったかを話してください。',
  },
  toTryMore: '今なら何を変えるかを話してください。',
  features: { own: '本人の役割', number: '数字', reason: '理由', result: 'その後の成果' },
  more: '同じ点についてのより深い説明',
  and: 'と',
  reason: '{has}があり「{label}」に当たります。「{next}」には{lacks}が必要です。',
  reasonThin: '要点に触れており「{label}」に当たります。「{next}」には{lacks}が必要です。',
  reasonTop: '{has}があり「{label}」に当たります。',
  carries: '「{title}」への回答が最も良い内容でした',
  short: '最も詳しかったのは「{title}」への回答ですが、短めです',
  other: '。「{title}」への回答には{lacks}が必要です',
  itself: '。{lacks}もあるとよいでしょう',
  tooLittle: '評価するには内容が少なすぎます。',
};

const BOOKS: Readonly<Record<string, EvaluatorBook>> = { en, de, fr, es, pt, ar, hi, ja };

/** The sentences of a language, English where there are none. */
export function evaluatorBook(language: string): EvaluatorBook {
  return BOOKS[language] ?? en;
}
