import type { RawData, WebSocket } from 'ws';
import type { Recogniser } from '../hearing/recogniser.ts';
import { type ListenEvent, Listener } from '../listening/listener.ts';
import type { HeardWord } from '../listening/speech.ts';
import { type ListenRequest, scriptOf } from '../listening/state.ts';
import { parseJson } from '../server/http.ts';
import { addedDelayMs } from '../session/faults.ts';
import type { SandboxSession } from '../session/session.ts';
import type { FluxQuery } from './flux-query.ts';
import { type FluxEvent, type FluxTurn, turnInfo } from './flux-turn.ts';

export interface FluxOptions {
  session: SandboxSession;
  vendorRequest: ListenRequest;
  query: FluxQuery;
  /** Hears what no script tells of. */
  recogniser: Recogniser | undefined;
  /** Without audio for this long the stream is closed. */
  silenceLimitMs: number;
}

/** Silence behind speech after which a turn may be ending. */
const EAGER_MS = 160;
/** Silence behind a whole sentence after which it is over. */
const END_MS = 360;
const SENTENCE_END = /[.!?…。？！]["”»)]*$/u;
const UPDATE_EVERY_MS = 250;
const BROKEN_AFTER_SPEECH_MS = 1_000;
/** How sure the vendor is while somebody speaks. */
const UNSURE = 0.05;

/** One stream of version 2: frames in, and what becomes of the turn out, in the order of the audio. */
export class FluxConnection {
  readonly #socket: WebSocket;
  readonly #options: FluxOptions;
  readonly #listener: Listener;
  readonly #silenceTimer: NodeJS.Timeout;
  #told: Promise<void> = Promise.resolve();
  #sequence = 0;
  #turn: FluxTurn = { index: 0, startMs: 0, settled: [], pending: [] };
  /** Words whose sound is over and which are still being recognised. */
  #recognising: Promise<void> | undefined;
  #sent: (() => void)[] = [];
  #state: 'ready' | 'speaking' | 'ending' = 'ready';
  #pausedAtMs: number | undefined;
  #updatedAtMs = 0;
  #heardAudio = false;
  #isOver = false;

  constructor(socket: WebSocket, options: FluxOptions) {
    this.#socket = socket;
    this.#options = options;
    const { query, session, recogniser, vendorRequest } = options;
    this.#listener = new Listener(
      {
        sampleRate: query.sampleRate,
        interimResults: true,
        endpointingMs: EAGER_MS,
        utteranceEndMs: undefined,
        vadEvents: true,
      },
      scriptOf(session),
      (event) => this.#heard(event),
      recogniser,
    );
    this.#silenceTimer = setTimeout(
      () => this.#close(1011, 'NET-0001: no audio was received within the timeout window.'),
      options.silenceLimitMs,
    );
    this.#send({ type: 'Connected', request_id: vendorRequest.id });
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#closed());
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isOver) return;
    this.#silenceTimer.refresh();
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
    if (isBinary) this.#audio(bytes);
    else this.#control(bytes.toString('utf8'));
  }

  #control(text: string): void {
    const message = parseJson(text);
    const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : '';
    if (type === 'CloseStream') {
      void this.#told.then(() => this.#close(1000, ''));
      return;
    }
    const description = 'The message could not be understood.';
    this.#send({ type: 'Error', code: 'UNPARSABLE_CLIENT_MESSAGE', description });
    this.#close(1008, description);
  }

  #audio(pcm: Buffer): void {
    const { vendorRequest, query } = this.#options;
    if (!this.#heardAudio) vendorRequest.log('first_audio');
    this.#heardAudio = true;
    this.#listener.push(pcm);
    const { nowMs, speechMs } = this.#listener;
    const { kind } = vendorRequest.fault;
    if ((kind === 'dropped' || kind === 'malformed') && speechMs >= BROKEN_AFTER_SPEECH_MS) {
      this.#isOver = true;
      vendorRequest.log(kind);
      if (kind === 'malformed') this.#socket.send('{"type":"TurnInfo","event":"Upd');
      else this.#socket.terminate();
      return;
    }
    if (this.#pausedAtMs !== undefined) {
      const silentMs = EAGER_MS + nowMs - this.#pausedAtMs;
      const isWhole = SENTENCE_END.test(this.#words().at(-1)?.text ?? '');
      if (silentMs >= query.timeoutMs) this.#end('timeout');
      else if (isWhole && query.endThreshold < 1 && silentMs >= END_MS) this.#end('model');
    } else if (this.#state === 'speaking' && nowMs - this.#updatedAtMs >= UPDATE_EVERY_MS) {
      this.#tell('Update');
    }
  }

  #heard(event: ListenEvent): void {
    switch (event.kind) {
      case 'speech_started':
        this.#options.vendorRequest.log('speech_started');
        this.#pausedAtMs = undefined;
        if (this.#state === 'ending') {
          this.#state = 'speaking';
          this.#tell('TurnResumed');
        }
        return;
      case 'interim':
        this.#turn.pending = event.heard.words;
        if (event.heard.words.length > 0) this.#begin();
        return;
      case 'final':
        this.#settle(event);
        return;
      case 'utterance_end':
        return;
    }
  }

  #settle({ heard, later, speechFinal, onSent }: Extract<ListenEvent, { kind: 'final' }>): void {
    const turn = this.#turn;
    turn.pending = [];
    turn.settled.push(...heard.words);
    this.#sent.push(onSent);
    if (later) {
      const before = this.#recognising;
      this.#recognising = Promise.all([before, later]).then(([, words]) => void turn.settled.push(...words));
    }
    if (!speechFinal || (turn.settled.length === 0 && !later)) return;
    this.#begin();
    this.#pausedAtMs = this.#listener.nowMs;
    if (this.#options.query.eagerThreshold === undefined) return;
    this.#state = 'ending';
    this.#tell('EagerEndOfTurn');
  }

  #begin(): void {
    if (this.#state !== 'ready') return;
    this.#state = 'speaking';
    this.#turn.startMs = this.#words()[0]?.startMs ?? this.#listener.nowMs;
    this.#tell('StartOfTurn');
  }

  #end(trigger: 'model' | 'timeout'): void {
    this.#pausedAtMs = undefined;
    this.#tell('EndOfTurn', { trigger });
    this.#state = 'ready';
    this.#turn = { index: this.#turn.index + 1, startMs: this.#listener.nowMs, settled: [], pending: [] };
    this.#recognising = undefined;
  }

  #words(): HeardWord[] {
    return [...this.#turn.settled, ...this.#turn.pending];
  }

  /** Told in order; the end of speech when its stage time is over, and when its words are known. */
  #tell(event: FluxEvent, more: object = {}): void {
    const { session, vendorRequest, query } = this.#options;
    this.#updatedAtMs = this.#listener.nowMs;
    if (vendorRequest.fault.kind === 'stalled') return;
    const stageMs = event === 'EagerEndOfTurn' ? session.stages.sttFinalMs : 0;
    const dueAt = performance.now() + stageMs + addedDelayMs(vendorRequest.fault);
    const ends = event === 'EagerEndOfTurn' || event === 'EndOfTurn';
    const recognising = ends ? this.#recognising : undefined;
    const sent = event === 'EndOfTurn' ? this.#sent.splice(0) : [];
    const turn = this.#turn;
    const known = this.#words();
    const throughMs = this.#listener.nowMs;
    const thresholds = { EagerEndOfTurn: query.eagerThreshold ?? UNSURE, EndOfTurn: query.endThreshold };
    this.#told = this.#told.then(async () => {
      await recognising;
      const waitMs = dueAt - performance.now();
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      const words = recognising ? [...turn.settled] : known;
      if (event === 'EagerEndOfTurn' && words.length === 0) return;
      const sure = ends ? thresholds[event] : UNSURE;
      const { id: requestId } = vendorRequest;
      this.#send({
        ...turnInfo({ event, turn, words, throughMs, sure, requestId, seed: session.seed }),
        ...more,
      });
      for (const act of sent) act();
      if (event === 'EndOfTurn') vendorRequest.log('final_sent');
    });
  }

  #send(message: object): void {
    if (this.#isOver || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(JSON.stringify({ ...message, sequence_id: this.#sequence++ }));
  }

  #close(code: number, reason: string): void {
    this.#isOver = true;
    this.#socket.close(code, reason);
  }

  #closed(): void {
    clearTimeout(this.#silenceTimer);
    this.#isOver = true;
    this.#listener.rollBack();
  }
}
