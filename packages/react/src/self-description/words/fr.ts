import type { SelfDescriptionStrings } from './strings.ts';

export const fr: SelfDescriptionStrings = {
  title: 'À propos de vous, si vous le souhaitez',
  text: '{tenant} pose ces questions pour voir si ses entretiens traitent tout le monde de la même façon. Vos réponses sont conservées à part de votre entretien : personne ne les lit comme les vôtres, et rien n’en dépend.',
  gender: 'Genre',
  woman: 'Femme',
  man: 'Homme',
  other: 'Autre',
  age: 'Âge',
  under25: 'Moins de 25 ans',
  to39: '25 à 39 ans',
  to54: '40 à 54 ans',
  from55: '55 ans ou plus',
  disability: 'Handicap',
  yes: 'Oui',
  no: 'Non',
  none: 'Je préfère ne pas répondre',
  send: 'Envoyer',
  skip: 'Pas maintenant',
  thanks: 'Merci. Vos réponses ne sont comptées qu’avec celles d’autres personnes.',
  failed: 'L’envoi a échoué. Réessayez.',
};
