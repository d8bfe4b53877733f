import type { RawData, WebSocket } from 'ws';
import type { Recogniser } from '../hearing/recogniser.ts';
import { type ListenEvent, Listener } from '../listening/listener.ts';
import { type ListenRequest, scriptOf } from '../listening/state.ts';
import { parseJson } from '../server/http.ts';
import { addedDelayMs } from '../session/faults.ts';
import type { SandboxSession } from '../session/session.ts';
import type { ListenQuery } from './query.ts';
import { messageOf, metadataMessage, type StreamIdentity } from './results.ts';

export interface ListenOptions {
  session: SandboxSession;
  vendorRequest: ListenRequest;
  query: ListenQuery;
  /** Hears what no script tells of. */
  recogniser: Recogniser | undefined;
  /** Without audio or `KeepAlive` for this long the stream is closed. */
  silenceLimitMs: number;
}

/** A dropped stream breaks after this much speech, or after this much audio without any. */
const DROPPED_AFTER_SPEECH_MS = 1_000;
const DROPPED_AFTER_AUDIO_MS = 15_000;

interface Outgoing {
  dueAt: number;
  /** Nothing where it is still being recognised. */
  text: string | undefined;
  onSent?: () => void;
  /** Whether it answers the end of speech, which the log tells; windows closed for their length alone are not told. */
  endsSpeech: boolean;
}

/** One stream: frames in, results out after the stage time, always in the order of the audio. */
export class ListenConnection {
  readonly #socket: WebSocket;
  readonly #options: ListenOptions;
  readonly #stream: StreamIdentity;
  readonly #listener: Listener;
  readonly #openedAt = new Date();
  #outgoing: Outgoing[] = [];
  #sendTimer: NodeJS.Timeout | undefined;
  #silenceTimer: NodeJS.Timeout;
  #heardAudio = false;
  #isClosing = false;

  constructor(socket: WebSocket, options: ListenOptions) {
    this.#socket = socket;
    this.#options = options;
    const { session, vendorRequest, query } = options;
    this.#stream = { requestId: vendorRequest.id, seed: session.seed, query };
    this.#listener = new Listener(
      query,
      scriptOf(session),
      (event) => this.#heard(event),
      options.recogniser,
    );
    this.#silenceTimer = setTimeout(() => this.#timeOut(), options.silenceLimitMs);
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#closed());
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isClosing) return;
    this.#silenceTimer.refresh();
    const bytes = Array.isArray(data)
      ? Buffer.concat(data)
      : data instanceof ArrayBuffer
        ? Buffer.from(data)
        : data;
    if (isBinary) this.#audio(bytes);
    else this.#control(bytes.toString('utf8'));
  }

  #audio(pcm: Buffer): void {
    const { vendorRequest, query } = this.#options;
    if (pcm.length === 0) {
      this.#endStream();
      return;
    }
    if (query.encoding === undefined) {
      this.#refuseData();
      return;
    }
    if (!this.#heardAudio) {
      this.#heardAudio = true;
      vendorRequest.log('first_audio');
    }
    this.#listener.push(pcm);
    const { speechMs, nowMs } = this.#listener;
    const { kind } = vendorRequest.fault;
    if (kind !== 'dropped' && kind !== 'malformed') return;
    if (speechMs < DROPPED_AFTER_SPEECH_MS && nowMs < DROPPED_AFTER_AUDIO_MS) return;
    this.#isClosing = true;
    this.#outgoing = [];
    vendorRequest.log(kind);
    if (kind === 'malformed') this.#socket.send('{"type":"Results","channel":{"alternatives":[{"tran');
    else this.#socket.terminate();
  }

  #control(text: string): void {
    const message = parseJson(text);
    const type =
      typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
    switch (type) {
      case 'KeepAlive':
        return;
      case 'Finalize':
        this.#options.vendorRequest.log('finalize_received');
        this.#listener.finalize();
        return;
      case 'CloseStream':
        this.#endStream();
        return;
      default:
        this.#refuseData();
    }
  }

  #heard(event: ListenEvent): void {
    const { session, vendorRequest, query } = this.#options;
    if (event.kind === 'speech_started') {
      vendorRequest.log('speech_started');
      if (!query.vadEvents) return;
    }
    const dueAt = performance.now() + addedDelayMs(vendorRequest.fault);
    if (event.kind !== 'final') {
      this.#send({ dueAt, text: this.#textOf(event), endsSpeech: false });
      return;
    }
    const { later, onSent, fromFinalize, speechFinal } = event;
    const message = this.#send({
      dueAt: dueAt + session.stages.sttFinalMs,
      text: later ? undefined : this.#textOf(event),
      endsSpeech: fromFinalize || speechFinal,
      onSent,
    });
    void later?.then((words) => {
      message.text = this.#textOf({ ...event, heard: { ...event.heard, words } });
      this.#sendDue();
    });
  }

  #textOf(event: ListenEvent): string {
    return JSON.stringify(messageOf(event, this.#stream));
  }

  /** Nothing overtakes what was heard before it. */
  #send(message: Outgoing): Outgoing {
    const before = this.#outgoing.at(-1)?.dueAt ?? 0;
    message.dueAt = Math.max(before, message.dueAt);
    if (this.#options.vendorRequest.fault.kind === 'stalled') return message;
    this.#outgoing.push(message);
    if (!this.#sendTimer) this.#sendDue();
    return message;
  }

  #sendDue(): void {
    clearTimeout(this.#sendTimer);
    this.#sendTimer = undefined;
    const now = performance.now();
    let next = this.#outgoing[0];
    while (next?.text !== undefined && next.dueAt <= now + 0.5) {
      this.#outgoing.shift();
      if (this.#socket.readyState === this.#socket.OPEN) {
        this.#socket.send(next.text);
        next.onSent?.();
        if (next.endsSpeech) {
          this.#options.vendorRequest.log('final_sent');
        }
      }
      next = this.#outgoing[0];
    }
    // What is still being recognised is sent when it is.
    if (next && next.text === undefined) return;
    if (next) this.#sendTimer = setTimeout(() => this.#sendDue(), Math.max(0, next.dueAt - now));
    else if (this.#isClosing) this.#socket.close(1000);
  }

  /** The last results, the metadata, then the close. */
  #endStream(): void {
    if (this.#isClosing) return;
    this.#listener.close();
    this.#isClosing = true;
    this.#send({
      dueAt: performance.now(),
      text: JSON.stringify(metadataMessage(this.#stream, this.#listener.nowMs, this.#openedAt)),
      endsSpeech: false,
    });
  }

  #refuseData(): void {
    this.#isClosing = true;
    this.#outgoing = [];
    this.#socket.close(
      1008,
      'DATA-0000: The payload cannot be decoded as audio. See https://dpgr.am/data0000',
    );
  }

  #timeOut(): void {
    this.#isClosing = true;
    this.#outgoing = [];
    this.#socket.close(
      1011,
      'NET-0001: Deepgram did not receive audio data or a text message within the timeout window.',
    );
  }

  #closed(): void {
    clearTimeout(this.#silenceTimer);
    clearTimeout(this.#sendTimer);
    this.#outgoing = [];
    this.#isClosing = true;
    this.#listener.rollBack();
  }
}
