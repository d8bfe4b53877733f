export type Choice = readonly [string, ...string[]];

/**
 * What the stand-in evaluator says about an answer, in one language: never about the person. `{phrase}` is quoted from the
 * candidate, `{topic}` is the criterion or the question.
 */
export interface RemarkWords {
  doneWell: Choice;
  doneWellPlain: Choice;
  toTry: Choice;
  summary: Choice;
  summaryPlain: string;
  /** Why this level: a concrete detail, or little of it. */
  concrete: string;
  thin: string;
  concretePlain: string;
  thinPlain: string;
  tooLittle: string;
  /** Above results that were judged before. `{title}` is a question's, `{advice}` an earlier remark. */
  carries: string;
  carriesWithAdvice: string;
}

const en: RemarkWords = {
  doneWell: [
    'You made it concrete with “{phrase}”.',
    'Your answer is easy to follow where you speak of “{phrase}”.',
    'You named “{phrase}”, which shows what you worked on.',
  ],
  doneWellPlain: ['Your answer keeps to the question.', 'Your answer is easy to follow.'],
  toTry: [
    'Say what you did yourself, and name one number that shows the result.',
    'Close the answer with what came of it and what you took from it.',
    'Start with the outcome, then explain the steps that led to it.',
    'Add what made it difficult and how you decided.',
  ],
  summary: [
    'You stay with real examples such as “{phrase}”; say more about their results.',
    'Examples like “{phrase}” carry your answers; add what came of them.',
  ],
  summaryPlain: 'Your answers stay brief; say more about what came of your work.',
  concrete: 'On {topic}, “{phrase}” shows your own work in a concrete detail.',
  thin: 'On {topic}, “{phrase}” touches the point, with little detail.',
  concretePlain: 'On {topic}, your answer shows your own work in a concrete detail.',
  thinPlain: 'On {topic}, your answer touches the point, with little detail.',
  tooLittle: 'Too little was said to judge this fairly.',
  carries: 'Your answer on “{title}” carries the interview.',
  carriesWithAdvice: 'Your answer on “{title}” carries the interview; next time, {advice}',
};

const de: RemarkWords = {
  doneWell: [
    'Mit „{phrase}“ wird Ihre Antwort konkret.',
    'Wo Sie von „{phrase}“ sprechen, lässt sich Ihrer Antwort gut folgen.',
    'Sie haben „{phrase}“ genannt; das zeigt, woran Sie gearbeitet haben.',
  ],
  doneWellPlain: ['Ihre Antwort bleibt bei der Frage.', 'Ihrer Antwort lässt sich gut folgen.'],
  toTry: [
    'Sagen Sie, was Sie selbst getan haben, und nennen Sie eine Zahl, die das Ergebnis zeigt.',
    'Schließen Sie die Antwort damit, was daraus wurde und was Sie mitgenommen haben.',
    'Beginnen Sie mit dem Ergebnis und erklären Sie dann die Schritte dorthin.',
    'Ergänzen Sie, was schwierig war und wie Sie sich entschieden haben.',
  ],
  summary: [
    'Sie bleiben bei echten Beispielen wie „{phrase}“; sagen Sie mehr über deren Ergebnisse.',
    'Beispiele wie „{phrase}“ tragen Ihre Antworten; ergänzen Sie, was daraus wurde.',
  ],
  summaryPlain: 'Ihre Antworten bleiben knapp; sagen Sie mehr darüber, was aus Ihrer Arbeit wurde.',
  concrete: 'Zu „{topic}“: „{phrase}“ zeigt die eigene Arbeit in einer konkreten Einzelheit.',
  thin: 'Zu „{topic}“: „{phrase}“ trifft den Punkt, mit wenigen Einzelheiten.',
  concretePlain: 'Zu „{topic}“: Die Antwort zeigt die eigene Arbeit in einer konkreten Einzelheit.',
  thinPlain: 'Zu „{topic}“: Die Antwort trifft den Punkt, mit wenigen Einzelheiten.',
  tooLittle: 'Es wurde zu wenig gesagt, um das gerecht zu beurteilen.',
  carries: 'Die Antwort zu „{title}“ trägt das Gespräch.',
  carriesWithAdvice: 'Die Antwort zu „{title}“ trägt das Gespräch. Fürs nächste Mal: {advice}',
};

