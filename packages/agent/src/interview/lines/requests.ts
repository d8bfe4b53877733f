import type { WholeLanguage } from '@vivavoce/contract/records';

/** What the interviewer says, without the model, to what a candidate asks for instead of answering, in one language. */
export interface RequestLines {
  /** Before a question that is said again. */
  again: string;
  /** Gives time; nothing more is said until it is over. */
  pause: string;
  /** After a silence, before a question is left. */
  offer: string;
  /** Asks once before a question is left out. */
  skipConfirm: string;
  /** The question is left out; the next one follows. */
  skipped: string;
  /** The question is not left out. */
  stay: string;
  /** Before the candidate's own questions, once: one question was left out, by its `{title}`, or several. */
  wayBack: readonly [one: string, several: string];
  /** To whoever asks whether they talk to a human. `{interviewer}` */
  human: string;
}

const en: RequestLines = {
  again: 'Of course.',
  pause: "Of course, take your time. I'll wait.",
  offer: 'Shall we go on, or would you like more time?',
  skipConfirm: 'Would you like to leave this question out and go on?',
  skipped: "All right, we'll leave that one out.",
  stay: 'All right, take your time.',
  wayBack: [
    'Before we finish: you left out the question “{title}”. Would you like to come back to it?',
    'Before we finish: you left some questions out. Would you like to come back to them?',
  ],
  human: "No, I'm not a human. I'm {interviewer}, an AI interviewer.",
};

const de: RequestLines = {
  again: 'Gern.',
  pause: 'Natürlich, nehmen Sie sich Zeit. Ich warte.',
  offer: 'Wollen wir weitergehen, oder möchten Sie noch etwas Zeit?',
  skipConfirm: 'Möchten Sie diese Frage auslassen und weitergehen?',
  skipped: 'In Ordnung, diese Frage lassen wir aus.',
  stay: 'In Ordnung, nehmen Sie sich Zeit.',
  wayBack: [
    'Bevor wir zum Ende kommen: Die Frage „{title}“ haben Sie ausgelassen. Möchten Sie darauf zurückkommen?',
    'Bevor wir zum Ende kommen: Einige Fragen haben Sie ausgelassen. Möchten Sie darauf zurückkommen?',
  ],
  human: 'Nein, ich bin kein Mensch. Ich bin {interviewer}, eine KI, die dieses Gespräch führt.',
};

const es: RequestLines = {
  again: 'Por supuesto.',
  pause: 'Por supuesto, tómese su tiempo. Le espero.',
  offer: '¿Seguimos, o prefiere un poco más de tiempo?',
  skipConfirm: '¿Quiere dejar esta pregunta y seguir?',
  skipped: 'De acuerdo, dejamos esa pregunta.',
  stay: 'De acuerdo, tómese su tiempo.',
  wayBack: [
    'Antes de terminar: dejó sin responder la pregunta «{title}». ¿Quiere volver a ella?',
    'Antes de terminar: dejó algunas preguntas sin responder. ¿Quiere volver a ellas?',
  ],
  human: 'No, no soy una persona. Soy {interviewer}, una IA que hace entrevistas.',
};

const fr: RequestLines = {
  again: 'Bien sûr.',
  pause: 'Bien sûr, prenez votre temps. Je patiente.',
  offer: 'On continue, ou souhaitez-vous un peu plus de temps ?',
  skipConfirm: 'Voulez-vous passer cette question et continuer ?',
  skipped: 'Très bien, nous laissons cette question de côté.',
  stay: 'Très bien, prenez votre temps.',
  wayBack: [
    'Avant de finir : vous avez laissé de côté la question « {title} ». Voulez-vous y revenir ?',
    'Avant de finir : vous avez laissé quelques questions de côté. Voulez-vous y revenir ?',
  ],
  human: 'Non, je ne suis pas un être humain. Je suis {interviewer}, une IA qui mène des entretiens.',
};

const ar: RequestLines = {
  again: 'بالطبع.',
  pause: 'بالطبع، خذ وقتك. سأنتظر.',
  offer: 'هل نتابع، أم تود مزيدا من الوقت؟',
  skipConfirm: 'هل تود أن نترك هذا السؤال ونتابع؟',
  skipped: 'حسنا، سنترك هذا السؤال.',
  stay: 'حسنا، خذ وقتك.',
  wayBack: [
    'قبل أن ننتهي: تركت السؤال «{title}». هل تود العودة إليه؟',
    'قبل أن ننتهي: تركت بعض الأسئلة. هل تود العودة إليها؟',
  ],
  human: 'لا، لست إنسانا. أنا {interviewer}، ذكاء اصطناعي يجري المقابلات.',
};

const hi: RequestLines = {
  again: 'ज़रूर।',
  pause: 'ज़रूर, आराम से सोचिए। कोई जल्दी नहीं है।',
  offer: 'क्या हम आगे बढ़ें, या आपको थोड़ा और समय चाहिए?',
  skipConfirm: 'क्या आप यह सवाल छोड़कर आगे बढ़ना चाहेंगे?',
  skipped: 'ठीक है, यह सवाल छोड़ देते हैं।',
  stay: 'ठीक है, आराम से सोचिए।',
  wayBack: [
    'खत्म करने से पहले: आपने “{title}” वाला सवाल छोड़ दिया था। क्या आप उस पर लौटना चाहेंगे?',
    'खत्म करने से पहले: आपने कुछ सवाल छोड़े थे। क्या आप उन पर लौटना चाहेंगे?',
  ],
  human: 'नहीं, मैं इंसान नहीं हूँ। मैं {interviewer} हूँ, इंटरव्यू लेने वाला एक एआई।',
};

const ja: RequestLines = {
  again: 'もちろんです。',
  pause: 'もちろんです。ゆっくりお考えください。お待ちしています。',
  offer: '次に進みましょうか。それとも、もう少しお時間が必要ですか？',
  skipConfirm: 'この質問を飛ばして、次に進みますか？',
  skipped: 'わかりました。この質問は飛ばします。',
  stay: 'わかりました。ゆっくりお考えください。',
  wayBack: [
    '終わる前に、「{title}」の質問を飛ばしています。その質問に戻りますか？',
    '終わる前に、飛ばした質問がいくつかあります。その質問に戻りますか？',
  ],
  human: 'いいえ、私は人間ではありません。AI面接官の{interviewer}です。',
};

const pt: RequestLines = {
  again: 'Claro.',
  pause: 'Claro, fique à vontade. Eu espero.',
  offer: 'Vamos continuar, ou prefere um pouco mais de tempo?',
  skipConfirm: 'Quer deixar esta pergunta e continuar?',
  skipped: 'Certo, vamos deixar essa pergunta.',
  stay: 'Certo, fique à vontade.',
  wayBack: [
    'Antes de terminar: você deixou sem resposta a pergunta “{title}”. Quer voltar a ela?',
    'Antes de terminar: você deixou algumas perguntas sem resposta. Quer voltar a elas?',
  ],
  human: 'Não, não sou uma pessoa. Sou {interviewer}, uma IA que conduz entrevistas.',
};

const LINES: Readonly<Record<WholeLanguage, RequestLines>> = { en, de, es, fr, ar, hi, ja, pt };

/** These words for a locale (BCP 47); English where there are none. */
export function requestLinesOf(locale: string): RequestLines {
  const lines: Readonly<Record<string, RequestLines>> = LINES;
  return lines[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}
