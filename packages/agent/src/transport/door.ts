import type {
  AudioFrame,
  ClientMessage,
  CloseReason,
  Hello,
  ServerMessage,
} from '@vivavoce/contract/realtime';
import { failure, log } from '../telemetry/log.ts';
import { MicrophoneClock } from './microphone-clock.ts';
import { Parking } from './parking.ts';
import { AdmissionError, type ConnectionHandlers, type HostedSession, type SoundOut } from './transport.ts';

/** The first message must come within this time. */
const HELLO_DEADLINE_MS = 5_000;
/** Messages that may follow the hello while the ticket is being redeemed. */
const MAX_EARLY_MESSAGES = 50;

/** Who hears a client. */
export interface ClientHandlers {
  message(message: ClientMessage): void;
  audio(frame: AudioFrame): void;
  closed(): void;
}

/** A client before the door and behind it, whatever it came by. */
export interface DoorClient {
  /** Whether the connection stands. */
  readonly open: boolean;
  readonly soundOut: SoundOut & {
    report(message: Extract<ClientMessage, { type: 'played' | 'flushed' }>): void;
  };
  send(message: Exclude<ServerMessage, { type: 'pause' | 'resume' }>): void;
  close(reason: CloseReason): void;
  /** From now on another one listens: the session, once the client is admitted. */
  handOver(handlers: ClientHandlers): void;
}

/** Lets clients in to the sessions of one transport: hello, ticket, and one client a session. */
export class Door {
  readonly #sessions = new Map<string, HostedSession>();
  readonly #parking = new Parking();
  readonly #clients = new Map<string, DoorClient>();

  get sessions(): readonly HostedSession[] {
    return [...this.#sessions.values()];
  }

  expect(sessionId: string): () => void {
    return this.#parking.expect(sessionId);
  }

  host(session: HostedSession): void {
    this.#sessions.set(session.sessionId, session);
    this.#parking.release(session.sessionId);
  }

  /** @returns Whether the session was here. */
  drop(session: HostedSession, reason: CloseReason): boolean {
    const { sessionId } = session;
    if (this.#sessions.get(sessionId) !== session) return false;
    this.#sessions.delete(sessionId);
    this.#clients.get(sessionId)?.close(reason);
    this.#clients.delete(sessionId);
    return true;
  }

  /** Somebody comes for a session. @param origin `Origin` of the client's page */
  greet(client: DoorClient, sessionId: string, origin: string | null): void {
    const deadline = setTimeout(() => client.close('protocol_error'), HELLO_DEADLINE_MS);
    const early: ClientMessage[] = [];
    let asked = false;
    client.handOver({
      message: (message) => {
        clearTimeout(deadline);
        if (asked && early.length < MAX_EARLY_MESSAGES) early.push(message);
        else if (asked || message.type !== 'hello') client.close('protocol_error');
        else {
          asked = true;
          void this.#admit(client, sessionId, { hello: message, origin, early });
        }
      },
      // Sound of somebody who is not in yet goes nowhere.
      audio: () => undefined,
      closed: () => clearTimeout(deadline),
    });
  }

  async #admit(
    client: DoorClient,
    sessionId: string,
    { hello, origin, early }: { hello: Hello; origin: string | null; early: ClientMessage[] },
  ): Promise<void> {
    if (!this.#sessions.has(sessionId)) await this.#parking.wait(sessionId);
    const session = this.#sessions.get(sessionId);
    if (!session) {
      client.close('moved');
      return;
    }
    try {
      await session.admit({ ticket: hello.ticket, clientId: hello.clientId, origin });
    } catch (error) {
      if (!(error instanceof AdmissionError)) log.error(failure(error), 'admission failed');
      client.close(error instanceof AdmissionError ? error.reason : 'internal');
      return;
    }
    if (this.#sessions.get(sessionId) !== session) {
      client.close('moved');
      return;
    }
    // Who left while waiting for admission replaces nobody.
    if (!client.open) return;
    this.#clients.get(sessionId)?.close('replaced');
    this.#clients.set(sessionId, client);
    const { soundOut } = client;
    const handlers = session.connected({ send: (message) => client.send(message), soundOut }, hello);
    const listening = this.#handlers(client, sessionId, handlers);
    client.handOver(listening);
    for (const message of early) listening.message(message);
  }

  #handlers(client: DoorClient, sessionId: string, handlers: ConnectionHandlers): ClientHandlers {
    const microphone = new MicrophoneClock();
    return {
      message: (message) => {
        switch (message.type) {
          case 'hello':
            client.close('protocol_error');
            break;
          case 'ping':
            break;
          case 'played':
          case 'flushed':
            client.soundOut.report(message);
            break;
          case 'mute':
          case 'microphone':
            // Capture stands still meanwhile, and its samples need not be counted.
            microphone.reset();
            handlers.message(message);
            break;
          default:
            handlers.message(message);
        }
      },
      audio: ({ firstSample, samples }) => {
        if (samples.length === 0) return;
        handlers.sound({ samples, startMs: microphone.place(firstSample, samples.length, handlers.nowMs()) });
      },
      closed: () => {
        if (this.#clients.get(sessionId) === client) this.#clients.delete(sessionId);
        handlers.closed();
      },
    };
  }
}
