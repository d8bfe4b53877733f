import type { QuestionKind } from './kinds.ts';

type Choice = readonly [string, ...string[]];

/** The stand-in interviewer's words in one language. `{phrase}` is quoted from the candidate, `{name}` is theirs. */
export interface Phrasebook {
  /** Takes up what was said. */
  acknowledge: Choice;
  /** When nothing in the answer can be quoted. */
  acknowledgePlain: Choice;
  bridge: Choice;
  followUp: Choice;
  followUpPlain: Choice;
  /** The same by what the question is after. */
  followUpBy: Readonly<Record<QuestionKind, Choice>>;
  hint: Choice;
  hintPlain: Choice;
  wait: Choice;
  answer: Choice;
  /** `{interviewer}` is the interviewer's own name. */
  greet: Choice;
  /** After a break. */
  resume: Choice;
  wrapUp: Choice;
  /** When there is no question to ask. */
  openQuestion: string;
  /** Where the prompt gives the interviewer no name. */
  interviewer: string;
  /** How a name stands where `{name}` is. @defaultValue `, {name}` */
  address?: string;
}

const EN: Phrasebook = {
  acknowledge: [
    'Thanks, “{phrase}” is a helpful detail.',
    'Right, you mentioned “{phrase}”.',
    'I see, “{phrase}” stands out to me.',
    'Good, “{phrase}” is clear to me.',
    'Okay, so “{phrase}” was part of it.',
    'Understood, especially the part about “{phrase}”.',
  ],
  acknowledgePlain: ['Thank you.', 'Okay, thanks.', 'All right.', 'I see, thanks.', 'Got it.'],
  bridge: [
    'Let us move on.',
    'Here is the next one.',
    'On to something else.',
    'Next question.',
    'Let me ask you this.',
  ],
  followUp: [
    'You said “{phrase}”: what was your own part in that?',
    'Let me stay with “{phrase}” for a moment: what made it difficult?',
    'When you say “{phrase}”, what did you do first?',
    'About “{phrase}”: how did you know that it worked?',
    'You brought up “{phrase}”. What would you do differently today?',
    'Interesting, “{phrase}”. Which result did that lead to?',
  ],
  followUpPlain: [
    'Could you give me one concrete example?',
    'What did you do yourself, step by step?',
    'How did it turn out in the end?',
    'Can you tell me a little more about that?',
  ],
  followUpBy: {
    experience: [
      'What was your own part in it?',
      'What made it difficult?',
      'How did it turn out in the end?',
      'What would you do differently today?',
    ],
    technical: [
      'Can you give me a small example of that?',
      'Where would that stop working?',
      'How would you explain it to a beginner?',
      'What would you use instead, and when?',
    ],
    plan: [
      'What would you look at first?',
      'How would you notice that it goes wrong?',
      'What would you leave out if time were short?',
      'Who would you need for that?',
    ],
    motive: [
      'What made you think of that?',
      'Which part of it matters most to you?',
      'What would you like to learn there?',
      'Where have you done something like it before?',
    ],
  },
  hint: ['Here is a pointer: {hint}', 'It may help to think of this: {hint}', 'Try this angle: {hint}'],
  hintPlain: [
    'Start with one situation that you remember well.',
    'Begin small: what was the very first step?',
  ],
  wait: ['Take your time.', 'No hurry.', 'Of course, think about it.'],
  answer: [
    'Good question. I only know what this interview covers, and the team will gladly tell you more afterwards.',
    'Fair question. That is for the people you would work with, and they can tell you after this interview.',
    'I am glad you ask. I cannot speak for the team here, but it is worth asking them just like that.',
  ],
  greet: [
    'Hello{name}, I am {interviewer}. Let us begin.',
    'Hi{name}, {interviewer} here. Good that you are here.',
    'Welcome{name}, my name is {interviewer}. Here we go.',
  ],
  resume: ['Welcome back.', 'Good, we are connected again.', 'There you are again.'],
  wrapUp: [
    'Thank you for your time{name}. That was everything from my side; goodbye.',
    'We are at the end{name}. Thanks for the conversation, and all the best.',
    'That is all I wanted to ask{name}. Thank you, it was good talking to you.',
  ],
  openQuestion: 'What would you like to tell me about your work?',
  interviewer: 'your interviewer',
};

