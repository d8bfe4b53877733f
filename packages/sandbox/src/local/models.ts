import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type CachedFolder, RECOGNISER_WEIGHTS, VOICE_WEIGHTS } from '@vivavoce/contract/sandbox';
import { Recogniser } from '../hearing/recogniser.ts';
import type { Synthesiser } from '../speech/synthesiser.ts';

/** What hears and speaks for now. */
export interface ModelsState {
  /** Whether speech is really recognised, or stands for itself as a marked placeholder. */
  recogniser: 'local' | 'placeholder';
  /** Whether English is spoken by the natural voice, or by the simple one that speaks everything else. */
  voice: 'natural' | 'simple';
}

/** Fetching goes on while everything else starts. */
const LOOK_EVERY_MS = 2_000;

/**
 * The models that run on this machine, each loaded once for all sessions as soon as its weights are in the cache. They may come
 * later than the first session, or never.
 */
export class LocalModels {
  readonly #cache: string;
  readonly #synthesiser: Synthesiser;
  #recogniser: Recogniser | undefined;
  #speaks = false;
  #looking: NodeJS.Timeout | undefined;

  /** @param cache folder in which the weights are, or will be; empty to do without */
  constructor(cache: string, synthesiser: Synthesiser) {
    this.#cache = cache;
    this.#synthesiser = synthesiser;
  }

  /** Loads what is there, and looks for the rest until it is. */
  watch(): void {
    if (this.#cache === '' || this.#load()) return;
    this.#looking = setInterval(() => {
      if (this.#load()) clearInterval(this.#looking);
    }, LOOK_EVERY_MS);
    this.#looking.unref();
  }

  /** Hears speech that no script tells of; `undefined` while its weights are missing. */
  get recogniser(): Recogniser | undefined {
    return this.#recogniser?.hasStopped ? undefined : this.#recogniser;
  }

  get state(): ModelsState {
    return {
      recogniser: this.recogniser ? 'local' : 'placeholder',
      voice: this.#synthesiser.hasNatural ? 'natural' : 'simple',
    };
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    await this.#recogniser?.close();
  }

  /** Whether nothing is missing any more. */
  #load(): boolean {
    if (!this.#recogniser && this.#has(RECOGNISER_WEIGHTS)) {
      this.#recogniser = new Recogniser(join(this.#cache, RECOGNISER_WEIGHTS.name));
    }
    if (!this.#speaks && this.#has(VOICE_WEIGHTS)) {
      this.#speaks = true;
      this.#synthesiser.learn(join(this.#cache, VOICE_WEIGHTS.name));
    }
    return this.#recogniser !== undefined && this.#speaks;
  }

  #has({ name, sizesBytes }: CachedFolder): boolean {
    return Object.entries(sizesBytes).every(
      ([file, bytes]) => statSync(join(this.#cache, name, file), { throwIfNoEntry: false })?.size === bytes,
    );
  }
}
