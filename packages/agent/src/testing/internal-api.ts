import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ErrorCode } from '@vivavoce/contract/errors';
import {
  type AgentRecord,
  type ClaimResponse,
  claimRequestSchema,
  type ReleaseRequest,
  recordsRequestSchema,
  redeemRequestSchema,
  releaseRequestSchema,
  type Snapshot,
  type TurnControl,
  turnRequestSchema,
} from '@vivavoce/contract/internal';
import type { Connection, Template, Utterance } from '@vivavoce/contract/records';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { CONNECT_WITHIN_MS, SUSPEND_AFTER_MS } from '@vivavoce/contract/session';

/** What the API knows of one session. */
export interface StoredSession {
  template: Template;
  profile: SandboxProfile;
  voice: boolean;
  epoch: number;
  /** The claim that took effect. */
  heldEpoch: number;
  /** When the holder was last heard of while a reserve waits. */
  heardAt: number;
  connections: Connection[] | null;
  snapshot: { snapshot: Snapshot; epoch: number; counter: number } | null;
  utterances: Utterance[];
  records: AgentRecord[];
  end: Extract<AgentRecord, { kind: 'end' }> | null;
  released: ReleaseRequest['reason'][];
  tickets: Set<string>;
  /** How turns are taken, where that was changed. */
  turn: TurnControl | null;
  /** What was called, answered or not. */
  calls: string[];
  /** A claim takes effect at once, and is answered once this resolves. */
  claimAnswer: Promise<void>;
  /** Claims, records and releases of the session are answered once this resolves. */
  hold: Promise<void>;
}

export interface InternalApi {
  url: string;
  sessions: Map<string, StoredSession>;
  /** While it is away, every call breaks off without an answer. */
  away: boolean;
  add(
    sessionId: string,
    options: { template: Template; profile?: SandboxProfile; voice?: boolean },
  ): StoredSession;
  ticket(sessionId: string): string;
  /** Tasks that a `move` puts into the queue. */
  onMove: (sessionId: string) => void;
  close(): Promise<void>;
}

export const AGENT_TOKEN = 'agent-token-for-tests-0123456789abcdef';

