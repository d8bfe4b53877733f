import { useRef, useState } from 'react';
import { problemOf } from '../api.ts';
import { kitWords } from '../words/kit.ts';
import { templateWords } from '../words/templates.ts';

/** One thing at a time that takes long: what a stopped one answers is not wanted any more. */
export function useAttempt() {
  const [failure, setFailure] = useState<string>();
  const wanted = useRef(0);
  return {
    failure,
    forgive: () => setFailure(undefined),
    run: async (work: (isWanted: () => boolean) => Promise<void>) => {
      wanted.current += 1;
      const own = wanted.current;
      const isWanted = () => wanted.current === own;
      setFailure(undefined);
      try {
        await work(isWanted);
      } catch (error) {
        if (isWanted()) setFailure(wordsOf(error));
      }
    },
    stop: () => {
      wanted.current += 1;
      setFailure(templateWords.draft.stopped);
    },
  };
}

/** What happened, what is safe, and what to do. */
function wordsOf(error: unknown): string {
  const problem = problemOf(error);
  if (!problem) return kitWords.errors.notDone;
  const fields = (problem.errors ?? []).map(({ detail }) => detail).join(' ');
  return [problem.detail, fields, problem.fix].filter(Boolean).join(' ');
}
