import { existsSync } from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '@vivavoce/contract/sandbox';
import { isExecutable, onPath } from '../services/binaries.ts';
import { cachedFolder } from './cache.ts';
import { run } from './run.ts';

/** docs/decisions/livekit.md tells why this one. */
export const LIVEKIT_VERSION = '1.13.5';
/** What its `go.mod` asks for. */
const GO_VERSION = '1.26';
const MODULE = 'github.com/livekit/livekit-server/cmd/server';
const FOLDER = `livekit-server-${LIVEKIT_VERSION}`;
const FILE = 'livekit-server';
/** A cold build fetches and compiles some hundreds of modules. */
const BUILD_TIMEOUT_MS = 20 * 60_000;

/** LiveKit's server: the one on the search path, else the one in the cache; nothing where there is neither. */
export function findLiveKit(): string | undefined {
  const cached = join(cacheFolder(process.env), FOLDER, FILE);
  return onPath(FILE) ?? (isExecutable(cached) ? cached : undefined);
}

/**
 * LiveKit's server, built once where it is neither on the path nor in the cache.
 * @throws Error with a sentence that says what to install
 */
export async function liveKitServer(signal?: AbortSignal): Promise<string> {
  const found = findLiveKit();
  if (found) return found;
  const go = onPath('go');
  const said = go ? await run(go, ['env', 'GOVERSION'], { timeoutMs: 10_000 }).catch(() => '') : '';
  const problem = goProblem(said);
  if (!go || problem !== undefined) throw new Error(problem ?? MISSING);
  const folder = await cachedFolder(
    FOLDER,
    async (filling) => {
      await run(
        'env',
        [`GOBIN=${filling}`, 'CGO_ENABLED=0', go, 'install', `${MODULE}@v${LIVEKIT_VERSION}`],
        {
          timeoutMs: BUILD_TIMEOUT_MS,
          ...(signal ? { signal } : {}),
        },
      );
      await rename(join(filling, 'server'), join(filling, FILE));
      await chmod(join(filling, FILE), 0o755);
    },
    { isWhole: () => existsSync(join(cacheFolder(process.env), FOLDER, FILE)) },
  );
  return join(folder, FILE);
}

const FIX = `Install Go ${GO_VERSION} or later (https://go.dev/dl), with which it is built once, or livekit-server ${LIVEKIT_VERSION} on the search path.`;
const MISSING = `The tests need LiveKit's server, and Go is not installed. ${FIX}`;

/** Why this Go (`go env GOVERSION`) cannot build the server; nothing where it can. Pure. */
export function goProblem(said: string): string | undefined {
  const [, major, minor] = /^go(\d+)\.(\d+)/.exec(said.trim()) ?? [];
  if (major === undefined || minor === undefined) return MISSING;
  const [needMajor = 0, needMinor = 0] = GO_VERSION.split('.').map(Number);
  const enough = Number(major) > needMajor || (Number(major) === needMajor && Number(minor) >= needMinor);
  return enough
    ? undefined
    : `The tests need LiveKit's server, and Go ${major}.${minor} is too old to build it. ${FIX}`;
}
