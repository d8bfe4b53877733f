import type { CandidateRequest } from '@vivavoce/sdk';
import { useCallback, useState } from 'react';
import { type Interview, useLatest } from './use-interview.ts';

export interface RequestButtons {
  /** The interviewer takes requests; where not, show none. */
  available: boolean;
  /** What was asked for and is not taken yet. */
  pending: CandidateRequest | null;
  /** Why the last one was not taken; empty where nothing is wrong. */
  message: string;
  /** Asks for it. Ask the candidate before you leave a question out (`skip`). */
  request: (request: CandidateRequest) => void;
}

/** What a candidate asks for without a word: the question again, a moment, or to leave the question out. */
export function useRequests({ state, words, actions }: Interview): RequestButtons {
  const [pending, setPending] = useState<CandidateRequest | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useLatest(pending);
  const request = useCallback(
    (wanted: CandidateRequest) => {
      /* The second click of a double click asks for nothing more. */
      if (latest.current === wanted) return;
      setPending(wanted);
      setFailed(false);
      void actions.request(wanted).then((taken) => {
        setPending((current) => (current === wanted ? null : current));
        setFailed(!taken);
      });
    },
    [actions, latest],
  );
  return {
    available: state?.takesRequests === true,
    pending,
    message: failed ? words.say('ask.failed') : '',
    request,
  };
}
