/** What other features use of evaluations. */
export { evaluationOf } from './read.ts';
