import { z } from 'zod';

/**
 * The environment of every process, in one place. `docs/configuration.md` is generated from the descriptions.
 * Values are texts; each process takes the part that it needs with `readEnvironment`.
 */
const port = integer(0, 65_535);
const optionalKey = z.string().trim().min(8, 'write at least 8 characters.').exactOptional();
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'write an address that begins with http:// or https://.' })
  .transform((url) => url.replace(/\/+$/, ''));
const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'write an address that begins with postgres:// or postgresql://.',
  })
  // Unnamed, it would be sought wherever the environment of each process points.
  .refine((url) => !URL.canParse(url) || namesHost(new URL(url)), {
    error: 'name its host, or the folder of its socket as ?host=/var/run/postgresql.',
  });
const secret = z.string().min(32, 'write at least 32 characters.');

function namesHost({ hostname, searchParams }: URL): boolean {
  return hostname !== '' || searchParams.has('host');
}

function integer(lowest: number, highest: number) {
  const error = `write a whole number from ${lowest} to ${highest}.`;
  return z.coerce.number({ error }).int({ error }).min(lowest, { error }).max(highest, { error });
}

/** One of a few words, with a sentence that names them. */
function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `write one of ${words.join(', ')}.` });
}

const shared = {
  NODE_ENV: oneOf(['development', 'production', 'test'])
    .default('production')
    .describe(
      '`production` refuses to start with a vendor missing; `development` lets a stand-in take its place.',
    ),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Lowest level that is logged, as JSON lines on standard output.'),
  DATABASE_URL: postgresUrl.describe(
    'PostgreSQL 14 or later. The API uses this login only to migrate and to make the two logins that it and the agent work with; the agent takes host and database from it and uses its own login, which sees the queue only.',
  ),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'write an address that begins with redis:// or rediss://.' })
    .exactOptional()
    .describe('Redis 6.2 or later for the queue and the relay. Left out, both run on PostgreSQL.'),
  AGENT_TOKEN: secret.describe(
    'Shared secret of API and agent, at least 32 characters: the agent proves itself with it at `/internal`.',
  ),
};

const vendors = {
  DEEPGRAM_API_KEY: optionalKey.describe('Speech to text. Required in production.'),
  ANTHROPIC_API_KEY: optionalKey.describe('Language model. Required in production.'),
  ELEVENLABS_API_KEY: optionalKey.describe('Text to speech. Required in production.'),
  DEEPGRAM_URL: httpUrl.default('https://api.deepgram.com').describe('Address of speech to text.'),
  ANTHROPIC_URL: httpUrl.default('https://api.anthropic.com').describe('Address of the language model.'),
  ELEVENLABS_URL: httpUrl.default('https://api.elevenlabs.io').describe('Address of text to speech.'),
  STANDINS_URL: httpUrl
    .exactOptional()
    .describe(
      'Address of the vendors’ stand-ins: what test keys reach, always. Without it test keys cannot join.',
    ),
};

