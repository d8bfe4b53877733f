import { WHOLE_LANGUAGES, type WholeLanguage } from '@vivavoce/contract/records';

interface Frame {
  salutation: string;
  opening: (title: string, employer: string) => string;
  /** Where the posting does not name its employer. */
  without: (title: string) => string;
  /** Where it does not name the job. */
  bare: string;
  close: string;
}

/** What stands around a letter: the only sentences in it that speak of the job. */
const FRAMES: Record<WholeLanguage, Frame> = {
  en: {
    salutation: 'Dear hiring team,',
    opening: (title, employer) => `I am applying for the position of ${title} at ${employer}.`,
    without: (title) => `I am applying for the position of ${title}.`,
    bare: 'I am applying for the position that you have advertised.',
    close: 'I look forward to hearing from you. Kind regards,',
  },
  de: {
    salutation: 'Guten Tag,',
    opening: (title, employer) => `hiermit bewerbe ich mich auf die Stelle „${title}“ bei ${employer}.`,
    without: (title) => `hiermit bewerbe ich mich auf die Stelle „${title}“.`,
    bare: 'hiermit bewerbe ich mich auf die ausgeschriebene Stelle.',
    close: 'Ich freue mich, von Ihnen zu hören. Mit freundlichen Grüßen',
  },
  es: {
    salutation: 'Estimado equipo de selección:',
    opening: (title, employer) => `Me presento al puesto de ${title} en ${employer}.`,
    without: (title) => `Me presento al puesto de ${title}.`,
    bare: 'Me presento al puesto anunciado.',
    close: 'Quedo a la espera de su respuesta. Un cordial saludo,',
  },
  fr: {
    salutation: 'Madame, Monsieur,',
    opening: (title, employer) => `Je vous présente ma candidature au poste de ${title} chez ${employer}.`,
    without: (title) => `Je vous présente ma candidature au poste de ${title}.`,
    bare: 'Je vous présente ma candidature au poste que vous proposez.',
    close: 'Dans l’attente de votre réponse, je vous adresse mes salutations distinguées.',
  },
  ar: {
    salutation: 'تحية طيبة،',
    opening: (title, employer) => `أتقدم لوظيفة ${title} في ${employer}.`,
    without: (title) => `أتقدم لوظيفة ${title}.`,
    bare: 'أتقدم للوظيفة المعلن عنها.',
    close: 'في انتظار ردكم، مع خالص التحية.',
  },
  hi: {
    salutation: 'नमस्ते,',
    opening: (title, employer) => `मैं ${employer} में ${title} के पद के लिए आवेदन कर रहा/रही हूँ।`,
    without: (title) => `मैं ${title} के पद के लिए आवेदन कर रहा/रही हूँ।`,
    bare: 'मैं विज्ञापित पद के लिए आवेदन कर रहा/रही हूँ।',
    close: 'आपके उत्तर की प्रतीक्षा रहेगी। सादर,',
  },
  ja: {
    salutation: '採用ご担当者様',
    opening: (title, employer) => `${employer}の${title}に応募いたします。`,
    without: (title) => `${title}に応募いたします。`,
    bare: '募集中の職種に応募いたします。',
    close: 'ご返信をお待ちしております。何卒よろしくお願いいたします。',
  },
  pt: {
    salutation: 'Prezada equipe de seleção,',
    opening: (title, employer) => `Candidato-me à vaga de ${title} na empresa ${employer}.`,
    without: (title) => `Candidato-me à vaga de ${title}.`,
    bare: 'Candidato-me à vaga anunciada.',
    close: 'Aguardo o seu contato. Atenciosamente,',
  },
};

export function frameOf({
  title,
  employer,
  locale,
}: {
  title: string | null;
  employer: string | null;
  locale: string;
}) {
  const language = WHOLE_LANGUAGES.find((one) => locale.split('-')[0] === one) ?? 'en';
  const { salutation, opening, without, bare, close } = FRAMES[language];
  const first = title === null ? bare : employer === null ? without(title) : opening(title, employer);
  return { salutation, opening: first, close };
}
