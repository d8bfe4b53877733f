import { hasSentenceEnd } from '../language/completeness.ts';
import type { TurnState } from '../state.ts';
import { emit, type Step } from '../step.ts';
import { isTyping, yieldsToTyping } from '../typing.ts';

/**
 * The interviewer does not speak over somebody who types. What has not been begun waits; a sentence that is being said is said to
 * its end, as a person would, and the next one waits. Typing is no interruption, so nothing is taken back: if the field is
 * emptied, or nothing is typed for a while, the reply goes on; an answer that is sent takes its place.
 */
export function typing(step: Step): boolean {
  const { state, atMs } = step;
  const { voice } = state;
  if (voice.kind !== 'preparing' && voice.kind !== 'speaking') return false;
  if (!isTyping(state) || !yieldsToTyping(voice.reply) || !isBetweenSentences(voice)) return false;
  state.voice = { kind: 'paused', reply: { ...voice.reply, signMs: atMs } };
  emit(step, { type: 'pause_playback', replyId: voice.reply.id });
  return true;
}

function isBetweenSentences(voice: Extract<TurnState['voice'], { kind: 'preparing' | 'speaking' }>): boolean {
  if (voice.kind === 'preparing') return true;
  const { heard, heardWhole } = voice.reply;
  return !heardWhole && hasSentenceEnd(heard);
}
