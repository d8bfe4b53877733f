import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from './metrics.ts';
import { startTracing } from './tracing.ts';
import { reportTurn, timingsOf } from './turns.ts';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

interface Exported {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Span[] }[];
  }[];
}

const STARTED_AT = new Date('2026-05-04T10:00:00Z');
const TURN = timingsOf('trn_1_r2', {
  speechEndMs: 10_000,
  tentativePauseMs: 10_200,
  finalTranscriptMs: 10_320,
  turnConfirmedMs: 10_350,
  firstTokenMs: 10_430,
  firstClauseMs: 10_480,
  firstAudioByteMs: 10_580,
  firstAudioSentMs: 10_590,
  firstSamplePlayedMs: 10_650,
});

const exported: Exported[] = [];
const collector = createServer(async (request, response) => {
  exported.push((await json(request)) as Exported);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
});
afterAll(() => collector.close());

describe('a turn', () => {
  it('is a trace from the end of the speech to the first sample played, with who was busy when', async () => {
    const { port } = collector.address() as AddressInfo;
    const stop = startTracing(`http://127.0.0.1:${port}/`, 'wrk_1');
    reportTurn(TURN, { startedAt: STARTED_AT, sessionId: 'ses_1' });
    await stop();
    const [resource] = exported.flatMap(({ resourceSpans }) => resourceSpans);
    expect(resource?.resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'vivavoce-agent' },
    });
    const spans = resource?.scopeSpans.flatMap((scope) => scope.spans) ?? [];
    const turn = spans.find(({ name }) => name === 'turn');
    const parts = spans.filter(({ parentSpanId }) => parentSpanId === turn?.spanId);
    const ms = (nanos: string | undefined) => Number(BigInt(nanos ?? 0) / 1_000_000n) - STARTED_AT.getTime();
    const told = parts.map((span) => [
      span.name,
      span.attributes.find(({ key }) => key === 'vivavoce.on')?.value.stringValue,
      ms(span.startTimeUnixNano),
      ms(span.endTimeUnixNano),
    ]);
    expect(told).toEqual([
      ['turn taking', 'agent', 10_000, 10_350],
      ['recogniser', 'vendor', 10_200, 10_320],
      ['model, first token', 'vendor', 10_200, 10_430],
      ['model, first clause', 'vendor', 10_430, 10_480],
      ['voice, first sound', 'vendor', 10_480, 10_580],
      ['send', 'agent', 10_580, 10_590],
      ['network and playback', 'browser', 10_590, 10_650],
    ]);
    expect([ms(turn?.startTimeUnixNano), ms(turn?.endTimeUnixNano)]).toEqual([10_000, 10_650]);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(JSON.stringify(turn?.attributes)).toContain('ses_1');
  });

  it('is measured from voice to voice, and stage by stage', async () => {
    const text = await registry.metrics();
    expect(text).toContain('vivavoce_voice_to_voice_seconds_sum 0.65');
    expect(text).toContain('vivavoce_turn_stage_seconds_sum{stage="firstToken"} 0.43');
  });
});
