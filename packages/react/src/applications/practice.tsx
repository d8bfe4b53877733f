import { createClient } from '@vivavoce/sdk';
import { useMemo } from 'react';
import { VivavoceProvider } from '../interview/provider.tsx';
import { InterviewWidget } from '../widget/interview-widget.tsx';
import type { PracticeProps } from './practice-props.ts';

/** In the chunk of the interview, which has it anyway. */
export { openResults } from '@vivavoce/sdk/results';

/** The interview for one job, from consent to result. Loaded once somebody practises. */
export default function Practice({ practising, apiUrl, workletUrl, appearance }: PracticeProps) {
  const { token } = practising;
  const client = useMemo(
    () =>
      createClient({
        apiUrl,
        sessionToken: token,
        storage: null,
        ...(workletUrl === undefined ? {} : { workletUrl }),
      }),
    [apiUrl, workletUrl, token],
  );
  return (
    <VivavoceProvider client={client}>
      <InterviewWidget autoFocus {...(appearance ? { appearance } : {})} />
    </VivavoceProvider>
  );
}
