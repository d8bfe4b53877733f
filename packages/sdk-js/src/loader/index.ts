import { VERSION } from '../version.ts';
import { box, MountError } from './fault.ts';
import { isOfCandidate, type Mounted, type MountOptions, mountFrame } from './mount.ts';

export type { Mounted, MountOptions };

/** `window.Vivavoce`, once the script tag has run, or the import. */
export interface VivavoceGlobal {
  readonly version: string;
  /**
   * Shows the widget inside an element.
   *
   * @param target element, or a selector that finds one
   * @throws Error where there is no such element, no publishable key, or nothing that says which interview
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
  const named = own.dataset.widget as MountOptions['widget'];
  const widget = isOfCandidate(named) ? named : undefined;
  // Without any of them the tag only brings `mount`.
  if (!key && !target && !template) return;
  const start = () => {
    const element = target ? document.querySelector(target) : null;
    try {
      if (!target)
        throw new MountError(
          'The script tag has no `data-target`: add the selector of the element that gets the widget.',
        );
      if (!element)
        throw new MountError(
          `No element matches \`data-target="${target}"\`: add it to the page, or mend the selector.`,
        );
      if (!template && !widget)
        throw new MountError('The script tag has no `data-template`: add the slug of the template.');
      const frame = element.querySelector<HTMLElement>('iframe[data-vivavoce]');
      if (frame?.dataset.vivavoce === [template, name].join()) {
        console.warn(
          `[vivavoce] The script tag for "${target}" is on the page twice: the second one does nothing. Remove it.`,
        );
        return;
      }
      api.mount(element, {
        key: key ?? '',
        apiUrl,
        ...(widget ? { widget } : {}),
        ...(template ? { template } : {}),
        ...(name ? { name } : {}),
        ...(locale ? { locale } : {}),
        ...(displayName ? { displayName } : {}),
      });
    } catch (error) {
      console.error((error as Error).message);
      if (element) element.replaceChildren(box('setup'));
      else (document.body.contains(own) ? own : (document.body.lastElementChild ?? own)).after(box('setup'));
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
      if (!element)
        throw new MountError(
          `No element matches ${JSON.stringify(target)}: add it to the page, or mend the selector.`,
        );
      requireOptions(options);
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

/** @throws MountError where the widget could not begin: said here, where the mistake is */
function requireOptions({ key, template, widget, getSessionToken }: MountOptions): void {
  if (!key)
    throw new MountError(
      '`key` is missing (`data-key` of a tag): give the publishable key of your tenant, `vv_test_pk_…`.',
    );
  if (/^vv_\w+_sk_/.test(key)) {
    throw new MountError('A secret key never belongs in a browser. Revoke it and use a publishable key.');
  }
  if (!/^vv_(test|live)_pk_/.test(key)) {
    throw new MountError(
      `${JSON.stringify(key)} is no publishable key: those begin with \`vv_test_pk_\` or \`vv_live_pk_\`.`,
    );
  }
  if (!template && !getSessionToken && !isOfCandidate(widget)) {
    throw new MountError('`template` is missing: give the slug of the template, or `getSessionToken`.');
  }
}

if (typeof document !== 'undefined') run(document.currentScript);
