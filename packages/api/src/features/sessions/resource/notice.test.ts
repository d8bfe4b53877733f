import { createHash } from 'node:crypto';
import { NOTICE_VERSION, NOTICES } from '@vivavoce/contract/notice';
import { expect, it } from 'vitest';

/** Of all sentences, by version. A consent names the version that was shown, so a version's words never change. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2026-11-01': '25a84dd1c77ed346',
};

it('is under one version the same for good', () => {
  const digest = createHash('sha256').update(JSON.stringify(NOTICES)).digest('hex').slice(0, 16);
  expect(DIGESTS[NOTICE_VERSION]).toBe(digest);
});
