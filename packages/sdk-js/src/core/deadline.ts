/** Waits for a promise, at most so long. @throws Error after that time */
export function withDeadline<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, timeoutMs, new Error('late'));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
