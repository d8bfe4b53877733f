/**
 * Keys that were made or pasted while this page is open, by their visible start: for snippets. The API keeps none, and neither
 * does the browser.
 */
const shown = new Map<string, string>();

const START_LENGTH = 16;

export function rememberKey(key: string): void {
  shown.set(key.slice(0, START_LENGTH), key);
}

export function rememberedKey(start: string): string | undefined {
  return shown.get(start);
}
