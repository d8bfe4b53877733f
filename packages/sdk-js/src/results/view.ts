import type { Session, SessionEventData, Utterance } from '@vivavoce/contract/plain';
import type { SessionAccess } from '../core/access.ts';
import { lineOf } from '../core/line.ts';
import { RecordWatch } from '../core/record-watch.ts';
import { Store } from '../core/store.ts';
import type { CaptionLine, ResultState, ResultView } from '../types.ts';

interface Opened {
  record: Session;
  said: Utterance[];
  access: SessionAccess;
}

/** One finished interview, read only: its record, what was said, and the evaluation as it comes. */
export function openView({ record, said, access }: Opened): ResultView {
  const store = new Store<ResultState, SessionEventData & { state: ResultState }>({
    record,
    transcript: linesOf(said),
    evaluation: { status: 'none' },
    error: null,
  });
  const watch = new RecordWatch({
    access,
    store,
    lastEventId: '',
    onEventId: () => {},
    onSaid: (all) => store.set({ transcript: linesOf(all) }),
    onOver: () => {},
    onError: (error) => store.set({ error }),
  });
  watch.start();
  return {
    id: record.id,
    getState: () => store.state,
    subscribe: (listener) => store.subscribe(listener),
    refresh: () => watch.look(),
    dispose: () => {
      store.clear();
      watch.stop();
      access.dispose();
    },
  };
}

function linesOf(said: Utterance[]): CaptionLine[] {
  return said.map((utterance) => lineOf(utterance, `${utterance.sequence}`));
}
