/** What other features use of candidates. */
export { forgetIdleCandidates } from './forget.ts';
export { holdRows, idsOf, loadPerson, mergedInto, type Person } from './person.ts';
export { collect, countsOf } from './records.ts';
export {
  addApplicant,
  type CandidateFacts,
  type CandidateRow,
  candidateOfAddress,
  upsertCandidate,
} from './upsert.ts';
