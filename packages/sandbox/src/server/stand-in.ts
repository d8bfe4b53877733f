import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Alignment } from '../speech/alignment.ts';
import type { SandboxContext } from './context.ts';

/** A request that reached its route; `parameters` are the decoded groups of its path, empty where a group is missing. */
export interface RoutedRequest {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  parameters: readonly string[];
  /** No request came on its connection before: the client has waited for the connection, too. */
  newConnection: boolean;
}

export interface Route {
  method: string;
  /** Matches the path behind the stand-in's own. */
  path: RegExp;
  handle(routed: RoutedRequest): Promise<void>;
}

export interface UpgradeRequest {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
  url: URL;
}

export interface UpgradeRoute {
  path: RegExp;
  upgrade(request: UpgradeRequest): void;
}

/** A phrase that was synthesised as a candidate's speech. */
export interface SpokenPhrase {
  text: string;
  samples: Int16Array;
  sampleRate: number;
  alignment: Alignment;
}

/** One vendor, as far as anything can be seen of it on the wire. */
export interface StandIn {
  /** Path of its base URL: `/deepgram`. */
  path: string;
  routes: readonly Route[];
  upgrades?: readonly UpgradeRoute[];
  /** Body of its 404. */
  notFound: unknown;
  /** A test made a candidate's speech: whoever will hear it may learn how it sounds. */
  learn?(phrase: SpokenPhrase): void;
  close?(): void;
}

/** Makes a vendor's stand-in; each vendor's folder exports one. */
export type StandInFactory = (context: SandboxContext) => StandIn;
