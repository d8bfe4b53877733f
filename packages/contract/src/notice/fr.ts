import type { NoticeTable } from './table.ts';

/** The notice in French. */
export const frNotice: NoticeTable = {
  'consent.title': 'Vous allez parler avec {name}, une IA qui mène l’entretien',
  'consent.length': {
    one: 'Environ {minutes}, une question. Vous pouvez arrêter à tout moment.',
    other: 'Environ {minutes}, {count} questions. Vous pouvez arrêter à tout moment.',
  },
  'consent.voice': 'Votre voix est convertie en texte pendant que vous parlez et n’est pas conservée.',
  'consent.keptForYou': {
    one: 'La transcription et les notes sont conservées un jour. Vous et {tenant} pouvez les voir.',
    other: 'La transcription et les notes sont conservées {count} jours. Vous et {tenant} pouvez les voir.',
  },
  'consent.keptForTenant': {
    one: 'La transcription et les notes sont conservées un jour. {tenant} les voit et prend la décision ; ce n’est pas une IA qui décide.',
    other:
      'La transcription et les notes sont conservées {count} jours. {tenant} les voit et prend la décision ; ce n’est pas une IA qui décide.',
  },
  'consent.limits': 'Une IA note vos réponses. Elle ne juge ni les visages, ni les accents, ni les émotions.',
  'consent.agree': 'Accepter et vérifier le micro',
  'consent.type': 'Accepter et écrire mes réponses',
  'consent.nothingYet': 'Rien n’est enregistré avant votre accord.',
};
