import type { SandboxVendor } from '@vivavoce/contract/plain';

/** One line of a stand-in's log, `GET /logs/{seed}`: ids and wall-clock times. */
export interface StandInEntry {
  vendor: SandboxVendor;
  request: string;
  event: string;
  /** Of `request_received`: the first request on its connection. */
  newConnection?: true;
  atMs: number;
}

/** What the stages of one reply took, in milliseconds, by the stand-ins' own logs. */
export interface TurnStages {
  /** From the last voiced sample to `Finalize`: how soon the pause was noticed. */
  finalizeAfterMs: number;
  /** From `Finalize` to the recogniser's final transcript. */
  sttFinalMs: number;
  /** From the model's request to its first token. */
  llmFirstTokenMs: number;
  /** From the first token to the first request for speech: the first clause, at the model's pace. */
  firstClauseMs: number;
  /** From the request for speech to its first byte. */
  ttsFirstByteMs: number;
}

export interface TurnWindow {
  /** Wall-clock times. */
  lastVoicedSentMs: number;
  firstVoiceMs: number;
}

/** The log and the client are of two processes: so much may their readings of the one clock differ. */
const SLACK_MS = 5;

/**
 * The stages behind the reply that was heard; nothing where the log does not tell. Of several tries (a pause in mid-answer
 * begins a reply that is thrown away) the one counts that was heard: the last whose first byte came before it.
 */
export function stagesOf(log: readonly StandInEntry[], window: TurnWindow): TurnStages | undefined {
  const until = window.firstVoiceMs + SLACK_MS;
  const find = (vendor: SandboxVendor, event: string, matches: (entry: StandInEntry) => boolean) =>
    log.filter((entry) => entry.vendor === vendor && entry.event === event && matches(entry));

  const finalize = find(
    'stt',
    'finalize_received',
    ({ atMs }) => atMs > window.lastVoicedSentMs && atMs < until,
  ).at(0);
  const final =
    finalize && find('stt', 'final_sent', ({ atMs }) => atMs >= finalize.atMs && atMs < until).at(0);

  const firstToken = find('llm', 'first_token_sent', ({ atMs }) => atMs < until).at(-1);
  const asked =
    firstToken && find('llm', 'request_received', ({ request }) => request === firstToken.request).at(0);

  // Speech of the reply's first clause; later clauses are asked for behind it.
  const speech =
    firstToken &&
    find('tts', 'request_received', ({ atMs }) => atMs >= firstToken.atMs && atMs < until).at(0);
  const firstByte =
    speech && find('tts', 'first_byte_sent', ({ request }) => request === speech.request).at(0);

  if (!finalize || !final || !asked || !firstByte) return undefined;
  return {
    finalizeAfterMs: finalize.atMs - window.lastVoicedSentMs,
    sttFinalMs: final.atMs - finalize.atMs,
    llmFirstTokenMs: firstToken.atMs - asked.atMs,
    firstClauseMs: speech.atMs - firstToken.atMs,
    ttsFirstByteMs: firstByte.atMs - speech.atMs,
  };
}

/** What the stages took one after the other, from `Finalize` to the first byte of speech. */
export function inSequenceMs({
  sttFinalMs,
  llmFirstTokenMs,
  firstClauseMs,
  ttsFirstByteMs,
}: TurnStages): number {
  return sttFinalMs + llmFirstTokenMs + firstClauseMs + ttsFirstByteMs;
}

/** Requests in a span of wall-clock time that had to open a connection first. */
export function connectsOf(
  log: readonly StandInEntry[],
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
): number {
  return log.filter(({ newConnection, atMs }) => newConnection && atMs >= fromMs && atMs <= untilMs).length;
}
