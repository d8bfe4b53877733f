import type { BridgeFailure } from '../bridge/messages.ts';

/** A mistake of the page that mounts: a sentence that names it and what mends it. */
export class MountError extends Error {
  constructor(sentence: string) {
    super(`[vivavoce] ${sentence}`);
  }
}

/** Tells the developer in the console: what happened, and what to do. */
export function tell({ code, message, fix }: BridgeFailure & { fix?: string | undefined }): void {
  const where = code === 'origin_not_allowed' ? ` This page is ${window.location.origin}.` : '';
  console.error(`[vivavoce] ${code}: ${[message, fix !== message && fix].filter(Boolean).join(' ')}${where}`);
}

/** What a candidate sees where there is no widget: calm, and with a word that support can act on. */
export function box(code: string): HTMLElement {
  const sentence = document.createElement('p');
  sentence.lang = 'en';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = `The interview can’t be shown right now. Check your connection and reload this page. If that doesn’t help, contact whoever invited you and quote “${code}”.`;
  // One property at a time: a page's policy may forbid style attributes, never the object model.
  Object.assign(sentence.style, {
    margin: '0',
    padding: '1.25em',
    border: '1px solid',
    borderRadius: '12px',
    font: '1em/1.5 system-ui, sans-serif',
  });
  return sentence;
}
