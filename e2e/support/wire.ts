import type { ClientMessage, InterimCaption, ServerMessage } from '@vivavoce/contract/plain';
import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import type { Page } from 'playwright-core';

/** What was known of a reply when its playback was cut, and how much of it had left the loudspeaker. */
export interface Cut {
  /** The words that the page had been given, with the sample at which each begins. */
  words: { text: string; startSample: number }[];
  playedSamples: number;
}

/** What page and agent say to each other, as the browser's own network log has it. */
export class Wire {
  readonly #received: ServerMessage[] = [];
  readonly #sent: ClientMessage[] = [];
  #sessionId: string | undefined;

  constructor(page: Page) {
    page.on('request', (request) => {
      this.#sessionId = /\/v1\/sessions\/(ses_\w+)/.exec(request.url())?.[1] ?? this.#sessionId;
    });
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (typeof payload === 'string') this.#received.push(JSON.parse(payload) as ServerMessage);
      });
      socket.on('framesent', ({ payload }) => {
        if (typeof payload === 'string') this.#sent.push(JSON.parse(payload) as ClientMessage);
      });
    });
  }

  /** The session that the page asked for last. */
  get sessionId(): string | undefined {
    return this.#sessionId;
  }

  /** How often the page has joined the room. */
  get joins(): number {
    return this.#received.filter((message) => message.type === 'welcome').length;
  }

  /** How long the newest reply has sounded, by the page's own report. */
  get newestPlayedMs(): number {
    const generation = this.#replies().at(-1)?.generation;
    const samples = this.#sent.map((message) =>
      message.type === 'played' && message.generation === generation ? message.playedSamples : 0,
    );
    return (Math.max(0, ...samples) / DOWN_SAMPLE_RATE) * 1000;
  }

  /** How the reply of a turn was cut. @throws Error where its playback was not */
  cutOf(turnId: string): Cut {
    const reply = this.#replies().findLast((caption) => caption.turnId === turnId);
    for (const message of this.#sent) {
      if (message.type === 'flushed' && message.generation === reply?.generation)
        return { words: reply.words ?? [], playedSamples: message.playedSamples };
    }
    throw new Error(`The reply of turn ${turnId} was not cut in the page.`);
  }

  #replies(): InterimCaption[] {
    return this.#received.filter(
      (message): message is InterimCaption =>
        message.type === 'caption' && !message.final && message.role === 'interviewer',
    );
  }
}
