import { defineConfig } from 'vitest/config';
import { projects as bench } from './bench/vitest.config.ts';
import { projects as dev } from './dev/vitest.config.ts';
import { projects as careerCoach } from './examples/career-coach/vitest.config.ts';
import { projects as universityPortal } from './examples/university-portal/vitest.config.ts';
import { projects as agent } from './packages/agent/vitest.config.ts';
import { projects as api } from './packages/api/vitest.config.ts';
import { projects as candidate } from './packages/candidate/vitest.config.ts';
import { projects as console } from './packages/console/vitest.config.ts';
import { projects as contract } from './packages/contract/vitest.config.ts';
import { projects as react } from './packages/react/vitest.config.ts';
import { projects as sandbox } from './packages/sandbox/vitest.config.ts';
import { projects as sdk } from './packages/sdk-js/vitest.config.ts';

/** Every test but those of the whole product (`e2e/`): `npm test` runs it kind by kind, `vitest run <path>` a part. */
export default defineConfig({
  test: {
    projects: [
      ...contract,
      ...candidate,
      ...sandbox,
      ...agent,
      ...api,
      ...sdk,
      ...react,
      ...console,
      ...careerCoach,
      ...universityPortal,
      ...dev,
      ...bench,
    ],
    passWithNoTests: false,
  },
});