const DE: Phrasebook = {
  acknowledge: [
    'Danke, „{phrase}“ ist ein guter Hinweis.',
    'Verstehe, Sie nannten „{phrase}“.',
    'Gut, „{phrase}“ ist mir klar.',
  ],
  acknowledgePlain: ['Danke.', 'Gut, danke.', 'Verstanden.'],
  bridge: ['Gehen wir weiter.', 'Zur nächsten Frage.', 'Etwas anderes.'],
  followUp: [
    'Sie sagten „{phrase}“: Was war Ihr eigener Anteil daran?',
    'Bleiben wir bei „{phrase}“: Was war daran schwierig?',
    'Zu „{phrase}“: Woran haben Sie gemerkt, dass es funktioniert?',
  ],
  followUpPlain: [
    'Können Sie ein konkretes Beispiel nennen?',
    'Was haben Sie selbst getan, Schritt für Schritt?',
  ],
  followUpBy: {
    experience: ['Was war Ihr eigener Anteil daran?', 'Was war daran schwierig?', 'Wie ging es am Ende aus?'],
    technical: [
      'Können Sie ein kleines Beispiel nennen?',
      'Wo stößt das an Grenzen?',
      'Was würden Sie stattdessen nehmen, und wann?',
    ],
    plan: [
      'Was sehen Sie sich zuerst an?',
      'Woran würden Sie merken, dass es schiefgeht?',
      'Was ließen Sie weg, wenn die Zeit knapp ist?',
    ],
    motive: [
      'Was hat Sie darauf gebracht?',
      'Was ist Ihnen daran am wichtigsten?',
      'Was möchten Sie dort lernen?',
    ],
  },
  hint: ['Ein Hinweis: {hint}', 'Vielleicht hilft das: {hint}'],
  hintPlain: ['Beginnen Sie mit einer Situation, an die Sie sich gut erinnern.'],
  wait: ['Lassen Sie sich Zeit.', 'Keine Eile.'],
  answer: ['Gute Frage. Das beantwortet Ihnen das Team nach dem Gespräch gern.'],
  greet: [
    'Guten Tag{name}, ich bin {interviewer}. Fangen wir an.',
    'Hallo{name}, hier ist {interviewer}. Schön, dass Sie da sind.',
  ],
  resume: ['Willkommen zurück.', 'Gut, wir sind wieder verbunden.'],
  wrapUp: [
    'Vielen Dank{name}. Das war alles von meiner Seite; auf Wiederhören.',
    'Damit sind wir am Ende{name}. Danke für das Gespräch.',
  ],
  openQuestion: 'Was möchten Sie mir über Ihre Arbeit erzählen?',
  interviewer: 'Ihr Gegenüber',
};

const ES: Phrasebook = {
  acknowledge: [
    'Gracias, «{phrase}» es un buen detalle.',
    'Entiendo, mencionó «{phrase}».',
    'Bien, «{phrase}» me queda claro.',
  ],
  acknowledgePlain: ['Gracias.', 'De acuerdo.', 'Entendido.'],
  bridge: ['Sigamos.', 'Vamos con la siguiente.', 'Pasemos a otra cosa.'],
  followUp: [
    'Usted dijo «{phrase}»: ¿cuál fue su propia parte?',
    'Sobre «{phrase}»: ¿qué fue lo más difícil?',
    'Cuando dice «{phrase}», ¿qué hizo primero?',
  ],
  followUpPlain: ['¿Puede darme un ejemplo concreto?', '¿Qué hizo usted, paso a paso?'],
  followUpBy: {
    experience: ['¿Cuál fue su propia parte?', '¿Cómo terminó?'],
    technical: ['¿Puede dar un pequeño ejemplo?', '¿Cuándo dejaría de funcionar?'],
    plan: ['¿Qué miraría primero?', '¿Cómo notaría que algo va mal?'],
    motive: ['¿Qué es lo que más le importa de eso?', '¿Qué le gustaría aprender allí?'],
  },
  hint: ['Una pista: {hint}', 'Quizá ayude esto: {hint}'],
  hintPlain: ['Empiece por una situación que recuerde bien.'],
  wait: ['Tómese su tiempo.', 'Sin prisa.'],
  answer: ['Buena pregunta. El equipo se la responderá con gusto después.'],
  greet: [
    'Hola{name}, soy {interviewer}. Empecemos.',
    'Buenos días{name}, aquí {interviewer}. Gracias por venir.',
  ],
  resume: ['Bienvenido de nuevo.', 'Bien, seguimos.'],
  wrapUp: [
    'Gracias por su tiempo{name}. Eso es todo por mi parte.',
    'Hemos terminado{name}. Gracias por la conversación.',
  ],
  openQuestion: '¿Qué quiere contarme de su trabajo?',
  interviewer: 'su entrevistadora',
};

