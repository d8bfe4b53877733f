import { languageOf, type WholeLanguage } from '@vivavoce/contract/records';

/** What an evaluation says without a model, in one language. */
export interface Lines {
  /** There was no question. */
  ended: string;
  /** Nothing could be scored. */
  tooLittleSaid: string;
  /** Every question was left out. */
  allSkipped: string;
  /** `{scored}` of `{all}`; `{title}` of the strongest. */
  someScored: string;
  /** `{title}` of the strongest. */
  allScored: string;
  /** In place of a reason that may not be shown. */
  quotesSpeak: string;
  /** How a model says `tooLittleSaid`. */
  saysTooLittle: RegExp;
}

const en: Lines = {
  ended: 'The interview ended before the first question.',
  tooLittleSaid: 'Too little was said to score the answers fairly.',
  allSkipped: 'The questions were left out, so there is nothing to score.',
  someScored: '{scored} of {all} answers could be scored; the strongest was on “{title}”.',
  allScored: 'Every answer could be scored; the strongest was on “{title}”.',
  quotesSpeak: 'The words quoted here meet this level.',
  saysTooLittle:
    /\b(too little|not enough) (was|has been|is) (said|answered)|\b(too little|not enough|insufficient)\b[^.;]*\bto (judge|score|assess|evaluate|rate)\b/iu,
};

const de: Lines = {
  ended: 'Das Gespräch endete vor der ersten Frage.',
  tooLittleSaid: 'Es wurde zu wenig gesagt, um die Antworten fair zu bewerten.',
  allSkipped: 'Die Fragen wurden ausgelassen, daher gibt es nichts zu bewerten.',
  someScored: '{scored} von {all} Antworten ließen sich bewerten; die stärkste war zu „{title}“.',
  allScored: 'Jede Antwort ließ sich bewerten; die stärkste war zu „{title}“.',
  quotesSpeak: 'Die zitierten Worte entsprechen dieser Stufe.',
  saysTooLittle:
    /\b(zu wenig|nicht genug) gesagt|\b(zu wenig|nicht genug)\b[^.;]*\b(bewerten|beurteilen|einschätzen)\b/iu,
};

const fr: Lines = {
  ended: 'L’entretien s’est terminé avant la première question.',
  tooLittleSaid: 'Trop peu a été dit pour évaluer les réponses équitablement.',
  allSkipped: 'Les questions ont été laissées de côté, il n’y a donc rien à évaluer.',
  someScored: '{scored} réponses sur {all} ont pu être évaluées ; la plus solide portait sur « {title} ».',
  allScored: 'Chaque réponse a pu être évaluée ; la plus solide portait sur « {title} ».',
  quotesSpeak: 'Les mots cités ici correspondent à ce niveau.',
  saysTooLittle:
    /\btrop peu (a été|de choses) dit|\b(trop peu|pas assez)\b[^.;]*\bpour (juger|évaluer|noter|apprécier)\b/iu,
};

const es: Lines = {
  ended: 'La entrevista terminó antes de la primera pregunta.',
  tooLittleSaid: 'Se dijo demasiado poco para valorar las respuestas con justicia.',
  allSkipped: 'Las preguntas se omitieron, así que no hay nada que valorar.',
  someScored: 'Se pudieron valorar {scored} de {all} respuestas; la más sólida fue la de «{title}».',
  allScored: 'Se pudieron valorar todas las respuestas; la más sólida fue la de «{title}».',
  quotesSpeak: 'Las palabras citadas aquí corresponden a este nivel.',
  saysTooLittle:
    /\bse (dijo|ha dicho) (demasiado|muy) poco|\b(demasiado poco|muy poco|no (se dijo )?lo suficiente)\b[^.;]*\bpara (juzgar|valorar|evaluar|puntuar)\b/iu,
};

const ar: Lines = {
  ended: 'انتهت المقابلة قبل السؤال الأول.',
  tooLittleSaid: 'ما قيل أقل من أن تُقيّم الإجابات بإنصاف.',
  allSkipped: 'تُركت الأسئلة، فلا يوجد ما يُقيَّم.',
  someScored: 'أمكن تقييم {scored} من {all} إجابات؛ وكانت أقواها عن «{title}».',
  allScored: 'أمكن تقييم كل الإجابات؛ وكانت أقواها عن «{title}».',
  quotesSpeak: 'الكلمات المقتبسة هنا تطابق هذا المستوى.',
  saysTooLittle: /ما قيل (أقل|قليل)|قيل القليل جدا|لم يُ?قل ما يكفي|لا يكفي (للتقييم|لتقييم|للحكم)/u,
};

const hi: Lines = {
  ended: 'इंटरव्यू पहले सवाल से पहले ही समाप्त हो गया।',
  tooLittleSaid: 'जवाबों को ठीक से अंक देने के लिए बहुत कम कहा गया।',
  allSkipped: 'सवाल छोड़ दिए गए, इसलिए अंक देने के लिए कुछ नहीं है।',
  someScored: '{all} में से {scored} जवाबों को अंक दिए जा सके; सबसे मज़बूत जवाब “{title}” पर था।',
  allScored: 'हर जवाब को अंक दिए जा सके; सबसे मज़बूत जवाब “{title}” पर था।',
  quotesSpeak: 'यहाँ उद्धृत शब्द इस स्तर के अनुरूप हैं।',
  saysTooLittle: /(बहुत|काफ़ी|काफी) कम (कहा|बताया|बोला)|(परखने|अंक देने|आँकने|मूल्यांकन)[^।]*(बहुत कम|पर्याप्त नहीं)/u,
};

const ja: Lines = {
  ended: '最初の質問の前に面接が終わりました。',
  tooLittleSaid: '回答を公正に採点するには、内容が足りませんでした。',
  allSkipped: '質問が見送られたため、採点する内容がありません。',
  someScored: '{all}件中{scored}件の回答を採点できました。最も良かったのは「{title}」への回答です。',
  allScored: 'すべての回答を採点できました。最も良かったのは「{title}」への回答です。',
  quotesSpeak: '引用した言葉が、この段階に当てはまります。',
  saysTooLittle: /(採点|評価|判断)[^。]*(足り(ない|ません)|不足|不十分|少なすぎ)|(回答|内容|発言)が少なすぎ/u,
};

const pt: Lines = {
  ended: 'A entrevista terminou antes da primeira pergunta.',
  tooLittleSaid: 'Foi dito muito pouco para avaliar as respostas com justiça.',
  allSkipped: 'As perguntas ficaram de fora, por isso não há nada para avaliar.',
  someScored: '{scored} de {all} respostas puderam ser avaliadas; a mais sólida foi sobre “{title}”.',
  allScored: 'Todas as respostas puderam ser avaliadas; a mais sólida foi sobre “{title}”.',
  quotesSpeak: 'As palavras citadas aqui correspondem a este nível.',
  saysTooLittle:
    /\bfoi dito (muito|demasiado) pouco|\b(muito pouco|demasiado pouco|não (foi dito )?o suficiente)\b[^.;]*\bpara (julgar|avaliar|pontuar)\b/iu,
};

/** By language. */
export const LINES: Readonly<Record<WholeLanguage, Lines>> = { en, de, fr, es, ar, hi, ja, pt };

/** The lines of a locale's language; English where there are none. */
export function linesOf(locale: string): Lines {
  const lines: Readonly<Record<string, Lines>> = LINES;
  return lines[languageOf(locale)] ?? en;
}

/** Whether a sentence says, in any of these languages, that too little was said. */
export function saysTooLittle(sentence: string): boolean {
  return Object.values(LINES).some((lines) => lines.saysTooLittle.test(sentence));
}
