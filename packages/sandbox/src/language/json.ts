/** One JSON object or array inside a prompt. */
export interface FoundJson {
  value: unknown;
  /** Place in the text. */
  start: number;
  end: number;
}

const MAX_VALUES = 200;

/**
 * The JSON values in a text, wherever they stand and whatever surrounds them. Prose in brackets is not JSON and is passed
 * over; a value inside another is part of it.
 */
export function findJson(text: string): FoundJson[] {
  const found: FoundJson[] = [];
  let at = 0;
  while (at < text.length && found.length < MAX_VALUES) {
    const start = nextOpening(text, at);
    if (start === -1) break;
    const end = closingOf(text, start);
    const value = end === -1 ? undefined : parse(text.slice(start, end));
    if (value === undefined) {
      at = start + 1;
      continue;
    }
    found.push({ value, start, end });
    at = end;
  }
  return found;
}

/** Every property of this value and of all inside it, outermost first. */
export function* properties(value: unknown): Generator<{ key: string; value: unknown; owner: JsonObject }> {
  const queue: unknown[] = [value];
  for (let index = 0; index < queue.length && index < 20_000; index++) {
    const each = queue[index];
    if (Array.isArray(each)) queue.push(...each);
    else if (isObject(each)) {
      for (const [key, inner] of Object.entries(each)) {
        yield { key, value: inner, owner: each };
        queue.push(inner);
      }
    }
  }
}

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '{' || (character === '[' && text[at + 1] !== '[')) return at;
    // A move marker looks like two arrays and is none.
    if (character === '[') at++;
  }
  return -1;
}

function closingOf(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
