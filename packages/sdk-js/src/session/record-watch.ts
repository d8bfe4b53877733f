import { isOver, type Session, type SessionEvent } from '@vivavoce/contract/plain';
import { toVivavoceError, type VivavoceError } from '../errors/error.ts';
import type { SessionAccess } from '../rest/access.ts';
import { EventStream } from '../rest/event-stream.ts';
import type { EvaluationState } from '../types.ts';
import type { Store } from './store.ts';

export interface RecordWatchOptions {
  access: SessionAccess;
  store: Store;
  /** Nobody can speak any more. */
  onOver(): void;
  onError(error: VivavoceError): void;
}

/** Keeps the record and the evaluation on screen true: by the session's events, and by a look at the API when they say so. */
export class RecordWatch {
  readonly #options: RecordWatchOptions;
  readonly #stream: EventStream;
  #looking = false;
  #lookAgain = false;
  #fetchingEvaluation = false;

  constructor(options: RecordWatchOptions) {
    this.#options = options;
    this.#stream = new EventStream({
      access: options.access,
      onEvent: (event) => this.#event(event),
      onOpen: () => void this.look(),
      onGivenUp: options.onError,
    });
  }

  start(): void {
    this.take(this.#options.store.state.record);
    if (!this.#settled()) this.#stream.start();
  }

  stop(): void {
    this.#stream.stop();
  }

  /** Reads the record again; calls that come meanwhile share the next look. */
  async look(): Promise<void> {
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    try {
      do {
        this.#lookAgain = false;
        this.take(await this.#options.access.session());
      } while (this.#lookAgain);
    } catch {
      // What is on screen stays; the next event looks again.
    } finally {
      this.#looking = false;
    }
  }

  /** Takes a record that the API answered, unless a newer one is known. */
  take(record: Session): void {
    const { store, onOver } = this.#options;
    const known = store.state.record;
    const older = record.revision < known.revision || (isOver(known.status) && !isOver(record.status));
    if (older) return;
    store.set({ record });
    if (isOver(record.status)) onOver();
    this.#evaluate();
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
    } else if (event.type === 'evaluation.failed') {
      this.#setEvaluation({ status: 'failed', code: event.data.code });
    } else if (event.type === 'evaluation.completed') {
      void this.#fetchEvaluation();
    }
    store.emit(event.type, event.data as never);
    // Progress while live comes faster over the realtime connection; everything else changes the record.
    if (event.type !== 'session.progress' && event.type !== 'evaluation.progress') void this.look();
  }

  #evaluate(): void {
    const { record, evaluation } = this.#options.store.state;
    if (!isOver(record.status)) return;
    if (record.status === 'evaluated') void this.#fetchEvaluation();
    else if (record.status === 'failed') {
      this.#setEvaluation({ status: 'failed', code: record.failure ?? 'internal' });
    } else if (evaluation.status === 'none') this.#setEvaluation({ status: 'waiting' });
  }

  async #fetchEvaluation(): Promise<void> {
    const { access, store, onError } = this.#options;
    if (store.state.record.template.resultVisibility === 'tenant') {
      this.#setEvaluation({ status: 'submitted' });
      this.#stream.stop();
      return;
    }
    if (this.#fetchingEvaluation || store.state.evaluation.status === 'done') return;
    this.#fetchingEvaluation = true;
    try {
      const answer = await access.evaluation();
      // A pending evaluation answers its state; its end will be told by another event.
      if (!('questions' in answer)) return;
      this.#setEvaluation({ status: 'done', evaluation: answer });
      this.#stream.stop();
    } catch (thrown) {
      onError(toVivavoceError(thrown));
    } finally {
      this.#fetchingEvaluation = false;
    }
  }

  #setEvaluation(evaluation: EvaluationState): void {
    const { store } = this.#options;
    const { record, evaluation: known } = store.state;
    if (known.status === 'done') return;
    // Nothing but "it is sent" is for the candidate where the result goes to the tenant.
    const submitted = record.template.resultVisibility === 'tenant';
    if (submitted && known.status === 'submitted') return;
    store.set({ evaluation: submitted ? { status: 'submitted' } : evaluation });
  }

  #settled(): boolean {
    const { record, evaluation } = this.#options.store.state;
    return record.status === 'failed' || evaluation.status === 'done';
  }
}
