import { readdir, readFile, readlink } from 'node:fs/promises';

/** A server and its children, its backends among them, newest last. */
export async function familyOf(port: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return { pid, parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0) };
    }),
  );
  const server = await listenerOf(port, pids);
  return [server, ...parents.flatMap(({ pid, parent }) => (parent === server ? [pid] : []))];
}

/** Which of these processes listens on a port. Reads Linux's `/proc`. */
export async function listenerOf(port: number, pids: number[]): Promise<number> {
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (await readFile(table, 'utf8')).split('\n').slice(1)) {
      const columns = line.trim().split(/\s+/);
      const listening = columns[3] === '0A';
      const localPort = Number.parseInt(columns[1]?.split(':')[1] ?? '', 16);
      if (listening && localPort === port && columns[9]) inodes.add(`socket:[${columns[9]}]`);
    }
  }
  for (const pid of pids) {
    for (const descriptor of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
      if (inodes.has(target)) return pid;
    }
  }
  throw new Error(`None of the processes ${pids.join(', ')} listens on port ${port}.`);
}
