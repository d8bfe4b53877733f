import { findJson, isObject } from '../../json.ts';
import type { Prompt } from '../../question.ts';
import type { Role } from '../role.ts';

const TITLE = /engineer|developer|manager|planner|buyer|clerk|nurse|teacher|assistant|analyst|designer/i;

/** Says which words of a resume's heads are the employer, the title and the place: in that order, where a title does not say so. */
export const resumeReader: Role = {
  isAsked: (wanted, { messages }) =>
    wanted.form !== 'text' && messages.some(({ text }) => text.includes('<resume_heads>')),
  answer: (_, prompt) => JSON.stringify({ fields: headsOf(prompt).flatMap(fieldsOf) }),
};

interface Head {
  fields: { path: string; now: string }[];
  lines: { line: number; text: string }[];
}

/** What the prompt shows, read as the model would read it. */
export function headsOf({ messages }: Prompt): Head[] {
  const values = messages.flatMap(({ text }) => findJson(text)).map(({ value }) => value);
  return values
    .filter(isObject)
    .flatMap(({ entries }) => (Array.isArray(entries) ? (entries as Head[]) : []));
}

function fieldsOf({ fields, lines }: Head) {
  const pieces = lines.flatMap(({ line, text }) =>
    text
      .replace(/,?\s*\d{4}.*$/, '')
      .split(/,\s+|\s+[-–|]\s+/)
      .map((piece) => ({ line, text: piece.trim() }))
      .filter(({ text }) => text !== ''),
  );
  const titles = pieces.filter(({ text }) => TITLE.test(text));
  const names = pieces.filter(({ text }) => !TITLE.test(text));
  const found = { position: titles[0], name: names[0], location: names[1] };
  return fields.flatMap(({ path, now }) => {
    const field = path.split('/').at(-1) ?? '';
    const line = lines.find(({ text }) => now !== '' && text.includes(now))?.line;
    const again = line === undefined ? undefined : { line, text: now };
    const said = path.startsWith('/work/') ? found[field as keyof typeof found] : again;
    return said ? [{ path, ...said }] : [];
  });
}
