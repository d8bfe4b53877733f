import { VERSION } from '../version.ts';
import { type Mounted, type MountOptions, mountFrame } from './mount.ts';

export type { Mounted, MountOptions };

/** `window.Vivavoce`, once the script tag has run, or the import. */
export interface VivavoceGlobal {
  readonly version: string;
  /**
   * Shows the widget inside an element.
   *
   * @param target element, or a selector that finds one
   * @throws Error where there is no such element, no key, or a secret one
   */
  mount(target: string | Element, options: MountOptions): Mounted;
}

declare global {
  interface Window {
    Vivavoce?: VivavoceGlobal;
  }
}

const DEFAULT_API_URL = 'https://api.vivavoce.dev';
const OWN_PATH = /^[^?#]*\/loader\.js([?#]|$)/;

/** Runs once for every script tag, or import; the second one on a page uses what the first has put there. */
function run(script: HTMLOrSVGScriptElement | null): void {
  // Inside a bundle of the page the running tag is the page's own, which says nothing about us.
  const own = script instanceof HTMLScriptElement && OWN_PATH.test(script.src) ? script : null;
  const apiUrl = own ? new URL(own.src).origin : DEFAULT_API_URL;
  window.Vivavoce ??= createGlobal(apiUrl);
  if (!own) return;
  const api = window.Vivavoce;
  const { key, template, target, name, locale, displayName } = own.dataset;
  if (!key || !target) return;
  const start = () => {
    try {
      api.mount(target, {
        key,
        apiUrl,
        ...(template ? { template } : {}),
        ...(name ? { name } : {}),
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
  /** Names of the stores that are in use on this page. */
  const names = new Set<string>();
  return {
    version: VERSION,
    mount(target, options) {
      const element = typeof target === 'string' ? document.querySelector(target) : target;
      if (!element) throw new Error(`[vivavoce] No element matches ${JSON.stringify(target)}.`);
      if (!options.key) throw new Error('[vivavoce] `key` is missing: the publishable key of your tenant.');
      if (/^vv_\w+_sk_/.test(options.key)) {
        throw new Error(
          '[vivavoce] A secret key never belongs in a browser. Revoke it and use a publishable key.',
        );
      }
      // The same name after a reload, whatever was mounted and removed before it.
      let name = options.name ?? element.id;
      for (let number = 1; !name || names.has(name); number += 1) name = `${number}`;
      const mounted = mountFrame(element, { ...options, apiUrl: options.apiUrl ?? defaultApiUrl }, name);
      names.add(name);
      let isMounted = true;
      return {
        ...mounted,
        unmount: () => {
          // A second time name and storage may be those of the next widget.
          if (!isMounted) return;
          isMounted = false;
          names.delete(name);
          mounted.unmount();
        },
      };
    },
  };
}

if (typeof document !== 'undefined') run(document.currentScript);
