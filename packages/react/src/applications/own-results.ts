import type { Results, ResultsOptions } from '@vivavoce/sdk';
import type { Applications, CandidateInterview } from '@vivavoce/sdk/applications';

/** `openResults` of the SDK: on a page it comes by need, in a frame it is there. */
export type OpenResults = (options: ResultsOptions) => Results | Promise<Results>;

/** Opens one result by the candidate's own token: nothing of it is kept on this device. */
export function ownResults(
  { applications, openResults }: { applications: Applications; openResults: OpenResults },
  interview: CandidateInterview,
): Results {
  const kept = new Map<string, string>();
  const opening = openResults({
    apiUrl: applications.apiUrl,
    resultStorage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  });
  return {
    list: () => [],
    add: () => {},
    forget: async () => {},
    async open(sessionId) {
      const results = await opening;
      results.add(await applications.interviewResult(interview));
      return results.open(sessionId);
    },
  };
}
