/** What other features use of evaluations. */
export { evaluateAgain } from './again/request.ts';
export { type CriterionScore, scoresOf, spreadOf } from './again/spread.ts';
export { readParts } from './parts.ts';
export { evaluationOf } from './read.ts';
export { EVALUATION_OVER } from './task.ts';
