import type { CaptionWord, FinalCaption, InterimCaption } from '@vivavoce/contract/plain';
import { lineOf, type Said } from '../core/line.ts';
import type { CaptionLine } from '../types.ts';

/** A line, and for the interviewer's growing one where each word lies in the audio. */
interface Entry {
  line: CaptionLine;
  generation: number | null;
  words: CaptionWord[];
}

/**
 * The captions on screen, in order: what is final by its place in the record, then what still grows. The interviewer's
 * words are heard one by one as their samples are played.
 */
export class Transcript {
  #entries: Entry[] = [];
  #played = new Map<number, number>();

  get lines(): CaptionLine[] {
    return this.#entries.map((entry) => entry.line);
  }

  /** Begins again with the record as the agent knows it, or the API once the session is over. */
  reset(said: Said[]): void {
    this.#entries = [];
    this.#played.clear();
    for (const caption of said) this.#final(caption);
  }

  /** Takes a caption; answers its line. */
  add(caption: InterimCaption | FinalCaption): CaptionLine {
    return caption.final ? this.#final(caption) : this.#interim(caption);
  }

  /** Playback moved on; answers the line of which more was heard, if there is one. */
  heard(generation: number, playedSamples: number): CaptionLine | undefined {
    this.#played.set(generation, Math.max(playedSamples, this.#played.get(generation) ?? 0));
    for (const known of this.#played.keys()) if (known < generation - 8) this.#played.delete(known);
    const entry = this.#entries.find((candidate) => candidate.generation === generation);
    if (!entry) return undefined;
    const heardCharacters = this.#heardOf(entry);
    if (heardCharacters === entry.line.heardCharacters) return undefined;
    entry.line = { ...entry.line, heardCharacters };
    return entry.line;
  }

  #interim(caption: InterimCaption): CaptionLine {
    const known = this.#entries.find((entry) => continues(entry, caption));
    const entry: Entry = {
      line: {
        key: known?.line.key ?? this.#freeKey(caption),
        turnId: caption.turnId,
        role: caption.role,
        text: caption.text,
        heardCharacters: known?.line.heardCharacters ?? 0,
        final: false,
        interrupted: false,
        input: 'voice',
        startMs: null,
        sequence: null,
      },
      generation: caption.generation ?? null,
      words: caption.words ?? [],
    };
    entry.line.heardCharacters = this.#heardOf(entry);
    if (known) this.#entries[this.#entries.indexOf(known)] = entry;
    else this.#entries.push(entry);
    return entry.line;
  }

  #final(caption: Said): CaptionLine {
    const known =
      this.#entries.find((entry) => entry.line.sequence === caption.sequence) ??
      this.#entries.find((entry) => continues(entry, caption));
    const line = lineOf(caption, known?.line.key ?? this.#freeKey(caption));
    const entry: Entry = { line, generation: null, words: [] };
    this.#entries = this.#entries.filter((candidate) => candidate !== known);
    const behind = this.#entries.findIndex(
      (candidate) => candidate.line.sequence === null || candidate.line.sequence > caption.sequence,
    );
    this.#entries.splice(behind < 0 ? this.#entries.length : behind, 0, entry);
    return line;
  }

  #heardOf({ line, generation, words }: Entry): number {
    if (generation === null) return line.text.length;
    const played = this.#played.get(generation) ?? -1;
    let heard = 0;
    for (const word of words) {
      if (word.startSample > played) break;
      const at = line.text.indexOf(word.text, heard);
      if (at >= 0) heard = at + word.text.length;
    }
    // Text behind the last placed word has no place yet. What was heard before a new connection stays heard.
    return Math.max(heard, line.heardCharacters);
  }

  /** A turn may hold more than one utterance of the same speaker; each has a line of its own. */
  #freeKey({ turnId, role }: { turnId: string; role: string }): string {
    const base = `${turnId}:${role}`;
    let key = base;
    for (let number = 2; this.#entries.some((entry) => entry.line.key === key); number += 1) {
      key = `${base}:${number}`;
    }
    return key;
  }
}

/** Whether a growing line is the one that a caption continues. */
function continues({ line }: Entry, { turnId, role }: { turnId: string; role: string }): boolean {
  return !line.final && line.turnId === turnId && line.role === role;
}
