/** Something that can be done from the palette. */
export interface PaletteAct {
  id: string;
  /** What it does: "Invite candidates". */
  label: string;
  run: () => void;
}

/** The acts that open pages have registered. */
export const actStore = createActStore();

function createActStore() {
  const sets = new Set<readonly PaletteAct[]>();
  return {
    /** Answers the function that takes them away. */
    add(acts: readonly PaletteAct[]): () => void {
      sets.add(acts);
      return () => sets.delete(acts);
    },
    all: (): PaletteAct[] => [...sets].flat(),
  };
}
