import type { Prompt } from '../../question.ts';
import { demandsOf, roleOf } from '../drafter/description.ts';
import type { Role } from '../role.ts';

const WISH = /nice to have|is a plus|bonus|preferred|von vorteil|wünschenswert|deseable|souhait|歓迎/i;

/** Reads a job: what its bullets or sentences demand becomes requirements, in their own words. */
export const jobReader: Role = {
  isAsked: (wanted, prompt) => wanted.form !== 'text' && postingOf(prompt) !== undefined,
  answer: (_, prompt) => {
    const posting = postingOf(prompt) ?? '';
    const requirements = demandsOf(posting).map(({ text }) => ({
      quote: text,
      kind: WISH.test(text) || isBelowWish(posting, text) ? 'nice' : 'must',
      text: text.split(/\s+/).slice(0, 12).join(' '),
    }));
    return JSON.stringify({ title: roleOf(posting), employer: '', location: '', requirements });
  },
};

/** Fenced, as every prompt of ours fences what others wrote. */
function postingOf({ messages }: Prompt): string | undefined {
  const text = messages.map((message) => message.text).join('\n');
  const fenced = /<job_posting>([\s\S]*?)<\/job_posting>/.exec(text)?.[1];
  return fenced?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Whether the last heading above says that what follows is a wish. */
function isBelowWish(posting: string, text: string): boolean {
  const above = posting.slice(0, posting.indexOf(text)).split('\n').slice(0, -1);
  const heading = above.findLast((line) => line.trim().length <= 60 && !/^\s*[-*•]/.test(line));
  return heading !== undefined && WISH.test(heading);
}
