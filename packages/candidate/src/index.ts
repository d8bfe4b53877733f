export { Candidate, type CandidateOptions, type ConnectionOffer, type HeardFrame } from './candidate.ts';
export { isVoiced, trimSilence } from './energy.ts';
