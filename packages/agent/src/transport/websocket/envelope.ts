import {
  type ClientMessage,
  clientMessageSchema,
  type Envelope,
  type ServerMessage,
} from '@vivavoce/contract/realtime';

/** Numbers the messages of one connection and remembers what came. */
export class Envelopes {
  #sent = 0;
  #received = 0;

  wrap(message: ServerMessage): string {
    this.#sent += 1;
    return JSON.stringify({ ...message, seq: this.#sent, ack: this.#received });
  }

  /** A message of the client, or nothing where it is not one of the protocol or out of order. */
  open(text: string): ClientMessage | undefined {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return undefined;
    }
    const parsed = clientMessageSchema.safeParse(value);
    if (!parsed.success) return undefined;
    const message: ClientMessage & Envelope = parsed.data;
    if (message.seq !== this.#received + 1 || message.ack > this.#sent) return undefined;
    this.#received = message.seq;
    return message;
  }
}
