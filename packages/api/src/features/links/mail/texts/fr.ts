import type { CandidateTexts } from './texts.ts';

export const fr: CandidateTexts = {
  link: {
    subject: '{{tenant}} vous invite à un entretien : {{interview}}',
    body: 'Bonjour {{candidate}},\n\n{{tenant}} vous invite à « {{interview}} », un entretien avec une IA. Il dure environ {{minutes}} minutes, dans votre navigateur, quand vous le souhaitez, jusqu’au {{deadline}}.\n\n{{link}}\n\nCe lien n’est que pour vous. Vous pouvez faire une pause et revenir par le même lien.',
  },
  reminder: {
    subject: 'Rappel : votre entretien avec {{tenant}} est ouvert jusqu’au {{deadline}}',
    body: 'Bonjour {{candidate}},\n\nvotre entretien « {{interview}} » avec {{tenant}} est toujours ouvert. Vous avez jusqu’au {{deadline}} ; il dure environ {{minutes}} minutes.\n\n{{link}}\n\nSi vous avez commencé, vous reprendrez où vous vous êtes arrêté.',
  },
  done: {
    subject: '{{tenant}} a reçu votre entretien',
    body: 'Bonjour {{candidate}},\n\nmerci pour votre entretien « {{interview}} ». {{tenant}} a vos réponses ; quelqu’un les lira et vous contactera. Vous n’avez rien à faire maintenant.',
  },
  button: 'Ouvrir l’entretien',
  contact: 'Des questions ? Écrivez à {{contact}}.',
  why: 'Vous recevez ce message parce que {{tenant}} vous a invité à un entretien.',
  unsubscribe: 'Ne plus recevoir de rappels :',
  stop: {
    title: 'Ne plus recevoir de rappels ?',
    text: 'Vous ne recevrez plus de rappels d’entretiens. Vos liens restent valables.',
    button: 'Arrêter les rappels',
  },
  stopped: { title: 'Vous ne recevrez plus de rappels', text: 'Vos liens restent valables.' },
};