const FR: Phrasebook = {
  acknowledge: [
    'Merci, « {phrase} » est un détail utile.',
    'Je vois, vous parlez de « {phrase} ».',
    'Bien, « {phrase} », c’est clair.',
  ],
  acknowledgePlain: ['Merci.', 'D’accord.', 'Très bien.'],
  bridge: ['Continuons.', 'Passons à la suite.', 'Question suivante.'],
  followUp: [
    'Vous avez dit « {phrase} » : quelle était votre propre part ?',
    'Sur « {phrase} » : qu’est-ce qui était difficile ?',
    'Quand vous dites « {phrase} », qu’avez-vous fait en premier ?',
  ],
  followUpPlain: [
    'Pouvez-vous donner un exemple concret ?',
    'Qu’avez-vous fait vous-même, étape par étape ?',
  ],
  followUpBy: {
    experience: ['Quelle était votre propre part ?', 'Comment cela s’est-il terminé ?'],
    technical: ['Pouvez-vous donner un petit exemple ?', 'Dans quel cas cela ne marche-t-il plus ?'],
    plan: ['Que regarderiez-vous en premier ?', 'À quoi verriez-vous que cela tourne mal ?'],
    motive: ['Qu’est-ce qui compte le plus pour vous là-dedans ?', 'Qu’aimeriez-vous y apprendre ?'],
  },
  hint: ['Une piste : {hint}', 'Ceci peut aider : {hint}'],
  hintPlain: ['Commencez par une situation dont vous vous souvenez bien.'],
  wait: ['Prenez votre temps.', 'Rien ne presse.'],
  answer: ['Bonne question. L’équipe vous répondra volontiers après cet entretien.'],
  greet: [
    'Bonjour{name}, je suis {interviewer}. Commençons.',
    'Bonjour{name}, ici {interviewer}. Merci d’être là.',
  ],
  resume: ['Vous revoilà.', 'Bien, reprenons.'],
  wrapUp: [
    'Merci pour votre temps{name}. C’est tout de mon côté.',
    'Nous avons terminé{name}. Merci pour cet échange.',
  ],
  openQuestion: 'Que souhaitez-vous me dire de votre travail ?',
  interviewer: 'votre interlocutrice',
};

const AR: Phrasebook = {
  acknowledge: ['شكرًا، «{phrase}» تفصيل مفيد.', 'فهمت، ذكرت «{phrase}».', 'حسنًا، «{phrase}» واضح.'],
  acknowledgePlain: ['شكرًا لك.', 'حسنًا.', 'فهمت.'],
  bridge: ['لننتقل.', 'إليك السؤال التالي.', 'إلى أمر آخر.'],
  followUp: ['قلت «{phrase}»: ما كان دورك أنت في ذلك؟', 'بخصوص «{phrase}»: ما الذي كان صعبًا؟'],
  followUpPlain: ['هل يمكنك ذكر مثال محدد؟', 'ماذا فعلت بنفسك خطوة بخطوة؟'],
  followUpBy: {
    experience: ['ما كان دورك أنت في ذلك؟', 'كيف انتهى الأمر؟'],
    technical: ['هل يمكنك ذكر مثال صغير؟', 'متى لا ينجح ذلك؟'],
    plan: ['بماذا ستبدأ؟', 'كيف ستلاحظ أن الأمر يسير بشكل خاطئ؟'],
    motive: ['ما أهم ما في ذلك بالنسبة لك؟', 'ماذا تود أن تتعلم هناك؟'],
  },
  hint: ['هذه فكرة قد تساعد: {hint}', 'جرّب هذا: {hint}'],
  hintPlain: ['ابدأ بموقف واحد تتذكره جيدًا.'],
  wait: ['خذ وقتك.', 'لا داعي للعجلة.'],
  answer: ['سؤال جيد. سيجيبك الفريق عنه بعد المقابلة.'],
  greet: ['مرحبًا{name}، أنا {interviewer}. لنبدأ.', 'أهلًا{name}، معك {interviewer}.'],
  resume: ['أهلًا بعودتك.', 'حسنًا، عدنا.'],
  wrapUp: ['شكرًا على وقتك{name}. هذا كل شيء من جانبي.', 'وصلنا إلى النهاية{name}. شكرًا على الحديث.'],
  openQuestion: 'ماذا تود أن تخبرني عن عملك؟',
  interviewer: 'محاورك',
  address: '، {name}',
};

