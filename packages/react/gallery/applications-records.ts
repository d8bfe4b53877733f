import type {
  Application,
  ApplicationDetail,
  ApplicationStatus,
  ApplicationTimelineEntry,
  CandidateInterview,
} from '@vivavoce/sdk/applications';

const AT = '2026-11-20T09:00:00.000Z';

interface Row {
  id: string;
  status: ApplicationStatus;
  title: string;
  employer: string | null;
  more?: Partial<Application>;
}

const ROWS: Row[] = [
  {
    id: 'app_1',
    status: 'interview',
    title: 'Data engineer',
    employer: 'Fjord Ferries',
    more: {
      url: 'https://jobs.example/data-engineer',
      resume: { id: 'res_gallery', version: 2 },
      tailoring: { id: 'tlr_gallery', state: 'done' },
      practice: [{ sessionId: 'ses_gallery', status: 'evaluated', createdAt: AT }],
      noteCount: 2,
      nextReminder: { id: 'apr_1', text: 'Ask for news', at: AT, doneAt: null, sentAt: null },
    },
  },
  {
    id: 'app_2',
    status: 'saved',
    title: 'Analyst for coastal monitoring and administration',
    employer: 'Institute of Marine Research',
  },
  { id: 'app_3', status: 'saved', title: 'Junior analyst', employer: 'Bergen Transit' },
  { id: 'app_4', status: 'applied', title: 'Report writer', employer: null, more: { jobId: null } },
  { id: 'app_5', status: 'rejected', title: 'Harbour analyst', employer: 'Oslo Port' },
];

export const applications: Application[] = ROWS.map(({ more, ...row }) => ({
  candidateId: 'cnd_gallery',
  location: 'Bergen',
  url: null,
  jobId: `job_${row.id}`,
  resume: null,
  tailoring: null,
  practiceDraft: null,
  practice: [],
  noteCount: 0,
  nextReminder: null,
  statusChangedAt: AT,
  createdAt: AT,
  updatedAt: AT,
  ...row,
  ...more,
}));

/** The first of them, with what was written on it. */
export function detailOf(more: Partial<ApplicationDetail> = {}): ApplicationDetail {
  const [application] = applications;
  if (!application) throw new Error('The gallery has no application.');
  const note = { author: 'candidate', authorName: null, createdAt: AT, updatedAt: AT } as const;
  return {
    ...application,
    notes: [
      { ...note, id: 'apn_1', text: 'Ask Kim about the team' },
      {
        ...note,
        id: 'apn_2',
        text: 'Lead with the ferry timetable',
        author: 'tenant',
        authorName: 'Ida Berg',
      },
    ],
    reminders: application.nextReminder ? [application.nextReminder] : [],
    ...more,
  };
}

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Newest first, one of each kind. */
export const timeline: ApplicationTimelineEntry[] = [
  {
    id: 'e9',
    at: at(18),
    kind: 'message',
    message: {
      id: 'apm_1',
      messageId: 'm1',
      from: 'people@fjordferries.example',
      subject: 'Your interview on Thursday',
      text: 'We look forward to meeting you at our office on the quay.',
      receivedAt: at(18),
    },
  },
  { id: 'e8', at: at(17), kind: 'evaluation', sessionId: 'ses_gallery' },
  { id: 'e7', at: at(16), kind: 'practice', sessionId: 'ses_gallery', status: 'ended' },
  { id: 'e6', at: at(15), kind: 'answer', sessionId: 'ses_gallery', questionNumber: 1, questionCount: 4 },
  { id: 'e5', at: at(14), kind: 'practice', sessionId: 'ses_gallery', status: 'created' },
  { id: 'e4', at: at(13), kind: 'tailoring', tailoringId: 'tlr_gallery', state: 'done' },
  { id: 'e3', at: at(12), kind: 'resume', resumeId: 'res_gallery', version: 2 },
  { id: 'e2', at: at(11), kind: 'status', from: 'applied', to: 'interview' },
  { id: 'e1', at: at(10), kind: 'created', status: 'saved' },
];

/** Of every state that a candidate tells apart. */
export const interviews: CandidateInterview[] = (
  [
    ['created', 'Backend engineer', false],
    ['live', 'Customer support', false],
    ['evaluated', 'Graduate analyst', true],
    ['abandoned', 'Graduate analyst', true],
    ['evaluated', 'Sales lead', false],
    ['failed', 'محلل بيانات', false],
  ] as const
).map(([status, title, hasResult], index) => ({
  id: `ses_gallery_${index}`,
  title,
  kind: 'practice',
  status,
  locale: 'en',
  createdAt: AT,
  startedAt: status === 'created' ? null : AT,
  endedAt: hasResult ? AT : null,
  expiresAt: null,
  hasResult,
}));
