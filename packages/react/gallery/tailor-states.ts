import { ERRORS, type ErrorCode } from '@vivavoce/contract/plain';
import type { VivavoceErrorShape } from '@vivavoce/sdk';
import type { Tailoring } from '@vivavoce/sdk/tailor';
import type { GalleryState, TailorScene } from './state.ts';
import { job, resume, tailoring } from './tailor-records.ts';

function scene(tailor: TailorScene, press?: GalleryState['press']): GalleryState {
  return { state: null, tailor, ...(press ? { press } : {}) };
}

function failure(code: ErrorCode): VivavoceErrorShape {
  const { title, fix, retryable } = ERRORS[code];
  return { code, message: title, fix, retryable, requestId: 'req_7Kq2mX9sT1dYwR3hNc4fVb', fields: [] };
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
  'tailor-refused': scene({ failure: failure('resume_missing') }, 'paste'),
  'tailor-job': scene({ resume, anonymous: true }),
  'tailor-order': scene({ resume }, 'order'),
  'tailor-job-refused': scene({ resume, failure: failure('job_unreadable') }, 'job'),
  'tailor-job-reading': scene({ resume }, 'job'),
  'tailor-working': scene({ resume, job, tailoring: working }),
  'tailor-review': scene({ resume, job, tailoring }),
  'tailor-sides': scene({ resume, job, tailoring }, 'sides'),
  'tailor-edit': scene({ resume, job, tailoring }, 'edit'),
  'tailor-report': scene({ resume, job, tailoring }, 'report'),
  'tailor-none': scene({ resume, job, tailoring: { ...tailoring, proposals: [], dropped: [] } }),
  'tailor-partial': scene({
    resume,
    job,
    tailoring: { ...tailoring, state: 'partial', proposals: tailoring.proposals.slice(0, 2) },
  }),
  'tailor-failed': scene({
    resume,
    job,
    tailoring: { ...tailoring, state: 'failed', proposals: [], match: [], dropped: [] },
  }),
} satisfies Record<string, GalleryState>;
