import type { Lines } from './lines.ts';

export const fr: Lines = {
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
  draft: 'Je vois que vous avez commencé à écrire. On continue, ou voulez-vous encore un peu de temps ?',
  notHeard: [
    'Pardon, je n’ai pas bien entendu. Pouvez-vous répéter ?',
    'Je ne distingue toujours pas les mots. Vous pouvez aussi écrire votre réponse.',
  ],
  missed: 'Pardon, vos derniers mots m’ont échappé. Pouvez-vous les répéter ?',
  resume: 'Je reprends.',
};
