/** One Ctrl-C reaches us up to three times: from the terminal, from npm and from the bootstrap. */
const SAME_REQUEST_MS = 400;

/**
 * Calls back when somebody wants this process to end: Ctrl-C, a signal, or the end of the process that started it. `count`
 * says how often so far.
 */
export function onStopRequest(listener: (count: number) => void): void {
  let count = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  const request = () => {
    const nowMs = performance.now();
    if (nowMs - lastMs < SAME_REQUEST_MS) return;
    lastMs = nowMs;
    count += 1;
    listener(count);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  process.once('disconnect', request);
}
