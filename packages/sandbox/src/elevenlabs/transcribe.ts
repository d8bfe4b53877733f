import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { ListenRequest } from '../listening/state.ts';
import type { SandboxContext } from '../server/context.ts';
import type { UpgradeRequest } from '../server/stand-in.ts';
import { pcmRate } from './request.ts';
import { TranscribeConnection } from './transcribe-connection.ts';

/** `GET /v1/speech-to-text/realtime`: who may open a stream of Scribe's, and with what. */
export class ElevenLabsTranscribe {
  readonly #context: SandboxContext;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 4_000_000 });

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
    const vendorRequest: ListenRequest = session.nextRequest('backup_stt');
    // A stream is a connection of its own.
    vendorRequest.received(true);
    const query = url.searchParams;
    const sampleRate = pcmRate(query.get('audio_format'));
    const isKnown = query.get('model_id') === 'scribe_v2_realtime' && sampleRate !== undefined;
    const { kind } = vendorRequest.fault;
    if (kind === 'rate_limited' || kind === 'failing' || !isKnown) {
      vendorRequest.log('refused');
      if (isKnown && kind === 'failing') refuse(socket, '500 Internal Server Error', 'internal_server_error');
      else if (isKnown) refuse(socket, '429 Too Many Requests', 'rate_limit_exceeded');
      else refuse(socket, '400 Bad Request', 'invalid_request');
      return;
    }
    const language = query.get('language_code') ?? 'en';
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      new TranscribeConnection(webSocket, {
        session,
        vendorRequest,
        sampleRate,
        language,
        withTimestamps: query.get('include_timestamps') === 'true',
        recogniser: language.startsWith('en') ? this.#context.models.recogniser : undefined,
      });
    });
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }
}

export function refuse(socket: Duplex, status: string, code: string): void {
  const body = JSON.stringify({ detail: { status: code, message: code } });
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
