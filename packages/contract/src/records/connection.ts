/**
 * One way by which a candidate's client reaches the agent that holds a session. What a client has to know to take it depends
 * on its kind; a kind that a client does not know it passes over.
 */
export type Connection = LiveKitConnection | WebSocketConnection;

/** A room of LiveKit, in which the agent waits. */
export interface LiveKitConnection {
  kind: 'livekit';
  /** Address of LiveKit's server, `ws:` or `wss:`. */
  url: string;
  /** Lets this client into this room, for a few minutes; connected, it stays. */
  token: string;
}

export interface WebSocketConnection {
  kind: 'websocket';
  /** Address of the agent's worker, `ws:` or `wss:`. */
  url: string;
}

export type ConnectionKind = Connection['kind'];

/** As many ways as a claim may offer. */
export const MAX_CONNECTIONS = 4;
