const EVERY_MS = 100;
/** A timer is as exact as this; less is not late. */
const TOLERANCE_MS = 2;

/** How late one beat was, and why. Milliseconds. */
export interface Lateness {
  /** The process computed meanwhile. */
  ownMs: number;
  /** It stood still: the host had no time for it. */
  hostMs: number;
}

/**
 * Splits the lateness of one beat: as much of it as the process spent on its processor is its own, the rest is the host's.
 * @param elapsedMs since the last beat @param usedMs processor time of this process since then
 */
export function latenessOf(elapsedMs: number, usedMs: number): Lateness {
  const lateMs = elapsedMs - EVERY_MS;
  if (lateMs <= TOLERANCE_MS) return { ownMs: 0, hostMs: 0 };
  const ownMs = Math.min(lateMs, usedMs);
  return { ownMs, hostMs: lateMs - ownMs };
}

/** Watches the event loop of this process until the returned function is called. */
export function watchEventLoop(tell: (late: Lateness) => void): () => void {
  let at = performance.now();
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    const late = latenessOf(now - at, (user + system) / 1_000);
    at = now;
    used = process.cpuUsage();
    if (late.ownMs > 0 || late.hostMs > 0) tell(late);
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
