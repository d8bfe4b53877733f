import { moveNamed } from '../interview/moves.ts';

const MOVE_KEYS = ['move', 'action', 'type'];
/** Under which a model puts its words, the likeliest first. */
const TEXT_KEYS =
  'text reply say speech spoken message response content utterance words output answer question'.split(' ');

/** Where a value of JSON that begins here ends; `null` where it is not complete. */
export function jsonEnd(source: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/** The move and the words in a reply that is JSON, whole or broken off. */
export function readJson(source: string): { move: string | null; text: string } {
  const fields = fieldsOf(source);
  const move =
    fields.find(([key, value]) => MOVE_KEYS.includes(key) && moveNamed(value) !== null)?.[1] ?? null;
  const known = TEXT_KEYS.map((key) => fields.find(([name]) => name === key)?.[1]);
  const text = known.find((value) => value !== undefined && value.trim() !== '');
  const longest = fields
    .filter(([key, value]) => !/thought|think|reason|analysis|note|plan/.test(key) && value.includes(' '))
    .sort(([, one], [, other]) => other.length - one.length)[0]?.[1];
  return { move, text: text ?? longest ?? '' };
}

/** Every text in it with its key; read by its quotation marks, so that a broken one gives what it has. */
function fieldsOf(source: string): [string, string][] {
  return [...source.matchAll(/"([\w $-]{1,40})"\s*:\s*"((?:[^"\\]|\\.)*)(?:"|$)/gs)].map((match) => [
    (match[1] ?? '').toLowerCase(),
    unescaped(match[2] ?? ''),
  ]);
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text.replaceAll('\n', '\\n').replaceAll('\t', ' ').replace(/\\$/, '')}"`));
  } catch {
    return text;
  }
}
