/** Where this tab is, so that a reload goes on there. Ids only. */
export interface Kept {
  resumeId: string | null;
  jobId: string | null;
  tailoringId: string | null;
}

const KEY = 'vivavoce:tailor';

/** A storage that is full or forbidden is as good as none. */
export function keepPlace(place: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // A reload begins anew.
  }
}

export function readPlace(): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}
