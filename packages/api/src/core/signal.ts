export interface Signal {
  raise: () => void;
  stop: () => void;
  stopped: () => boolean;
  /** Resolves at the next raise, or at once where it was raised since the last call. */
  raised: () => Promise<void>;
}

/** Remembers that it was raised until somebody listens, so none is missed between two looks. */
export function createSignal(): Signal {
  let pending = false;
  let stopped = false;
  let wake: (() => void) | undefined;
  const raise = () => {
    pending = true;
    wake?.();
  };
  return {
    raise,
    stop: () => {
      stopped = true;
      raise();
    },
    stopped: () => stopped,
    async raised() {
      if (!pending) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      pending = false;
      wake = undefined;
    },
  };
}
