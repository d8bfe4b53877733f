import type { PackagesStrings } from './strings.ts';

export const fr: PackagesStrings = {
  title: 'Vos entretiens',
  loading: 'Nous consultons vos entretiens.',
  left: {
    one: 'Il vous reste {count} entretien.',
    many: 'Il vous reste {count} entretiens.',
    other: 'Il vous reste {count} entretiens.',
  },
  takes: 'Commencer en utilise un. Si un entretien échoue de notre fait, il vous est rendu.',
  none: 'Il ne vous reste aucun entretien. Achetez-en un ou plusieurs pour commencer.',
  start: "Commencer l'entretien",
  more: "Acheter d'autres entretiens",
  offers: 'Choisissez combien',
  offer: { one: '{count} entretien', many: '{count} entretiens', other: '{count} entretiens' },
  each: '{price} chacun',
  buy: {
    one: 'Acheter {count} entretien pour {price}',
    many: 'Acheter {count} entretiens pour {price}',
    other: 'Acheter {count} entretiens pour {price}',
  },
  pays: 'Vous payez sur la page du prestataire de paiement, puis vous revenez ici.',
  opening: "La page de paiement s'ouvre.",
  paid: 'Votre paiement a été reçu.',
  waiting:
    'Votre paiement est en cours de confirmation. Cela peut prendre une minute ; rien n’est débité deux fois.',
  back: "Vous avez quitté la page de paiement. Rien n'a été débité.",
  again: 'Vérifier à nouveau',
  retry: 'Réessayer',
  'error.title': "Cela n'a pas fonctionné.",
  'error.safe': "Rien n'a été débité et vos entretiens sont inchangés.",
  'error.connection': 'La connexion a été perdue. Vérifiez-la, puis réessayez.',
  'error.token': 'Votre session a pris fin. Reconnectez-vous sur ce site.',
  'error.busy': 'Le service est occupé. Réessayez dans une minute.',
  'error.reference': 'Référence : {id}',
};
