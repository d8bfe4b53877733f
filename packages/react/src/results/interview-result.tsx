import type { Results } from '@vivavoce/sdk';
import type { Appearance } from '../appearance/appearance.ts';
import { useVivavoce } from '../interview/provider.tsx';
import { useResult } from '../interview/use-result.ts';
import { useWords } from '../interview/use-words.ts';
import { Frame } from '../parts/frame.tsx';
import { ResultBody } from '../screens/result-body.tsx';
import { frameView } from '../view/frame.ts';
import { WidgetRoot } from '../widget/widget-root.tsx';
import type { Strings } from '../words/strings.ts';

export interface InterviewResultProps {
  /** The interview whose result is shown. */
  sessionId: string;
  /** From `openResults` of `@vivavoce/sdk/results`. @defaultValue the provider's client's */
  results?: Results;
  /** Colour scheme, brand colour, radius. */
  appearance?: Appearance;
  /** Sentences that replace the widget's own. */
  strings?: Partial<Strings>;
  /** BCP 47. @defaultValue the language of the interview */
  locale?: string;
  /** Shows a way back, and is called by it. */
  onBack?: () => void;
  /** Called once the candidate has had it forgotten. */
  onForgotten?: () => void;
  /** Added to the root element. */
  className?: string;
}

/**
 * One result that is kept on this device: scores, quotes, transcript, to be downloaded and to be forgotten.
 *
 * @example
 * ```tsx
 * import { InterviewResult } from '@vivavoce/react/results';
 * import { openResults } from '@vivavoce/sdk/results';
 * import '@vivavoce/react/styles.css';
 *
 * const results = openResults();
 * export const Page = ({ id }: { id: string }) => <InterviewResult results={results} sessionId={id} />;
 * ```
 */
export function InterviewResult(props: InterviewResultProps) {
  const { sessionId, appearance, strings, locale, onBack, onForgotten, className } = props;
  const { client, locale: defaultLocale } = useVivavoce();
  const results = props.results ?? client?.results ?? null;
  if (!results)
    throw new Error('There are no results: give `results`, or put a <VivavoceProvider client={…}> above.');
  const opened = useResult(results, sessionId);
  const { state, failure } = opened;
  const words = useWords(locale ?? state?.record.locale ?? defaultLocale, strings);
  return (
    <WidgetRoot
      words={words}
      appearance={appearance}
      branding={state?.record.branding}
      presentation="inline"
      className={className}
    >
      <section className="vv-widget" aria-label={words.say('result.title')}>
        <div className="vv-inner">
          <Frame
            view={state ? frameView(state, 'result', words) : null}
            waiting={!state && !failure}
            words={words}
            place=""
            time=""
            onClose={null}
          />
          <ResultBody
            results={results}
            sessionId={sessionId}
            opened={opened}
            words={words}
            onBack={onBack ?? null}
            onForgotten={onForgotten}
          />
        </div>
      </section>
    </WidgetRoot>
  );
}
