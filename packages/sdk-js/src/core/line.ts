import type { FinalCaption } from '@vivavoce/contract/plain';
import type { CaptionLine } from '../types.ts';

/** What is final: a caption, or the utterance of the record that it became. */
export type Said = Omit<FinalCaption, 'type' | 'final' | 'utteranceId' | 'endMs'>;

/** The line of something that was said. */
export function lineOf(
  { turnId, role, text, displayedText = text, interrupted, input, startMs, sequence }: Said,
  key: string,
): CaptionLine {
  return {
    key,
    turnId,
    role,
    text: displayedText,
    heardCharacters: text.length,
    final: true,
    interrupted,
    input,
    startMs,
    sequence,
  };
}
