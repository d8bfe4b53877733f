import { useEffect } from 'react';
import { actStore, type PaletteAct } from './acts.ts';

/**
 * Acts of a page in the command palette, as long as the page is open.
 * @example useActs([{ id: 'invite', label: 'Invite candidates', run: () => setIsOpen(true) }]);
 */
export function useActs(acts: readonly PaletteAct[]): void {
  useEffect(() => actStore.add(acts), [acts]);
}
