import type { NoticeTable } from './table.ts';

/** The notice in Spanish. */
export const esNotice: NoticeTable = {
  'consent.title': 'Va a hablar con {name}, una IA que hace la entrevista',
  'consent.length': {
    one: 'Dura alrededor de {minutes}, una pregunta. Puede parar cuando quiera.',
    other: 'Dura alrededor de {minutes}, {count} preguntas. Puede parar cuando quiera.',
  },
  'consent.voice': 'Su voz se convierte en texto mientras habla y no se guarda.',
  'consent.keptForYou': {
    one: 'La transcripción y las puntuaciones se guardan un día. Pueden verlas usted y {tenant}.',
    other: 'La transcripción y las puntuaciones se guardan {count} días. Pueden verlas usted y {tenant}.',
  },
  'consent.keptForTenant': {
    one: 'La transcripción y las puntuaciones se guardan un día. {tenant} las ve y toma la decisión; no la toma una IA.',
    other:
      'La transcripción y las puntuaciones se guardan {count} días. {tenant} las ve y toma la decisión; no la toma una IA.',
  },
  'consent.limits': 'Una IA puntúa sus respuestas. No juzga rostros, acentos ni sentimientos.',
  'consent.agree': 'Aceptar y comprobar el micrófono',
  'consent.type': 'Aceptar y escribir mis respuestas',
  'consent.nothingYet': 'No se graba nada antes de que acepte.',
};
