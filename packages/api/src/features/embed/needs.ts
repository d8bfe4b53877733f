import type { InterviewKind } from '@vivavoce/contract/records';

/** What the page of the hosted widget needs of the browser, beyond a microphone and its own files. */
export interface FrameNeeds {
  /** Records or checks the candidate's picture. */
  camera: boolean;
  /** Runs WebAssembly, in workers. */
  wasm: boolean;
  /** Uploads and plays blobs, wherever those are. */
  storage: boolean;
}

/** An interview and nothing else. */
export const NO_NEEDS: FrameNeeds = { camera: false, wasm: false, storage: false };

/** By what a template is for. Whoever teaches a kind something new that the browser must allow says so here. */
const NEEDS: Readonly<Record<InterviewKind, FrameNeeds>> = {
  practice: NO_NEEDS,
  screening: NO_NEEDS,
  technical: NO_NEEDS,
};

/** What a template's page needs. */
export function needsOf({ kind }: { kind: InterviewKind }): FrameNeeds {
  return NEEDS[kind];
}
