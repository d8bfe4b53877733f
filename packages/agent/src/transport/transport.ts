import type { AudioFrame, ClientMessage, CloseReason, Hello, ServerMessage } from '@vivavoce/contract';

/**
 * How a candidate's client reaches the agent. The WebSocket is one adapter of it; whatever carries ordered text messages and
 * frames of sound can be another.
 */
export interface Transport {
  /** Where clients reach a session of this worker; goes to the API with the claim. */
  sessionUrl(sessionId: string): string;
  /**
   * A claim of the session is on its way: clients that come before its answer wait for it.
   * @returns To be called once it is answered; whoever waits for a session that is not here then is sent back to join.
   */
  expect(sessionId: string): () => void;
  /** Opens the door for a session; clients that nobody expects before that are sent back to join. */
  host(session: HostedSession): void;
  /** Closes the door, and what came through it. */
  drop(session: HostedSession, reason: CloseReason): void;
  close(): Promise<void>;
}

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

/** One client of one session, from its hello to its end. */
export interface ClientConnection {
  /**
   * When the client last answered that what is sent arrives, on the clock of `performance.now()`. A living one does so every
   * second, whatever it does; of what was sent since, nobody knows whether it was heard.
   */
  readonly deliveredAtMs: number;
  /** Text is never dropped. After the end of the connection it goes nowhere. */
  send(message: ServerMessage): void;
  /** @returns `false`, and sends nothing, while the client's network is too far behind. */
  sendAudio(frame: AudioFrame): boolean;
}

export interface ConnectionHandlers {
  /** Every message after the hello. */
  message(message: Exclude<ClientMessage, Hello>): void;
  /** Microphone sound, in the order it came. */
  audio(frame: AudioFrame): void;
  /** Called once, however the connection ends. */
  closed(): void;
}
