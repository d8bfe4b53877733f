import type { GetSessionToken, InterviewSession, SessionStorage } from '../types.ts';
import {
  BRIDGE_VERSION,
  type BridgeConnect,
  type BridgeFailure,
  type BridgeReady,
  type EmbedCommand,
  type EmbedOptions,
  type FrameMessage,
  type HostMessage,
} from './messages.ts';

/** The partner's page, from inside the hosted widget. */
export interface Host {
  apiUrl: string;
  options: EmbedOptions;
  /** The tailor and the tracker: nobody says who the candidate is, so the token is one of an anonymous workspace. */
  anonymous: boolean;
  /**
   * For `createClient`, which also bounds the wait: the host creates a session, or asks the partner. Rejects with
   * `{ code, message, requestId }`.
   */
  getSessionToken: GetSessionToken;
  /** For `createClient`: the partner page's `sessionStorage`, so that a reload of that page goes on where it was. */
  storage: SessionStorage;
  /** Becomes `vivavoce:<name>` on the mount element. */
  emit(name: string, detail: unknown): void;
  /** Tells the height of the content, in CSS pixels; the same height again is not told again. */
  resize(px: number): void;
  onCommand(listener: (command: EmbedCommand) => void): () => void;
  close(): void;
}

export interface ConnectOptions {
  /** Exact origins that may be the host. @defaultValue the frame's parent as the browser names it */
  allowedOrigins?: readonly string[];
  /** @defaultValue 15000 */
  timeoutMs?: number;
}

const CONNECT_DEADLINE_MS = 15_000;

/**
 * Connects the widget in its frame to the page that mounted it.
 *
 * @throws Error where the page is no frame, or its parent does not answer in time
 */
export async function connectToHost(options: ConnectOptions = {}): Promise<Host> {
  if (window.parent === window) throw new Error('This page is made to be shown in a frame by the loader.');
  const port = await receivePort(options);
  return openHost(port);
}

function receivePort({
  allowedOrigins,
  timeoutMs = CONNECT_DEADLINE_MS,
}: ConnectOptions): Promise<MessagePort> {
  const expected = allowedOrigins ?? parentOrigins();
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error('The page around this frame did not answer.'));
    }, timeoutMs);
    const listen = (event: MessageEvent<Partial<BridgeConnect> | null>) => {
      const [port] = event.ports;
      if (event.source !== window.parent || event.data?.vivavoce !== 'connect' || !port) return;
      if (event.data.version !== BRIDGE_VERSION || !expected.includes(event.origin)) return;
      finish();
      resolve(port);
    };
    window.addEventListener('message', listen);
    const ready: BridgeReady = { vivavoce: 'ready', version: BRIDGE_VERSION };
    window.parent.postMessage(ready, '*');
  });
}

/** The parent's origin as the browser vouches for it; the page's `frame-ancestors` has already said which it may be. */
function parentOrigins(): string[] {
  const { ancestorOrigins } = window.location;
  if (ancestorOrigins?.[0]) return [ancestorOrigins[0]];
  return document.referrer ? [new URL(document.referrer).origin] : [];
}

function openHost(port: MessagePort): Promise<Host> {
  const tokens = new Map<
    number,
    { resolve: (token: string) => void; reject: (failure: BridgeFailure) => void }
  >();
  const commands = new Set<(command: EmbedCommand) => void>();
  const stored = new Map<string, string>();
  let lastId = 0;
  let lastPx = -1;
  const post = (message: FrameMessage) => port.postMessage(message);

  const host = ({ apiUrl, options, anonymous = false }: Extract<HostMessage, { type: 'init' }>): Host => ({
    apiUrl,
    options,
    anonymous,
    getSessionToken: ({ sessionId }) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        tokens.set(lastId, {
          resolve,
          reject: (failure) => reject(Object.assign(new Error(failure.message), failure)),
        });
        post({ type: 'token_wanted', id: lastId, sessionId });
      }),
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => {
        stored.set(key, value);
        post({ type: 'store', key, value });
      },
      removeItem: (key) => {
        stored.delete(key);
        post({ type: 'store', key, value: null });
      },
    },
    emit: (name, detail) => post({ type: 'event', name, detail }),
    resize: (px) => {
      const whole = Math.ceil(px);
      if (whole === lastPx) return;
      lastPx = whole;
      post({ type: 'height', px: whole });
    },
    onCommand: (listener) => {
      commands.add(listener);
      return () => void commands.delete(listener);
    },
    close: () => port.close(),
  });

  return new Promise((resolve) => {
    port.onmessage = (event: MessageEvent<HostMessage>) => {
      const message = event.data;
      switch (message.type) {
        case 'init':
          for (const [key, value] of Object.entries(message.stored)) stored.set(key, value);
          resolve(host(message));
          break;
        case 'token':
          tokens.get(message.id)?.resolve(message.value);
          tokens.delete(message.id);
          break;
        case 'token_failed':
          tokens.get(message.id)?.reject(message.failure);
          tokens.delete(message.id);
          break;
        case 'command':
          for (const listener of [...commands]) listener(message.command);
          break;
      }
    };
  });
}

/** Events of a session that reach the partner's page. */
const FORWARDED = [
  'session.created',
  'session.consented',
  'session.queued',
  'session.live',
  'session.suspended',
  'session.ended',
  'session.abandoned',
  'session.failed',
  'session.progress',
  'evaluation.progress',
  'evaluation.completed',
  'evaluation.failed',
] as const;

/** Re-emits the events of a session on the partner's page; returns the function that stops it. */
export function forwardEvents(session: InterviewSession, host: Host): () => void {
  const stops = FORWARDED.map((name) => session.on(name, (detail) => host.emit(name, { ...detail })));
  return () => {
    for (const stop of stops) stop();
  };
}
