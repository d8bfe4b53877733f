import type { Interview } from '../interview/use-interview.ts';
import { useWordsFrom } from '../interview/use-words-from.ts';
import { asksSelfDescription } from '../view/asks.ts';
import { createTables } from '../words/tables.ts';
import { LazyPlace, lazyScreen } from './lazy-screen.tsx';

interface PlaceProps {
  interview: Interview;
}

/* The chunk shares no module with the widget: every chunk that did would load in more and heavier pieces. */
const form = lazyScreen<PlaceProps>(async () => {
  const { SelfDescriptionForm, en, languages } = await import('../self-description/self-description.tsx');
  const tables = createTables(en, languages);
  return ({ interview: { session, state, words } }) => (
    <SelfDescriptionForm session={session} state={state} words={useWordsFrom(tables, words.locale)} />
  );
});

const nothing = () => null;

/** The questions about the candidate, after the interview and where the tenant asks. They are an offer: nothing waits or fails for them. */
export function SelfDescriptionPlace({ interview }: PlaceProps) {
  return asksSelfDescription(interview.state, interview.screen.name) ? (
    <LazyPlace screen={form} props={{ interview }} waiting={null} failed={nothing} onShown={nothing} />
  ) : null;
}
