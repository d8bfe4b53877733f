import type { NoticeTable } from './table.ts';

/** The notice in Portuguese. */
export const ptNotice: NoticeTable = {
  'consent.title': 'Você vai falar com {name}, uma IA que conduz a entrevista',
  'consent.length': {
    one: 'Cerca de {minutes}, uma pergunta. Pode parar a qualquer momento.',
    other: 'Cerca de {minutes}, {count} perguntas. Pode parar a qualquer momento.',
  },
  'consent.voice': 'A sua voz é convertida em texto enquanto fala e não é guardada.',
  'consent.keptForYou': {
    one: 'A transcrição e as notas são guardadas por um dia. Você e {tenant} podem vê-las.',
    other: 'A transcrição e as notas são guardadas por {count} dias. Você e {tenant} podem vê-las.',
  },
  'consent.keptForTenant': {
    one: 'A transcrição e as notas são guardadas por um dia. {tenant} vê e toma a decisão; não é uma IA que decide.',
    other:
      'A transcrição e as notas são guardadas por {count} dias. {tenant} vê e toma a decisão; não é uma IA que decide.',
  },
  'consent.limits': 'Uma IA dá nota às suas respostas. Ela não julga rostos, sotaques nem sentimentos.',
  'consent.agree': 'Aceitar e verificar o microfone',
  'consent.type': 'Aceitar e digitar as minhas respostas',
  'consent.nothingYet': 'Nada é gravado antes de você aceitar.',
};
