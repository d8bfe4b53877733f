import { findJson, properties } from '../../json.ts';
import type { Prompt, PromptMessage } from '../../question.ts';
import { interviewerReply } from '../interviewer/reply.ts';
import { type Scene, type SceneQuestion, spoken } from '../interviewer/scene.ts';
import type { Role } from '../role.ts';

/**
 * Says the next words of an interview for an agent that knows no moves: its prompt lists `questionsToAsk`, as any prompt might. The
 * words are the other interviewer's, without a marker, so that what is measured beside each other says the same.
 */
export const plainInterviewer: Role = {
  isAsked: (wanted, prompt) => wanted.form === 'text' && questionsIn(prompt) !== undefined,
  answer: (_, prompt, { seed }) =>
    interviewerReply(sceneOf(prompt), { seed, misjudges: 0 }).replace(/^#[a-z_]+ /, ''),
};

function questionsIn({ system }: Prompt): SceneQuestion[] | undefined {
  for (const { value } of findJson(system)) {
    for (const { key, value: listed } of properties(value)) {
      if (key !== 'questionsToAsk' || !Array.isArray(listed)) continue;
      return listed.flatMap((text) =>
        typeof text === 'string' ? [{ text, hint: undefined, isListed: true }] : [],
      );
    }
  }
  return undefined;
}

function sceneOf(prompt: Prompt): Scene {
  const questions = questionsIn(prompt) ?? [];
  const replies = saidBy('assistant', prompt.messages);
  const asked = questions.findLastIndex(({ text }) => replies.some((reply) => reply.includes(text)));
  const followedUp = asked >= 0 && !replies.at(-1)?.includes(questions[asked]?.text ?? '');
  return {
    allowedMoves: ['next', ...(followedUp ? [] : ['follow'])],
    defaultMove: 'next',
    currentQuestion: questions[asked],
    nextQuestion: questions[asked + 1] ?? questions[0],
    candidateName: undefined,
    interviewerName: undefined,
    language: 'en',
    lastAnswer: saidBy('user', prompt.messages).at(-1) ?? '',
    recentReplies: replies.slice(-2),
    hasSpoken: replies.length > 0,
    isResumed: false,
  };
}

function saidBy(role: PromptMessage['role'], messages: readonly PromptMessage[]): string[] {
  return messages.flatMap((message) => (message.role === role ? [spoken(message.text)] : []));
}
