import type { SourceLine, Tailor } from '@vivavoce/sdk/tailor';
import type { TailorScene } from './state.ts';
import { stillAccount } from './still-account.ts';
import { failureOf } from './tailor-failure.ts';

/** A tailor whose records stay as they are; what is begun never ends, or fails at once. */
export function stillTailor(scene: TailorScene): Tailor {
  const { resume, job, tailoring, earlier = [], anonymous = false, failure, pageless } = scene;
  const begun = () => (failure ? Promise.reject(failure) : new Promise<never>(() => {}));
  const kept = <T>(record: T | undefined) => (record ? Promise.resolve(record) : begun());
  sessionStorage.setItem(
    'vivavoce:tailor',
    JSON.stringify({ resumeId: resume?.id, jobId: job?.id, tailoringId: tailoring?.id }),
  );
  return {
    workspace: anonymous ? 'anonymous' : 'own',
    account: stillAccount(scene.account),
    upload(_, { onProgress } = {}) {
      onProgress?.(0.4);
      return begun();
    },
    resume: () => kept(resume),
    resumes: async () => earlier,
    page: (_, number) =>
      pageless ? Promise.reject(failureOf('not_found')) : drawPage(resume?.lines ?? [], number),
    editResume: (_, document) => kept(resume && { ...resume, document }),
    addJob: begun,
    job: () => kept(job),
    start: begun,
    retry: begun,
    tailoring: () => kept(tailoring),
    async *watch() {
      await new Promise<never>(() => {});
    },
    decide: () => kept(tailoring),
    edit: () => kept(tailoring),
    export: begun,
    writeLetter: begun,
    exportLetter: begun,
    token: async () => ({
      value: 'vv_ct_gallery',
      candidateId: 'cnd_gallery',
      mode: 'test',
      scopes: [],
      expiresAt: '2026-11-20T10:00:00.000Z',
      erasedAt: anonymous ? '2026-11-21T09:00:00.000Z' : null,
      signInId: null,
    }),
    dispose() {},
  };
}

/** A page of A4 with these lines at their places, as the API draws one. */
async function drawPage(lines: readonly SourceLine[], number: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(1_190, 1_684);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws nothing.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#222';
  for (const { page, text, box } of lines) {
    if (page !== number || !box) continue;
    context.font = `${box.height * 1.7}px serif`;
    context.fillText(text, box.x * 2, (box.y + box.height * 0.8) * 2);
  }
  return canvas.convertToBlob();
}