const es: RemarkWords = {
  doneWell: [
    'Con «{phrase}» su respuesta se vuelve concreta.',
    'Su respuesta se sigue bien donde habla de «{phrase}».',
    'Ha nombrado «{phrase}», y eso muestra en qué trabajó.',
  ],
  doneWellPlain: ['Su respuesta se ciñe a la pregunta.', 'Su respuesta se sigue bien.'],
  toTry: [
    'Diga qué hizo usted y dé una cifra que muestre el resultado.',
    'Cierre la respuesta con lo que resultó y lo que aprendió de ello.',
    'Empiece por el resultado y explique después los pasos que llevaron a él.',
    'Añada qué lo hizo difícil y cómo decidió.',
  ],
  summary: [
    'Se apoya en ejemplos reales como «{phrase}»; cuente más sobre sus resultados.',
    'Ejemplos como «{phrase}» sostienen sus respuestas; añada en qué acabaron.',
  ],
  summaryPlain: 'Sus respuestas son breves; cuente más sobre lo que resultó de su trabajo.',
  concrete: 'Sobre «{topic}»: «{phrase}» muestra su propio trabajo en un detalle concreto.',
  thin: 'Sobre «{topic}»: «{phrase}» toca el tema, con poco detalle.',
  concretePlain: 'Sobre «{topic}»: la respuesta muestra su propio trabajo en un detalle concreto.',
  thinPlain: 'Sobre «{topic}»: la respuesta toca el tema, con poco detalle.',
  tooLittle: 'Se dijo demasiado poco para valorarlo con justicia.',
  carries: 'La respuesta sobre «{title}» sostiene la entrevista.',
  carriesWithAdvice: 'La respuesta sobre «{title}» sostiene la entrevista. Para la próxima vez: {advice}',
};

const fr: RemarkWords = {
  doneWell: [
    'Avec « {phrase} », votre réponse devient concrète.',
    'Votre réponse se suit bien là où vous parlez de « {phrase} ».',
    'Vous avez cité « {phrase} », ce qui montre sur quoi vous avez travaillé.',
  ],
  doneWellPlain: ['Votre réponse reste sur la question.', 'Votre réponse se suit bien.'],
  toTry: [
    'Dites ce que vous avez fait vous-même, et donnez un chiffre qui montre le résultat.',
    'Terminez la réponse par ce qui en est sorti et ce que vous en retenez.',
    'Commencez par le résultat, puis expliquez les étapes qui y ont mené.',
    'Ajoutez ce qui était difficile et comment vous avez décidé.',
  ],
  summary: [
    'Vous vous appuyez sur de vrais exemples comme « {phrase} » ; parlez davantage de leurs résultats.',
    'Des exemples comme « {phrase} » portent vos réponses ; ajoutez ce qu’ils ont donné.',
  ],
  summaryPlain: 'Vos réponses restent brèves ; parlez davantage de ce que votre travail a donné.',
  concrete: 'Pour « {topic} » : « {phrase} » montre votre propre travail par un détail concret.',
  thin: 'Pour « {topic} » : « {phrase} » touche au sujet, avec peu de détails.',
  concretePlain: 'Pour « {topic} » : la réponse montre votre propre travail par un détail concret.',
  thinPlain: 'Pour « {topic} » : la réponse touche au sujet, avec peu de détails.',
  tooLittle: 'Trop peu a été dit pour juger équitablement.',
  carries: 'La réponse sur « {title} » porte l’entretien.',
  carriesWithAdvice: 'La réponse sur « {title} » porte l’entretien. Pour la prochaine fois : {advice}',
};

