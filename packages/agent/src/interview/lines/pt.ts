import type { Lines } from './lines.ts';

/** Portuguese as both Brazil and Portugal read it, without a word that has the speaker's gender. */
export const pt: Lines = {
  greeting:
    'Olá{name}, meu nome é {interviewer}. Boas-vindas à sua entrevista: {title}. Responda a cada pergunta com calma.',
  nextQuestion: 'Agradeço a resposta. Vamos à próxima pergunta.',
  moveOn: 'Vamos passar à próxima pergunta.',
  followUp: 'Pode me contar um pouco mais sobre isso?',
  hint: 'Talvez esta ideia ajude. {hint}',
  hintPlain: 'Pode começar por uma situação concreta de que se lembre bem.',
  wait: 'Claro, não há pressa.',
  answerCandidate:
    'É uma boa pergunta. Aqui não posso responder, mas a equipe poderá fazê-lo depois da entrevista.',
  invitation: 'Essas eram as minhas perguntas. Há algo que gostaria de me perguntar?',
  invitationTitle: 'As suas perguntas',
  closing: 'Agradeço pelo seu tempo{name}. Da minha parte, é tudo. Até logo.',
  timeUp: 'O nosso tempo acabou, por isso preciso parar aqui. Agradeço pelas suas respostas{name}. Até logo.',
  silence: ['Ainda está aí? Fique à vontade, estou ouvindo.', 'Vou dizer mais uma vez.'],
  checkIn: 'Como está indo? Quando quiser, diga o que está pensando.',
  draft: 'Vejo que começou a escrever. Vamos continuar ou prefere um pouco mais de tempo?',
  notHeard: [
    'Desculpe, não consegui ouvir. Pode repetir?',
    'Ainda não consigo entender as palavras. Se preferir, pode digitar a resposta.',
  ],
  missed: 'Desculpe, perdi as suas últimas palavras. Pode repeti-las?',
  resume: 'Vou continuar de onde parei.',
};
