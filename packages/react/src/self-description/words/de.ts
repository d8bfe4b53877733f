import type { SelfDescriptionStrings } from './strings.ts';

export const de: SelfDescriptionStrings = {
  title: 'Über Sie, wenn Sie mögen',
  text: '{tenant} fragt das, um zu sehen, ob die Interviews alle gleich behandeln. Ihre Antworten werden getrennt von Ihrem Interview aufbewahrt: Niemand liest sie über Sie, und nichts hängt davon ab.',
  gender: 'Geschlecht',
  woman: 'Frau',
  man: 'Mann',
  other: 'Anderes',
  age: 'Alter',
  under25: 'Unter 25',
  to39: '25 bis 39',
  to54: '40 bis 54',
  from55: '55 oder älter',
  disability: 'Behinderung',
  yes: 'Ja',
  no: 'Nein',
  none: 'Keine Angabe',
  send: 'Senden',
  skip: 'Nicht jetzt',
  thanks: 'Vielen Dank. Ihre Antworten werden nur zusammen mit anderen gezählt.',
  failed: 'Das konnte nicht gesendet werden. Versuchen Sie es noch einmal.',
};
