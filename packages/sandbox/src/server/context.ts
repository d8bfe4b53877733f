import type { LocalModels } from '../local/models.ts';
import type { UpstreamModel } from '../local/upstream.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Synthesiser } from '../speech/synthesiser.ts';

/** What every stand-in works with. */
export interface SandboxContext {
  sessions: Sessions;
  synthesiser: Synthesiser;
  models: LocalModels;
  /** A real model that answers in place of the stand-in's dialogue engine. */
  upstream: UpstreamModel | undefined;
  limits: SandboxLimits;
  /** Who is told of everything that happens at the payment providers, as a developer's forwarding would be. */
  stripeForwardTo: Forwarding | undefined;
  razorpayForwardTo: Forwarding | undefined;
  /** How fast interviewers speak, of their own pace. */
  pace: number;
}

export interface Forwarding {
  url: string;
  /** Signs what is sent there. */
  secret: string;
}

/** Where the vendors draw a line, for tests that cannot wait for the real one. */
export interface SandboxLimits {
  /** Silence on the wire after which the recogniser closes with NET-0001. */
  sttSilenceMs: number;
  /** Requests at once, beyond which the model answers 529. */
  llmConcurrent: number;
}

/** The vendor's own for the recogniser; generous for the model. */
export const LIMITS = { sttSilenceMs: 10_000, llmConcurrent: 256 } as const satisfies SandboxLimits;
