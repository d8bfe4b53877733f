import type { Results } from '@vivavoce/sdk';
import { useState } from 'react';
import type { Appearance } from '../appearance/appearance.ts';
import { useVivavoce } from '../interview/provider.tsx';
import { useResults } from '../interview/use-results.ts';
import { useWords } from '../interview/use-words.ts';
import { PastList } from '../parts/past-list.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import type { Strings } from '../words/strings.ts';
import { InterviewResult } from './interview-result.tsx';

export interface PastResultsProps {
  /** From `openResults` of `@vivavoce/sdk/results`. @defaultValue the provider's client's */
  results?: Results;
  /** Colour scheme, brand colour, radius. */
  appearance?: Appearance;
  /** Sentences that replace the widget's own. */
  strings?: Partial<Strings>;
  /** BCP 47. @defaultValue the provider's, else the browser's */
  locale?: string;
  /** Opens one by the page's own means. @defaultValue it is shown here */
  onOpen?: (sessionId: string) => void;
  /** Added to the root element. */
  className?: string;
}

/** The results that are kept on this device, to open and to forget. Renders nothing where there are none. */
export function PastResults(props: PastResultsProps) {
  const { appearance, strings, locale, onOpen, className } = props;
  const { client, locale: defaultLocale } = useVivavoce();
  const results = props.results ?? client?.results ?? null;
  const kept = useResults(results);
  const words = useWords(locale ?? defaultLocale, strings);
  const [shown, setShown] = useState<string | null>(null);
  if (shown && results) {
    return <InterviewResult {...props} results={results} sessionId={shown} onBack={() => setShown(null)} />;
  }
  if (kept.kept.length === 0) return null;
  return (
    <WidgetRoot words={words} appearance={appearance} presentation="inline" className={className}>
      <section className="vv-widget vv-past-alone">
        <PastList results={kept} words={words} onOpen={onOpen ?? setShown} />
      </section>
    </WidgetRoot>
  );
}
