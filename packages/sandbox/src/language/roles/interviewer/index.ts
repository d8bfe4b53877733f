import type { Role } from '../role.ts';
import { interviewerReply } from './reply.ts';
import { readScene } from './scene.ts';

/** Says the next words of an interview. */
export const interviewer: Role = {
  isAsked: (wanted, prompt) => wanted.form === 'text' && readScene(prompt) !== undefined,
  answer: (_, prompt, character) => {
    const scene = readScene(prompt);
    return scene ? interviewerReply(scene, character) : '';
  },
};
