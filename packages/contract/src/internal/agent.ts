import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { ERRORS } from '../errors.ts';
import { workerConnectionsSchema } from '../records/connection.schema.ts';
import { interviewProgressSchema, MAX_INTEGER, utteranceSchema } from '../records/session.schema.ts';
import { templateSchema, turnTakingSchema } from '../records/template.schema.ts';
import { USAGE_KINDS } from '../records/usage.ts';
import { textSchema } from '../text/text.schema.ts';

/**
 * What passes between the agent and the API: REST under `/internal`, `Authorization: Bearer <AGENT_TOKEN>`.
 * Every body but `claim`'s carries the epoch; one lower than that of the session's holder is refused with 409
 * `connection_replaced`, except for the records that `docs/decisions/records-of-a-lower-epoch.md` names.
 *
 * A claim of a session that another worker still holds, as far as anybody knows, is a reserve: it takes effect when a client
 * connects with a ticket for it. Until then the older worker speaks, and everything that it says is taken.
 *
 * | call | body → answer |
 * | --- | --- |
 * | `POST /internal/sessions/{id}/claim` | `claimRequest` → `claimResponse` |
 * | `POST /internal/sessions/{id}/tickets/redeem` | `redeemRequest` → `redeemResponse` |
 * | `POST /internal/sessions/{id}/records` | `recordsRequest` → `recordsResponse` |
 * | `POST /internal/sessions/{id}/turn` | `turnRequest` → `turnControl` |
 * | `POST /internal/sessions/{id}/release` | `releaseRequest` → `releaseResponse` |
 */

const countSchema = z.int().min(0).max(MAX_INTEGER);
const ordinalSchema = countSchema.min(1);
/** Milliseconds on the session's clock. */
const clockSchema = z.number().max(MAX_INTEGER);

/** The queue that carries sessions to workers; a task's data is `{ sessionId, tenantId }`, its id `<sessionId>-<join count>`. */
export const SESSION_QUEUE = 'sessions';
/** The relay channel on which the API tells workers of control: ids only. */
export const CONTROL_CHANNEL = 'session-control';
/** Lock of a session task in milliseconds; a worker that cannot renew stops speaking before it lapses. */
export const LEASE_MS = 5_000;
export const LEASE_CHECK_MS = 2_000;
/** How long a worker that is told to go has to give its sessions away, before it is killed; whoever stops an agent waits longer. */
export const DRAIN_MS = 2_500;

export const sessionTaskSchema = z.object({ sessionId: z.string().min(1), tenantId: z.string().min(1) });
export type SessionTask = z.infer<typeof sessionTaskSchema>;

/** Control on the relay: what changed, never contents. */
export const controlSchema = z.object({
  sessionId: z.string().min(1),
  /** `pause`: the candidate takes a break; the session waits, and no worker for it. */
  kind: z.enum(['terminate', 'mode', 'pause']),
  /** Who ended it, for `terminate`. */
  reason: z.enum(['candidate', 'partner']).exactOptional(),
  /** For `mode`; for agents that cannot ask how turns are taken in full. */
  turnMode: z.enum(['conversational', 'coding']).exactOptional(),
});
export type Control = z.infer<typeof controlSchema>;

export const claimRequestSchema = z.object({
  workerId: textSchema.min(1).max(60),
  /** How clients reach the session at this worker, the best way first. */
  connections: workerConnectionsSchema,
  /** The worker takes a room of LiveKit, where the API makes one. */
  rooms: z.literal(true).exactOptional(),
  /** Id of the queue's task; a claim by an older task than the session's newest is refused. */
  taskId: textSchema.min(1).max(100).exactOptional(),
  /** An earlier epoch of this worker's, under which it holds the session or stands in reserve: it goes on under the new one. */
  goesOnFrom: ordinalSchema.exactOptional(),
});
export type ClaimRequest = z.infer<typeof claimRequestSchema>;

