import { detailOf, interviews, applications as list } from './applications-records.ts';
import type { ApplicationsScene, GalleryState } from './state.ts';
import { failureOf } from './tailor-failure.ts';

function scene(applications: ApplicationsScene, press?: GalleryState['press']): GalleryState {
  return { state: null, applications, ...(press ? { press } : {}) };
}

const detail = detailOf();

/** Every state that the tracker can be in, by name. */
export const APPLICATIONS_STATES = {
  'tracker-loading': scene({}),
  'tracker-failed': scene({ failure: failureOf('unavailable') }),
  'tracker-empty': scene({ list: [] }),
  'tracker-board': scene({ list }),
  'tracker-interviews': scene({ list, interviews }),
  'tracker-table': scene({ list }, 'table'),
  'tracker-moved': scene({ list, detail: { ...detail, status: 'saved' } }, 'move'),
  'tracker-detail': scene({ list, detail }, 'open'),
  'tracker-drafting': scene(
    { list, detail: detailOf({ practiceDraft: { state: 'drafting', problem: null } }) },
    'open',
  ),
  'tracker-draft-failed': scene(
    { list, detail: detailOf({ practiceDraft: { state: 'failed', problem: 'vendor_failed' } }) },
    'open',
  ),
  'tracker-offline': scene({ list, offline: true }),
} satisfies Record<string, GalleryState>;
