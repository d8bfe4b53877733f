import { useEffect, useState } from 'react';
import { timeText } from '../view/question.ts';
import type { Interview } from './use-interview.ts';

/** `12:40 left`, counted down between what the interviewer tells; stands still while the clock is stopped. */
export function useClock({ state, words }: Interview): string {
  const progress = state?.progress ?? null;
  const [elapsed, setElapsed] = useState({ progress, ms: 0 });
  useEffect(() => {
    if (!progress?.clockRunning) return;
    const told = performance.now();
    const timer = setInterval(() => setElapsed({ progress, ms: performance.now() - told }), 1000);
    return () => clearInterval(timer);
  }, [progress]);
  return state ? timeText(state, elapsed.progress === progress ? elapsed.ms : 0, words) : '';
}
