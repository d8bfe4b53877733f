/**
 * Makes many calls into few: while one runs, any number of further calls become one more run after it, so the last call is
 * always followed by a whole run. `run` handles its own failures.
 */
export function coalesce(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await run();
    }
    running = false;
  };
}
