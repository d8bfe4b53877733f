import { z } from 'zod';

/**
 * The environment of every process, in one place. `docs/configuration.md` is generated from the descriptions.
 * Values are texts; each process takes the part that it needs with `readEnvironment`.
 */
const port = integer(0, 65_535);
const optionalKey = z.string().trim().min(8, 'write at least 8 characters.').exactOptional();
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'use an address that starts with http:// or https://.' })
  .transform((url) => url.replace(/\/+$/, ''));
const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'use an address that starts with postgres:// or postgresql://.',
  })
  // Unnamed, it would be sought wherever the environment of each process points.
  .refine((url) => !URL.canParse(url) || namesHost(new URL(url)), {
    error: "include the host, or the socket's folder as ?host=/var/run/postgresql.",
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
  return z.enum(words, { error: `use one of ${words.join(', ')}.` });
}

const shared = {
  NODE_ENV: oneOf(['development', 'production', 'test'])
    .default('production')
    .describe('`production` refuses to start if a vendor is missing; `development` uses a stand-in instead.'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Lowest level to log. Logs are JSON lines on standard output.'),
  DATABASE_URL: postgresUrl.describe(
    'PostgreSQL 14 or later. The API uses this login only to migrate and to make the two logins that it and the agent work with; the agent takes host and database from it and uses its own login, which sees the queue only.',
  ),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'use an address that starts with redis:// or rediss://.' })
    .exactOptional()
    .describe('Redis 6.2 or later for the queue and the relay. Without it, both run on PostgreSQL.'),
  METRICS_PORT: port
    .exactOptional()
    .describe(
      'Port at which the process serves Prometheus metrics (`/metrics`); each process needs its own. Without it none are served.',
    ),
  METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address for the metrics, reachable from inside the network only.'),
  AGENT_TOKEN: secret.describe(
    'Secret shared by API and agent, at least 32 characters: the agent authenticates with it at `/internal`.',
  ),
};

