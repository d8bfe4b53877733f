/** What other features use of transcripts. */
export { readTranscript } from './resource.ts';
