import type { TemplateTranslation } from '@vivavoce/contract/records';

export const fr: TemplateTranslation = {
  title: 'Premier poste d’analyste',
  questions: {
    motivation: {
      title: 'Pourquoi ce poste',
      text: 'Pour commencer : qu’est-ce qui vous attire dans le travail d’analyste, et qu’avez-vous fait jusqu’ici qui va dans ce sens ?',
      hint: 'Une raison qui est vraiment la vôtre, et une chose qui la montre : un cours, un projet, un emploi.',
    },
    project: {
      title: 'Un projet qui vous tient à cœur',
      text: 'Parlez-moi d’un projet de vos études ou d’un emploi où il fallait découvrir quelque chose à partir de données. Quelle était la question, qu’avez-vous fait, et qu’en est-il sorti ?',
      hint: 'La situation, votre propre part, ce que vous avez décidé et pourquoi, et un résultat que l’on peut nommer.',
    },
    team: {
      title: 'Quand une équipe n’était pas d’accord',
      text: 'Décrivez un moment où vous avez travaillé avec d’autres et où vous n’étiez pas d’accord sur la suite. Qu’avez-vous fait ?',
      hint: 'L’objet du désaccord, ce que vous avez dit et entendu, comment il s’est réglé, et ce que vous referiez.',
    },
    estimate: {
      title: 'Penser à voix haute : une estimation',
      text: 'Réfléchissons ensemble. Combien de tasses de café vend-on environ en une journée dans la ville où vous vivez ? C’est le chemin qui m’intéresse, pas le nombre.',
      hint: 'Dites vos hypothèses, découpez le problème, calculez en gros, puis demandez-vous si le résultat peut être vrai.',
    },
    learning: {
      title: 'Apprendre d’une erreur',
      text: 'Parlez-moi d’une chose qui a mal tourné et qui dépendait de vous. Que faites-vous autrement depuis ?',
      hint: 'Une vraie erreur, votre part, et un changement dans votre façon de travailler que quelqu’un pourrait remarquer.',
    },
  },
  criteria: {
    structure: {
      name: 'Structure',
      description: 'Si l’on peut suivre : un début, un fil et une fin, avec les détails qui comptent.',
      levels: [
        {
          label: 'difficile à suivre',
          anchor: 'Pas de fil : la réponse saute d’un sujet à l’autre et la question reste ouverte.',
        },
        {
          label: 'décousu',
          anchor:
            'Des éléments de réponse sont là, mais l’ordre ou la fin manque et beaucoup est hors sujet.',
        },
        {
          label: 'facile à suivre',
          anchor: 'La réponse a un ordre et une fin ; un détail manque ou est en trop.',
        },
        {
          label: 'clair',
          anchor:
            'Situation, action et résultat sont racontés dans l’ordre, avec des détails justes et une fin nette.',
        },
        {
          label: 'convaincant',
          anchor: 'Commence par l’essentiel, l’appuie de détails choisis, et finit par ce qui en découle.',
        },
      ],
    },
    ownership: {
      name: 'Part personnelle',
      description: 'Si l’on voit ce que la personne a fait et décidé, plutôt que le groupe.',
      levels: [
        {
          label: 'pas montrée',
          anchor: 'Seulement « nous » ou des généralités ; aucune action personnelle n’est nommée.',
        },
        { label: 'générale', anchor: 'Un rôle est nommé, mais rien de fait ni de décidé.' },
        { label: 'visible', anchor: 'Au moins une action personnelle concrète est décrite.' },
        {
          label: 'claire',
          anchor: 'Plusieurs actions personnelles, avec la raison d’au moins une décision.',
        },
        {
          label: 'complète',
          anchor: 'Actions, raisons, effet et limites sont racontés ; la part des autres est reconnue.',
        },
      ],
    },
    analysis: {
      name: 'Pensée analytique',
      description: 'Si le problème est découpé, les hypothèses dites et les résultats vérifiés.',
      levels: [
        { label: 'résultat seul', anchor: 'Un résultat sans chemin pour y arriver.' },
        {
          label: 'premiers pas',
          anchor: 'Une étape ou un nombre est nommé, mais pas de chemin de la question au résultat.',
        },
        {
          label: 'pas à pas',
          anchor: 'Le problème est découpé en au moins deux parties, traitées dans l’ordre.',
        },
        { label: 'raisonné', anchor: 'Des parties, des hypothèses dites et un résultat qui en découle.' },
        {
          label: 'critique',
          anchor:
            'Comme avant, et le résultat est comparé à une chose connue ou son hypothèse fragile est nommée.',
        },
      ],
    },
    motivation: {
      name: 'Motivation et apprentissage',
      description: 'Si les raisons sont personnelles et visibles dans ce qui a été fait.',
      levels: [
        { label: 'non nommée', anchor: 'Aucune raison, ou une qui conviendrait à tout poste.' },
        { label: 'affirmée', anchor: 'Une raison est affirmée, sans rien de fait qui la montre.' },
        { label: 'montrée', anchor: 'Une raison et une chose faite qui y correspond.' },
        {
          label: 'étayée',
          anchor:
            'Une raison précise, deux expériences ou plus qui y correspondent, ou un changement après une erreur.',
        },
        {
          label: 'portée',
          anchor:
            'Des raisons précises liées à des expériences et à ce que la personne veut apprendre ensuite, et comment.',
        },
      ],
    },
  },
};
