import type { NoticeTable } from './table.ts';

/** The notice in German. */
export const deNotice: NoticeTable = {
  'consent.title': 'Sie sprechen mit {name}, einem KI-Interviewer',
  'consent.length': {
    one: 'Etwa {minutes}, eine Frage. Sie können jederzeit aufhören.',
    other: 'Etwa {minutes}, {count} Fragen. Sie können jederzeit aufhören.',
  },
  'consent.voice': 'Ihre Stimme wird beim Sprechen in Text umgewandelt und nicht gespeichert.',
  'consent.keptForYou': {
    one: 'Mitschrift und Bewertung werden einen Tag aufbewahrt. Sie und {tenant} können sie sehen.',
    other: 'Mitschrift und Bewertung werden {count} Tage aufbewahrt. Sie und {tenant} können sie sehen.',
  },
  'consent.keptForTenant': {
    one: 'Mitschrift und Bewertung werden einen Tag aufbewahrt. {tenant} sieht sie und entscheidet; keine KI entscheidet.',
    other:
      'Mitschrift und Bewertung werden {count} Tage aufbewahrt. {tenant} sieht sie und entscheidet; keine KI entscheidet.',
  },
  'consent.limits': 'Eine KI bewertet die Antworten. Gesichter, Akzente oder Gefühle beurteilt sie nicht.',
  'consent.agree': 'Zustimmen und Mikrofon prüfen',
  'consent.type': 'Zustimmen und Antworten tippen',
  'consent.nothingYet': 'Bevor Sie zustimmen, wird nichts aufgezeichnet.',
};
