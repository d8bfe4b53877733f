import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { hasSentenceEnd, readingOf } from './completeness.ts';
import { endingsFor } from './endings/languages.ts';

/** `de: …` is German; without a language, English. */
function read(labelled: string) {
  const [, locale = 'en', text = ''] = /^(?:(\w\w): )?(.*)$/s.exec(labelled) ?? [];
  return readingOf(text, locale);
}
const end = (labelled: string) => read(labelled).end;

describe('a whole sentence, with its point', () => {
  it.each([
    'I built the billing service.',
    'Did I answer your question?',
    'He told us to "stop."',
    'There were three reasons. First, cost. Second, speed. And finally, trust.',
    'At first I was not sure about it.',
    'That was my first job.',
    'It was version 2.5 of it.',
    'We had it running in 2019.',
    'The team grew from two to nine.',
    'de: Ich habe das Team geleitet.',
    'de: Damit fing ich an.',
    'de: Ich höre Ihnen zu.',
    'de: Da mache ich gern mit.',
    'fr: J’ai dirigé l’équipe pendant deux ans.',
    'es: Dirigí el equipo durante dos años.',
    'pt: Liderei a equipe por dois anos.',
    'ar: لقد قدت الفريق لمدة عامين.',
    'hi: मैंने दो साल टीम का नेतृत्व किया।',
    'ja: 私は二年間チームを率いていました。',
    'zh: 我负责了两年的计费服务。',
  ])('is read as one: %s', (text) => {
    expect(read(text)).toEqual({ end: 'whole', closed: true });
  });

  it.each([
    'Yes, I would like to.',
    'es: Sí, tengo una.',
    'That is the result I am proud of.',
    'Yes, I think I can.',
    'That is how it was.',
    'No, I am not used to.',
    'That was what I asked for.',
    'It was easy to work with.',
    'So did I.',
    'I hope so.',
    'de: Ja, ich habe eine.',
    'de: Ja, davon gibt es eine.',
    'de: Ich auch.',
    'es: Sí, lo es.',
    'es: Yo también.',
    'fr: Oui, j’en ai une.',
    'fr: Moi aussi.',
    'fr: C’est un outil que j’aime travailler avec.',
    'pt: Sim, tenho uma.',
    'pt: Eu também.',
    'pt: Sim, é.',
    'ar: وأنا أيضا.',
    'ar: نعم، كنت هناك.',
    'hi: हाँ, मैं भी।',
    'hi: बस यही।',
    'ja: 時間がなかったからです。',
    'ja: はい、できます。',
  ])('is one, too, where it ends in a word that breaks others off: %s', (text) => {
    expect(read(text)).toEqual({ end: 'whole', closed: true });
  });

  it.each([
    'It took three months.',
    'About four people.',
    'With my team.',
    'I led it.',
    'Twice a week.',
    'We shipped it.',
    'de: Drei Jahre lang.',
    'es: Unos tres años.',
    'fr: Environ trois mois.',
    'pt: Uns três anos.',
    'ar: ثلاث سنوات تقريبا.',
    'hi: लगभग तीन साल।',
    'ja: だいたい三か月です。',
  ])('has three words: %s', (text) => {
    expect(end(text)).toBe('whole');
  });
});

describe('one word', () => {
  it.each([
    'Yes.',
    'de: Nein.',
    'de: Genau.',
    'es: Claro.',
    'es: Nunca.',
    'fr: Jamais.',
    'fr: Bien sûr.',
    'ar: نعم.',
    'ar: بالتأكيد.',
    'hi: हाँ।',
    'hi: बिल्कुल।',
    'ja: はい。',
    'ja: もちろんです。',
    'pt: Sim.',
    'pt: Com certeza.',
  ])('is a whole answer: %s', (text) => {
    expect(end(text)).toBe('whole');
  });

  it.each([
    'So.',
    'Okay, so.',
    'Well.',
    'de: Also.',
    'de: Naja.',
    'es: Bueno.',
    'es: Pues.',
    'fr: Alors.',
    'fr: Du coup.',
    'ar: طيب.',
    'ar: في الحقيقة.',
    'hi: दरअसल।',
    'hi: तो।',
    'ja: それで。',
    'ja: 実は。',
    'pt: Bom.',
    'pt: Na verdade.',
  ])('only opens what follows: %s', (text) => {
    expect(end(text)).toBe('open');
  });

  it.each(['I did.', 'Good question.', 'Three years.', 'de: Drei Jahre.', 'es: Tres años.', 'fr: Deux ans.'])(
    'or two may be a beginning: %s',
    (text) => {
      expect(end(text)).toBe('short');
    },
  );
});