const vendors = {
  DEEPGRAM_API_KEY: optionalKey.describe('Speech to text. Required in production.'),
  ANTHROPIC_API_KEY: optionalKey.describe('Language model. Required in production.'),
  ELEVENLABS_API_KEY: optionalKey.describe('Text to speech. Required in production.'),
  DEEPGRAM_URL: httpUrl.default('https://api.deepgram.com').describe('Base URL of speech to text.'),
  ANTHROPIC_URL: httpUrl.default('https://api.anthropic.com').describe('Base URL of the language model.'),
  ELEVENLABS_URL: httpUrl.default('https://api.elevenlabs.io').describe('Base URL of text to speech.'),
  LLM_OPENAI_URL: httpUrl
    .exactOptional()
    .describe(
      'An endpoint that speaks OpenAI’s chat completions, such as `https://openrouter.ai/api/v1` or a local `http://127.0.0.1:11434/v1`: asked where the language model is late or away. Without it there is only the one vendor.',
    ),
  LLM_OPENAI_API_KEY: optionalKey.describe('Its key. A local one needs none.'),
  LLM_OPENAI_MODEL: z
    .string()
    .trim()
    .min(1)
    .exactOptional()
    .describe('Its model that answers at once: phrases replies, reads jobs. Required with `LLM_OPENAI_URL`.'),
  LLM_OPENAI_DEEP_MODEL: z
    .string()
    .trim()
    .min(1)
    .exactOptional()
    .describe('Its model that evaluates and words resumes anew. Without it `LLM_OPENAI_MODEL` does both.'),
  LLM_OPENAI_PRICE: z
    .string()
    .regex(/^\d+(\.\d+)?(\/\d+(\.\d+)?){2}$/, {
      error: 'write three numbers with slashes between them, such as 0.25/0.025/2.',
    })
    .exactOptional()
    .describe(
      'What its models cost you, in US dollars for a million tokens of input, of input from its cache and of output: `0.25/0.025/2`. Without it what they do is written down at no cost.',
    ),
  LLM_ONE_SHOTS: oneOf(['anthropic', 'openai'])
    .default('anthropic')
    .describe(
      'Who is asked first for what nobody waits for in a conversation: evaluations, resumes, jobs, drafts. The other one is its backup.',
    ),
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
  PORT: port.default(4100).describe('Port to listen on; 0 picks a free one.'),
  PUBLIC_URL: httpUrl
    .refine((url) => /^https?:\/\/[^/?#]+$/.test(url), 'write it without a path.')
    .describe(
      'Public address of the API, without a path; the console, error pages and the widget are served there, and mails lead there.',
    ),
  TOKEN_SECRET: secret.describe(
    'Signs session tokens and upload and download URLs, at least 32 characters. Changing it invalidates all of them.',
  ),
  ENCRYPTION_KEY: secret
    .exactOptional()
    .describe(
      'Wraps the keys under which each tenant’s uploaded files rest, at least 32 characters. Without one it is derived from `TOKEN_SECRET`. To change it, put the one of before into `ENCRYPTION_KEY_BEFORE`.',
    ),
  ENCRYPTION_KEY_BEFORE: secret
    .exactOptional()
    .describe(
      'The `ENCRYPTION_KEY` of before: each tenant’s key is wrapped anew when its files are next reached for.',
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
    .describe('Comma-separated sources that the hosted widget may connect to (CSP `connect-src`).'),
  LIVEKIT_URL: z
    .url({ protocol: /^wss?$/, error: 'use an address that starts with ws:// or wss://.' })
    .transform((url) => url.replace(/\/+$/, ''))
    .exactOptional()
    .describe(
      'LiveKit server, as browsers, agents and the API reach it. Without it sessions run over the WebSocket alone.',
    ),
  LIVEKIT_API_KEY: z.string().trim().min(1).exactOptional().describe('Its API key.'),
  LIVEKIT_API_SECRET: secret
    .exactOptional()
    .describe('The key’s secret: signs room tokens, and tells LiveKit’s webhooks from anybody else’s.'),
  BLOBS_DIR: z
    .string()
    .min(1)
    .default('.vivavoce/blobs')
    .describe(
      'Folder for files: builds of the hosted widget, and uploads. All API and task processes must share it, on a disk that outlives them.',
    ),
  EVALUATION_MODEL: z
    .string()
    .min(1)
    .default('claude-sonnet-5-5')
    .describe('Model that evaluates interviews and words resumes anew.'),
  FAST_MODEL: z
    .string()
    .min(1)
    .default('claude-haiku-5-5')
    .describe('Model that reads: what a job asks for, and where a resume shows it.'),
  OUTBOUND_ALLOW_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .describe(
      'Comma-separated exact origins that webhooks may reach although they are private or plain HTTP. Development only: production refuses to start with it.',
    ),
  AUTH_SECRET: secret
    .exactOptional()
    .describe(
      'Signs the console’s sign-ins and seals two-factor secrets, at least 32 random characters. Required in production; elsewhere it is derived from `TOKEN_SECRET`. Changing it signs everybody out.',
    ),
  GOOGLE_CLIENT_ID: optionalKey.describe('Sign-in with Google: the client that Google gave you.'),
  GOOGLE_CLIENT_SECRET: optionalKey.describe('Its secret.'),
  MICROSOFT_CLIENT_ID: optionalKey.describe('Sign-in with Microsoft: the application’s id.'),
  MICROSOFT_CLIENT_SECRET: optionalKey.describe('Its secret.'),
  MICROSOFT_TENANT_ID: z
    .string()
    .trim()
    .min(1)
    .default('common')
    .describe('Directory whose people may sign in with Microsoft; `common` is every one.'),
  APPLE_CLIENT_ID: optionalKey.describe('Sign-in with Apple: the service id.'),
  APPLE_CLIENT_SECRET: optionalKey.describe('Its secret, a token that you sign with Apple’s key.'),
  OIDC_ISSUER: httpUrl
    .exactOptional()
    .describe(
      'Sign-in with a provider of your own (OpenID Connect): its address; the rest is discovered from there.',
    ),
  OIDC_CLIENT_ID: optionalKey.describe('The client that the provider gave you.'),
  OIDC_CLIENT_SECRET: optionalKey.describe('Its secret.'),
  OIDC_NAME: z.string().trim().min(1).max(40).default('Single sign-on').describe('Its name on the button.'),
  DEVELOPMENT_OWNER: z
    .string()
    .regex(/^[^:\s]+@[^:\s]+:\S+$/, 'write address:password.')
    .exactOptional()
    .describe(
      'Address and password of the demonstration tenant’s owner, which the sign-in page offers in development. `npm start` sets it; production refuses it.',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'use an address that starts with smtp:// or smtps://.' })
    .exactOptional()
    .describe(
      'Mail server, with name and password in the address. Required in production; elsewhere mail is kept in `MAIL_DIR` without it.',
    ),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
      error: 'write an address such as Vivavoce <no-reply@example.com>.',
    })
    .default('Vivavoce <no-reply@localhost>')
    .describe('Sender of mails. Required in production.'),
  MAIL_DIR: z
    .string()
    .min(1)
    .default('.vivavoce/mail')
    .describe(
      'Folder in which development keeps the mails that it does not send; read them at `/console/mail`.',
    ),
  STRIPE_SECRET_KEY: optionalKey.describe(
    'Payments by Stripe. Without a payment provider nothing is charged and nothing is limited; development uses a stand-in.',
  ),
  STRIPE_WEBHOOK_SECRET: optionalKey.describe(
    'Verifies what Stripe tells at `/webhooks/stripe`: the signing secret of that endpoint. Required with `STRIPE_SECRET_KEY`.',
  ),
  STRIPE_URL: httpUrl.default('https://api.stripe.com').describe('Base URL of Stripe.'),
  RAZORPAY_KEY_ID: optionalKey.describe(
    'Payments in Indian rupees by Razorpay, besides Stripe or alone. Required with `RAZORPAY_KEY_SECRET`.',
  ),
  RAZORPAY_KEY_SECRET: optionalKey.describe('The secret of `RAZORPAY_KEY_ID`.'),
  RAZORPAY_WEBHOOK_SECRET: optionalKey.describe(
    'Verifies what Razorpay tells at `/webhooks/razorpay`: the secret of that webhook. Required with `RAZORPAY_KEY_ID`.',
  ),
  RAZORPAY_URL: httpUrl.default('https://api.razorpay.com').describe('Base URL of Razorpay.'),
  TRUST_PROXY: oneOf(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe("Read the caller's address from `X-Forwarded-For`. Only behind a proxy that sets it."),
});

