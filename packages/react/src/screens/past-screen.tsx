import type { Results } from '@vivavoce/sdk';
import { useResult } from '../interview/use-result.ts';
import { useWords } from '../interview/use-words.ts';
import type { Words } from '../words/translate.ts';
import { ResultBody } from './result-body.tsx';

export interface PastScreenProps {
  results: Results;
  sessionId: string;
  /** @defaultValue those of `locale` */
  words?: Words;
  locale?: string;
  onBack: () => void;
  /** `null` where nothing is kept on this device that could be forgotten. */
  onForgotten?: null;
}

/** A result of the past in the place of the widget, and the way back. */
export function PastScreen({ words, locale, ...props }: PastScreenProps) {
  const own = useWords(locale);
  return <ResultBody {...props} opened={useResult(props.results, props.sessionId)} words={words ?? own} />;
}
