import type { CandidateTexts } from './texts.ts';

export const de: CandidateTexts = {
  link: {
    subject: '{{tenant}} lädt Sie zu einem Interview ein: {{interview}}',
    body: 'Guten Tag {{candidate}},\n\n{{tenant}} lädt Sie zu „{{interview}}“ ein, einem Interview mit einer KI. Es dauert etwa {{minutes}} Minuten und läuft in Ihrem Browser, wann es Ihnen passt, bis {{deadline}}.\n\n{{link}}\n\nDer Link gehört nur Ihnen. Sie können unterbrechen und auf demselben Link weitermachen.',
  },
  reminder: {
    subject: 'Erinnerung: Ihr Interview bei {{tenant}} ist bis {{deadline}} offen',
    body: 'Guten Tag {{candidate}},\n\nIhr Interview „{{interview}}“ bei {{tenant}} ist noch offen. Sie haben bis {{deadline}} Zeit; es dauert etwa {{minutes}} Minuten.\n\n{{link}}\n\nWenn Sie schon begonnen haben, machen Sie dort weiter, wo Sie aufgehört haben.',
  },
  done: {
    subject: '{{tenant}} hat Ihr Interview erhalten',
    body: 'Guten Tag {{candidate}},\n\nvielen Dank für Ihr Interview „{{interview}}“. {{tenant}} hat Ihre Antworten; jemand dort liest sie und meldet sich bei Ihnen. Sie müssen jetzt nichts tun.',
  },
  button: 'Interview öffnen',
  contact: 'Fragen? Wenden Sie sich an {{contact}}.',
  why: 'Sie erhalten diese E-Mail, weil {{tenant}} Sie zu einem Interview eingeladen hat.',
  unsubscribe: 'Keine Erinnerungen mehr:',
  stop: {
    title: 'Keine Erinnerungen mehr?',
    text: 'Sie werden an Interviews nicht mehr erinnert. Ihre Links bleiben gültig.',
    button: 'Erinnerungen abbestellen',
  },
  stopped: { title: 'Sie erhalten keine Erinnerungen mehr', text: 'Ihre Links bleiben gültig.' },
};
