import type { CaptionWord, InterimCaption } from '@vivavoce/contract/realtime';
import { Playback } from '../playout/playback.ts';
import { SilentPlayback } from '../playout/silent.ts';
import type { ClientConnection } from '../transport/transport.ts';
import type { EchoGuard } from '../vad/echo.ts';
import type { ReplyRun } from './reply.ts';

export interface AudioOutputHandlers {
  started(run: ReplyRun): void;
  heard(run: ReplyRun): void;
  finished(run: ReplyRun): void;
}

export interface AudioOutputOptions {
  /** The first generation of this worker; each playback takes the next. */
  firstGeneration: number;
  now: () => number;
  echo: EchoGuard;
  handlers: AudioOutputHandlers;
}

/** The interviewer's voice: at most one committed reply at a time, to whichever client is there. */
export class AudioOutput {
  readonly #options: AudioOutputOptions;
  #generation: number;
  #connection: ClientConnection | undefined;
  #run: ReplyRun | undefined;
  #playback: Playback | undefined;
  #silent: SilentPlayback | undefined;
  #heardTextEnd = 0;
  /** Somebody may be interrupting: nothing sounds or is shown until that is known. */
  #paused = false;
  /** What was to begin while it was paused. */
  #afterPause: (() => void) | undefined;

  constructor(options: AudioOutputOptions) {
    this.#options = options;
    this.#generation = options.firstGeneration;
    options.echo.follow(() => this.#playback?.tellSounded());
  }

  /** The generation that the next frames belong to. */
  get generation(): number {
    return this.#playback?.generation ?? this.#generation + 1;
  }

  /** What is being said, and the end, in its text, of what was heard of it. */
  get speaking(): { run: ReplyRun; heardTextEnd: number } | undefined {
    return this.#run && { run: this.#run, heardTextEnd: this.#heardSoFar() };
  }

  /** Another client, or none: what the last one played stands. */
  connect(connection: ClientConnection | undefined): void {
    this.#stopSound();
    this.#unpause();
    this.#connection = connection;
  }

  /** Captions what was heard of the reply that is being said: a client that comes back in the middle of it sees that at once. */
  showHeard(): void {
    const { speaking } = this;
    if (!speaking || speaking.heardTextEnd === 0) return;
    const { run, heardTextEnd } = speaking;
    this.#display(run, { text: run.speech.text.slice(0, heardTextEnd) });
  }

  /** Says a reply, from its beginning. */
  say(run: ReplyRun): void {
    this.#stopSound();
    this.#unpause();
    this.#run = run;
    this.#heardTextEnd = 0;
    this.#play();
  }

  /** Says the reply by voice on the connection that is there, from the first word that was not heard. */
  restart(run: ReplyRun): void {
    if (this.#run !== run) {
      this.say(run);
      return;
    }
    this.#stopSound();
    this.#begin(() => this.#play());
  }

  /** Goes on without sound, from the first word that was not heard. */
  silently(run: ReplyRun): void {
    if (this.#run !== run) {
      this.#run = run;
      this.#heardTextEnd = 0;
    }
    // What the client still holds would be shown now and heard later.
    this.#playback?.discard();
    this.#stopSound();
    this.#begin(() => this.#show(run));
  }

  #show(run: ReplyRun): void {
    const connection = this.#connection;
    if (!connection) return;
    this.#shownText = '';
    this.#showAll(run);
    this.#silent = new SilentPlayback({
      speech: run.speech,
      soundOut: connection.soundOut,
      fromTextEnd: this.#heardTextEnd,
      handlers: {
        started: () => this.#started(run),
        heard: (textEnd) => {
          this.#heardTextEnd = textEnd;
          this.#options.handlers.heard(run);
        },
        finished: () => this.#finished(run),
      },
    });
  }

  pause(): void {
    this.#paused = true;
    this.#playback?.pause();
    this.#silent?.pause();
  }

  resume(): void {
    const begin = this.#afterPause;
    this.#unpause();
    this.#playback?.resume();
    this.#silent?.resume();
    begin?.();
    if (this.#run) this.#showGrown(this.#run);
  }

  /** Stops, throws away what was not played. @returns What was heard, cut at a word. */
  async flush(run: ReplyRun): Promise<string> {
    if (this.#run !== run) return '';
    this.#unpause();
    this.#silent?.stop();
    const playback = this.#playback;
    if (playback) {
      const heard = await playback.flush();
      this.#heardTextEnd = Math.max(this.#heardTextEnd, heard);
    }
    if (this.#playback === playback) this.#playback = undefined;
    this.#silent = undefined;
    return run.speech.text.slice(0, this.#heardTextEnd);
  }

  /** The reply is committed or dropped: nothing is being said. */
  rest(run: ReplyRun): void {
    if (this.#run !== run) return;
    this.#stopSound();
    this.#unpause();
    this.#run = undefined;
    this.#heardTextEnd = 0;
  }

  /** More of this reply is there. */
  grown(run: ReplyRun): void {
    if (this.#run !== run) return;
    this.#playback?.grown();
    this.#silent?.grown();
    this.#showGrown(run);
  }

  #showGrown(run: ReplyRun): void {
    if (this.#paused) return;
    if (this.#playback) this.#caption(run);
    else if (this.#silent) this.#showAll(run);
  }

  #begin(begin: () => void): void {
    if (this.#paused) this.#afterPause = begin;
    else begin();
  }

  #unpause(): void {
    this.#paused = false;
    this.#afterPause = undefined;
  }

  #shownWords = 0;
  #shownText = '';
  #fromSample = 0;

  #play(): void {
    const { echo, now } = this.#options;
    const run = this.#run;
    const connection = this.#connection;
    if (!run || !connection) return;
    this.#generation += 1;
    this.#fromSample = run.speech.resumeSample(this.#heardTextEnd);
    this.#shownWords = 0;
    this.#shownText = '';
    const playback: Playback = new Playback({
      speech: run.speech,
      soundOut: connection.soundOut,
      generation: this.#generation,
      fromSample: this.#fromSample,
      now,
      handlers: {
        sent: () => {
          run.stages.firstAudioSentMs ??= now();
        },
        started: () => this.#started(run),
        heard: (textEnd) => {
          this.#heardTextEnd = Math.max(this.#heardTextEnd, textEnd);
          this.#options.handlers.heard(run);
        },
        finished: () => {
          if (this.#playback === playback) this.#finished(run);
        },
        sounded: (samples) => echo.played(samples, now()),
      },
    });
    this.#playback = playback;
    this.#caption(run);
  }

  /** All of the text that is there: what has no place in the sound yet can be read all the same. */
  #caption(run: ReplyRun): void {
    const { words, text } = run.speech;
    if (!this.#playback || (words.length === this.#shownWords && text === this.#shownText)) return;
    this.#shownWords = words.length;
    this.#shownText = text;
    const shown: CaptionWord[] = words.map((word) => ({
      text: word.text,
      startSample: Math.max(0, word.startSample - this.#fromSample),
    }));
    this.#display(run, { text, generation: this.#playback.generation, words: shown });
  }

  /** Without sound nobody waits for a voice to read on. */
  #showAll(run: ReplyRun): void {
    const { text } = run.speech;
    if (text !== this.#shownText) this.#display(run, { text });
    this.#shownText = text;
  }

  #display(run: ReplyRun, caption: Pick<InterimCaption, 'text' | 'generation' | 'words'>): void {
    if (!this.#connection) return;
    if (caption.text.length > run.displayedText.length) run.displayedText = caption.text;
    this.#connection.send({
      type: 'caption',
      final: false,
      turnId: run.turnId,
      role: 'interviewer',
      ...caption,
    });
  }

  #started(run: ReplyRun): void {
    if (this.#run !== run) return;
    run.stages.firstSamplePlayedMs ??= this.#options.now();
    this.#options.handlers.started(run);
  }

  #finished(run: ReplyRun): void {
    if (this.#run !== run) return;
    this.#heardTextEnd = run.speech.text.length;
    this.#options.handlers.finished(run);
  }

  /** With what a client that has not reported yet has heard by our own pace: it may still say less. */
  #heardSoFar(): number {
    return Math.max(this.#heardTextEnd, this.#playback?.heardTextEnd ?? 0);
  }

  #stopSound(): void {
    this.#heardTextEnd = this.#heardSoFar();
    this.#playback?.abandon();
    this.#silent?.stop();
    this.#playback = undefined;
    this.#silent = undefined;
  }
}
