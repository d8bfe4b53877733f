import { type NoticeSentences, noticeSentences } from '@vivavoce/contract/notice/sentences';
import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';

/** What the candidate reads before anything is captured: facts of the record, in words. */
export interface ConsentView extends NoticeSentences {
  /** The tenant's own words; empty where there are none. */
  tenantText: string;
}

export function consentView({ record }: SessionState, words: Words): ConsentView {
  return { ...noticeSentences(record, words), tenantText: record.notice.text ?? '' };
}
