import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  freePort,
  ProcessFailed,
  type ProcessName,
  type Stack,
  type StackOptions,
  startStack,
} from '@vivavoce/dev';
import type { TestProject } from 'vitest/node';
import { Partner } from './partner.ts';
import { SHORT_TEMPLATE } from './template.ts';

/** What the files of tests know of the product that runs for them. */
export interface HostedProduct
  extends Pick<
    Stack,
    'apiUrl' | 'standInsUrl' | 'databaseUrl' | 'pages' | 'keys' | 'owner' | 'mailFolder' | 'agentToken'
  > {
  /** Origin on which a test may serve a partner's own site: the keys allow it, and its port is free. */
  partnerSite: string;
  /** Origin on which a test may take webhooks: they reach it, and its port is free. */
  vendorSite: string;
  /** Port of the API's metrics; those of the tasks and of the agent are at the next two. */
  metricsPort: number;
  /** Address at which processes are killed and started, and logs are read. */
  controlUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    product: HostedProduct;
  }
}

/** A request to whoever holds the stack. */
export type Control =
  | { act: 'kill'; name: ProcessName; signal: NodeJS.Signals }
  | { act: 'start'; name: ProcessName }
  | { act: 'workers' }
  | { act: 'logs'; name: ProcessName };

/** Tests wait for interviewers through most of an interview: these speak as fast as somebody in a hurry. */
const PACE = 1.4;

/**
 * Vitest's global setup of one stack: the whole product, started once for all files that test it, ended after the last.
 * `services` are what it stands on beyond the embedded default.
 */
export async function hostStack(
  project: TestProject,
  options: StackOptions,
  services: readonly { stop(): Promise<void> }[] = [],
): Promise<() => Promise<void>> {
  const partnerSite = `http://localhost:${await freePort()}`;
  const vendorSite = `http://localhost:${await freePort()}`;
  const metricsPort = await freePort(3);
  const stack = await startOnFreePorts({
    ...options,
    metricsPort,
    pace: PACE,
    origins: [partnerSite],
    webhookOrigins: [vendorSite],
  });
  const { apiUrl, standInsUrl, databaseUrl, pages, keys, owner, mailFolder, agentToken } = stack;
  await new Partner({ apiUrl, standInsUrl, secretKey: keys.test.secret }).createTemplate(SHORT_TEMPLATE);
  const server = createServer((request, response) => void answer(stack, request, response));
  const controlUrl = await listen(server);
  project.provide('product', {
    ...{
      apiUrl,
      standInsUrl,
      databaseUrl,
      pages,
      keys,
      owner,
      mailFolder,
      agentToken,
      partnerSite,
      vendorSite,
      metricsPort,
      controlUrl,
    },
  });
  return async () => {
    server.close();
    await stack.stop();
    await Promise.all(services.map((service) => service.stop()));
  };
}

/** Another stack that starts beside this one may take a port between its being found free and being bound. */
const STARTS = 3;

async function startOnFreePorts(options: StackOptions): Promise<Stack> {
  for (let start = 1; ; start += 1) {
    try {
      return await startStack(options);
    } catch (error) {
      const taken = error instanceof Error && /address already in use|EADDRINUSE/i.test(error.message);
      if (taken && start < STARTS) continue;
      if (error instanceof ProcessFailed) console.error(error.lines.join('\n'));
      throw error;
    }
  }
}

async function answer(stack: Stack, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const result = await obey(stack, JSON.parse(await text(request)) as Control);
    response.end(JSON.stringify(result ?? null));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

function obey(stack: Stack, control: Control): Promise<unknown> | number[] {
  switch (control.act) {
    case 'kill':
      return stack.kill(control.name, control.signal);
    case 'start':
      return stack.start(control.name);
    case 'workers':
      return stack.workerPids();
    case 'logs':
      return stack.logs(control.name);
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