describe('a sentence that goes on, whatever point was set', () => {
  it.each([
    '',
    'I built the billing service,',
    'I built the billing service and.',
    'Because.',
    'Well...',
    'I think…',
    'The reasons were:',
    'Um.',
    'It was slow because, uh.',
    'Some people wanted to stop the project, so.',
    'I was responsible for the budget, which.',
    'It was my.',
    'We did it so that.',
    'I was there and I’m.',
    'de: Ich war dort und.',
    'de: Wir haben das gemacht, weil.',
    'de: Das lag an meinem.',
    'fr: Parce que.',
    'fr: J’ai travaillé dans.',
    'es: Y después, pero.',
    'es: Trabajé en.',
    'es: Lo hicimos para que.',
    'pt: Eu trabalhei na.',
    'pt: A gente fez isso porque.',
    'ar: كنت هناك لأن.',
    'ar: عملت في.',
    'hi: मैं वहाँ था क्योंकि।',
    'hi: मैंने टीम के लिए।',
    'ja: 私はチームの。',
    'ja: 開発を担当して。',
    'ja: それが大変だったので。',
    'zh: 我觉得，',
    'zh: 我去了那里因为。',
  ])('%j', (text) => {
    expect(end(text)).toBe('open');
  });

  it.each([
    'The biggest problem was.',
    'The biggest problem was',
    'The hardest part of it was.',
    'My main goal is.',
    'The reason for that was.',
    'My strength is.',
    'My biggest weakness was.',
    'What I liked was.',
    'What we learned from it was.',
    'de: Das größte Problem war.',
    'de: Der wichtigste Grund dafür ist.',
    'de: Das Ding ist.',
    'es: El mayor problema era.',
    'es: Lo más difícil fue.',
    'fr: Le plus grand problème était.',
    'fr: Mon objectif principal, c’était.',
    'pt: O maior problema foi.',
    'ar: المشكلة الكبرى كانت.',
    'hi: सबसे बड़ी समस्या यह थी।',
    'hi: सबसे बड़ी चुनौती थी।',
    'ja: 一番の問題は。',
  ])('announces: %s', (text) => {
    expect(end(text)).toBe('open');
  });

  it.each([
    'Let me think.',
    'Hmm, let me see.',
    'Give me a second.',
    'How do I put this.',
    'Where do I start.',
    'I need to think.',
    'Let me start with.',
    'I would say.',
    'That is a good question.',
    'de: Lassen Sie mich überlegen.',
    'de: Wie soll ich sagen.',
    'es: Déjeme pensar.',
    'es: A ver.',
    'fr: Laissez-moi réfléchir.',
    'fr: Comment dire.',
    'pt: Deixa eu pensar.',
    'pt: Como posso dizer.',
    'ar: دعني أفكر.',
    'ar: كيف أقول.',
    'hi: मुझे सोचने दीजिए।',
    'hi: कैसे कहूँ।',
    'ja: 少し考えさせてください。',
    'ja: えっと、なんだろう。',
  ])('is thinking aloud: %s', (text) => {
    expect(end(text)).toBe('open');
  });
});

