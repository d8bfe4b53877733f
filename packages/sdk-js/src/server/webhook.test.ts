import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyWebhook, WebhookError, type WebhookRequest } from './webhook.ts';

const SECRET = `whsec_${btoa('s'.repeat(32))}`;
const OTHER = `whsec_${btoa('o'.repeat(32))}`;
const event = {
  id: 'evt_1',
  type: 'evaluation.completed',
  timestamp: '2026-11-01T09:30:00.000Z',
  mode: 'test',
  subject: { type: 'session', id: 'ses_1' },
  sequence: 7,
  data: { evaluationId: 'evl_1' },
};
const BODY = JSON.stringify(event);

function signed({ secret = SECRET, body = BODY, ageS = 0 } = {}): WebhookRequest {
  const at = new Date(Date.now() - ageS * 1_000);
  return {
    body,
    secret: SECRET,
    headers: {
      'webhook-id': 'evt_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign('evt_1', at, body),
    },
  };
}

function codeOf(request: WebhookRequest): string {
  try {
    return verifyWebhook(request).type;
  } catch (error) {
    return error instanceof WebhookError ? error.code : String(error);
  }
}

const withHeader = (name: string, value: string | undefined): WebhookRequest => {
  const request = signed();
  return { ...request, headers: { ...(request.headers as Record<string, string>), [name]: value } };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a webhook', () => {
  it('that is ours is the event, whatever holds its headers and body', () => {
    const request = signed();
    expect(verifyWebhook(request)).toEqual(event);
    const headers = new Headers(request.headers as Record<string, string>);
    expect(verifyWebhook({ ...request, headers, body: new TextEncoder().encode(BODY) })).toEqual(event);
    const capital = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name.toUpperCase(), [value as string]]),
    );
    expect(verifyWebhook({ ...request, headers: capital })).toEqual(event);
  });

  it.each([
    ['webhook-id', undefined],
    ['webhook-timestamp', undefined],
    ['webhook-signature', undefined],
    ['webhook-signature', ''],
  ])('without %s is refused as missing headers', (name, value) => {
    expect(codeOf(withHeader(name, value))).toBe('headers_missing');
  });

  it.each([
    ['webhook-timestamp', 'yesterday'],
    ['webhook-timestamp', `${Math.floor(Date.now() / 1_000)}; and more`],
    ['webhook-signature', 'v1'],
    ['webhook-signature', 'v1,'],
    ['webhook-signature', 'v1,c2hvcnQ='],
    ['webhook-signature', 'v2,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    ['webhook-signature', 'nonsense'],
  ])('with a partial or odd %s, %s, is refused as malformed', (name, value) => {
    expect(codeOf(withHeader(name, value))).toBe('headers_malformed');
  });

  it.each([
    [299, 'evaluation.completed'],
    [302, 'too_old'],
    [-299, 'evaluation.completed'],
    [-302, 'too_new'],
  ])('that is %i s old: %s', (ageS, expected) => {
    vi.useFakeTimers({ now: new Date('2026-11-01T09:30:00Z') });
    expect(codeOf(signed({ ageS }))).toBe(expected);
  });

  it.each([
    ['with another secret', signed({ secret: OTHER })],
    ['for another id', withHeader('webhook-id', 'evt_2')],
    ['for another time', withHeader('webhook-timestamp', String(Math.floor(Date.now() / 1_000) - 9))],
    ['for another body', { ...signed(), body: BODY.replace('ses_1', 'ses_2') }],
  ])('signed %s is refused', (_, request) => {
    expect(codeOf(request)).toBe('signature_mismatch');
  });

  it('with several signatures is taken by the one that fits, from either side of a rotation', () => {
    const ours = (signed().headers as Record<string, string>)['webhook-signature'];
    const theirs = (signed({ secret: OTHER }).headers as Record<string, string>)['webhook-signature'];
    expect(codeOf(withHeader('webhook-signature', `${theirs} ${ours}`))).toBe('evaluation.completed');
    expect(codeOf(withHeader('webhook-signature', `v1a,nothing ${ours}`))).toBe('evaluation.completed');
    expect(codeOf(withHeader('webhook-signature', `${theirs} ${theirs}`))).toBe('signature_mismatch');
    expect(codeOf({ ...signed({ secret: OTHER }), secret: [SECRET, OTHER] })).toBe('evaluation.completed');
    expect(codeOf({ ...signed(), secret: [] })).toBe('signature_mismatch');
  });

  it.each(['', 'null', '[]', 'nonsense'])('of ours that holds no event, %j, is refused', (body) => {
    expect(codeOf(signed({ body }))).toBe('body_malformed');
  });
});
