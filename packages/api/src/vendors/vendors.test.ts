import { readSandboxCredential } from '@vivavoce/contract/sandbox';
import { describe, expect, it } from 'vitest';
import { vendorsOf } from './vendors.ts';

const urls = {
  DEEPGRAM_URL: 'https://api.deepgram.com',
  ANTHROPIC_URL: 'https://api.anthropic.com',
  ELEVENLABS_URL: 'https://api.elevenlabs.io',
};
const keys = {
  DEEPGRAM_API_KEY: 'real-deepgram',
  ANTHROPIC_API_KEY: 'real-anthropic',
  ELEVENLABS_API_KEY: 'real-elevenlabs',
};
const standIns = { STANDINS_URL: 'http://localhost:4400' };
const session = { id: 'ses_1', mode: 'test' as const, sandbox: null };
const live = { ...session, mode: 'live' as const };

describe('vendors of a session', () => {
  it('are the stand-ins in test mode, whatever keys there are', () => {
    const vendors = vendorsOf({ NODE_ENV: 'production', ...urls, ...keys, ...standIns }, session);
    expect(vendors).toMatchObject({
      stt: { baseUrl: 'http://localhost:4400/deepgram' },
      llm: { baseUrl: 'http://localhost:4400/anthropic' },
      tts: { baseUrl: 'http://localhost:4400/elevenlabs' },
    });
    for (const { apiKey } of Object.values(vendors)) {
      expect(readSandboxCredential(apiKey)).toEqual({ seed: 'ses_1' });
    }
  });

  it('carry the session’s own profile; what will be said reaches the recognisers only', () => {
    const sandbox = { seed: 's', stages: { ttsFirstByteMs: 5 }, script: [{ text: 'My answer.' }] };
    const vendors = vendorsOf({ NODE_ENV: 'test', ...urls, ...standIns }, { ...session, sandbox });
    expect(readSandboxCredential(vendors.stt.apiKey)).toEqual(sandbox);
    const rest = { seed: 's', stages: { ttsFirstByteMs: 5 } };
    expect(readSandboxCredential(vendors.llm.apiKey)).toEqual(rest);
    expect(readSandboxCredential(vendors.tts.apiKey)).toEqual(sandbox);
  });

  it('are the real ones in live mode', () => {
    expect(vendorsOf({ NODE_ENV: 'production', ...urls, ...keys, ...standIns }, live)).toEqual({
      stt: { baseUrl: 'https://api.deepgram.com', apiKey: 'real-deepgram' },
      llm: { baseUrl: 'https://api.anthropic.com', apiKey: 'real-anthropic' },
      tts: { baseUrl: 'https://api.elevenlabs.io', apiKey: 'real-elevenlabs' },
    });
  });

  it('are, in development only, the stand-in of one that has no key', () => {
    const { ANTHROPIC_API_KEY, ...two } = keys;
    expect(ANTHROPIC_API_KEY).toBe('real-anthropic');
    const vendors = vendorsOf({ NODE_ENV: 'development', ...urls, ...two, ...standIns }, live);
    expect(vendors.stt.apiKey).toBe('real-deepgram');
    expect(vendors.llm.baseUrl).toBe('http://localhost:4400/anthropic');
    expect(() => vendorsOf({ NODE_ENV: 'production', ...urls, ...two, ...standIns }, live)).toThrow(
      expect.objectContaining({ code: 'unavailable' }),
    );
  });

  it('name an endpoint beside the language model where the deployment has one, in test mode its stand-in', () => {
    const environment = {
      NODE_ENV: 'production' as const,
      ...urls,
      ...keys,
      ...standIns,
      LLM_OPENAI_URL: 'http://127.0.0.1:11434/v1',
      LLM_OPENAI_MODEL: 'small',
    };
    expect(vendorsOf(environment, live).llm).toEqual({
      baseUrl: 'https://api.anthropic.com',
      apiKey: 'real-anthropic',
      compatible: {
        baseUrl: 'http://127.0.0.1:11434/v1',
        apiKey: 'none',
        model: 'small',
        deepModel: 'small',
      },
    });
    expect(
      vendorsOf({ ...environment, LLM_OPENAI_DEEP_MODEL: 'large' }, session).llm.compatible,
    ).toMatchObject({
      baseUrl: 'http://localhost:4400/openai/v1',
      model: 'small',
      deepModel: 'large',
    });
  });

  it('say what is missing where test mode has no stand-ins', () => {
    expect(() => vendorsOf({ NODE_ENV: 'production', ...urls, ...keys }, session)).toThrow(
      expect.objectContaining({ code: 'unavailable', fix: expect.stringContaining('STANDINS_URL') }),
    );
  });
});
