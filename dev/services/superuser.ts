import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How a program that refuses to run as root is started. */
export interface RunAs {
  /** Put before the program and its arguments. */
  prefix: string[];
  user?: { uid: number; gid: number };
}

const MAPPED = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

/**
 * PostgreSQL refuses to run as root. On Linux a user namespace maps root to an ordinary user, so that every folder that root
 * reaches stays reachable; where namespaces are forbidden (most containers), an unprivileged user of the system takes over,
 * who must be able to reach the folders by himself.
 * @throws Error with one sentence where neither is possible.
 */
export function unprivileged(options: { program: string; ownedFolder: string }): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };
  if (spawnSync(MAPPED[0] ?? '', [...MAPPED.slice(1), 'true']).status === 0) return { prefix: MAPPED };
  const user = systemUser();
  const blocked = [options.program, options.ownedFolder].map(unreachableFolder).find(Boolean);
  if (!user || blocked) {
    throw new Error(
      `PostgreSQL refuses to run as root, and ${blocked ? `no other user can reach ${blocked}` : 'there is no other user'}. Start as an ordinary user, or set DATABASE_URL to your own PostgreSQL.`,
    );
  }
  chownSync(options.ownedFolder, user.uid, user.gid);
  return { prefix: [], user };
}

function systemUser(): { uid: number; gid: number } | undefined {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** The first folder on the way that others may not pass through. */
function unreachableFolder(path: string): string | undefined {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    folders.unshift(folder);
  return folders.find((folder) => (statSync(folder).mode & 0o001) === 0);
}
