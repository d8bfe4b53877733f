import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What a test needs, told by its name: `x.test.ts` computes only, `x.services.test.ts` starts a database, a server or a process,
 * `x.realtime.test.ts` waits for speech in real time, `x.browser.test.ts` opens Chromium; `package.test.ts` proves what is published.
 */
export type Kind = keyof typeof KINDS;

const KINDS = {
  // No file of these leaves anything behind, so they share a process and load each module once.
  pure: { order: 1, maxWorkers: 2, isolate: false },
  // They wait for their services about as long as they compute.
  services: { order: 2, maxWorkers: 3, isolate: false },
  // More at once than there are cores would be slow vendors.
  realtime: { order: 3, maxWorkers: 2, isolate: true },
  // What tells tenths of a second apart.
  alone: { order: 6, maxWorkers: 1, isolate: true },
  browser: { order: 4, maxWorkers: 2, isolate: true },
  package: { order: 5, maxWorkers: 2, isolate: true },
} as const;

const NAMED = Object.keys(KINDS).filter((kind) => kind !== 'pure') as Exclude<Kind, 'pure'>[];

export interface PackageTests {
  /** Folder of the package: `import.meta.dirname` of its configuration. */
  root: string;
  /** Short name: `api`. Its projects are `api:pure`, `api:services`, … */
  name: string;
  kinds: readonly Kind[];
  /** File of Vitest's global setup. */
  globalSetup?: string;
}

/** The Vitest projects of one package, one for each kind of test that it has. */
export function projectsOf({ root, name, kinds, globalSetup }: PackageTests) {
  return kinds.map((kind): TestProjectInlineConfiguration => {
    const { order, maxWorkers, isolate } = KINDS[kind];
    return {
      root,
      resolve: {
        alias: {
          '@vivavoce/sdk/results': source('./packages/sdk-js/src/results/index.ts'),
          '@vivavoce/sdk/server': source('./packages/sdk-js/src/server/index.ts'),
          '@vivavoce/sdk/applications': source('./packages/sdk-js/src/applications/index.ts'),
          '@vivavoce/sdk/packages': source('./packages/sdk-js/src/packages/index.ts'),
          '@vivavoce/sdk/bridge': source('./packages/sdk-js/src/bridge/index.ts'),
          '@vivavoce/sdk': source('./packages/sdk-js/src/index.ts'),
          '@vivavoce/react/results': source('./packages/react/src/results/index.ts'),
          '@vivavoce/react': source('./packages/react/src/index.ts'),
        },
      },
      test: {
        name: `${name}:${kind}`,
        include: kind === 'pure' ? ['**/*.test.{ts,tsx}'] : [patternOf(kind)],
        exclude: [
          ...['**/node_modules/**', '**/dist/**', '**/.types/**'],
          ...(kind === 'pure' ? NAMED.map(patternOf) : []),
        ],
        isolate,
        maxWorkers,
        sequence: { groupOrder: order },
        maxConcurrency: 3,
        // For what hangs. Real servers on a busy machine may be slow, and how slow is not what these tests are about.
        testTimeout: 120_000,
        hookTimeout: 120_000,
        expect: { poll: { timeout: 20_000 } },
        ...(globalSetup ? { globalSetup: [globalSetup] } : {}),
      },
    };
  });
}

function patternOf(kind: Exclude<Kind, 'pure'>): string {
  return kind === 'package' ? '**/package.test.ts' : `**/*.${kind}.test.{ts,tsx}`;
}