describe('something that is dictated', () => {
  it.each([
    'oh seven seven',
    'Oh seven seven. Nine double oh one.',
    'My number is zero one two.',
    'It is 077.',
    'It is 07700 90.',
    'plus four nine one seven six.',
    'My phone number is.',
    'de: null eins sieben.',
    'de: Meine Nummer ist null eins.',
    'es: Es el seis uno dos.',
    'fr: C’est le zéro six douze.',
    'pt: É o nove oito sete.',
    'ar: صفر خمسة واحد.',
    'hi: नौ आठ सात।',
    'ja: 090。',
  ])('by its digits is not all there: %s', (text) => {
    expect(end(text)).toBe('open');
  });

  it.each([
    'My email is jane.',
    'My email address is jane dot smith.',
    'It is jane dot smith.',
    'de: Die Adresse ist anna punkt meier.',
    'jane dot smith at.',
    'jane dot smith at gmail.',
    'jane dot smith at example dot.',
    'My email is jane underscore.',
    'jane.smith@.',
    'jane.smith@example.',
    'My email is robin.smith at gmail.',
    'My email address is robin dot smith at gmail.',
    'My phone number is seven.',
    'es: Mi número es el seis.',
    'de: jane punkt meier at.',
    'es: jane punto perez arroba.',
    'fr: jane point dupont arobase.',
    'pt: jane ponto silva arroba.',
    'hi: जेन डॉट शर्मा ऐट।',
  ])('as an address is not all there: %s', (text) => {
    expect(end(text)).toBe('open');
  });

  it.each([
    'My name is spelled.',
    'S, M.',
    'S as in Sierra.',
    'B for bravo.',
    'It is spelled with K.',
    'de: S wie Siegfried.',
    'es: B de Barcelona.',
    'fr: P comme Paul.',
    'pt: B de bola.',
    'S-M-I.',
    'K, A.',
  ])('by its letters is not all there: %s', (text) => {
    expect(end(text)).toBe('open');
  });

  it.each([
    'oh seven seven double oh nine double oh one two three',
    'It is 07700900123.',
    'S, M, I, T, H.',
    'S-M-I-T-H.',
    'de: null eins sieben sechs eins zwei drei vier fünf.',
    'fr: zéro six douze trente-quatre cinquante-six soixante.',
  ])('may be all there, which its point does not say: %s', (text) => {
    expect(read(text)).toEqual({ end: 'loose', closed: false });
  });

  it.each([
    'It is jane.smith@example.com.',
    'jane dot smith at example dot com',
    'jane underscore smith at gmail dot com.',
    'es: jane punto perez arroba gmail punto com.',
    'de: jane punkt meier at web punkt de',
  ])('has the form of a whole address: %s', (text) => {
    expect(read(text)).toEqual({ end: 'loose', closed: true });
  });

  it.each([
    'I worked at Google.',
    'We were three.',
    'In the end we met at ten.',
    'I used to look at the UI.',
    'That makes two.',
    'There were 12 people in 2 teams.',
    'When I joined the team, there was no test.',
    'hi: जब मैं आया तो कोई टेस्ट नहीं था।',
    'I joined in 2019.',
    'It handled 10000 requests.',
    'I had plan B.',
    'Dot matrix printers were loud.',
    'I worked for a dot com company.',
    'de: Ich hatte Plan B.',
    'es: Al final éramos tres.',
    'That is a good point.',
    'The phone number is wrong there.',
    'I would say that it was worth it.',
    'He asked me where I would start with it.',
    'hi: यह सबसे बड़ी चुनौती थी।',
    'es: El número es alto.',
    'es: Ese es un buen punto.',
    'pt: Isso foi em 2019.',
  ])('is not read into an ordinary sentence: %s', (text) => {
    expect(end(text)).toBe('whole');
  });
});

