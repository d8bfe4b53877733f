import type { QuestionEvaluation } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { asksForWhatIsThere } from './advice.ts';
import { deniesScores } from './tone.ts';

/** Answers with numbers, a result, an own part, reasons and examples, each more than once. */
const SAID = {
  en: 'I traced the join because two reports disagreed. I wrote a test, since 40 accounts were wrong. I changed the query, and in the end it dropped to 3 %, which saved two days.',
  de: 'Ich habe die Abfrage geprüft, weil 40 Konten falsch waren. Ich habe einen Test geschrieben, damit das auffällt. Am Ende sank der Fehler auf 3 Prozent, und seitdem habe ich Ruhe.',
  fr: "J'ai corrigé la requête parce que 40 comptes étaient faux. J'ai écrit un test, car personne ne le voyait. J'ai mesuré : au final, on est passé de 9 à 3 %, et depuis on a économisé deux jours.",
  es: 'Escribí una prueba porque 40 cuentas estaban mal. Decidí cambiar la consulta, ya que nadie lo veía. Medí todo: al final bajó a un 3 %, y desde entonces ahorramos dos días.',
  pt: 'Escrevi um teste porque 40 contas estavam erradas. Decidi mudar a consulta, pois ninguém via. Medi tudo: no final caiu para 3 %, e desde então economizamos dois dias.',
  ar: 'كتبت اختبارا لأن 40 حسابا كانت خاطئة. غيرت الاستعلام بسبب ذلك. قمت بالقياس، وفي النهاية انخفض الخطأ إلى 3 في المئة، ونتيجة لذلك وفر الفريق يومين.',
  hi: 'मैंने एक जाँच लिखी क्योंकि 40 खाते ग़लत थे। मैंने क्वेरी बदली ताकि यह दिखे। मैंने मापा, अंत में गलती 3 प्रतिशत रह गई, और तब से दो दिन की बचत हुई।',
  ja: '40件の口座が間違っていたので、私がテストを書きました。私は質問を直しました。なぜなら誰も見ていなかったからです。私が測り、最終的に3％に減り、二日短縮できました。',
} as const;

/** Asked for under such an answer: what is there, and what is not. */
const ADVICE: Record<keyof typeof SAID, { there: readonly string[]; other: readonly string[] }> = {
  en: {
    there: ['Name one number.', 'Include KPIs.', 'Say how long it took.', 'Back it up with data.'],
    other: [
      'Speak more slowly.',
      'Say what you would do differently.',
      'Name the team that you worked with.',
    ],
  },
  de: {
    there: ['Nennen Sie eine Zahl.', 'Sagen Sie, wie lange es dauerte.', 'Begründen Sie den Schritt.'],
    other: ['Sprechen Sie langsamer.', 'Sagen Sie, was Sie anders machen würden.'],
  },
  fr: {
    there: ['Donnez un chiffre.', 'Dites combien de temps cela a pris.', 'Expliquez pourquoi.'],
    other: ['Parlez plus lentement.', 'Dites ce que vous feriez autrement.'],
  },
  es: {
    there: ['Termine con lo que resultó de ello.', 'Mencione una cifra.', 'Diga por qué.'],
    other: ['Hable más despacio.', 'Diga con quién trabajó.'],
  },
  pt: {
    there: ['Termine com o que resultou disso.', 'Mencione um número.', 'Diga por que fez isso.'],
    other: ['Fale mais devagar.', 'Diga com quem trabalhou.'],
  },
  ar: {
    there: ['اذكر رقما يبين النتيجة.', 'اذكر السبب.', 'أضف مؤشرا.'],
    other: ['تحدث ببطء.', 'اذكر مع من عملت.'],
  },
  hi: {
    there: ['कोई संख्या बताइए।', 'कारण बताइए।', 'बताइए कि नतीजा क्या था।'],
    other: ['धीरे बोलिए।', 'बताइए कि आपके साथ कौन था।'],
  },
  ja: {
    there: ['成果を示す数字を一つ挙げてください。', '理由を述べてください。', '数値を入れてください。'],
    other: ['ゆっくり話してください。', '誰と働いたかを述べてください。'],
  },
};

const LANGUAGES = Object.keys(SAID) as (keyof typeof SAID)[];
const rows = (of: (language: keyof typeof SAID) => readonly string[]) =>
  LANGUAGES.flatMap((language) => of(language).map((text) => [language, text] as const));

describe('advice under an answer that is full of it', () => {
  it.each(rows((language) => ADVICE[language].there))(
    'asks in %s for what is there: %s',
    (language, advice) => {
      expect(asksForWhatIsThere(advice, SAID[language])).toBe(true);
    },
  );

  it.each(rows((language) => ADVICE[language].there))(
    'asks in %s for what is missing, under an answer without it: %s',
    (_language, advice) => {
      expect(asksForWhatIsThere(advice, '…')).toBe(false);
    },
  );

  it.each(rows((language) => ADVICE[language].other))(
    'asks in %s for something else: %s',
    (language, advice) => {
      expect(asksForWhatIsThere(advice, SAID[language])).toBe(false);
    },
  );
});

const PRAISE: Record<keyof typeof SAID, readonly string[]> = {
  en: ['You did really well.', 'Excellent answers.', 'A superb interview.'],
  de: ['Wirklich gut gemacht.', 'Ihre Antworten waren großartig.', 'Ein ausgezeichnetes Gespräch.'],
  fr: ['Vos réponses sont remarquables.', 'Un entretien brillant.', 'Très bien.'],
  es: ['Sus respuestas son impresionantes.', 'Una entrevista magnífica.', 'Muy bien.'],
  pt: ['Ótimas respostas.', 'Uma entrevista brilhante.', 'Muito bem.'],
  ar: ['إجاباتك ممتازة', 'مقابلة رائعة.', 'إجابات مقنعة.'],
  hi: ['आपके जवाब शानदार हैं।', 'बेहतरीन साक्षात्कार।', 'बहुत अच्छे जवाब।'],
  ja: ['素晴らしい回答でした。', '見事な面接でした。', 'とても明確な回答です。'],
};
const BLAME: Record<keyof typeof SAID, readonly string[]> = {
  en: ['The answers were vague.', 'Weak and shallow.'],
  de: ['Die Antworten waren dürftig.', 'Schwach und vage.'],
  fr: ['Des réponses superficielles.', 'Les réponses sont faibles.'],
  es: ['Respuestas superficiales.', 'Las respuestas son débiles.'],
  pt: ['Respostas superficiais.', 'As respostas são fracas.'],
  ar: ['إجابات ضعيفة.', 'كانت الإجابات مبهمة.'],
  hi: ['जवाब कमज़ोर थे।', 'जवाब अस्पष्ट हैं।'],
  ja: ['回答は弱く、曖昧でした。', '不十分な回答です。'],
};

describe('the tone of a headline', () => {
  const scored = (score: number): QuestionEvaluation[] => [
    {
      ...{ questionId: 'q1', number: 1, title: 'Deadlines', score, maxScore: 4, label: 'clear' },
      ...{ criteria: [], doneWell: null, toTry: null },
    },
  ];
  const [low, high] = [scored(1), scored(4)];

  it.each(rows((language) => PRAISE[language]))('denies low scores in %s: %s', (_language, text) => {
    expect([deniesScores(text, low), deniesScores(text, high)]).toEqual([true, false]);
  });

  it.each(rows((language) => BLAME[language]))('denies high scores in %s: %s', (_language, text) => {
    expect([deniesScores(text, low), deniesScores(text, high)]).toEqual([false, true]);
  });
});
