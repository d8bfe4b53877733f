import type { SandboxSession, VendorRequest } from '../session/session.ts';
import { ScriptReader } from './script.ts';

type ListenEvent = 'first_audio' | 'speech_started' | 'finalize_received' | 'final_sent';

/** One stream of sound to a recogniser, whoever stands in for it. */
export type ListenRequest = VendorRequest<ListenEvent>;

const newScriptReader = () => new ScriptReader();

/** What the candidate of a session says, wherever the streams of the session are in it. */
export function scriptOf(session: SandboxSession): ScriptReader {
  return session.state(newScriptReader);
}
