import { VERSION } from '../version.ts';
import { type Mounted, type MountOptions, mountFrame } from './mount.ts';

/** `window.Vivavoce`, once the script tag has run. */
export interface VivavoceGlobal {
  readonly version: string;
  /**
   * Shows the widget inside an element.
   *
   * @param target element, or a selector that finds one
   * @throws Error where there is no such element or no key
   */
  mount(target: string | Element, options: MountOptions): Mounted;
}

declare global {
  interface Window {
    Vivavoce?: VivavoceGlobal;
  }
}

/** Runs once for every script tag; the second tag on a page uses what the first has put there. */
function run(script: HTMLOrSVGScriptElement | null): void {
  if (!(script instanceof HTMLScriptElement)) return;
  const apiUrl = new URL(script.src).origin;
  window.Vivavoce ??= createGlobal(apiUrl);
  const api = window.Vivavoce;
  const { key, template, target, locale, displayName } = script.dataset;
  if (!key || !target) return;
  const start = () => {
    try {
      api.mount(target, {
        key,
        apiUrl,
        ...(template ? { template } : {}),
        ...(locale ? { locale } : {}),
        ...(displayName ? { displayName } : {}),
      });
    } catch (error) {
      console.error(error);
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

function createGlobal(defaultApiUrl: string): VivavoceGlobal {
  let mounts = 0;
  return {
    version: VERSION,
    mount(target, options) {
      const element = typeof target === 'string' ? document.querySelector(target) : target;
      if (!element) throw new Error(`[vivavoce] No element matches ${JSON.stringify(target)}.`);
      if (!options.key) throw new Error('[vivavoce] `key` is missing: the publishable key of your tenant.');
      mounts += 1;
      return mountFrame(element, { ...options, apiUrl: options.apiUrl ?? defaultApiUrl }, mounts);
    },
  };
}

if (typeof document !== 'undefined') run(document.currentScript);
