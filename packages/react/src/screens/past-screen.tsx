import type { Results } from '@vivavoce/sdk';
import { useResult } from '../interview/use-result.ts';
import type { Words } from '../words/translate.ts';
import { ResultBody } from './result-body.tsx';

export interface PastScreenProps {
  results: Results;
  sessionId: string;
  words: Words;
  onBack: () => void;
}

/** A result of the past in the place of the widget, and the way back. */
export function PastScreen({ results, sessionId, words, onBack }: PastScreenProps) {
  const opened = useResult(results, sessionId);
  return <ResultBody results={results} sessionId={sessionId} opened={opened} words={words} onBack={onBack} />;
}
