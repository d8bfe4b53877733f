import type { Lines } from './lines.ts';

export const de: Lines = {
  greeting:
    'Guten Tag{name}, ich bin {interviewer}. Willkommen zu Ihrem Gespräch: {title}. Nehmen Sie sich für jede Antwort Zeit.',
  nextQuestion: 'Vielen Dank. Hier kommt die nächste Frage.',
  moveOn: 'Gehen wir weiter zur nächsten Frage.',
  followUp: 'Können Sie mir dazu noch etwas mehr erzählen?',
  hint: 'Vielleicht hilft dieser Gedanke. {hint}',
  hintPlain: 'Beginnen Sie am besten mit einer Situation, an die Sie sich gut erinnern.',
  wait: 'Natürlich, lassen Sie sich Zeit.',
  answerCandidate:
    'Das ist eine gute Frage. Ich kann sie hier nicht beantworten, aber das Team kann es nach dem Gespräch.',
  invitation: 'Das waren meine Fragen. Möchten Sie mich noch etwas fragen?',
  invitationTitle: 'Ihre Fragen',
  closing: 'Vielen Dank für Ihre Zeit{name}. Das war alles von meiner Seite. Auf Wiedersehen.',
  timeUp:
    'Unsere Zeit ist um, deshalb muss ich hier aufhören. Vielen Dank für Ihre Antworten{name}. Auf Wiedersehen.',
  silence: ['Sind Sie noch da? Lassen Sie sich Zeit, ich höre zu.', 'Ich sage es noch einmal.'],
  checkIn: 'Wie kommen Sie voran? Sagen Sie mir gern, woran Sie gerade denken.',
  draft:
    'Ich sehe, dass Sie etwas zu schreiben begonnen haben. Wollen wir weitermachen, oder möchten Sie noch etwas Zeit?',
  notHeard: [
    'Entschuldigung, das habe ich nicht verstanden. Können Sie es noch einmal sagen?',
    'Ich verstehe die Worte leider immer noch nicht. Sie können Ihre Antwort auch eintippen.',
  ],
  missed: 'Entschuldigung, Ihre letzten Worte sind mir entgangen. Können Sie sie noch einmal sagen?',
  resume: 'Ich fahre dort fort.',
};
