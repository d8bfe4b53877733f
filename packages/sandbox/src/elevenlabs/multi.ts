import { WebSocketServer } from 'ws';
import type { SandboxContext } from '../server/context.ts';
import { sessionVoice } from '../server/speech.ts';
import type { UpgradeRequest } from '../server/stand-in.ts';
import { languageOfScript } from '../speech/voices.ts';
import { MultiConnection } from './multi-connection.ts';
import { pcmRate } from './request.ts';
import { refuse } from './transcribe.ts';

const PATH = /\/v1\/text-to-speech\/([^/]+)\/multi-stream-input$/;
const DEFAULT_IDLE_SECONDS = 20;

/** `GET /v1/text-to-speech/{voice_id}/multi-stream-input`: who may open a socket of several contexts, and with what. */
export class ElevenLabsMulti {
  readonly #context: SandboxContext;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1_000_000 });

  constructor(context: SandboxContext) {
    this.#context = context;
  }

  upgrade({ request, socket, head, url }: UpgradeRequest): void {
    socket.on('error', () => socket.destroy());
    const session = this.#context.sessions.byCredential(String(request.headers['xi-api-key'] ?? ''));
    if (!session) {
      refuse(socket, '403 Forbidden', 'invalid_api_key');
      return;
    }
    const query = url.searchParams;
    const sampleRate = pcmRate(query.get('output_format'));
    if (sampleRate === undefined) {
      refuse(socket, '400 Bad Request', 'invalid_output_format');
      return;
    }
    const id = decodeURIComponent(PATH.exec(url.pathname)?.[1] ?? '');
    const { synthesiser } = this.#context;
    const asked = query.get('language_code');
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      new MultiConnection(webSocket, {
        session,
        voice: (text) =>
          sessionVoice(session, this.#context, { id, language: asked ?? languageOfScript(text) }),
        sampleRate,
        synthesiser,
        idleMs: Number(query.get('inactivity_timeout') ?? DEFAULT_IDLE_SECONDS) * 1_000,
      });
    });
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }
}