export const apiEnvironmentSchema = z.object({
  ...shared,
  ...vendors,
  HOST: z.string().min(1).default('0.0.0.0').describe('Address to listen on.'),
  PORT: port.default(4100).describe('Port to listen on; 0 takes a free one.'),
  PUBLIC_URL: httpUrl
    .refine((url) => /^https?:\/\/[^/?#]+$/.test(url), 'write it without a path.')
    .describe(
      'Address of the API as browsers see it, without a path; error pages and the widget live there.',
    ),
  TOKEN_SECRET: secret.describe(
    'Signs the session tokens and the addresses of uploads and downloads, at least 32 characters; changing it ends all of them.',
  ),
  REALTIME_ORIGINS: z
    .string()
    .default('wss:')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .describe('Comma-separated sources that the hosted widget may open sockets to (CSP `connect-src`).'),
  BLOBS_DIR: z
    .string()
    .min(1)
    .default('.vivavoce/blobs')
    .describe(
      'Folder for files: builds of the hosted widget, and what is uploaded. Every process of the API and the tasks must see the same one, on a disk that survives them.',
    ),
  EVALUATION_MODEL: z.string().min(1).default('claude-sonnet-5-5').describe('Model that evaluates.'),
  TRUST_PROXY: oneOf(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Take the address of the caller from `X-Forwarded-For`: only behind a proxy that sets it.'),
});

export const tasksEnvironmentSchema = apiEnvironmentSchema.omit({
  PORT: true,
  HOST: true,
  PUBLIC_URL: true,
  REALTIME_ORIGINS: true,
  TRUST_PROXY: true,
});

/** What the operator's command needs: the owner's login. */
export const tenantEnvironmentSchema = apiEnvironmentSchema.pick({ DATABASE_URL: true });

export const agentEnvironmentSchema = z.object({
  ...shared,
  API_URL: httpUrl.describe('Address of the API as the agent reaches it.'),
  HOST: z.string().min(1).default('0.0.0.0').describe('Address on which workers listen.'),
  WORKER_PORT: port
    .default(0)
    .describe('Port of the first worker; each further one takes the next. 0 takes free ones.'),
  WORKER_PUBLIC_URL: z
    .string()
    .regex(/^wss?:\/\/[^/?#]+$/, 'write an address that begins with ws:// or wss://, without a path.')
    .default('ws://localhost:{port}')
    .describe('Address of a worker as browsers reach it; `{port}` stands for its port.'),
  WORKERS: integer(1, 64).default(2).describe('Worker processes of this supervisor.'),
  WORKER_CAPACITY: integer(1, 500)
    .default(20)
    .describe('Sessions that one worker holds at once; 1 isolates every session in a process of its own.'),
  SPOOL_DIR: z
    .string()
    .min(1)
    .default('.vivavoce/spool')
    .describe(
      'Folder for records that the API has not taken yet; shared by the workers of a host, on a disk that survives them.',
    ),
  LLM_MODEL: z.string().min(1).default('claude-haiku-5-5').describe('Model that speaks.'),
  LLM_FALLBACK_MODEL: z
    .string()
    .min(1)
    .default('claude-sonnet-5-5')
    .describe('Model that takes over when the first is late.'),
  STT_MODEL: z.string().min(1).default('nova-3').describe('Recogniser.'),
  TTS_MODEL: z.string().min(1).default('eleven_flash_v2_5').describe('Synthesiser.'),
  TTS_VOICE: z
    .string()
    .min(1)
    .default('21m00Tcm4TlvDq8ikWAM')
    .describe('Voice where the template names none.'),
});

export type ApiEnvironment = z.output<typeof apiEnvironmentSchema>;
export type TasksEnvironment = z.output<typeof tasksEnvironmentSchema>;
export type AgentEnvironment = z.output<typeof agentEnvironmentSchema>;

/** Every variable that is wrong, each with its own sentence: a start that fails says all of them at once. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment does not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads a process's part of the environment. An empty text counts as missing.
 * @throws EnvironmentError with the whole list of what is missing or bad.
 */
export function readEnvironment<T extends z.ZodType>(
  schema: T,
  variables: Record<string, string | undefined>,
): z.output<T> {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(present);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => {
        const name = issue.path.join('.') || 'environment';
        return name in present
          ? `${name} is not usable: ${issue.message}`
          : `${name} is missing: ${descriptionOf(schema, name)}`;
      });
  const read = result.success ? (result.data as Record<string, unknown>) : present;
  if (
    schema instanceof z.ZodObject &&
    'DEEPGRAM_API_KEY' in schema.shape &&
    (read.NODE_ENV ?? 'production') === 'production'
  ) {
    for (const key of ['DEEPGRAM_API_KEY', 'ANTHROPIC_API_KEY', 'ELEVENLABS_API_KEY']) {
      if (!(key in present)) problems.push(`${key} is missing: production starts with every vendor only.`);
    }
  }
  if (problems.length > 0 || !result.success) throw new EnvironmentError(problems);
  return result.data;
}

function descriptionOf(schema: z.ZodType, name: string): string {
  const field = schema instanceof z.ZodObject ? (schema.shape[name] as z.ZodType | undefined) : undefined;
  return field?.description ?? 'it has no default.';
}