const HI: Phrasebook = {
  acknowledge: [
    'धन्यवाद, “{phrase}” काम की बात है।',
    'जी, आपने “{phrase}” का ज़िक्र किया।',
    'अच्छा, “{phrase}” पर ध्यान गया।',
  ],
  acknowledgePlain: ['धन्यवाद।', 'जी, ठीक है।', 'अच्छा।'],
  bridge: ['आगे चलते हैं।', 'अब अगला सवाल।', 'अब एक दूसरी बात।'],
  followUp: [
    'आपने “{phrase}” कहा: उसमें आपकी अपनी भूमिका क्या थी?',
    '“{phrase}” के बारे में: सबसे मुश्किल क्या था?',
    'आपने “{phrase}” बताया: सबसे पहला कदम क्या था?',
  ],
  followUpPlain: ['क्या आप कोई ठोस उदाहरण दे सकते हैं?', 'आपने ख़ुद क्या किया, एक-एक कदम बताइए?'],
  followUpBy: {
    experience: ['उसमें आपकी अपनी भूमिका क्या थी?', 'अंत में क्या हुआ?'],
    technical: ['क्या आप एक छोटा उदाहरण दे सकते हैं?', 'यह कब काम नहीं करेगा?'],
    plan: ['आप सबसे पहले क्या देखेंगे?', 'आपको कैसे पता चलेगा कि कुछ ग़लत हो रहा है?'],
    motive: ['इसमें आपके लिए सबसे ज़रूरी क्या है?', 'आप वहाँ क्या सीखना चाहेंगे?'],
  },
  hint: ['एक संकेत: {hint}', 'शायद इससे मदद मिले: {hint}'],
  hintPlain: ['किसी एक घटना से शुरू कीजिए जो आपको अच्छी तरह याद हो।'],
  wait: ['आराम से सोचिए।', 'कोई जल्दी नहीं है।'],
  answer: ['अच्छा सवाल है। इंटरव्यू के बाद टीम आपको इसका जवाब देगी।'],
  greet: ['{name}नमस्ते। मैं {interviewer} हूँ। आइए, शुरू करते हैं।', '{name}नमस्ते। {interviewer} की ओर से आपका स्वागत है।'],
  resume: ['फिर से स्वागत है।', 'अच्छा, हम फिर जुड़ गए।'],
  wrapUp: ['{name}आपके समय के लिए धन्यवाद। मेरी ओर से बस इतना ही।', '{name}हम अंत तक आ गए हैं। बातचीत के लिए धन्यवाद।'],
  openQuestion: 'आप अपने काम के बारे में क्या बताना चाहेंगे?',
  interviewer: 'आपके इंटरव्यूअर',
  address: '{name} जी, ',
};

