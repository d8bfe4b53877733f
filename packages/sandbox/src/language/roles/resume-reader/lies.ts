import { pick } from '../../../session/random.ts';
import type { Prompt } from '../../question.ts';
import { headsOf } from './index.ts';

/** A reading that the file does not hold: great names, words put together, lines of others, and fields that nobody asked for. */
export function lyingReader(prompt: Prompt, seed: string): string {
  const fields = headsOf(prompt).flatMap(({ fields, lines }) =>
    fields.flatMap(({ path, now }) => {
      const [first] = lines;
      const line = first?.line ?? 0;
      const lie = pick(
        [
          'Google',
          'Head of Engineering',
          'Stanford University',
          `${now} and Google`,
          `Senior ${first?.text}`,
        ],
        seed,
        path,
      );
      return [
        { path, line, text: lie },
        { path: path.replace(/\/\w+$/, '/startDate'), line, text: '1999' },
      ];
    }),
  );
  return JSON.stringify({ fields: [...fields, { path: '/basics/name', line: 0, text: 'Somebody Else' }] });
}
