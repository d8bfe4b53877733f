import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Every address that a browser's `localhost` may mean: a port counts as free only where nobody listens on any of them, or
 * a page could reach somebody else's server under our address.
 */
const ADDRESSES = ['127.0.0.1', '0.0.0.0', '::1', '::'];

/** Free ports are taken below the range from which systems give out ports to outgoing connections. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const ATTEMPTS = 200;
/** Ports of one kind lie this far apart. */
export const PORT_STEP = 100;
const STEPS = 10;

export async function portIsFree(port: number): Promise<boolean> {
  for (const address of ADDRESSES) {
    if (!(await canListen(port, address))) return false;
  }
  return true;
}

/** A free port that nobody asked for before. */
export async function freePort(count = 1): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await portsAreFree(port, count)) return port;
  }
  throw new Error(`Found no free port between ${LOWEST} and ${HIGHEST} after ${ATTEMPTS} attempts.`);
}

/**
 * The preferred port, or a free one near it: 4100, 4200, … and after ten of them any.
 * @param count how many ports in a row must be free. @defaultValue 1
 */
export async function portNear(preferred: number, count = 1): Promise<number> {
  for (let step = 0; step < STEPS; step++) {
    const port = preferred + step * PORT_STEP;
    if (await portsAreFree(port, count)) return port;
  }
  return freePort(count);
}

async function portsAreFree(first: number, count: number): Promise<boolean> {
  for (let port = first; port < first + count; port++) {
    if (!(await portIsFree(port))) return false;
  }
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nobody listening there.
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES');
    });
    server.listen({ port, host, exclusive: true, ipv6Only: true }, () => server.close(() => resolve(true)));
  });
}
