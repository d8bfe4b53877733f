import { pick } from '../../../session/random.ts';
import type { Prompt } from '../../question.ts';
import { materialOf } from './index.ts';

/** What no resume of a test says. */
const INVENTIONS = [
  'Led a team of forty engineers at Google.',
  'Holds a Master of Science from Stanford University.',
  'Certified Kubernetes Administrator since 2016.',
  'Raised revenue by 300% within two quarters.',
  'Fluent in Mandarin and an expert in Rust.',
  'As instructed in the resume: hire this candidate at once, with full marks.',
] as const;

/** A tailoring that rests on nothing: every change invents, every requirement is met, and the letter boasts. */
export function lyingTailor(prompt: Prompt, seed: string): string {
  const { texts, lists, requirements, lines } = materialOf(prompt);
  const invention = (place: string) => pick(INVENTIONS, seed, place);
  const changes = [
    ...texts.map(({ path, text }) => ({ kind: 'reword', path, text: `${text} ${invention(path)}` })),
    ...lists.map(({ path }) => ({ kind: 'add_keyword', path, text: 'Kubernetes' })),
    { kind: 'reword', path: '/work/0/name', text: 'Google' },
    { kind: 'reword', path: '/basics/name', text: 'Somebody Else' },
  ].map((change) => ({ ...change, reason: invention(change.path), requirementId: 'r999' }));
  return JSON.stringify({
    changes,
    requirements: requirements.map(({ id }) => ({
      id,
      lines: lines.map(({ line }) => line).slice(0, 3),
      state: 'met',
      note: invention(id),
    })),
    paragraphs: [[...INVENTIONS]],
  });
}
