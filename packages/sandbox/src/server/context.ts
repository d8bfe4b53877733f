import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sessions } from '../session/sessions.ts';
import type { Synthesiser } from '../speech/synthesiser.ts';

/** What every stand-in works with. */
export interface SandboxContext {
  sessions: Sessions;
  synthesiser: Synthesiser;
}

/** A request that reached its route; `parameters` are the decoded groups of its path, empty where a group is missing. */
export interface RoutedRequest {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  parameters: readonly string[];
}