const ar: RemarkWords = {
  doneWell: [
    'أصبحت إجابتك محددة حين ذكرت «{phrase}».',
    'يسهل تتبّع إجابتك حيث تتحدث عن «{phrase}».',
    'ذكرت «{phrase}»، وهذا يبيّن ما عملت عليه.',
  ],
  doneWellPlain: ['تلتزم إجابتك بالسؤال.', 'يسهل تتبّع إجابتك.'],
  toTry: [
    'قل ما فعلته بنفسك، واذكر رقمًا يبيّن النتيجة.',
    'اختم الإجابة بما نتج عن ذلك وما تعلمته منه.',
    'ابدأ بالنتيجة، ثم اشرح الخطوات التي أدت إليها.',
    'أضف ما جعل الأمر صعبًا وكيف اتخذت القرار.',
  ],
  summary: [
    'تستند إلى أمثلة حقيقية مثل «{phrase}»؛ قل المزيد عن نتائجها.',
    'أمثلة مثل «{phrase}» تدعم إجاباتك؛ أضف ما نتج عنها.',
  ],
  summaryPlain: 'إجاباتك قصيرة؛ قل المزيد عما نتج عن عملك.',
  concrete: 'في «{topic}»: تُظهر «{phrase}» عملك أنت بتفصيل محدد.',
  thin: 'في «{topic}»: تمسّ «{phrase}» الموضوع بتفاصيل قليلة.',
  concretePlain: 'في «{topic}»: تُظهر الإجابة عملك أنت بتفصيل محدد.',
  thinPlain: 'في «{topic}»: تمسّ الإجابة الموضوع بتفاصيل قليلة.',
  tooLittle: 'ما قيل أقل من أن يُحكم عليه بإنصاف.',
  carries: 'الإجابة عن «{title}» هي الأقوى في المقابلة.',
  carriesWithAdvice: 'الإجابة عن «{title}» هي الأقوى في المقابلة. للمرة القادمة: {advice}',
};

const hi: RemarkWords = {
  doneWell: [
    '“{phrase}” से आपका जवाब ठोस बनता है।',
    'जहाँ आप “{phrase}” की बात करते हैं, वहाँ जवाब समझना आसान है।',
    'आपने “{phrase}” का ज़िक्र किया, जिससे पता चलता है कि आपने किस पर काम किया।',
  ],
  doneWellPlain: ['आपका जवाब सवाल पर टिका रहता है।', 'आपका जवाब समझना आसान है।'],
  toTry: [
    'बताइए कि आपने ख़ुद क्या किया, और नतीजा दिखाने वाली एक संख्या दीजिए।',
    'जवाब के अंत में बताइए कि उससे क्या हासिल हुआ और आपने क्या सीखा।',
    'नतीजे से शुरू कीजिए, फिर वहाँ तक पहुँचने के कदम समझाइए।',
    'यह भी बताइए कि मुश्किल क्या थी और फ़ैसला कैसे हुआ।',
  ],
  summary: [
    'आप “{phrase}” जैसे असली उदाहरण देते हैं; उनके नतीजों पर और बताइए।',
    '“{phrase}” जैसे उदाहरण आपके जवाबों को मज़बूत करते हैं; उनसे क्या निकला, यह भी जोड़िए।',
  ],
  summaryPlain: 'आपके जवाब छोटे हैं; आपके काम से क्या निकला, इस पर और बताइए।',
  concrete: '“{topic}” पर: “{phrase}” आपके अपने काम को ठोस रूप में दिखाता है।',
  thin: '“{topic}” पर: “{phrase}” मुद्दे को छूता है, पर ब्योरा कम है।',
  concretePlain: '“{topic}” पर: जवाब आपके अपने काम को ठोस रूप में दिखाता है।',
  thinPlain: '“{topic}” पर: जवाब मुद्दे को छूता है, पर ब्योरा कम है।',
  tooLittle: 'इसे ठीक से परखने के लिए बहुत कम कहा गया।',
  carries: '“{title}” पर आपका जवाब इंटरव्यू में सबसे मज़बूत है।',
  carriesWithAdvice: '“{title}” पर आपका जवाब इंटरव्यू में सबसे मज़बूत है। अगली बार के लिए: {advice}',
};

