import type { AgentRecord, ClaimResponse } from '@vivavoce/contract/internal';
import type { Utterance } from '@vivavoce/contract/records';
import { SessionRecord } from '../session/record.ts';
import { TEMPLATE } from './template.ts';

/** A session as a worker claims it, with vendors that are nowhere. */
export function claimed(change: Partial<ClaimResponse> = {}): ClaimResponse {
  const vendor = { baseUrl: 'http://127.0.0.1:1', apiKey: 'none' };
  return {
    sessionId: 'ses_1',
    mode: 'test',
    epoch: 2,
    reserve: false,
    tenantName: 'Example',
    displayName: 'Robin',
    locale: 'en-GB',
    voice: true,
    template: TEMPLATE,
    vendors: { stt: vendor, llm: vendor, tts: vendor },
    snapshot: null,
    transcript: [],
    ...change,
  };
}

/** A session's record that goes no further than into `records`. */
export function recordInMemory(
  transcript: Utterance[] = [],
  onRecord: (record: AgentRecord) => void = () => undefined,
): {
  record: SessionRecord;
  records: AgentRecord[];
} {
  const records: AgentRecord[] = [];
  const sink = {
    append: async (record: AgentRecord) => {
      records.push(record);
      onRecord(record);
      return 'safe' as const;
    },
  };
  return { record: new SessionRecord({ sink, transcript, onSafe: () => undefined }), records };
}
