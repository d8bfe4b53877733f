import type { Envelope } from '@vivavoce/contract/realtime';
import type { z } from 'zod';

/** Numbers the messages of one connection and remembers what came. @typeParam M What the client may say */
export class Envelopes<M extends object> {
  readonly #schema: z.ZodType<M & Envelope>;
  #sent = 0;
  #received = 0;

  constructor(schema: z.ZodType<M & Envelope>) {
    this.#schema = schema;
  }

  wrap(message: object): string {
    this.#sent += 1;
    return JSON.stringify({ ...message, seq: this.#sent, ack: this.#received });
  }

  /** A message of the client, or nothing where it is not one of the protocol or out of order. */
  open(text: string): M | undefined {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return undefined;
    }
    const parsed = this.#schema.safeParse(value);
    if (!parsed.success) return undefined;
    const message = parsed.data;
    if (message.seq !== this.#received + 1 || message.ack > this.#sent) return undefined;
    this.#received = message.seq;
    return message;
  }
}
