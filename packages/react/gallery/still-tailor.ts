import type { Tailor } from '@vivavoce/sdk/tailor';
import type { TailorScene } from './state.ts';

/** A tailor whose records stay as they are; what is begun never ends, or fails at once. */
export function stillTailor(scene: TailorScene): Tailor {
  const { resume, job, tailoring, earlier = [], anonymous = false, failure } = scene;
  const begun = () => (failure ? Promise.reject(failure) : new Promise<never>(() => {}));
  const kept = <T>(record: T | undefined) => (record ? Promise.resolve(record) : begun());
  sessionStorage.setItem(
    'vivavoce:tailor',
    JSON.stringify({ resumeId: resume?.id, jobId: job?.id, tailoringId: tailoring?.id }),
  );
  return {
    workspace: anonymous ? 'anonymous' : 'own',
    upload(_, { onProgress } = {}) {
      onProgress?.(0.4);
      return begun();
    },
    resume: () => kept(resume),
    resumes: async () => earlier,
    editResume: (_, document) => kept(resume && { ...resume, document }),
    addJob: begun,
    job: () => kept(job),
    start: begun,
    tailoring: () => kept(tailoring),
    async *watch() {
      await new Promise<never>(() => {});
    },
    decide: () => kept(tailoring),
    edit: () => kept(tailoring),
    export: begun,
    token: async () => ({
      value: 'vv_ct_gallery',
      candidateId: 'cnd_gallery',
      mode: 'test',
      scopes: [],
      expiresAt: '2026-11-20T10:00:00.000Z',
      erasedAt: anonymous ? '2026-11-21T09:00:00.000Z' : null,
    }),
    dispose() {},
  };
}
