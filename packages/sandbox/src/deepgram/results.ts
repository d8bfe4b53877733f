import type { Heard, ListenEvent } from '../listening/listener.ts';
import { plainWord } from '../listening/phrases.ts';
import { unit, uuidId } from '../session/random.ts';
import type { ListenQuery } from './query.ts';

/** What every message of one connection says about itself. */
export interface StreamIdentity {
  requestId: string;
  /** From which confidences are drawn. */
  seed: string;
  query: ListenQuery;
}

const MODEL_UUID = uuidId('stand-in', 'recogniser');

/** The vendor's JSON of an event. Seconds with three decimals, as on the wire. */
export function messageOf(event: ListenEvent, stream: StreamIdentity): unknown {
  switch (event.kind) {
    case 'speech_started':
      return { type: 'SpeechStarted', channel: [0], timestamp: seconds(event.atMs) };
    case 'utterance_end':
      return { type: 'UtteranceEnd', channel: [0, 1], last_word_end: seconds(event.lastWordEndMs) };
    case 'interim':
      return results(event.heard, stream, { isFinal: false, speechFinal: false, fromFinalize: false });
    case 'final':
      return results(event.heard, stream, { ...event, isFinal: true });
  }
}

export function metadataMessage(stream: StreamIdentity, durationMs: number, created: Date): unknown {
  return {
    type: 'Metadata',
    transaction_key: 'deprecated',
    request_id: stream.requestId,
    sha256: '0'.repeat(64),
    created: created.toISOString(),
    duration: seconds(durationMs),
    channels: 1,
    models: [MODEL_UUID],
    model_info: { [MODEL_UUID]: modelInfo(stream) },
  };
}

function results(
  heard: Heard,
  stream: StreamIdentity,
  flags: { isFinal: boolean; speechFinal: boolean; fromFinalize: boolean },
): unknown {
  const { formatted } = stream.query;
  const words = heard.words.map(({ text, startMs, endMs }, index) => ({
    word: plainWord(text) || text,
    start: seconds(startMs),
    end: seconds(endMs),
    confidence: confidence(stream.seed, text, index),
    ...(formatted ? { punctuated_word: text } : {}),
  }));
  const transcript = words
    .map((word) => ('punctuated_word' in word ? word.punctuated_word : word.word))
    .join(' ');
  const total = words.reduce((sum, word) => sum + word.confidence, 0);
  return {
    type: 'Results',
    channel_index: [0, 1],
    duration: seconds(heard.durationMs),
    start: seconds(heard.startMs),
    is_final: flags.isFinal,
    speech_final: flags.speechFinal,
    channel: {
      alternatives: [{ transcript, confidence: words.length > 0 ? round(total / words.length) : 0, words }],
    },
    metadata: { request_id: stream.requestId, model_info: modelInfo(stream), model_uuid: MODEL_UUID },
    from_finalize: flags.fromFinalize,
  };
}

function modelInfo(stream: StreamIdentity) {
  return { name: stream.query.model, version: 'stand-in', arch: stream.query.model.split('-')[0] ?? '' };
}

function confidence(seed: string, text: string, index: number): number {
  return round(0.9 + 0.099 * unit(seed, 'confidence', text, String(index)));
}

function seconds(ms: number): number {
  return round(ms / 1000);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
