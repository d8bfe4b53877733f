import type { Packages } from '@vivavoce/sdk/packages';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Appearance } from '../appearance/appearance.ts';
import { useVivavoce } from '../interview/provider.tsx';
import { useWordsFrom } from '../interview/use-words-from.ts';
import { Problem } from '../parts/problem.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import { Balance } from './balance.tsx';
import { PackagesStore } from './store.ts';
import { PACKAGES } from './words/languages.ts';
import type { PackagesStrings } from './words/strings.ts';

export interface InterviewPackagesProps {
  /** From `createPackages` of `@vivavoce/sdk/packages`. */
  packages: Packages;
  /** The interview: shown once it may begin, and at once where your candidates do not pay. */
  children: ReactNode;
  /** The interview has begun already: nothing is asked. @defaultValue false */
  begun?: boolean;
  /** The candidate starts, and knows what is left. */
  onStart?: () => void;
  /** Given the address of a payment page. @defaultValue the browser goes there */
  onCheckout?: (url: string) => void;
  /** Colour scheme, brand colour, radius. */
  appearance?: Appearance;
  /** Sentences that replace the widget's own. */
  strings?: Partial<PackagesStrings>;
  /** BCP 47. @defaultValue the provider's, else the browser's */
  locale?: string;
  /** Added to the root element. */
  className?: string;
}

const leave = (url: string) => location.assign(url);

/**
 * Stands before an interview that the candidate pays for: what is left, and buying more.
 *
 * @example
 * ```tsx
 * import { InterviewPackages } from '@vivavoce/react/packages';
 * import { createPackages } from '@vivavoce/sdk/packages';
 * import '@vivavoce/react/styles.css';
 * import '@vivavoce/react/packages.css';
 *
 * const packages = createPackages({ getToken });
 * export const Page = () => (
 *   <InterviewPackages packages={packages}>
 *     <InterviewWidget template="graduate-practice" />
 *   </InterviewPackages>
 * );
 * ```
 */
export function InterviewPackages(props: InterviewPackagesProps) {
  const { packages, children, begun = false, onStart, appearance, strings, locale, className } = props;
  const { onCheckout = leave } = props;
  const leaveFor = useRef(onCheckout);
  leaveFor.current = onCheckout;
  const { locale: defaultLocale } = useVivavoce();
  const words = useWordsFrom(PACKAGES, locale ?? defaultLocale, strings);
  const store = useMemo(() => new PackagesStore(packages, (url) => leaveFor.current(url)), [packages]);
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  const [started, setStarted] = useState(begun);
  useEffect(() => (started ? undefined : store.open()), [store, started]);
  if (started || state.balance?.required === false) return children;
  return (
    <WidgetRoot words={words} appearance={appearance} presentation="inline" className={className}>
      <section className="vv-widget vv-packages" aria-label={words.say('title')}>
        <Problem error={state.error} words={words} again={{ label: words.say('retry'), act: store.look }} />
        {state.balance ? (
          <Balance
            state={state}
            balance={state.balance}
            words={words}
            onBuy={(places) => void store.buy(places)}
            onLook={store.look}
            onStart={() => {
              setStarted(true);
              onStart?.();
            }}
          />
        ) : (
          !state.error && <p role="status">{words.say('loading')}</p>
        )}
      </section>
    </WidgetRoot>
  );
}
