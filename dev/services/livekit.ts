import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGuardian } from '../guardian/guardian.ts';
import { freePort, portNear } from './ports.ts';

export interface LiveKit {
  /** Address as clients and the API reach it. */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** What its address stands for: signalling, and media over TCP and UDP. */
  readonly ports: LiveKitPorts;
  stop(): Promise<void>;
}

/** Signalling, media over TCP, and media over UDP, all of one room on one port each. */
export interface LiveKitPorts {
  signal: number;
  tcp: number;
  udp: number;
}

export interface LiveKitOptions {
  /** The server's program. */
  command: string;
  /** @defaultValue free ones */
  ports?: LiveKitPorts;
  /** Where it tells of rooms and participants. */
  webhookUrl?: string;
  logFile?: string;
}

/**
 * LiveKit's server in a process of its own, for this machine only. It ends when this process does.
 * @throws ServiceFailed
 */
export async function startLiveKit(options: LiveKitOptions): Promise<LiveKit> {
  const { command } = options;
  const ports = options.ports ?? (await liveKitPorts());
  const key = newLiveKitKey();
  const folder = await mkdtemp(join(tmpdir(), 'vivavoce-livekit-'));
  const guardian = openGuardian();
  const stop = async () => {
    await guardian.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await guardian.run({
      command,
      arguments: ['--config-body', configOf({ ports, key, webhookUrl: options.webhookUrl })],
      logFile: options.logFile ?? join(folder, 'livekit.log'),
      readyText: 'starting LiveKit server',
      // Asked politely it waits for its rooms to empty; it has nothing to lose.
      stopSignals: ['SIGKILL'],
    });
    return { url: `ws://127.0.0.1:${ports.signal}`, ...key, ports, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param preferred The first of three in a row, where they are free. */
export async function liveKitPorts(preferred?: number): Promise<LiveKitPorts> {
  const signal = preferred === undefined ? await freePort(3) : await portNear(preferred, 3);
  return { signal, tcp: signal + 1, udp: signal + 2 };
}

function newLiveKitKey(): { apiKey: string; apiSecret: string } {
  return {
    apiKey: `API${randomBytes(6).toString('hex')}`,
    apiSecret: randomBytes(32).toString('base64url'),
  };
}

function configOf({
  ports,
  key,
  webhookUrl,
}: {
  ports: LiveKitPorts;
  key: { apiKey: string; apiSecret: string };
  webhookUrl: string | undefined;
}): string {
  // JSON is YAML.
  return JSON.stringify({
    port: ports.signal,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      tcp_port: ports.tcp,
      udp_port: ports.udp,
      use_external_ip: false,
      enable_loopback_candidate: true,
    },
    // Only the API makes rooms: else a token that has not lapsed would bring back one that was deleted.
    room: { auto_create: false },
    keys: { [key.apiKey]: key.apiSecret },
    ...(webhookUrl ? { webhook: { api_key: key.apiKey, urls: [webhookUrl] } } : {}),
    logging: { level: 'info', json: false },
  });
}
