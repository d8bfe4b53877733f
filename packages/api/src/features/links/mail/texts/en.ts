import type { CandidateTexts } from './texts.ts';

export const en: CandidateTexts = {
  link: {
    subject: '{{tenant}} invites you to an interview: {{interview}}',
    body: 'Hello {{candidate}},\n\n{{tenant}} invites you to “{{interview}}”, an interview with an AI interviewer. It takes about {{minutes}} minutes, in your browser, whenever it suits you until {{deadline}}.\n\n{{link}}\n\nThe link is yours alone. You can pause, and come back on the same link.',
  },
  reminder: {
    subject: 'Reminder: your interview with {{tenant}} is open until {{deadline}}',
    body: 'Hello {{candidate}},\n\nyour interview “{{interview}}” with {{tenant}} is still open. You have until {{deadline}}; it takes about {{minutes}} minutes.\n\n{{link}}\n\nIf you have begun, you go on where you stopped.',
  },
  done: {
    subject: '{{tenant}} has your interview',
    body: 'Hello {{candidate}},\n\nthank you for your interview “{{interview}}”. {{tenant}} has your answers, and somebody there will read them and get in touch. You don’t need to do anything now.',
  },
  button: 'Open the interview',
  contact: 'Questions? Ask {{contact}}.',
  why: 'You get this mail because {{tenant}} invited you to an interview.',
  unsubscribe: 'No more reminders:',
  stop: {
    title: 'No more reminders?',
    text: 'You won’t be reminded of interviews any more. Your links stay good.',
    button: 'Stop reminders',
  },
  stopped: { title: 'You won’t get any more reminders', text: 'Your links stay good.' },
};
