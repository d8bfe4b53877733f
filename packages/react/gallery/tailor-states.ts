import type { Tailoring } from '@vivavoce/sdk/tailor';
import type { GalleryState, TailorScene } from './state.ts';
import { failureOf } from './tailor-failure.ts';
import { job, resume, tailoring } from './tailor-records.ts';

function scene(tailor: TailorScene, press?: GalleryState['press']): GalleryState {
  return { state: null, tailor, ...(press ? { press } : {}) };
}

const working: Tailoring = {
  ...tailoring,
  state: 'working',
  sections: { done: ['basics'], all: ['basics', 'work', 'skills'] },
  proposals: tailoring.proposals.slice(0, 1),
  match: [],
};

/** Every state that the resume tailor can be in, by name. */
export const TAILOR_STATES = {
  'tailor-resume': scene({ earlier: [resume] }),
  'tailor-uploading': scene({}, 'paste'),
  'tailor-refused': scene({ failure: failureOf('resume_missing') }, 'paste'),
  'tailor-job': scene({ resume, anonymous: true }),
  'tailor-order': scene({ resume }, 'order'),
  'tailor-partly-read': scene({
    resume: {
      ...resume,
      problem: { code: 'resume_too_complex', detail: 'Only the first 12 of 30 pages were read.' },
    },
  }),
  'tailor-job-refused': scene({ resume, failure: failureOf('job_unreadable') }, 'job'),
  'tailor-job-reading': scene({ resume }, 'job'),
  'tailor-working': scene({ resume, job, tailoring: working }),
  'tailor-review': scene({ resume, job, tailoring }),
  'tailor-sides': scene({ resume, job, tailoring }, 'sides'),
  'tailor-edit': scene({ resume, job, tailoring }, 'edit'),
  'tailor-report': scene({ resume, job, tailoring }, 'report'),
  'tailor-source': scene({ resume, job, tailoring }, 'source'),
  'tailor-original': scene({ resume }, 'original'),
  'tailor-original-missing': scene({ resume, pageless: true }, 'original'),
  'tailor-letter': scene({
    resume,
    job,
    tailoring: {
      ...tailoring,
      letter: {
        state: 'done',
        paragraphs: [
          'Dear hiring team,',
          'I am applying for the position of Data engineer at Fjord Ferries.',
          'At Harbour Systems I built queries in PostgreSQL that are fast, and Python scripts that load ship positions.',
          'I look forward to hearing from you. Kind regards,',
          'Maya Lindqvist',
        ].map((text) => ({ text, lines: [] })),
        droppedCount: 1,
      },
    },
  }),
  'tailor-letter-failed': scene({
    resume,
    job,
    tailoring: { ...tailoring, letter: { state: 'failed', paragraphs: [], droppedCount: 2 } },
  }),
  'tailor-none': scene({ resume, job, tailoring: { ...tailoring, proposals: [], dropped: [] } }),
  'tailor-partial': scene({
    resume,
    job,
    tailoring: {
      ...tailoring,
      state: 'partial',
      sections: { ...tailoring.sections, done: ['basics', 'work'] },
      proposals: tailoring.proposals.slice(0, 2),
    },
  }),
  'tailor-failed': scene({
    resume,
    job,
    tailoring: { ...tailoring, state: 'failed', proposals: [], match: [], dropped: [] },
  }),
  'account-offered': scene({ account: { state: 'out' } }),
  'account-address': scene({ account: { state: 'out' } }, 'sign-in'),
  'account-slow': { ...scene({ account: { state: 'out' } }, 'sign-in-send'), waitMs: 7_000 },
  'account-often': scene({ account: { state: 'out', failure: { code: 'rate_limited' } } }, 'sign-in-send'),
  'account-offline': scene(
    { account: { state: 'out', failure: { code: 'connection_lost' } } },
    'sign-in-send',
  ),
  'account-code': scene({ account: { state: 'out', sent: true } }, 'sign-in-send'),
  'account-again': { ...scene({ account: { state: 'out', sent: true } }, 'sign-in-send'), waitMs: 31_000 },
  'account-wrong': scene(
    { account: { state: 'out', sent: true, failure: { code: 'code_wrong' } } },
    'sign-in-code',
  ),
  'account-expired': scene(
    { account: { state: 'out', sent: true, failure: { code: 'code_expired' } } },
    'sign-in-code',
  ),
  'account-in': scene({ earlier: [resume], account: { state: 'in', email: 'maya.lindqvist@example.com' } }),
} satisfies Record<string, GalleryState>;