/** The other side of `/internal`, in memory: the process that the agent talks to, by the contract alone. */
export async function startInternalApi(sandboxUrl: string): Promise<InternalApi> {
  let tickets = 0;
  const server = createServer((request, response) => {
    if (api.away) {
      request.socket.destroy();
      return;
    }
    void answer(api, sandboxUrl, { request, response });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const api: InternalApi = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    sessions: new Map(),
    away: false,
    onMove: () => undefined,
    add(sessionId, { template, profile, voice }) {
      const session: StoredSession = {
        template,
        profile: profile ?? { seed: sessionId },
        voice: voice ?? true,
        epoch: 0,
        heldEpoch: 0,
        heardAt: 0,
        connections: null,
        snapshot: null,
        utterances: [],
        records: [],
        end: null,
        released: [],
        tickets: new Set(),
        turn: null,
        calls: [],
        claimAnswer: Promise.resolve(),
        hold: Promise.resolve(),
      };
      api.sessions.set(sessionId, session);
      return session;
    },
    ticket(sessionId) {
      tickets += 1;
      const ticket = `ticket-${tickets}`;
      api.sessions.get(sessionId)?.tickets.add(ticket);
      return ticket;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return api;
}

class Refusal extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  constructor(status: number, code: ErrorCode) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

async function answer(
  api: InternalApi,
  sandboxUrl: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  try {
    if (request.headers.authorization !== `Bearer ${AGENT_TOKEN}`) throw new Refusal(401, 'invalid_key');
    const match = /^\/internal\/sessions\/([^/]+)\/(.+)$/.exec(request.url ?? '');
    const session = api.sessions.get(match?.[1] ?? '');
    if (!match?.[1] || !session) throw new Refusal(404, 'not_found');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    session.calls.push(match[2] ?? '');
    if (match[2] !== 'tickets/redeem') await session.hold;
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const result = route(api, sandboxUrl, { sessionId: match[1], session, path: match[2] ?? '', body });
    if (match[2] === 'claim') await session.claimAnswer;
    response.writeHead(result === undefined ? 204 : 200, { 'content-type': 'application/json' });
    response.end(result === undefined ? undefined : JSON.stringify(result));
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(400, 'invalid_request');
    response.writeHead(refusal.status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code: refusal.code, detail: error instanceof Error ? error.message : '' }));
  }
}

interface Call {
  sessionId: string;
  session: StoredSession;
  path: string;
  body: unknown;
}

function route(api: InternalApi, sandboxUrl: string, { sessionId, session, path, body }: Call): unknown {
  switch (path) {
    case 'claim': {
      const claim = claimRequestSchema.parse(body);
      if (session.end) throw new Refusal(409, 'session_over');
      const { goesOnFrom } = claim;
      const ours = goesOnFrom === session.heldEpoch || goesOnFrom === session.epoch;
      if (goesOnFrom !== undefined && !ours) throw new Refusal(409, 'connection_replaced');
      const reserve = goesOnFrom === undefined && session.connections !== null;
      session.epoch += 1;
      session.heardAt = 0;
      if (!reserve) session.heldEpoch = session.epoch;
      session.connections = claim.connections;
      const apiKey = sandboxCredential(session.profile);
      return {
        sessionId,
        mode: 'test',
        epoch: session.epoch,
        reserve,
        tenantName: 'Example',
        displayName: 'Robin',
        locale: session.template.locale,
        voice: session.voice,
        template: session.template,
        vendors: {
          stt: { baseUrl: `${sandboxUrl}/deepgram`, apiKey },
          llm: { baseUrl: `${sandboxUrl}/anthropic`, apiKey },
          tts: { baseUrl: `${sandboxUrl}/elevenlabs`, apiKey },
        },
        snapshot: session.snapshot?.snapshot ?? null,
        transcript: session.utterances,
        ...(session.turn ? { turn: session.turn } : {}),
        ...(session.epoch === 1 ? { connectWithinMs: CONNECT_WITHIN_MS } : {}),
      } satisfies ClaimResponse;
    }
    case 'tickets/redeem': {
      const redeem = redeemRequestSchema.parse(body);
      if (redeem.epoch < session.epoch) throw new Refusal(409, 'connection_replaced');
      if (!session.tickets.delete(redeem.ticket)) throw new Refusal(401, 'invalid_ticket');
      const resumed =
        session.heldEpoch === session.epoch && redeem.reserve === undefined
          ? null
          : {
              snapshot: session.snapshot?.snapshot ?? null,
              transcript: session.utterances,
              ...(session.turn ? { turn: session.turn } : {}),
            };
      session.heldEpoch = session.epoch;
      return { clientId: redeem.clientId, voice: session.voice, resumed };
    }
    case 'records': {
      const { epoch, records } = recordsRequestSchema.parse(body);
      if (epoch !== session.heldEpoch) throw new Refusal(409, 'connection_replaced');
      if (epoch < session.epoch) session.heardAt = Date.now();
      for (const record of records) store(session, epoch, record);
      return {
        stored: records.length,
        ...(session.turn ? { turnRevision: session.turn.revision } : {}),
      };
    }
    case 'turn': {
      if (turnRequestSchema.parse(body).epoch < session.heldEpoch)
        throw new Refusal(409, 'connection_replaced');
      if (!session.turn) throw new Refusal(404, 'not_found');
      return session.turn;
    }
    case 'release': {
      const release = releaseRequestSchema.parse(body);
      if (release.reason === 'lost' && release.epoch < session.epoch) return { released: true };
      if (release.epoch < session.heldEpoch) throw new Refusal(409, 'connection_replaced');
      const heard = release.epoch > session.heldEpoch && Date.now() - session.heardAt < SUSPEND_AFTER_MS;
      if (heard && release.reason === 'suspend') return { released: false };
      session.released.push(release.reason);
      session.connections = null;
      if (release.reason === 'move') api.onMove(sessionId);
      return { released: true };
    }
    default:
      throw new Refusal(404, 'not_found');
  }
}

function store(session: StoredSession, epoch: number, record: AgentRecord): void {
  session.records.push(record);
  if (record.kind === 'utterance') {
    const known = session.utterances.some(({ sequence }) => sequence === record.utterance.sequence);
    if (!known) session.utterances.push(record.utterance);
  }
  if (record.kind === 'snapshot') {
    const { snapshot, counter } = record;
    const held = session.snapshot;
    const newer = !held || epoch > held.epoch || (epoch === held.epoch && counter > held.counter);
    if (newer) session.snapshot = { snapshot, epoch, counter };
  }
  if (record.kind === 'end') session.end = record;
}