export const tasksEnvironmentSchema = apiEnvironmentSchema.omit({
  PORT: true,
  HOST: true,
  REALTIME_ORIGINS: true,
  TRUST_PROXY: true,
  AUTH_SECRET: true,
  GOOGLE_CLIENT_ID: true,
  GOOGLE_CLIENT_SECRET: true,
  MICROSOFT_CLIENT_ID: true,
  MICROSOFT_CLIENT_SECRET: true,
  MICROSOFT_TENANT_ID: true,
  APPLE_CLIENT_ID: true,
  APPLE_CLIENT_SECRET: true,
  OIDC_ISSUER: true,
  OIDC_CLIENT_ID: true,
  OIDC_CLIENT_SECRET: true,
  OIDC_NAME: true,
  DEVELOPMENT_OWNER: true,
});

/** What the operator's command needs: the owner's login. */
export const tenantEnvironmentSchema = apiEnvironmentSchema.pick({ DATABASE_URL: true });

export const agentEnvironmentSchema = z.object({
  ...shared,
  API_URL: httpUrl.describe('Address at which the agent reaches the API.'),
  HOST: z.string().min(1).default('0.0.0.0').describe('Address that workers listen on.'),
  WORKER_PORT: port
    .default(0)
    .describe('Port of the first worker; each further worker takes the next. 0 picks free ports.'),
  WORKER_PUBLIC_URL: z
    .string()
    .regex(/^wss?:\/\/[^/?#]+$/, 'write an address that begins with ws:// or wss://, without a path.')
    .default('ws://localhost:{port}')
    .describe('Public address of a worker; `{port}` stands for its port.'),
  WORKERS: integer(1, 64).default(2).describe('Number of worker processes.'),
  WORKER_CAPACITY: integer(1, 500)
    .default(20)
    .describe('Sessions per worker at a time; 1 gives every session its own process.'),
  SPOOL_DIR: z
    .string()
    .min(1)
    .default('.vivavoce/spool')
    .describe(
      'Folder for records not yet accepted by the API; shared by all workers of a host, on a disk that outlives them.',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl
    .exactOptional()
    .describe('Collector for traces of turns (OTLP over HTTP). Without it none are sent.'),
  LLM_MODEL: z.string().min(1).default('claude-haiku-5-5').describe('Model that phrases replies.'),
  LLM_FALLBACK_MODEL: z
    .string()
    .min(1)
    .default('claude-sonnet-5-5')
    .describe('Model that takes over if the first is slow.'),
  STT_MODEL: z
    .string()
    .min(1)
    .default('nova-3')
    .describe(
      'Recogniser. `flux-general-en` and `flux-general-multi` follow turns by themselves, which is one more opinion on when one is over; `nova-3` hears the languages that they do not know.',
    ),
  TTS_MODEL: z.string().min(1).default('eleven_flash_v2_5').describe('Synthesiser.'),
  TTS_TRANSPORT: oneOf(['http', 'socket'])
    .default('http')
    .describe(
      'How the synthesiser is reached: `http`, a request for each chunk over connections that stay, or `socket`, one WebSocket for a session with a context for each chunk.',
    ),
  TTS_VOICE: z
    .string()
    .min(1)
    .default('21m00Tcm4TlvDq8ikWAM')
    .describe('Voice to use if the template names none.'),
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
    if ('AUTH_SECRET' in schema.shape) problems.push(...signInProblems(present));
    for (const key of ['SMTP_URL', 'MAIL_FROM']) {
      if (!(key in present))
        problems.push(`${key} is missing: without mail nobody can sign up or be invited.`);
    }
  }
  if (schema instanceof z.ZodObject && 'LLM_OPENAI_URL' in schema.shape) {
    if ('LLM_OPENAI_URL' in present && !('LLM_OPENAI_MODEL' in present)) {
      problems.push('LLM_OPENAI_MODEL is missing: an endpoint has many models, and none is asked unnamed.');
    }
    if (present.LLM_ONE_SHOTS === 'openai' && !('LLM_OPENAI_URL' in present)) {
      problems.push('LLM_OPENAI_URL is missing: LLM_ONE_SHOTS wants it to be asked first.');
    }
  }
  if (schema instanceof z.ZodObject && 'LIVEKIT_URL' in schema.shape && 'LIVEKIT_URL' in present) {
    for (const key of ['LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET']) {
      if (!(key in present)) problems.push(`${key} is missing: LIVEKIT_URL is of no use without it.`);
    }
  }
  if (
    schema instanceof z.ZodObject &&
    'OUTBOUND_ALLOW_ORIGINS' in schema.shape &&
    (read.NODE_ENV ?? 'production') === 'production' &&
    'OUTBOUND_ALLOW_ORIGINS' in present
  ) {
    problems.push(
      'OUTBOUND_ALLOW_ORIGINS is not usable: production reaches public addresses only. Remove it.',
    );
  }
  if ('STRIPE_SECRET_KEY' in present && !('STRIPE_WEBHOOK_SECRET' in present)) {
    problems.push(
      'STRIPE_WEBHOOK_SECRET is missing: without it nobody could tell who says that something was paid.',
    );
  }
  for (const name of ['RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET']) {
    if ('RAZORPAY_KEY_ID' in present && !(name in present))
      problems.push(`${name} is missing: RAZORPAY_KEY_ID takes payments only together with it.`);
  }
  if (problems.length > 0 || !result.success) throw new EnvironmentError(problems);
  return result.data;
}

/** Fewer different characters than a random text of 32 has. */
const WEAK_BELOW = 12;

/** What production refuses of sign-in. */
function signInProblems(present: Record<string, string | undefined>): string[] {
  const problems: string[] = [];
  const { AUTH_SECRET, DEVELOPMENT_OWNER } = present;
  if (AUTH_SECRET === undefined) {
    problems.push('AUTH_SECRET is missing: write at least 32 random characters.');
  } else if (new Set(AUTH_SECRET).size < WEAK_BELOW) {
    problems.push('AUTH_SECRET is not usable: it can be guessed; write at least 32 random characters.');
  }
  if (DEVELOPMENT_OWNER !== undefined) {
    problems.push('DEVELOPMENT_OWNER is not usable: production offers nobody a password.');
  }
  return problems;
}

function descriptionOf(schema: z.ZodType, name: string): string {
  const field = schema instanceof z.ZodObject ? (schema.shape[name] as z.ZodType | undefined) : undefined;
  return field?.description ?? 'it has no default.';
}
