/** Whose move it is, as one shape and one word. */
export type PresenceState =
  | 'connecting'
  | 'listening'
  | 'you'
  | 'thinking'
  | 'speaking'
  | 'muted'
  | 'paused'
  | 'away';
