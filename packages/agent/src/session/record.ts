import { newId } from '@vivavoce/contract/ids';
import type { AgentRecord, Snapshot, Spent, TurnTimings } from '@vivavoce/contract/internal';
import type { FinalCaption } from '@vivavoce/contract/realtime';
import { type InterviewProgress, MAX_UTTERANCE_CHARACTERS, type Utterance } from '@vivavoce/contract/records';
import type { RecordSink } from '../transcript/sink.ts';

export interface SessionRecordOptions {
  sink: Pick<RecordSink, 'append'>;
  /** What is stored already. */
  transcript: Utterance[];
  /** The utterance is stored or spooled: it may be shown as final, and a typed answer acknowledged. */
  onSafe: (utterance: Utterance, caption: FinalCaption) => void;
}

/** Utterance of a typed answer: named after it, so the same answer sent again can never become a second one. */
export function typedUtteranceId(messageId: string): string {
  return `utt_${messageId.slice('msg_'.length)}`;
}

function typedMessageId(utterance: Utterance): string {
  return `msg_${utterance.id.slice('utt_'.length)}`;
}

/** The session's record as this worker keeps it: numbers what was said, in order, and sees it stored. */
export class SessionRecord {
  readonly #options: SessionRecordOptions;
  readonly #utterances: Utterance[];
  readonly #safe: FinalCaption[];
  #snapshots = 0;
  #progress = 0;
  #kept: Promise<void> = Promise.resolve();

  constructor(options: SessionRecordOptions) {
    this.#options = options;
    this.#utterances = [...options.transcript];
    this.#safe = options.transcript.map(toCaption);
  }

  /** Everything that was said, as heard, oldest first. */
  get utterances(): readonly Utterance[] {
    return this.#utterances;
  }

  /** What a client may be shown as final. */
  get captions(): FinalCaption[] {
    return [...this.#safe];
  }

  /** Resolves once the last utterance is stored or spooled, or never will be. */
  get kept(): Promise<void> {
    return this.#kept;
  }

  get lastSequence(): number {
    return this.#utterances.at(-1)?.sequence ?? 0;
  }

  /** Message ids of the typed answers that are stored or spooled. */
  get acceptedIds(): string[] {
    return this.#safe
      .filter((caption) => caption.input === 'typed')
      .map((caption) => `msg_${caption.utteranceId.slice('utt_'.length)}`);
  }

  /** Message ids of all typed answers, those on their way included. */
  get typedIds(): string[] {
    return this.#utterances.filter((utterance) => utterance.input === 'typed').map(typedMessageId);
  }

  /** One more utterance. Its caption follows when it is safe. */
  add(said: Omit<Utterance, 'id' | 'sequence'> & { id?: string }): Utterance {
    // What the API refused would take everything behind it along: a first frame may lie before the clock's beginning.
    const startMs = Math.max(0, Math.round(said.startMs));
    const { displayedText = '', ...rest } = said;
    const text = storable(said.text);
    const displayed = storable(displayedText);
    const utterance: Utterance = {
      ...rest,
      text,
      ...(displayed.length > text.length ? { displayedText: displayed } : {}),
      startMs,
      // A cut may be noticed before the words that it cut off began by the recogniser's clock.
      endMs: Math.max(startMs, Math.round(said.endMs)),
      id: said.id ?? newId('utterance'),
      sequence: this.lastSequence + 1,
    };
    this.#utterances.push(utterance);
    this.#kept = this.#options.sink.append({ kind: 'utterance', utterance }).then((outcome) => {
      if (outcome === 'refused') return;
      const caption = toCaption(utterance);
      this.#safe.push(caption);
      this.#options.onSafe(utterance, caption);
    });
    return utterance;
  }

  /** Resolves once it is stored or spooled, or a newer one has taken its place. */
  snapshot(snapshot: Snapshot): Promise<'safe' | 'refused'> {
    this.#snapshots += 1;
    return this.#options.sink.append({ kind: 'snapshot', counter: this.#snapshots, snapshot });
  }

  progress(progress: InterviewProgress): void {
    this.#progress += 1;
    void this.#options.sink.append({ kind: 'progress', counter: this.#progress, progress });
  }

  timings(timings: TurnTimings): void {
    void this.#options.sink.append({ kind: 'timings', timings });
  }

  spent(spent: Spent): void {
    void this.#options.sink.append({ kind: 'spent', spent });
  }

  end(
    end: Omit<Extract<AgentRecord, { kind: 'end' }>, 'kind' | 'lastSequence'>,
  ): Promise<'safe' | 'refused'> {
    return this.#options.sink.append({ kind: 'end', lastSequence: this.lastSequence, ...end });
  }
}

/** What a database cannot hold is left out here already: the caption is what is stored. */
function storable(text: string): string {
  return text.slice(0, MAX_UTTERANCE_CHARACTERS).replace(/[\0\p{Surrogate}]/gu, '');
}

function toCaption(utterance: Utterance): FinalCaption {
  const { displayedText } = utterance;
  return {
    type: 'caption',
    final: true,
    turnId: utterance.turnId,
    role: utterance.role,
    utteranceId: utterance.id,
    sequence: utterance.sequence,
    text: utterance.text,
    input: utterance.input,
    startMs: utterance.startMs,
    endMs: utterance.endMs,
    interrupted: utterance.interrupted,
    ...(displayedText === undefined ? {} : { displayedText }),
  };
}
