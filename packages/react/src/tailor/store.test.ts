import type { Proposal, Resume, Tailor, Tailoring, VivavoceErrorShape } from '@vivavoce/sdk/tailor';
import { expect, it } from 'vitest';
import { TailorStore } from './store.ts';

const LOST: VivavoceErrorShape = {
  code: 'connection_lost',
  message: '',
  fix: '',
  retryable: true,
  requestId: null,
  fields: [],
};

/** The server's side of an upload; nothing else is asked of it here. */
function storeWith(upload: Tailor['upload']): TailorStore {
  return new TailorStore({ workspace: 'none', upload } as Partial<Tailor> as Tailor);
}

it('a file whose sending failed is kept, and sent again without being chosen anew', async () => {
  const file = new Blob(['# Maya']);
  const sent: [Blob | string, string | undefined][] = [];
  const store = storeWith(async (given, options) => {
    sent.push([given, options?.name]);
    if (sent.length === 1) throw LOST;
    return { id: 'res_1', problem: null } as Resume;
  });
  await store.upload(file, 'maya.md');
  expect(store.getState()).toMatchObject({ busy: null, error: LOST, resume: null, unsent: { file } });
  await store.uploadAgain();
  expect(sent).toEqual([
    [file, 'maya.md'],
    [file, 'maya.md'],
  ]);
  expect(store.getState()).toMatchObject({ error: null, resume: { id: 'res_1' }, unsent: null });
});

it('a file that could not be read is not offered again: it would fail the same', async () => {
  const store = storeWith(
    async () =>
      ({
        id: 'res_1',
        state: 'failed',
        problem: { code: 'resume_too_complex', detail: 'Too many pages.' },
      }) as Resume,
  );
  await store.upload('text', 'resume.txt');
  expect(store.getState()).toMatchObject({
    resume: null,
    unsent: null,
    error: { code: 'resume_too_complex' },
  });
});

it('a file of which a part was read is worked on, as far as it was', async () => {
  const shares: (number | null)[] = [];
  const problem = { code: 'resume_too_complex', detail: 'Only the first 12 of 30 pages were read.' } as const;
  const store = storeWith(async (_, options) => {
    options?.onProgress?.(1);
    options?.onPage?.(15, 30);
    return { id: 'res_1', state: 'parsed', problem } as Resume;
  });
  store.subscribe(() => {
    const { busy } = store.getState();
    if (busy?.kind === 'reading') shares.push(busy.share);
  });
  await store.upload(new Blob(['%PDF']), 'long.pdf');
  expect(store.getState()).toMatchObject({ error: null, unsent: null, resume: { id: 'res_1', problem } });
  expect(shares).toEqual(expect.arrayContaining([null, 0.5]));
});

it('what was not written is asked for again, and what was decided stays', async () => {
  const proposal = { id: 'prp_1', section: 'work', state: 'accepted' } as Proposal;
  const partial = { id: 'tlr_1', state: 'partial', proposals: [proposal] } as unknown as Tailoring;
  const working = { ...partial, state: 'working' as const };
  const asked: string[] = [];
  const store = new TailorStore({
    workspace: 'own',
    account: { onChange: () => () => {} },
    resumes: async () => [],
    resume: async (id: string) => ({ id, state: 'parsed' }),
    start: async () => partial,
    addJob: async () => ({ id: 'job_1' }),
    retry: async (id: string) => {
      asked.push(id);
      return working;
    },
    async *watch() {
      yield asked.length === 0 ? partial : { ...working, state: 'done' as const };
    },
  } as unknown as Tailor);
  store.takeResume({ id: 'res_1' } as Resume);
  await store.addJob({ text: 'A job' });
  expect(store.getState().tailoring?.state).toBe('partial');
  await store.retry();
  await expect.poll(() => store.getState().tailoring?.state).toBe('done');
  expect(asked).toEqual(['tlr_1']);
  expect(store.getState()).toMatchObject({ busy: null, error: null, tailoring: { proposals: [proposal] } });
});
