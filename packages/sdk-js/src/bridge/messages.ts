/**
 * What passes between the loader on the partner's page (the host) and the hosted widget (the frame).
 *
 * 1. The frame posts `ready` to its parent: no secret in it, so the target origin may be open.
 * 2. The host checks source and origin and posts `connect` with a MessagePort to the API's exact origin.
 * 3. The frame checks source and origin and from then on both speak over the port only, beginning with `init`.
 */
export const BRIDGE_VERSION = 1;

export interface BridgeReady {
  vivavoce: 'ready';
  version: number;
}

export interface BridgeConnect {
  vivavoce: 'connect';
  version: number;
}

/** What the partner's page may set of the widget. */
export interface EmbedOptions {
  /** What is shown: an interview, the resume tailor, or the application tracker. @defaultValue 'interview' */
  widget?: 'interview' | 'tailor' | 'applications';
  template?: string;
  /**
   * Tells this interview from others of the same template in one tab, e.g. the id of the application: only the one of the same
   * name is gone on with after a reload. @defaultValue the element's `id`
   */
  name?: string;
  /** BCP 47. @defaultValue the page's `lang`, where the template is in that language; else the template's own */
  locale?: string;
  displayName?: string;
  /** As the React widget's `appearance`; JSON only. Without a `colorScheme` it follows the page, by CSS `color-scheme`. */
  appearance?: Record<string, unknown>;
  /** As the React widget's `strings`; JSON only. */
  strings?: Record<string, string>;
}

export type EmbedCommand =
  | { name: 'end' }
  | { name: 'mute'; muted: boolean }
  | { name: 'focus' }
  /** The page around became light or dark. */
  | { name: 'scheme'; scheme: 'light' | 'dark' };

/** A failure as it crosses the bridge. */
export interface BridgeFailure {
  code: string;
  message: string;
  requestId: string | null;
}

export type HostMessage =
  | {
      type: 'init';
      apiUrl: string;
      options: EmbedOptions;
      /** The tailor and the tracker: nobody says who the candidate is. */
      anonymous?: boolean;
      /** What the frame had stored on the partner's page before a reload. */
      stored: Record<string, string>;
    }
  /** Answer to `token_wanted`. */
  | { type: 'token'; id: number; value: string }
  | { type: 'token_failed'; id: number; failure: BridgeFailure }
  | { type: 'command'; command: EmbedCommand };

export type FrameMessage =
  /** A token is wanted, of a session or of a candidate: the host asks for one on its own page, or asks the partner. */
  | { type: 'token_wanted'; id: number; sessionId: string | null }
  /** Height of the content in CSS pixels. */
  | { type: 'height'; px: number }
  /** Re-emitted on the mount element as a DOM CustomEvent `vivavoce:<name>`. */
  | { type: 'event'; name: string; detail: unknown }
  /** Keep (or, with `null`, forget) a text in the partner page's `sessionStorage`. */
  | { type: 'store'; key: string; value: string | null };
