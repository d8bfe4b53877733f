import type { Role } from '../role.ts';
import { fillSchema } from './fill.ts';
import { readMaterial } from './material.ts';

/** Fills any form from the material that it is given: scores, quotes, remarks. */
export const evaluator: Role = {
  isAsked: (wanted) => wanted.form !== 'text',
  answer: (wanted, prompt, { seed }) =>
    wanted.form === 'text' ? '' : JSON.stringify(fillSchema(wanted.schema, readMaterial(prompt, seed))),
};
