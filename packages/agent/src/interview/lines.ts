import type { Move } from './moves.ts';

/** What the interviewer says in its own words, without the model, in one language. `{name}` takes a comma with it. */
export interface Lines {
  /** `{interviewer}`, `{title}`; the first question follows. */
  greeting: string;
  /** Before a question. */
  nextQuestion: string;
  /** The same where nothing was said. */
  moveOn: string;
  followUp: string;
  /** `{hint}` */
  hint: string;
  hintPlain: string;
  wait: string;
  /** To a question of the candidate that the model could not answer. */
  answerCandidate: string;
  /** Asks for the candidate's own questions. */
  invitation: string;
  invitationTitle: string;
  closing: string;
  timeUp: string;
  /** After silence; the current question may follow the second. */
  silence: readonly [string, string];
  /** In coding mode. */
  checkIn: string;
  /** After speech without words; the second offers typing. */
  notHeard: readonly [string, string];
  /** After words that were lost with the connection to whoever heard them. */
  missed: string;
  /** Goes on after a break; what was not heard follows. */
  resume: string;
}

const en: Lines = {
  greeting:
    "Hello{name}, I'm {interviewer}. Welcome to your interview: {title}. Take your time with each answer.",
  nextQuestion: "Thank you. Here's the next question.",
  moveOn: "Let's move on to the next question.",
  followUp: 'Could you tell me a little more about that?',
  hint: "Here's a thought that may help. {hint}",
  hintPlain: 'You could start with one specific situation that you remember well.',
  wait: 'Of course, take your time.',
  answerCandidate: "That's a fair question. I can't answer it here, but the team can after this interview.",
  invitation: "Those were my questions. Is there anything you'd like to ask me?",
  invitationTitle: 'Your questions',
  closing: "Thank you for your time{name}. That's all from me. Goodbye.",
  timeUp: "We're out of time, so I have to stop here. Thank you for your answers{name}. Goodbye.",
  silence: ["Are you still there? Take your time, I'm listening.", 'Let me say that once more.'],
  checkIn: "How's it going? Tell me what you're thinking whenever you like.",
  notHeard: [
    "Sorry, I couldn't hear that. Could you say it again?",
    "I still can't make out the words. You can also type your answer.",
  ],
  missed: 'Sorry, I missed your last words. Could you say them again?',
  resume: 'Let me pick up where I left off.',
};

const de: Lines = {
  greeting:
    'Guten Tag{name}, ich bin {interviewer}. Willkommen zu Ihrem Gespräch: {title}. Nehmen Sie sich für jede Antwort Zeit.',
  nextQuestion: 'Vielen Dank. Hier kommt die nächste Frage.',
  moveOn: 'Gehen wir weiter zur nächsten Frage.',
  followUp: 'Können Sie mir dazu noch etwas mehr erzählen?',
  hint: 'Vielleicht hilft dieser Gedanke. {hint}',
  hintPlain: 'Beginnen Sie am besten mit einer Situation, an die Sie sich gut erinnern.',
  wait: 'Natürlich, lassen Sie sich Zeit.',
  answerCandidate:
    'Das ist eine gute Frage. Ich kann sie hier nicht beantworten, aber das Team kann es nach dem Gespräch.',
  invitation: 'Das waren meine Fragen. Möchten Sie mich noch etwas fragen?',
  invitationTitle: 'Ihre Fragen',
  closing: 'Vielen Dank für Ihre Zeit{name}. Das war alles von meiner Seite. Auf Wiedersehen.',
  timeUp:
    'Unsere Zeit ist um, deshalb muss ich hier aufhören. Vielen Dank für Ihre Antworten{name}. Auf Wiedersehen.',
  silence: ['Sind Sie noch da? Lassen Sie sich Zeit, ich höre zu.', 'Ich sage es noch einmal.'],
  checkIn: 'Wie kommen Sie voran? Sagen Sie mir gern, woran Sie gerade denken.',
  notHeard: [
    'Entschuldigung, das habe ich nicht verstanden. Können Sie es noch einmal sagen?',
    'Ich verstehe die Worte leider immer noch nicht. Sie können Ihre Antwort auch eintippen.',
  ],
  missed: 'Entschuldigung, Ihre letzten Worte sind mir entgangen. Können Sie sie noch einmal sagen?',
  resume: 'Ich fahre dort fort.',
};

const fr: Lines = {
  greeting:
    'Bonjour{name}, je suis {interviewer}. Bienvenue à votre entretien : {title}. Prenez votre temps pour chaque réponse.',
  nextQuestion: 'Merci. Voici la question suivante.',
  moveOn: 'Passons à la question suivante.',
  followUp: 'Pouvez-vous m’en dire un peu plus ?',
  hint: 'Voici une piste qui peut vous aider. {hint}',
  hintPlain: 'Vous pouvez commencer par une situation précise dont vous vous souvenez bien.',
  wait: 'Bien sûr, prenez votre temps.',
  answerCandidate:
    'C’est une bonne question. Je ne peux pas y répondre ici, mais l’équipe le fera après l’entretien.',
  invitation: 'C’étaient mes questions. Souhaitez-vous me demander quelque chose ?',
  invitationTitle: 'Vos questions',
  closing: 'Merci pour votre temps{name}. C’est tout de mon côté. Au revoir.',
  timeUp: 'Le temps est écoulé, je dois donc m’arrêter ici. Merci pour vos réponses{name}. Au revoir.',
  silence: ['Êtes-vous toujours là ? Prenez votre temps, je vous écoute.', 'Je le redis une fois.'],
  checkIn: 'Comment ça avance ? Dites-moi à quoi vous pensez quand vous voulez.',
  notHeard: [
    'Pardon, je n’ai pas bien entendu. Pouvez-vous répéter ?',
    'Je ne distingue toujours pas les mots. Vous pouvez aussi écrire votre réponse.',
  ],
  missed: 'Pardon, vos derniers mots m’ont échappé. Pouvez-vous les répéter ?',
  resume: 'Je reprends.',
};

