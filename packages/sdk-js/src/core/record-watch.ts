import {
  isOver,
  type Session,
  type SessionEvent,
  type SessionEventData,
  type SessionEventType,
  type Utterance,
} from '@vivavoce/contract/plain';
import type { EvaluationState } from '../types.ts';
import type { SessionAccess } from './access.ts';
import { coalesce } from './coalesce.ts';
import { toVivavoceError, type VivavoceError } from './error.ts';
import { EventStream } from './event-stream.ts';

/** What is kept true. */
interface Watched {
  record: Session;
  evaluation: EvaluationState;
}

export interface RecordWatchOptions {
  access: SessionAccess;
  store: {
    readonly state: Watched;
    set(change: Partial<Watched>): void;
    emit<T extends SessionEventType>(type: T, data: SessionEventData[T]): void;
  };
  /** The last event that this tab has seen, before a reload; empty at first. */
  lastEventId: string;
  onEventId(id: string): void;
  /** The transcript of the record that was evaluated. */
  onSaid(said: Utterance[]): void;
  /** Nobody can speak any more. */
  onOver(): void;
  /** `null`: what failed works again. */
  onError(error: VivavoceError | null): void;
}

/** Events may stay away: what is waited for is looked for too, each time so much later than the time before. */
const LOOK_STEP_MS = 5_000;
const SUBMITTED: EvaluationState = { status: 'submitted' };

/** Keeps the record and the evaluation on screen true: by the session's events, and by a look at the API when they say so. */
export class RecordWatch {
  readonly #options: RecordWatchOptions;
  #stream: EventStream | undefined;

  /** The API said that there will be no evaluation: nobody waits for one. */
  #noneComes = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;
  #lastEventId: string;

  constructor(options: RecordWatchOptions) {
    this.#options = options;
    this.#lastEventId = options.lastEventId;
  }

  /** Begins, or goes on after `stop`. */
  start(): void {
    const { access, onEventId, onError, store } = this.#options;
    this.stop();
    this.#stream = new EventStream({
      access,
      lastEventId: this.#lastEventId,
      onEvent: (event) => {
        this.#lastEventId = event.id;
        onEventId(event.id);
        this.#event(event);
      },
      onOpen: () => this.look(),
      onGivenUp: onError,
    });
    void this.#stream.start();
    this.take(store.state.record);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stream?.stop();
  }

  /** Reads the record again, and the evaluation where it is waited for. What cannot be read now stays as it is on screen. */
  readonly look = coalesce(async () => {
    const { access, store } = this.#options;
    this.take(await access.session().catch(() => store.state.record));
  });

  /** Takes a record that the API answered, unless a newer one is known. */
  take(record: Session): void {
    const { access, store, onOver } = this.#options;
    // Nobody looks any more, or there is nothing left to look at.
    if (access.signal.aborted) return;
    const known = store.state.record;
    const older = record.revision < known.revision || (isOver(known.status) && !isOver(record.status));
    if (!older) store.set({ record });
    if (!isOver(store.state.record.status)) return;
    onOver();
    this.#awaitEvaluation();
  }

  /** The interview is over by the agent's word; the API may know it a moment later. */
  ended(reason: Session['endReason']): void {
    const { record } = this.#options.store.state;
    if (!isOver(record.status)) this.take({ ...record, status: 'ended', endReason: reason });
  }

  #event(event: SessionEvent): void {
    const { store } = this.#options;
    if (event.type === 'evaluation.progress') {
      this.#setEvaluation({ status: 'running', ...event.data });
    } else if (event.type === 'evaluation.failed' || event.type === 'evaluation.completed') {
      this.#readEvaluation();
    }
    store.emit(event.type, event.data as never);
    // Progress while live comes faster over the realtime connection; everything else changes the record.
    if (!/progress|control/.test(event.type)) this.look();
  }

  /** Where nobody can speak any more, the evaluation is what is waited for. */
  #awaitEvaluation(): void {
    const { evaluation } = this.#options.store.state;
    if (evaluation.status === 'none' && !this.#noneComes) this.#setEvaluation({ status: 'waiting' });
    this.#readEvaluation();
  }

  readonly #readEvaluation = coalesce(async () => {
    const { access, store, onSaid, onError } = this.#options;
    if (store.state.record.template.resultVisibility === 'tenant') return;
    try {
      const result = await access.evaluation();
      // The last words may have reached the record after this page lost the agent.
      if (result.status === 'done' && store.state.evaluation.status !== 'done')
        onSaid(await access.utterances());
      this.#noneComes = result.status === 'none';
      onError(null);
      this.#setEvaluation(result);
    } catch (thrown) {
      if (access.signal.aborted) return;
      onError(toVivavoceError(thrown));
    }
    const { status } = store.state.evaluation;
    if (status !== 'waiting' && status !== 'running') return;
    clearTimeout(this.#timer);
    this.#looks += 1;
    this.#timer = setTimeout(this.look, this.#looks * LOOK_STEP_MS);
  });

  #setEvaluation(result: EvaluationState): void {
    const { store } = this.#options;
    const { record, evaluation: known } = store.state;
    // An answer that was under way while an event overtook it is out of date.
    if (known.status === 'done' || (known.status === 'running' && result.status === 'waiting')) return;
    // Nothing but "it is sent" is for the candidate where the result goes to the tenant.
    store.set({ evaluation: record.template.resultVisibility === 'tenant' ? SUBMITTED : result });
    if (result.status === 'done' || result.status === 'failed') this.stop();
  }
}
