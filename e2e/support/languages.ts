import type { WholeLanguage } from '@vivavoce/contract/plain';
import { SHORT_TEMPLATE } from './template.ts';

interface Spoken {
  title: string;
  /** Title and text of each question. */
  questions: [title: string, text: string][];
  criterion: { name: string; description: string; levels: [label: string, anchor: string][] };
  /** What a candidate types to each question. */
  answers: string[];
}

/** One short interview in every language that is whole. */
export const SPOKEN: Record<WholeLanguage, Spoken> = {
  en: {
    title: 'Practice in English',
    questions: [
      ['A bug', 'Which bug taught you most?'],
      ['The fix', 'What did you do first?'],
    ],
    criterion: {
      name: 'Care',
      description: 'Whether the answer shows that the cause was found and the effect checked.',
      levels: [
        ['not named', 'No cause and no effect are named.'],
        ['partly', 'A cause or an effect is named.'],
        ['clear', 'Cause and effect are named, with what was done about them.'],
      ],
    },
    answers: [
      'Our report counted paused accounts as lost, and I found the stale table behind it within three hours.',
      'First I froze the export for two days, because the prices depended on it, and told the three teams.',
    ],
  },
  de: {
    title: 'Kurze Übung',
    questions: [
      ['Ein Fehler', 'Aus welchem Fehler haben Sie am meisten gelernt?'],
      ['Die Behebung', 'Was haben Sie zuerst getan?'],
    ],
    criterion: {
      name: 'Sorgfalt',
      description: 'Ob die Antwort zeigt, dass die Ursache gefunden und die Wirkung geprüft wurde.',
      levels: [
        ['nicht genannt', 'Weder Ursache noch Wirkung werden genannt.'],
        ['teilweise', 'Eine Ursache oder eine Wirkung wird genannt.'],
        ['klar', 'Ursache und Wirkung werden genannt, mit dem, was dagegen getan wurde.'],
      ],
    },
    answers: [
      'Unser Bericht zählte ruhende Konten als verloren, und ich fand nach drei Stunden die veraltete Tabelle dahinter.',
      'Zuerst habe ich den Export für zwei Tage angehalten, weil die Preise davon abhingen, und drei Teams gewarnt.',
    ],
  },
  es: {
    title: 'Práctica breve',
    questions: [
      ['Un error', '¿De qué error aprendió más?'],
      ['La solución', '¿Qué hizo primero?'],
    ],
    criterion: {
      name: 'Cuidado',
      description: 'Si la respuesta muestra que se encontró la causa y se comprobó el efecto.',
      levels: [
        ['sin nombrar', 'No se nombra ninguna causa ni efecto.'],
        ['en parte', 'Se nombra una causa o un efecto.'],
        ['claro', 'Se nombran causa y efecto, con lo que se hizo al respecto.'],
      ],
    },
    answers: [
      'Nuestro informe contaba como perdidas las cuentas en pausa, y en tres horas encontré la tabla antigua que lo causaba.',
      'Primero detuve la exportación durante dos días, porque los precios dependían de ella, y avisé a los tres equipos.',
    ],
  },
  fr: {
    title: 'Petit entraînement',
    questions: [
      ['Un bogue', 'Quel bogue vous a le plus appris ?'],
      ['La correction', 'Qu’avez-vous fait en premier ?'],
    ],
    criterion: {
      name: 'Soin',
      description: 'Si la réponse montre que la cause a été trouvée et l’effet vérifié.',
      levels: [
        ['non nommé', 'Ni cause ni effet ne sont nommés.'],
        ['en partie', 'Une cause ou un effet est nommé.'],
        ['clair', 'Cause et effet sont nommés, avec ce qui a été fait.'],
      ],
    },
    answers: [
      'Notre rapport comptait les comptes en pause comme perdus, et j’ai trouvé en trois heures la vieille table qui en était la cause.',
      'J’ai d’abord bloqué l’export pendant deux jours, parce que les prix en dépendaient, et prévenu les trois équipes.',
    ],
  },
  ar: {
    title: 'تدريب قصير',
    questions: [
      ['خلل', 'ما الخلل الذي تعلمت منه أكثر من غيره؟'],
      ['الإصلاح', 'ما أول شيء فعلته؟'],
    ],
    criterion: {
      name: 'العناية',
      description: 'هل تبيّن الإجابة أن السبب عُرف وأن الأثر فُحص.',
      levels: [
        ['غير مذكور', 'لم يُذكر سبب ولا أثر.'],
        ['جزئي', 'ذُكر سبب أو أثر.'],
        ['واضح', 'ذُكر السبب والأثر وما فُعل حيالهما.'],
      ],
    },
    answers: [
      'كان تقريرنا يحسب الحسابات المتوقفة ضمن الحسابات المفقودة، فوجدت الجدول القديم الذي سبّب ذلك خلال ثلاث ساعات.',
      'أوقفت التصدير أولا لمدة يومين لأن الأسعار كانت تعتمد عليه، ثم أخبرت الفرق الثلاثة بما حدث.',
    ],
  },
  hi: {
    title: 'छोटा अभ्यास',
    questions: [
      ['एक गड़बड़ी', 'किस गड़बड़ी से आपने सबसे ज़्यादा सीखा?'],
      ['सुधार', 'आपने सबसे पहले क्या किया?'],
    ],
    criterion: {
      name: 'सावधानी',
      description: 'क्या जवाब से पता चलता है कि कारण मिला और असर जाँचा गया।',
      levels: [
        ['नहीं बताया', 'न कारण बताया गया, न असर।'],
        ['कुछ हद तक', 'कारण या असर में से एक बताया गया।'],
        ['साफ़', 'कारण और असर दोनों बताए गए, और यह भी कि क्या किया गया।'],
      ],
    },
    answers: [
      'हमारी रिपोर्ट रुके हुए खातों को खोया हुआ गिनती थी, और मैंने तीन घंटे में उसके पीछे की पुरानी तालिका ढूँढ ली।',
      'सबसे पहले मैंने दो दिन के लिए निर्यात रोका, क्योंकि कीमतें उसी पर निर्भर थीं, और तीनों टीमों को बताया।',
    ],
  },
  ja: {
    title: '短い練習',
    questions: [
      ['不具合', '最も学びになった不具合は何ですか？'],
      ['対応', '最初に何をしましたか？'],
    ],
    criterion: {
      name: '丁寧さ',
      description: '原因を見つけ、影響を確かめたことが回答から分かるか。',
      levels: [
        ['言及なし', '原因にも影響にも触れていない。'],
        ['一部', '原因か影響のどちらかに触れている。'],
        ['明確', '原因と影響に触れ、対応も述べている。'],
      ],
    },
    answers: [
      '私たちの報告書は休止中の口座を失われたものとして数えていて、私は三時間で原因の古い表を見つけました。',
      'まず価格に関わるので書き出しを二日間止めて、三つのチームに何が起きたかを説明しました。',
    ],
  },
  pt: {
    title: 'Treino curto',
    questions: [
      ['Um erro', 'Com que erro você mais aprendeu?'],
      ['A correção', 'O que fez primeiro?'],
    ],
    criterion: {
      name: 'Cuidado',
      description: 'Se a resposta mostra que a causa foi encontrada e o efeito verificado.',
      levels: [
        ['não citado', 'Nenhuma causa e nenhum efeito são citados.'],
        ['em parte', 'Uma causa ou um efeito é citado.'],
        ['claro', 'Causa e efeito são citados, com o que foi feito.'],
      ],
    },
    answers: [
      'Nosso relatório contava contas em pausa como perdidas, e em três horas encontrei a tabela antiga que causava isso.',
      'Primeiro parei a exportação por dois dias, porque os preços dependiam dela, e avisei as três equipes.',
    ],
  },
};

