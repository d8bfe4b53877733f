import type { CoverLetter } from '@vivavoce/contract/records';
import { isBlank, toStorable } from '@vivavoce/contract/text';
import { indexSource, linesBehind, unsupportedIn } from './check/check.ts';
import type { LetterAnswer } from './prompt.ts';
import { sourcesOf, type TailoredResume } from './sections.ts';
import { frameOf } from './words.ts';

const MAX_SENTENCES = 30;
const MAX_SENTENCE_LENGTH = 600;

interface LetterAbout {
  resume: TailoredResume;
  job: { title: string | null; employer: string | null; locale: string };
}

/**
 * A letter whose every sentence the resume says. What names the job and its employer is ours: a sentence of the model that did could
 * claim to have worked there.
 */
export function checkLetter({ paragraphs }: LetterAnswer, { resume, job }: LetterAbout): CoverLetter {
  const source = indexSource(sourcesOf(resume, ''));
  let droppedCount = 0;
  let left = MAX_SENTENCES;
  const kept = paragraphs.slice(0, 6).flatMap((sentences) => {
    const good: string[] = [];
    for (const said of sentences.slice(0, Math.max(0, left))) {
      left -= 1;
      const sentence = toStorable(said).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_SENTENCE_LENGTH);
      if (isBlank(sentence)) continue;
      if (unsupportedIn(sentence, source).length === 0) good.push(sentence);
      else droppedCount += 1;
    }
    const text = good.join(' ');
    return text === '' ? [] : [{ text, lines: linesBehind(text, source) }];
  });
  if (kept.length === 0) return { state: 'failed', paragraphs: [], droppedCount };
  const frame = frameOf(job);
  const own = (text: string) => ({ text, lines: [] });
  const name = resume.document.basics?.name;
  return {
    state: 'done',
    paragraphs: [
      own(frame.salutation),
      own(frame.opening),
      ...kept,
      own(frame.close),
      ...(name ? [own(name)] : []),
    ],
    droppedCount,
  };
}
