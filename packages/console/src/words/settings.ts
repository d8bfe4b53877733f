/** Words of the settings. */
export const settingsWords = {
  title: 'Settings',
  saved: 'Settings saved',
  save: 'Save',
  general: {
    title: 'General',
    name: 'Name',
    slug: 'Short name',
    slugHint: 'It stands in the address of this page and cannot be changed.',
    timeZone: 'Time zone',
    locale: 'Default language',
    localeHint: 'What new templates and mails begin with.',
  },
  mail: {
    title: 'Mail to candidates',
    sender: 'Sender name',
    senderHint: 'What candidates read as the sender. Without it, the name of the installation.',
    replyTo: 'Reply address',
    replyToHint: 'Where answers go.',
  },
  accounts: {
    title: 'Candidate accounts',
    text: 'With an account, candidates find their resumes, applications and interviews again in another browser, with the results that a template gives them. They sign in with a code that is mailed to them.',
    page: 'Your page for candidates, where they sign in with a password or a provider:',
    offered: 'Offer accounts to candidates',
    offeredHint:
      'For pages that use a publishable key. If your product has accounts of its own, leave this off and name candidates by your own reference. If you turn it off, everyone who is signed in is signed out.',
  },
  retention: {
    title: 'Retention',
    text: 'Every night, what is over is erased. The notice that candidates read before an interview says the shorter of the template’s days and these.',
    interviews: 'Interviews, at most (days)',
    interviewsHint:
      'Transcript, scores, notes and decision, counted from the end. Empty: as each template says. A shorter time holds for what is there already; a longer one for new interviews only.',
    candidates: 'Candidates without interviews (days)',
    candidatesHint:
      'Name, address and reference, once no interview and no open link is left. Empty: until somebody erases them.',
    fixed: 'Fixed',
    requests: 'Request log',
    audit: 'Audit log',
    days: (count: number) => `${count} days`,
  },
  preferences: {
    title: 'Mails to you',
    text: (mode: string) => `For ${mode} records. They apply to you alone.`,
    kinds: {
      result_ready: 'A result is ready',
      link_expiring: 'A link is about to expire',
      mention: 'Somebody mentions you',
      failure: 'Something failed',
    },
    frequencies: { at_once: 'At once', daily: 'Once a day', never: 'Never' },
    saved: 'Saved',
  },
  close: {
    title: 'Close this tenant',
    text: 'Keys stop working at once. After 30 days everything is erased: interviews, candidates, templates, members, logs. Until then an owner can open it again.',
    action: 'Close tenant',
    ask: (name: string) => `Close ${name}?`,
    consequences: [
      'Your software and your pages can no longer start or read interviews, from this moment on.',
      'After 30 days everything is erased, for good.',
      'Until then you can open it again here.',
    ],
    done: 'Tenant closed',
    closed: (when: string) =>
      `This tenant is closed. Its keys do not work, and everything is erased after ${when}.`,
    reopen: 'Open it again',
    reopened: 'Tenant open again',
  },
} as const;
