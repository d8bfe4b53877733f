import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Candidate, type CandidateOptions } from '@vivavoce/candidate';
import { AGENT_IDENTITY } from '@vivavoce/contract/realtime';
import type { Connection, Template } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { LiveKit } from '@vivavoce/dev';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { createReplyModel } from '../llm/model.ts';
import { VoiceSession } from '../session/session.ts';
import type { SessionOutcome } from '../session/shutdown.ts';
import { deepgramRecogniser } from '../stt/deepgram-model.ts';
import { scribeStt } from '../stt/scribe.ts';
import { createRecogniser } from '../stt/stream.ts';
import { ApiClient } from '../transcript/client.ts';
import { Door } from '../transport/door.ts';
import { LiveKitTransport } from '../transport/livekit/livekit.ts';
import { Transports } from '../transport/transports.ts';
import { WebSocketTransport } from '../transport/websocket/websocket.ts';
import { auraSpeech } from '../tts/aura.ts';
import { createSynthesiser } from '../tts/chunked.ts';
import { elevenLabsSpeech } from '../tts/elevenlabs.ts';
import { elevenLabsSocketSpeech } from '../tts/elevenlabs-socket.ts';
import { EchoGuard } from '../vad/echo.ts';
import { VadModel } from '../vad/model.ts';
import { VendorConnections } from '../vendors/connections.ts';
import { AGENT_TOKEN, type InternalApi, type StoredSession, startInternalApi } from './internal-api.ts';
import { TEMPLATE } from './template.ts';

/** Tests wait until interviewers have spoken. */
const PACE = 1.4;
/** A busy machine may keep a voice waiting where no fault is asked for; still within what a turn allows. */
const PATIENT_FIRST_BYTE_MS = 4_000;

export interface OpenSession {
  session: VoiceSession;
  stored: StoredSession;
  outcome: Promise<SessionOutcome>;
  connect(options?: CandidateOptions): Promise<Candidate>;
  /** Deletes its room of LiveKit, with whoever is in it. */
  deleteRoom(): Promise<void>;
}

export interface TestHostOptions {
  /** Sessions are in rooms of this server as well. */
  liveKit?: LiveKit;
  /** Model of the recogniser. @defaultValue 'nova-3' */
  sttModel?: string;
  /** How the voice is asked for. @defaultValue 'http' */
  ttsTransport?: 'http' | 'socket';
}

/** Sessions in this very process, behind a real door, with the stand-ins as vendors. No queue, no supervisor. */
export interface TestHost {
  api: InternalApi;
  sandbox: Sandbox;
  spoolDirectory: string;
  open(options?: {
    profile?: SandboxProfile;
    template?: Template;
    voice?: boolean;
    spoolDirectory?: string;
  }): Promise<OpenSession>;
  /** The session as the next worker takes it up. */
  reopen(sessionId: string): Promise<OpenSession>;
  close(): Promise<void>;
}