const IDS = ['bug', 'fix'];

function translationOf({ title, questions, criterion }: Spoken) {
  const levels = criterion.levels.map(([label, anchor]) => ({ label, anchor }));
  return {
    title,
    questions: Object.fromEntries(
      questions.map(([heading, text], index) => [IDS[index], { title: heading, text, hint: '' }]),
    ),
    criteria: { care: { name: criterion.name, description: criterion.description, levels } },
  };
}

const { en, ...others } = SPOKEN;

/** In English, with a translation into each of the others. */
export const TRANSLATED_TEMPLATE = {
  ...SHORT_TEMPLATE,
  slug: 'many-languages',
  title: en.title,
  questions: en.questions.map(([title, text], index) => ({
    ...SHORT_TEMPLATE.questions[0],
    id: IDS[index],
    title,
    text,
    maxFollowUps: 0,
  })),
  translations: Object.fromEntries(
    Object.entries(others).map(([language, spoken]) => [language, translationOf(spoken)]),
  ),
};

const SCRIPTS: Partial<Record<WholeLanguage, RegExp>> = {
  ar: /\p{Script=Arabic}/gu,
  hi: /\p{Script=Devanagari}/gu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
};

const words = (list: string, marks = '(?!)') =>
  new RegExp(`(?<!\\p{L})(?:${list.replaceAll(' ', '|')})(?!\\p{L})|${marks}`, 'giu');

/** Small words and letters that one of the languages in Latin letters uses more than the others. */
const SMALL_WORDS: Partial<Record<WholeLanguage, RegExp>> = {
  en: words("the and you your that this with what which is are was my of it's didn't don't for"),
  de: words(
    'und oder der die das den nicht ist sind sie ich ihre ihrer ihnen mit von wie zur zum ein eine einen kein vielen haben hat gut danke hier noch verstanden zu im wird wurde auf',
    'ß',
  ),
  es: words(
    'usted el los las y gracias qué cómo con su sus una un del siguiente bien puede lo ha le aquí muy no por hay',
    '[¿¡ñ]',
  ),
  fr: words(
    'le les et vous votre vos est une un des du merci avec quel quelle pour je bien pas ce sur il',
    '[ldjcqnms]’|œ',
  ),
  pt: words(
    'você o os e um uma não com em agradeço certo muito entendi seu sua foi do da na mais',
    'ção|ções|[ãõ]',
  ),
};

/** Which of the languages a text reads like; `null` where it says too little. Names and formats count for none. */
export function languageOfText(text: string): WholeLanguage | null {
  const plain = text.replaceAll(/\{\w+\}|\b(?:Ava|Sam|JSON|AI|HTTPS)\b/g, '');
  for (const [language, script] of Object.entries(SCRIPTS)) {
    if ((plain.match(script)?.length ?? 0) > 0) {
      return /\p{Script=Latin}{3}/u.test(plain) ? null : (language as WholeLanguage);
    }
  }
  const counts = Object.entries(SMALL_WORDS)
    .map(([language, words]) => ({ language, count: plain.match(words)?.length ?? 0 }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  if (!first || first.count === 0 || first.count === second?.count) return null;
  return first.language as WholeLanguage;
}
