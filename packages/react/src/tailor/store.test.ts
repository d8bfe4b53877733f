import type { Resume, Tailor, VivavoceErrorShape } from '@vivavoce/sdk/tailor';
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
      ({ id: 'res_1', problem: { code: 'resume_too_complex', detail: 'Too many pages.' } }) as Resume,
  );
  await store.upload('text', 'resume.txt');
  expect(store.getState()).toMatchObject({
    resume: null,
    unsent: null,
    error: { code: 'resume_too_complex' },
  });
});