export const vendorAccessSchema = z.object({
  baseUrl: z.url(),
  apiKey: z.string().min(1),
});
export type VendorAccess = z.infer<typeof vendorAccessSchema>;

/** An endpoint that speaks OpenAI's chat completions, whoever runs it; its base URL ends with the version, such as `/v1`. */
export const compatibleAccessSchema = vendorAccessSchema.extend({
  /** The model that answers at once. */
  model: z.string().min(1),
  /** The model that judges and writes, where nobody waits for its first word. */
  deepModel: z.string().min(1),
});
export type CompatibleAccess = z.infer<typeof compatibleAccessSchema>;

/** A language model, and who is asked beside it where this deployment has somebody. */
export const modelAccessSchema = vendorAccessSchema.extend({
  compatible: compatibleAccessSchema.exactOptional(),
});
export type ModelAccess = z.infer<typeof modelAccessSchema>;

/** The agent's place in a room of LiveKit that was made for this claim; its token lives for minutes. */
export const roomAccessSchema = z.object({ url: z.url({ protocol: /^wss?$/ }), token: z.string().min(1) });
export type RoomAccess = z.infer<typeof roomAccessSchema>;

/** A versioned snapshot: everything a successor needs. `state` is the agent's own; the API stores it unread. */
export const snapshotSchema = z.object({
  version: z.literal(1),
  /** Last utterance sequence that this snapshot includes. */
  sequence: countSchema,
  state: z.record(z.string(), z.unknown()),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** How turns are taken, since that was changed last; of two, the one with the higher revision. */
export const turnControlSchema = z.object({ revision: ordinalSchema, settings: turnTakingSchema });
export type TurnControl = z.infer<typeof turnControlSchema>;

export const turnRequestSchema = z.object({ epoch: ordinalSchema });
export type TurnRequest = z.infer<typeof turnRequestSchema>;

export const claimResponseSchema = z.object({
  sessionId: z.string(),
  mode: z.enum(['test', 'live']),
  epoch: ordinalSchema,
  /** Another worker may have the session's client: the claim takes effect when a client connects with a ticket for it. */
  reserve: z.boolean(),
  tenantName: z.string(),
  displayName: z.string().nullable(),
  locale: z.string(),
  /** Whether the candidate agreed to voice; without it no audio is accepted. */
  voice: z.boolean(),
  template: templateSchema,
  vendors: z.object({ stt: vendorAccessSchema, llm: modelAccessSchema, tts: vendorAccessSchema }),
  snapshot: snapshotSchema.nullable(),
  transcript: z.array(utteranceSchema),
  /** Missing where sessions are reached over the WebSocket only. */
  room: roomAccessSchema.exactOptional(),
  /** Missing where nobody has changed what the template says. */
  turn: turnControlSchema.exactOptional(),
  /** Whether the API wants to be told what was spent; an older one does not know the word. */
  metered: z.literal(true).exactOptional(),
  /** How long the first client is awaited. Missing where it has been connected before: then as long as any that went away. */
  connectWithinMs: countSchema.exactOptional(),
});
export type ClaimResponse = z.infer<typeof claimResponseSchema>;

export const redeemRequestSchema = z.object({
  epoch: ordinalSchema,
  ticket: textSchema.min(1).max(200),
  /** `Origin` of the client's page; `null` outside a browser. */
  origin: textSchema.max(300).nullable(),
  clientId: textSchema.min(1).max(60),
  /** The worker stands in reserve and has not begun: it is told how the session stands, also where an earlier answer was lost. */
  reserve: z.literal(true).exactOptional(),
});
export type RedeemRequest = z.infer<typeof redeemRequestSchema>;

export const redeemResponseSchema = z.object({
  clientId: z.string(),
  /** Whether the candidate has agreed to voice by now: they may change their mind while the interview runs. */
  voice: z.boolean(),
  /** How the session stands, for a reserve that begins with this client. */
  resumed: z
    .object({
      snapshot: snapshotSchema.nullable(),
      transcript: z.array(utteranceSchema),
      turn: turnControlSchema.exactOptional(),
    })
    .nullable(),
});
export type RedeemResponse = z.infer<typeof redeemResponseSchema>;

export const turnTimingsSchema = z.object({
  turnId: textSchema.min(1).max(60),
  /** Missing where the stage did not happen. */
  speechEndMs: clockSchema.exactOptional(),
  tentativePauseMs: clockSchema.exactOptional(),
  turnConfirmedMs: clockSchema.exactOptional(),
  finalTranscriptMs: clockSchema.exactOptional(),
  firstTokenMs: clockSchema.exactOptional(),
  firstClauseMs: clockSchema.exactOptional(),
  firstAudioByteMs: clockSchema.exactOptional(),
  firstAudioSentMs: clockSchema.exactOptional(),
  firstSamplePlayedMs: clockSchema.exactOptional(),
});
export type TurnTimings = z.infer<typeof turnTimingsSchema>;

/** What one stage of one reply took of a vendor. */
export const spentSchema = z.object({
  /** Names what was measured, in this session once and for all: told again, it counts once. */
  part: textSchema.min(1).max(80),
  stage: z.enum(['recognition', 'reply', 'voice']),
  /** The vendor's name of it. */
  model: textSchema.min(1).max(100),
  amounts: z.partialRecord(z.enum(USAGE_KINDS), countSchema),
});
export type Spent = z.infer<typeof spentSchema>;

const errorCodes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** Everything the agent reports. Applied in order, each idempotent. */
export const agentRecordSchema = z.discriminatedUnion('kind', [
  /** Keyed by (session, sequence): the first one stored wins, the same again is acknowledged. */
  z.object({ kind: z.literal('utterance'), utterance: utteranceSchema }),
  /** Newer (epoch, version counter) replaces older. */
  z.object({ kind: z.literal('snapshot'), counter: ordinalSchema, snapshot: snapshotSchema }),
  z.object({ kind: z.literal('progress'), counter: ordinalSchema, progress: interviewProgressSchema }),
  z.object({ kind: z.literal('timings'), timings: turnTimingsSchema }),
  /** Only where the claim said that it is metered. */
  z.object({ kind: z.literal('spent'), spent: spentSchema }),
  z.object({
    kind: z.literal('end'),
    /** The record is closed when every utterance up to this one has arrived. */
    lastSequence: countSchema,
    reason: z.enum(['completed', 'candidate', 'partner', 'time', 'failed']),
    endedAt: z.iso.datetime(),
    /** How long the interview was, without the time in which nobody was there. */
    durationMs: clockSchema.min(0),
    code: z.enum(errorCodes).exactOptional(),
  }),
]);
export type AgentRecord = z.infer<typeof agentRecordSchema>;

export const recordsRequestSchema = z.object({
  epoch: ordinalSchema,
  records: z.array(agentRecordSchema).min(1).max(100),
});
export type RecordsRequest = z.infer<typeof recordsRequestSchema>;

export const recordsResponseSchema = z.object({
  stored: z.int().min(0),
  /** Of how turns are taken, where that was ever changed: whoever knows an older one has missed a message of the relay. */
  turnRevision: ordinalSchema.exactOptional(),
});
export type RecordsResponse = z.infer<typeof recordsResponseSchema>;

export const releaseRequestSchema = z.object({
  epoch: ordinalSchema,
  /**
   * `suspend`: nobody was connected for 30 s. `move`: the worker drains; the session goes back to the queue. `lost`: the worker
   * is dead, and its supervisor says so; the queue has the session's task still.
   */
  reason: z.enum(['suspend', 'move', 'lost']),
});
export type ReleaseRequest = z.infer<typeof releaseRequestSchema>;

/** `released: false`: the worker before this one still has the client, and this one stands in reserve for another while. */
export const releaseResponseSchema = z.object({ released: z.boolean() });
export type ReleaseResponse = z.infer<typeof releaseResponseSchema>;