describe('a list', () => {
  it.each([
    'There were three reasons.',
    'There were two main reasons. First, it was slow.',
    'There are a few things I learned.',
    'de: Es gab zwei Gründe. Erstens war es langsam.',
    'es: Hubo tres razones. Primero, el coste.',
    'fr: Il y avait deux raisons.',
    'pt: Foram três motivos. Primeiro, o custo.',
    'ar: كانت هناك ثلاثة أسباب.',
    'hi: इसके तीन कारण थे।',
    'ja: 理由は三つあります。',
    'We had four goals. First, speed. Second, cost.',
  ])('that announced more is open: %s', (text) => {
    expect(end(text)).toBe('open');
  });

  it.each([
    'First, I looked at the logs.',
    'First, we talked to the users.',
    'Firstly, it was cheap.',
    'First of all, I looked at the logs.',
    'Then, I wrote a test.',
    'de: Erstens war es langsam.',
    'de: Zuerst habe ich die Logs gelesen.',
    'es: Primero hablé con el equipo.',
    'fr: D’abord, j’ai lu les journaux.',
    'pt: Primeiro, falei com a equipe.',
    'ar: أولا تحدثت مع الفريق.',
    'hi: सबसे पहले मैंने टीम से बात की।',
    'ja: まず、ログを確認しました。',
  ])('is not opened by one item: %s', (text) => {
    expect(end(text)).toBe('whole');
  });

  it.each([
    'There were two reasons. First, cost. Second, speed.',
    'There were three reasons. The cost, the time, and the people.',
    'There were two options on the table, the cheap one and the good one.',
    'es: Hubo tres razones. El coste, el tiempo y la gente.',
    'pt: Foram três motivos. O custo, o tempo e as pessoas.',
    'ja: 理由は三つあります。費用と時間と人です。',
    'There were three reasons. Cost, speed, and finally, trust.',
    'de: Es gab zwei Gründe. Erstens die Kosten. Zweitens die Zeit.',
    'es: Hubo dos razones. Primero, el coste. Segundo, el tiempo.',
    'fr: Il y avait deux raisons. D’abord le coût. Ensuite le temps.',
    'pt: Foram dois motivos. Primeiro, o custo. Segundo, o tempo.',
  ])('that is complete is whole: %s', (text) => {
    expect(end(text)).toBe('whole');
  });

  it.each([
    'We used Python, Postgres, Redis.',
    'I spoke to sales, support, finance.',
    'de: Wir nutzten Python, Postgres, Redis.',
    'es: Usamos Python, Postgres, Redis.',
    'fr: On utilisait Python, Postgres, Redis.',
    'pt: Usamos Python, Postgres, Redis.',
    'ar: استخدمنا بايثون، بوستغرس، ريدس.',
    'hi: हमने पायथन, पोस्टग्रेस, रेडिस।',
    'It was slow, expensive, hard to test.',
    'I planned, wrote, tested.',
  ])('without its last "and" may go on: %s', (text) => {
    expect(end(text)).toBe('loose');
  });

  it.each([
    'We used Python, Postgres and Redis.',
    'I planned it, wrote it, and tested it.',
    'de: Wir nutzten Python, Postgres und Redis.',
    'es: Usamos Python, Postgres y Redis.',
  ])('with it is whole: %s', (text) => {
    expect(end(text)).toBe('whole');
  });
});

describe('words that end some sentences and break off others', () => {
  it.each([
    'If I had to do it again I would.',
    'My role in that team was to.',
    'I think the most important thing was that.',
    'It was something that I really.',
    'The person that I spoke with.',
    'de: Das ist etwas, was wir dann.',
    'es: Fue algo que yo.',
    'fr: C’est quelque chose où.',
    'pt: Foi uma coisa que eu.',
    'hi: उस समय मैं।',
    'When I joined the team.',
    'If I had to do it again.',
    'But because the ticket said nothing.',
    'de: Als ich in das Team kam.',
    'es: Cuando llegué al equipo.',
    'fr: Quand je suis arrivé.',
    'pt: Quando entrei na equipe.',
    'ar: عندما انضممت إلى الفريق.',
    'hi: जब मैं टीम में आया।',
    'ja: チームに入ったら。',
    'ja: 仕事が多かったけど。',
  ])('are loose: %s', (text) => {
    expect(['loose', 'open']).toContain(end(text));
  });
});

describe('a language', () => {
  it.each([
    ['has endings of its own', 'de', 'Damit fing ich an.', 'whole'],
    ['has endings of its own', 'pt-BR', 'Eu trabalhei no.', 'open'],
    ['has endings of its own', 'en-GB', 'I said no.', 'whole'],
    ['that is not known has its points', 'it', 'Ho costruito il.', 'whole'],
    ['that is not known has its commas', 'it', 'Ho costruito,', 'open'],
  ] as const)('%s: %s, %s', (_, locale, text, expected) => {
    expect(readingOf(text, locale).end).toBe(expected);
  });

  it.each([...WHOLE_LANGUAGES, 'zh'])('is known in %s', (language) => {
    expect(endingsFor(language)).toBeDefined();
  });

  it('without a point is closed by the forms of Japanese alone', () => {
    expect(readingOf('I built the billing service', 'en')).toEqual({ end: 'whole', closed: false });
    expect(readingOf('請求システムを作りました', 'ja')).toEqual({ end: 'whole', closed: true });
    expect(readingOf('請求システムを作った', 'ja')).toEqual({ end: 'whole', closed: false });
  });

  it('closes sentences by its own marks', () => {
    expect(['Yes.', 'はい。', 'हाँ।', 'نعم؟', 'ok'].map(hasSentenceEnd)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
