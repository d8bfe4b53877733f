/** What is counted. The unit stands in the name; quantities are whole numbers of it. */
export const USAGE_KINDS = [
  /** Of an interview in which the candidate was there. */
  'interview_seconds',
  /** The same, of one that the candidate paid for beforehand: nobody else pays it. */
  'prepaid_interview_seconds',
  'tailored_resumes',
  /** Bytes of a tenant's files, told once a day: a sum is bytes times days. */
  'stored_bytes',
  /** Input of a language model that no cache took or gave. */
  'model_input_tokens',
  'model_cache_write_tokens',
  'model_cache_read_tokens',
  'model_output_tokens',
  /** Sound that a recogniser was given, in milliseconds. */
  'recognised_ms',
  /** Text that a voice was given. */
  'synthesised_characters',
] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

/** Interview time, whoever pays for it. */
export function isInterviewTime(kind: string): boolean {
  return kind === 'interview_seconds' || kind === 'prepaid_interview_seconds';
}

/** Where in the making of a thing a cost comes about. */
export const USAGE_STAGES = ['recognition', 'reply', 'voice', 'evaluation', 'tailoring'] as const;
export type UsageStage = (typeof USAGE_STAGES)[number];
