import type { Answer, Call, Methods } from './crew.ts';

/** Does what it is asked for whoever started this process, and ends with it. */
export function serve(methods: Methods): void {
  process.on('message', (call: Call) => void answer(call, methods));
  process.on('disconnect', () => process.exit(0));
}

async function answer({ id, method, parameters }: Call, methods: Methods): Promise<void> {
  const told = await Promise.resolve()
    .then(() => methods[method]?.(...parameters))
    .then(
      (result): Answer => ({ id, result }),
      (error: unknown): Answer => ({ id, problem: error instanceof Error ? error.message : String(error) }),
    );
  process.send?.(told);
}
