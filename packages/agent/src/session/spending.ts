import type { Spent } from '@vivavoce/contract/internal';
import type { ReplyUsage } from '../llm/reply.ts';

export interface SpendingOptions {
  /** Of the claim: no other worker of this session has it. */
  epoch: number;
  /** The vendors' names of what hears and speaks. */
  models: { recognition: string; voice: string };
  /** Takes one line of what was spent. Missing where the session is not metered. */
  tell: ((spent: Spent) => void) | undefined;
}

/** What a session takes of its vendors, told turn by turn. Each line is named once, however often it is sent. */
export class Spending {
  readonly #options: SpendingOptions;
  #lines = 0;
  #heardMs = 0;

  constructor(options: SpendingOptions) {
    this.#options = options;
  }

  /** One request to the model, whatever became of it: words that were thrown away cost as much. */
  reply(turnId: string, usage: ReplyUsage): void {
    this.#tell(turnId, {
      stage: 'reply',
      model: usage.model,
      amounts: {
        model_input_tokens: usage.inputTokens,
        model_cache_write_tokens: usage.cacheWriteTokens,
        model_cache_read_tokens: usage.cacheReadTokens,
        model_output_tokens: usage.outputTokens,
      },
    });
  }

  /** Text that the voice was given for one reply. */
  voice(turnId: string, characters: number): void {
    if (characters === 0) return;
    const { voice } = this.#options.models;
    this.#tell(turnId, { stage: 'voice', model: voice, amounts: { synthesised_characters: characters } });
  }

  /** Sound that the recogniser was given; told with the next turn. */
  heard(ms: number): void {
    this.#heardMs += ms;
  }

  /** A turn begins, or the session ends: tells of the sound until then. */
  tellHeard(turnId: string): void {
    const ms = Math.round(this.#heardMs);
    if (ms === 0) return;
    this.#heardMs = 0;
    const { recognition } = this.#options.models;
    this.#tell(turnId, { stage: 'recognition', model: recognition, amounts: { recognised_ms: ms } });
  }

  #tell(turnId: string, line: Omit<Spent, 'part'>): void {
    this.#lines += 1;
    this.#options.tell?.({ part: `${turnId}.${this.#options.epoch}_${this.#lines}`, ...line });
  }
}
