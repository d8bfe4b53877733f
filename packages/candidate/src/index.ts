export { Candidate, type CandidateOptions, type ConnectionOffer, type HeardFrame } from './candidate.ts';
export { isVoiced, trimSilence } from './energy.ts';
export type { Spoken } from './microphone.ts';
export { happened, readStandInLog, type StandInEntry } from './stand-in-log.ts';