export async function startTestHost({
  liveKit,
  sttModel = 'nova-3',
  ttsTransport = 'http',
}: TestHostOptions = {}): Promise<TestHost> {
  const sandbox = await startSandbox({ pace: PACE });
  const api = await startInternalApi(sandbox.url);
  const client = new ApiClient({ apiUrl: api.url, agentToken: AGENT_TOKEN });
  EchoGuard.warmUp();
  const vad = await VadModel.load();
  const vendorConnections = new VendorConnections();
  const spoolDirectory = await mkdtemp(join(tmpdir(), 'vivavoce-spool-'));
  const door = new Door();
  const socket = await WebSocketTransport.listen({
    door,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'ws://127.0.0.1:{port}',
    ready: () => true,
  });
  const transport = new Transports([new LiveKitTransport(door), socket]);
  const rooms = liveKit && new Rooms(liveKit);
  const candidates: Candidate[] = [];
  const sessions: VoiceSession[] = [];
  /** Sessions whose vendors fail, which they are told apart from a busy machine by. */
  const faulty = new Set<string>();
  let count = 0;

  async function reopen(sessionId: string, spool = spoolDirectory): Promise<OpenSession> {
    const stored = api.sessions.get(sessionId);
    if (!stored) throw new Error(`no session ${sessionId}`);
    // Whoever had it is known to be gone: nothing is left in reserve.
    stored.connections = null;
    const claim = await client.claim(sessionId, {
      workerId: 'wrk_test',
      connections: [socket.connectionTo(sessionId)],
    });
    const room = await rooms?.make(sessionId);
    let leave: (outcome: SessionOutcome) => void = () => undefined;
    const outcome = new Promise<SessionOutcome>((resolve) => {
      leave = resolve;
    });
    const { vendors, locale } = claim;
    const voice = {
      access: vendors.tts,
      model: 'eleven_flash_v2_5',
      voiceId: '21m00Tcm4TlvDq8ikWAM',
      locale,
    };
    const session: VoiceSession = new VoiceSession({
      claim,
      api: client,
      spoolDirectory: spool,
      memory: vad.stream(),
      recogniser: createRecogniser([
        deepgramRecogniser({ access: vendors.stt, model: sttModel, locale }),
        scribeStt({ access: vendors.tts, locale }),
      ]),
      models: { recognition: sttModel, voice: 'eleven_flash_v2_5' },
      model: createReplyModel({
        access: vendors.llm,
        fetch: vendorConnections.fetch,
        model: 'claude-haiku-5-5',
        fallbackModel: 'claude-sonnet-5-5',
      }),
      synthesiser: createSynthesiser(
        [
          ttsTransport === 'socket'
            ? elevenLabsSocketSpeech(voice)
            : elevenLabsSpeech({ ...voice, fetch: vendorConnections.fetch }),
          ...auraSpeech({ access: vendors.stt, fetch: vendorConnections.fetch, locale }),
        ],
        { firstByteMs: faulty.has(sessionId) ? undefined : PATIENT_FIRST_BYTE_MS },
      ),
      onSpeech: () => void vendorConnections.warm(sandbox.url),
      onOver: (how, reason) => {
        transport.drop(session, reason);
        leave(how);
      },
    });
    sessions.push(session);
    transport.host(session, room && { url: room.url, token: await room.tokenOf(AGENT_IDENTITY) });
    return {
      session,
      stored,
      outcome,
      async connect(options = {}) {
        const candidate = new Candidate(options);
        candidates.push(candidate);
        const connections: Connection[] = [socket.connectionTo(sessionId)];
        if (room) {
          const token = await room.tokenOf(`candidate-${candidates.length}`);
          connections.unshift({ kind: 'livekit', url: room.url, token });
        }
        // One that is not let in knows its close code.
        void candidate.connect({ connections, ticket: api.ticket(sessionId) }).catch(() => undefined);
        return candidate;
      },
      deleteRoom: async () => room?.delete(),
    };
  }

  return {
    api,
    sandbox,
    spoolDirectory,
    reopen,
    open({ profile, template, voice, spoolDirectory: spool } = {}) {
      count += 1;
      const sessionId = `ses_${count}`;
      if (profile?.faults?.length) faulty.add(sessionId);
      api.add(sessionId, {
        template: template ?? TEMPLATE,
        profile: profile ?? { seed: sessionId },
        ...(voice === undefined ? {} : { voice }),
      });
      return reopen(sessionId, spool);
    },
    async close() {
      for (const candidate of candidates) candidate.cut();
      for (const session of sessions) session.fence();
      await transport.close();
      await Promise.all([api.close(), vendorConnections.close(), sandbox.close()]);
      await rm(spoolDirectory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Rooms as the API makes them. */
class Rooms {
  readonly #server: LiveKit;
  readonly #client: RoomServiceClient;
  #made = 0;

  constructor(server: LiveKit) {
    this.#server = server;
    const { url, apiKey, apiSecret } = server;
    this.#client = new RoomServiceClient(url.replace('ws', 'http'), apiKey, apiSecret);
  }

  async make(sessionId: string) {
    this.#made += 1;
    const { url, apiKey, apiSecret } = this.#server;
    const name = `${sessionId}-${this.#made}`;
    await this.#client.createRoom({ name });
    return {
      url,
      async tokenOf(identity: string): Promise<string> {
        const token = new AccessToken(apiKey, apiSecret, { identity, ttl: 600 });
        token.addGrant({
          room: name,
          roomJoin: true,
          canPublish: true,
          canSubscribe: true,
          canPublishData: true,
        });
        return token.toJwt();
      },
      delete: () => this.#client.deleteRoom(name),
    };
  }
}
