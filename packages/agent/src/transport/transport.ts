import type { ClaimRequest, RoomAccess } from '@vivavoce/contract/internal';
import type { ClientMessage, CloseReason, Hello, ServerMessage } from '@vivavoce/contract/realtime';

/**
 * How a candidate's client reaches the agent. The WebSocket is one adapter of it; whatever carries ordered text and sound can be
 * another. `transport.contract.ts` says what each has to hold to.
 */
export interface Transport {
  /** How clients reach a session of this worker; goes to the API with the claim. */
  offer(sessionId: string): Offer;
  /**
   * A claim of the session is on its way: clients that come before its answer wait for it.
   * @returns To be called once it is answered; whoever waits for a session that is not here then is sent back to join.
   */
  expect(sessionId: string): () => void;
  /**
   * Opens the door for a session; clients that nobody expects before that are sent back to join.
   * @param room The one that the API has made for it, where there is one.
   */
  host(session: HostedSession, room?: RoomAccess): void;
  /** Closes the door, and what came through it. */
  drop(session: HostedSession, reason: CloseReason): void;
  close(): Promise<void>;
}

/** What a transport adds to a claim: addresses of its own, or that it takes a room. */
export type Offer = Pick<ClaimRequest, 'connections' | 'rooms'>;

/** What a session offers to clients that come for it. */
export interface HostedSession {
  sessionId: string;
  /** Redeems the ticket. @throws AdmissionError where the client may not come in. */
  admit(request: AdmissionRequest): Promise<void>;
  /** A client is in. An older one of the session is closed already. */
  connected(connection: ClientConnection, hello: Hello): ConnectionHandlers;
}

export interface AdmissionRequest {
  ticket: string;
  clientId: string;
  /** `Origin` of the client's page; `null` outside a browser. */
  origin: string | null;
}

/** A client may not come in; it is told by this close reason. */
export class AdmissionError extends Error {
  override readonly name = 'AdmissionError';
  readonly reason: CloseReason;
  constructor(reason: CloseReason) {
    super(reason);
    this.reason = reason;
  }
}

/** One client of one session, from its hello to its end: an ordered text channel, and sound apart from it. */
export interface ClientConnection {
  /** Text is never dropped, and keeps its order. After the end of the connection it goes nowhere. */
  send(message: TextToClient): void;
  readonly soundOut: SoundOut;
}

/** What goes over the text channel. How sound is stopped, and how far it was played, is each transport's own. */
export type TextToClient = Exclude<
  ServerMessage,
  { type: 'pong' | 'pause' | 'resume' | 'flush' | 'speech_end' }
>;
export type TextFromClient = Exclude<ClientMessage, { type: 'hello' | 'ping' | 'played' | 'flushed' }>;

/** The way to one client's loudspeaker. One piece of speech at a time: a generation, whose samples are counted from 0. */
export interface SoundOut {
  /**
   * When the client last answered that what is sent arrives, on the clock of `performance.now()`. A living one does so every
   * second, whatever it does; of what was sent since, nobody knows whether it was heard.
   */
  readonly deliveredAtMs: number;
  /**
   * What is written from now on is a new generation.
   * @param onPlayed Hears how many samples of it have left the loudspeaker, whenever the client says so.
   */
  begin(generation: number, onPlayed: (playedSamples: number) => void): void;
  /** @returns `false`, and takes nothing, while the client's network is too far behind. */
  write(samples: Int16Array): boolean;
  /** All of the generation is written. */
  end(): void;
  /** Playback stops, and keeps what is buffered. */
  pause(): void;
  resume(): void;
  /**
   * Throws away what was not played of the generation.
   * @returns How many samples of it were played, as the client says; nothing where it does not say so in time.
   */
  flush(): Promise<number | undefined>;
}

/** Some sound of the microphone, 16 kHz mono. */
export interface SoundFrame {
  samples: Int16Array;
  /** When it was captured, on the session's clock: not when it arrived. */
  startMs: number;
}

/** How a session takes in what comes from its client. */
export interface ConnectionHandlers {
  /** The session's clock, in milliseconds. */
  nowMs(): number;
  message(message: TextFromClient): void;
  /** Microphone sound, in the order it was captured. */
  sound(frame: SoundFrame): void;
  /** Called once, however the connection ends. */
  closed(): void;
}
