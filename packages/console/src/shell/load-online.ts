let missed = false;

/**
 * The code of a page. Offline it is waited for: an error would make the router reload, and a reload offline leaves nothing on
 * screen at all.
 */
export function loadOnline<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      missed = true;
      return new Promise(() => {});
    }
  };
}

/**
 * Fetches what could not be, once the network is back. A page that failed to load is not asked for twice by every browser, nor
 * are its styles; a reload does. Only where somebody waits for it: a link that was merely pointed at costs nobody their form.
 */
export function loadMissed(): void {
  if (missed) window.location.reload();
}