const es: Lines = {
  greeting:
    'Hola{name}, soy {interviewer}. Le doy la bienvenida a su entrevista: {title}. Tómese su tiempo con cada respuesta.',
  nextQuestion: 'Gracias. Aquí va la siguiente pregunta.',
  moveOn: 'Pasemos a la siguiente pregunta.',
  followUp: '¿Puede contarme un poco más sobre eso?',
  hint: 'Quizá le ayude esta idea. {hint}',
  hintPlain: 'Puede empezar por una situación concreta que recuerde bien.',
  wait: 'Por supuesto, tómese su tiempo.',
  answerCandidate:
    'Es una buena pregunta. Aquí no puedo responderla, pero el equipo podrá hacerlo después de la entrevista.',
  invitation: 'Esas eran mis preguntas. ¿Hay algo que quiera preguntarme?',
  invitationTitle: 'Sus preguntas',
  closing: 'Gracias por su tiempo{name}. Eso es todo por mi parte. Adiós.',
  timeUp:
    'Se ha acabado el tiempo, así que tengo que terminar aquí. Gracias por sus respuestas{name}. Adiós.',
  silence: ['¿Sigue ahí? Tómese su tiempo, le escucho.', 'Lo digo una vez más.'],
  checkIn: '¿Cómo va? Cuénteme lo que está pensando cuando quiera.',
  notHeard: [
    'Perdón, no le he oído bien. ¿Puede repetirlo?',
    'Sigo sin distinguir las palabras. También puede escribir su respuesta.',
  ],
  missed: 'Perdón, me he perdido sus últimas palabras. ¿Puede repetirlas?',
  resume: 'Sigo desde ahí.',
};

const ar: Lines = {
  greeting: 'مرحبا{name}، أنا {interviewer}. أهلا بك في مقابلتك: {title}. خذ وقتك مع كل إجابة.',
  nextQuestion: 'شكرا لك. إليك السؤال التالي.',
  moveOn: 'لننتقل إلى السؤال التالي.',
  followUp: 'هل يمكنك أن تخبرني المزيد عن ذلك؟',
  hint: 'قد تساعدك هذه الفكرة. {hint}',
  hintPlain: 'يمكنك أن تبدأ بموقف محدد تتذكره جيدا.',
  wait: 'بالطبع، خذ وقتك.',
  answerCandidate: 'هذا سؤال جيد. لا أستطيع الإجابة عنه هنا، لكن الفريق يستطيع ذلك بعد المقابلة.',
  invitation: 'كانت هذه أسئلتي. هل هناك ما تود أن تسألني عنه؟',
  invitationTitle: 'أسئلتك',
  closing: 'شكرا لك على وقتك{name}. هذا كل شيء من جانبي. مع السلامة.',
  timeUp: 'انتهى الوقت، ولذلك علي أن أتوقف هنا. شكرا لك على إجاباتك{name}. مع السلامة.',
  silence: ['هل ما زلت معي؟ خذ وقتك، أنا أستمع.', 'سأقولها مرة أخرى.'],
  checkIn: 'كيف تسير الأمور؟ أخبرني بما تفكر فيه متى شئت.',
  notHeard: ['عذرا، لم أسمع ذلك جيدا. هل يمكنك إعادته؟', 'ما زلت لا أميز الكلمات. يمكنك أيضا كتابة إجابتك.'],
  missed: 'عذرا، فاتتني كلماتك الأخيرة. هل يمكنك إعادتها؟',
  resume: 'سأكمل من هناك.',
};

const LINES: Readonly<Record<string, Lines>> = { en, de, fr, es, ar };

/** The interviewer's own words for a locale (BCP 47); English where there are none. */
export function linesOf(locale: string): Lines {
  return LINES[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}

/** Fills `{…}`; a name comes with its comma, a missing one without. */
export function fill(line: string, values: Readonly<Record<string, string | null>>): string {
  return line
    .replaceAll(/\{(\w+)\}/g, (_, key: string) => {
      const value = values[key]?.trim() ?? '';
      if (key !== 'name') return value;
      return value === '' ? '' : `${/\p{Script=Arabic}/u.test(line) ? '،' : ','} ${value}`;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a line may speak of. */
export interface LineMatter {
  locale: string;
  candidateName: string | null;
  /** The question that a `next_question` asks, the invitation included. */
  question: string | null;
  /** The question that is open. */
  current: string;
  hint: string;
}

/** A move in the interview's own words. */
export function lineFor(move: Move, { locale, candidateName, question, current, hint }: LineMatter): string {
  const lines = linesOf(locale);
  switch (move) {
    case 'next_question':
      return question === null ? lines.invitation : join(lines.nextQuestion, question);
    case 'follow_up':
      return lines.followUp;
    case 'hint':
      return hint === '' ? lines.hintPlain : fill(lines.hint, { hint });
    case 'wait':
      return lines.wait;
    case 'answer_candidate':
      return lines.answerCandidate;
    case 'wrap_up':
      return fill(lines.closing, { name: candidateName });
    case 'repeat_question':
      return current;
    case 'rephrase':
      return join(current, hint === '' ? lines.hintPlain : fill(lines.hint, { hint }));
    case 'skip':
      return question === null ? lines.invitation : join(lines.moveOn, question);
    case 'pause':
      return lines.wait;
    case 'listen':
      return '';
  }
}

export function join(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
