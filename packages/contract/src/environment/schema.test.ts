import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agentEnvironmentSchema, apiEnvironmentSchema, EnvironmentError, readEnvironment } from './schema.ts';

const api = {
  NODE_ENV: 'development',
  DATABASE_URL: 'postgres://owner@localhost/vivavoce',
  AGENT_TOKEN: 'a'.repeat(32),
  PUBLIC_URL: 'http://localhost:4100/',
  TOKEN_SECRET: 't'.repeat(32),
};

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('is read with its defaults, and addresses lose a trailing slash', () => {
    const read = readEnvironment(apiEnvironmentSchema, api);
    expect(read.PORT).toBe(4100);
    expect(read.PUBLIC_URL).toBe('http://localhost:4100');
  });

  it('says everything that is missing or bad at once, and never a value', () => {
    const problems = problemsOf(() =>
      readEnvironment(apiEnvironmentSchema, {
        NODE_ENV: 'development',
        PORT: 'many',
        AGENT_TOKEN: 'hunter2',
      }),
    );
    for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'TOKEN_SECRET', 'PORT', 'AGENT_TOKEN']) {
      expect(
        problems.filter((problem) => problem.startsWith(name)),
        name,
      ).toHaveLength(1);
    }
    expect(problems.join()).not.toContain('hunter2');
  });

  it('refuses a public address with a path: origins and policies are made from it', () => {
    const problems = problemsOf(() =>
      readEnvironment(apiEnvironmentSchema, { ...api, PUBLIC_URL: 'https://northwind.example/voice' }),
    );
    expect(problems).toEqual(['PUBLIC_URL is not usable: write it without a path.']);
  });

  it.each([
    ['PORT', 'many', 'write a whole number from 0 to 65535.'],
    ['PORT', '4100.5', 'write a whole number from 0 to 65535.'],
    ['PORT', '70000', 'write a whole number from 0 to 65535.'],
    ['NODE_ENV', 'staging', 'use one of development, production, test.'],
    ['TRUST_PROXY', 'yes', 'use one of true, false.'],
    ['TOKEN_SECRET', 'short', 'write at least 32 characters.'],
    ['DEEPGRAM_API_KEY', 'short', 'write at least 8 characters.'],
    ['DATABASE_URL', 'localhost', 'use an address that starts with postgres:// or postgresql://.'],
    [
      'DATABASE_URL',
      'postgresql:///vivavoce',
      "include the host, or the socket's folder as ?host=/var/run/postgresql.",
    ],
    ['DATABASE_URL', 'mysql://localhost', 'use an address that starts with postgres:// or postgresql://.'],
    ['REDIS_URL', 'localhost:6379', 'use an address that starts with redis:// or rediss://.'],
    ['PUBLIC_URL', 'localhost', 'use an address that starts with http:// or https://.'],
  ])('says how to mend %s = %s', (name, value, advice) => {
    const problems = problemsOf(() => readEnvironment(apiEnvironmentSchema, { ...api, [name]: value }));
    expect(problems).toEqual([`${name} is not usable: ${advice}`]);
  });

  it('says how to mend the agent’s numbers and addresses', () => {
    const problems = problemsOf(() =>
      readEnvironment(agentEnvironmentSchema, {
        ...api,
        API_URL: 'http://localhost:4100',
        WORKERS: '0',
        WORKER_PUBLIC_URL: 'http://localhost',
      }),
    );
    expect(problems).toEqual([
      'WORKER_PUBLIC_URL is not usable: write an address that begins with ws:// or wss://, without a path.',
      'WORKERS is not usable: write a whole number from 1 to 64.',
    ]);
  });

  it('refuses production with a vendor missing', () => {
    const problems = problemsOf(() =>
      readEnvironment(apiEnvironmentSchema, {
        ...api,
        NODE_ENV: 'production',
        DEEPGRAM_API_KEY: 'dg-12345678',
      }),
    );
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'ANTHROPIC_API_KEY',
      'ELEVENLABS_API_KEY',
      'AUTH_SECRET',
      'SMTP_URL',
      'MAIL_FROM',
    ]);
  });

  it('refuses an endpoint for language without a model, and one asked first that is not there', () => {
    const endpoint = { ...api, LLM_OPENAI_URL: 'http://127.0.0.1:11434/v1/' };
    expect(problemsOf(() => readEnvironment(apiEnvironmentSchema, endpoint)).join()).toMatch(
      /^LLM_OPENAI_MODEL is missing/,
    );
    const named = { ...endpoint, LLM_OPENAI_MODEL: 'qwen3', LLM_ONE_SHOTS: 'openai' };
    expect(readEnvironment(apiEnvironmentSchema, named).LLM_OPENAI_URL).toBe('http://127.0.0.1:11434/v1');
    const nobody = { ...api, LLM_ONE_SHOTS: 'openai' };
    expect(problemsOf(() => readEnvironment(apiEnvironmentSchema, nobody)).join()).toMatch(
      /^LLM_OPENAI_URL is missing/,
    );
  });

  it('refuses production that may reach private addresses', () => {
    const vendors = {
      DEEPGRAM_API_KEY: 'd-1234567',
      ANTHROPIC_API_KEY: 'a-1234567',
      ELEVENLABS_API_KEY: 'e-1234567',
      AUTH_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789',
      SMTP_URL: 'smtp://mail.example:587',
      MAIL_FROM: 'Vivavoce <no-reply@mail.example>',
    };
    const production = { ...api, ...vendors, NODE_ENV: 'production' };
    const open = { ...production, OUTBOUND_ALLOW_ORIGINS: 'http://localhost:4130' };
    expect(problemsOf(() => readEnvironment(apiEnvironmentSchema, production))).toEqual([]);
    expect(problemsOf(() => readEnvironment(apiEnvironmentSchema, open))).toEqual([
      'OUTBOUND_ALLOW_ORIGINS is not usable: production reaches public addresses only. Remove it.',
    ]);
    const read = readEnvironment(apiEnvironmentSchema, { ...open, NODE_ENV: 'development' });
    expect(read.OUTBOUND_ALLOW_ORIGINS).toEqual(['http://localhost:4130']);
    // A command that reaches nobody, and reads neither.
    const seed = z.object({ DATABASE_URL: z.string() });
    expect(() => readEnvironment(seed, open)).not.toThrow();
  });

  it('refuses production with a secret that can be guessed, or a password for everybody', () => {
    const problems = problemsOf(() =>
      readEnvironment(apiEnvironmentSchema, {
        ...api,
        NODE_ENV: 'production',
        AUTH_SECRET: 'x'.repeat(40),
        DEVELOPMENT_OWNER: 'a@example.com:password',
      }),
    );
    expect(problems).toContain(
      'AUTH_SECRET is not usable: it can be guessed; write at least 32 random characters.',
    );
    expect(problems).toContain('DEVELOPMENT_OWNER is not usable: production offers nobody a password.');
  });

  it('takes an empty text for a missing variable', () => {
    const read = readEnvironment(agentEnvironmentSchema, {
      ...api,
      API_URL: 'http://localhost:4100',
      REDIS_URL: '',
    });
    expect(read.REDIS_URL).toBeUndefined();
  });
});