const JA: Phrasebook = {
  acknowledge: [
    'ありがとうございます。「{phrase}」というお話でしたね。',
    'なるほど、「{phrase}」ですね。',
    'はい、「{phrase}」という点、よく分かりました。',
  ],
  acknowledgePlain: ['ありがとうございます。', '分かりました。', 'なるほど。'],
  bridge: ['次に進みましょう。', '次の質問です。', '話題を変えます。'],
  followUp: [
    '「{phrase}」とおっしゃいましたが、ご自身の役割は何でしたか？',
    '「{phrase}」について、特に難しかったのはどんな点ですか？',
    '「{phrase}」のとき、最初に何をされましたか？',
  ],
  followUpPlain: [
    '具体的な例を一つ挙げていただけますか？',
    'ご自身でされたことを、順を追って教えていただけますか？',
  ],
  followUpBy: {
    experience: ['ご自身の役割は何でしたか？', '最終的にどうなりましたか？'],
    technical: ['簡単な例を挙げていただけますか？', 'それがうまくいかないのはどんな場合ですか？'],
    plan: ['最初に何を確認しますか？', 'うまくいっていないことに、どうやって気づきますか？'],
    motive: ['その中で一番大切なことは何ですか？', 'そこで何を学びたいですか？'],
  },
  hint: ['ヒントです。{hint}', 'こう考えるとよいかもしれません。{hint}'],
  hintPlain: ['よく覚えている場面を一つ思い出すところから始めてみてください。'],
  wait: ['ごゆっくりどうぞ。', '急がなくて大丈夫です。'],
  answer: ['いい質問ですね。面接のあとで、チームの者がお答えします。'],
  greet: [
    '{name}こんにちは。{interviewer}です。では始めましょう。',
    '{name}はじめまして。{interviewer}と申します。',
  ],
  resume: ['お帰りなさい。', 'はい、つながりましたね。'],
  wrapUp: [
    '{name}お時間をいただき、ありがとうございました。以上です。',
    '{name}これで終わりです。お話しいただき、ありがとうございました。',
  ],
  openQuestion: 'お仕事について、お話しになりたいことは何ですか？',
  interviewer: '面接官',
  address: '{name}さん、',
};

const PT: Phrasebook = {
  acknowledge: [
    'Certo, “{phrase}” é um bom detalhe.',
    'Entendo, mencionou “{phrase}”.',
    'Muito bem, “{phrase}” chamou a minha atenção.',
  ],
  acknowledgePlain: ['Certo.', 'Entendi.', 'Muito bem.'],
  bridge: ['Vamos em frente.', 'Vamos à próxima.', 'Passemos a outro assunto.'],
  followUp: [
    'Disse “{phrase}”: qual foi a sua própria parte nisso?',
    'Sobre “{phrase}”: o que foi mais difícil?',
    'Quando diz “{phrase}”, o que fez primeiro?',
  ],
  followUpPlain: ['Pode dar um exemplo concreto?', 'O que fez exatamente, passo a passo?'],
  followUpBy: {
    experience: ['Qual foi a sua própria parte?', 'Como terminou?'],
    technical: ['Pode dar um pequeno exemplo?', 'Quando é que isso deixa de funcionar?'],
    plan: ['O que veria primeiro?', 'Como notaria que algo vai mal?'],
    motive: ['O que é mais importante para si nisso?', 'O que gostaria de aprender lá?'],
  },
  hint: ['Uma pista: {hint}', 'Talvez isto ajude: {hint}'],
  hintPlain: ['Comece por uma situação de que se lembre bem.'],
  wait: ['Não há pressa.', 'Fique à vontade.'],
  answer: ['Boa pergunta. A equipe responderá com prazer depois da entrevista.'],
  greet: [
    'Olá{name}, meu nome é {interviewer}. Vamos começar.',
    'Olá{name}, aqui é {interviewer}. Que bom ter você aqui.',
  ],
  resume: ['Que bom ter você de volta.', 'Certo, vamos continuar.'],
  wrapUp: [
    'Agradeço pelo seu tempo{name}. Da minha parte, é tudo.',
    'Chegamos ao fim{name}. Agradeço pela conversa.',
  ],
  openQuestion: 'O que gostaria de me contar sobre o seu trabalho?',
  interviewer: 'quem entrevista',
};

const BOOKS: Record<string, Phrasebook> = { en: EN, de: DE, es: ES, fr: FR, ar: AR, hi: HI, ja: JA, pt: PT };

/** The phrases of a language, English where there are none. */
export function phrasebook(language: string): Phrasebook {
  return BOOKS[language] ?? EN;
}