const ja: RemarkWords = {
  doneWell: [
    '「{phrase}」という話で、回答が具体的になりました。',
    '「{phrase}」について話されている部分は、分かりやすい回答です。',
    '「{phrase}」を挙げたことで、何に取り組んだかが伝わります。',
  ],
  doneWellPlain: ['質問に沿った回答です。', '分かりやすい回答です。'],
  toTry: [
    'ご自身がしたことを話し、結果を示す数字を一つ挙げてみてください。',
    '最後に、その結果と、そこから得たことを話してみてください。',
    '結果から始めて、そこに至る手順を説明してみてください。',
    '何が難しく、どう判断したかを加えてみてください。',
  ],
  summary: [
    '「{phrase}」のような実際の例が挙がっています。その結果についても、もう少し話してみてください。',
    '「{phrase}」のような例が回答を支えています。そこから何が生まれたかも加えてみてください。',
  ],
  summaryPlain: '回答が短めです。仕事の結果について、もう少し話してみてください。',
  concrete: '「{topic}」について。「{phrase}」は、ご自身の取り組みを具体的に示しています。',
  thin: '「{topic}」について。「{phrase}」は要点に触れていますが、詳しさは控えめです。',
  concretePlain: '「{topic}」について。ご自身の取り組みが具体的に示されています。',
  thinPlain: '「{topic}」について。要点に触れていますが、詳しさは控えめです。',
  tooLittle: '公正に評価するには、内容が足りませんでした。',
  carries: '「{title}」への回答が、この面接で最も充実しています。',
  carriesWithAdvice: '「{title}」への回答が、この面接で最も充実しています。次回は、{advice}',
};

const pt: RemarkWords = {
  doneWell: [
    'Com “{phrase}”, a sua resposta fica concreta.',
    'A sua resposta é fácil de acompanhar onde fala de “{phrase}”.',
    'Você citou “{phrase}”, o que mostra em que trabalhou.',
  ],
  doneWellPlain: ['A sua resposta se mantém na pergunta.', 'A sua resposta é fácil de acompanhar.'],
  toTry: [
    'Diga o que você fez e cite um número que mostre o resultado.',
    'Termine a resposta com o que resultou disso e o que aprendeu.',
    'Comece pelo resultado e depois explique os passos que levaram a ele.',
    'Acrescente o que tornou isso difícil e como decidiu.',
  ],
  summary: [
    'Você se apoia em exemplos reais como “{phrase}”; fale mais dos resultados deles.',
    'Exemplos como “{phrase}” sustentam as suas respostas; acrescente no que deram.',
  ],
  summaryPlain: 'As suas respostas são breves; fale mais do que resultou do seu trabalho.',
  concrete: 'Sobre “{topic}”: “{phrase}” mostra o seu próprio trabalho em um detalhe concreto.',
  thin: 'Sobre “{topic}”: “{phrase}” toca no ponto, com poucos detalhes.',
  concretePlain: 'Sobre “{topic}”: a resposta mostra o seu próprio trabalho em um detalhe concreto.',
  thinPlain: 'Sobre “{topic}”: a resposta toca no ponto, com poucos detalhes.',
  tooLittle: 'Foi dito muito pouco para avaliar com justiça.',
  carries: 'A resposta sobre “{title}” sustenta a entrevista.',
  carriesWithAdvice: 'A resposta sobre “{title}” sustenta a entrevista. Para a próxima vez: {advice}',
};

const WORDS: Readonly<Record<string, RemarkWords>> = { en, de, es, fr, ar, hi, ja, pt };

/** The words of a language, English where there are none. */
export function remarkWords(language: string): RemarkWords {
  return WORDS[language] ?? en;
}
