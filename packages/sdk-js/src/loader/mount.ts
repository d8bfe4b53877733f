import {
  BRIDGE_VERSION,
  type BridgeConnect,
  type BridgeReady,
  type EmbedCommand,
  type EmbedOptions,
  type FrameMessage,
  type HostMessage,
} from '../bridge/messages.ts';
import type { GetSessionToken } from '../types.ts';
import { refusalOf } from './check.ts';
import { box, tell } from './fault.ts';
import { watchScheme } from './scheme.ts';
import { createSession, openWorkspace, toFailure } from './session.ts';
import { FrameStore } from './store.ts';

export interface MountOptions extends EmbedOptions {
  /** The publishable key; names the origins that may show the widget. */
  key: string;
  /** Asks your backend for the token of a session; without it the session is created with the publishable key. */
  getSessionToken?: GetSessionToken;
  /** The tailor and the tracker: asks your backend for the token of the candidate; without it a visitor works in an anonymous workspace. */
  getCandidateToken?: () => Promise<string>;
  /** @defaultValue where the script came from; of one that is imported or bundled `https://api.vivavoce.dev` */
  apiUrl?: string;
}

/** A mounted widget. */
export interface Mounted {
  readonly element: Element;
  readonly frame: HTMLIFrameElement;
  end(): void;
  mute(muted: boolean): void;
  focus(): void;
  /** Removes the widget without a trace. The interview itself is kept for 15 minutes, unless it was ended. */
  unmount(): void;
}

const TITLES = { interview: 'Interview', tailor: 'Resume', applications: 'Applications' } as const;

/** What outlives an interview is opened by the token of a candidate. */
export function isOfCandidate(widget: EmbedOptions['widget']): widget is 'tailor' | 'applications' {
  return widget === 'tailor' || widget === 'applications';
}

const READY_DEADLINE_MS = 20_000;
/** So long the frame may still take where the API did not answer the page itself. */
const UNANSWERED_DEADLINE_MS = 5_000;
const FIRST_HEIGHT_PX = 480;
const MAX_HEIGHT_PX = 20_000;

/** Shows the hosted widget inside `element`. @param name of this mount on the page; with the template it tells two stores apart */
export function mountFrame(
  element: Element,
  options: MountOptions & { apiUrl: string },
  name: string,
): Mounted {
  const { apiUrl, key, getSessionToken, getCandidateToken, template, locale, displayName } = options;
  const title = TITLES[options.widget ?? 'interview'];
  const ofCandidate = isOfCandidate(options.widget);
  const pageLocale = languageAround(element);
  const apiOrigin = new URL(apiUrl).origin;
  const store = new FrameStore(`${name}:${template ?? ''}`);
  const frame = document.createElement('iframe');
  let port: MessagePort | undefined;

  const post = (message: HostMessage) => port?.postMessage(message);
  const command = (value: EmbedCommand) => post({ type: 'command', command: value });

  // Where the partner did not choose one, the widget is as light or dark as the page, also when that changes.
  const scheme = watchScheme(element, (to) => {
    if (!options.appearance?.colorScheme) command({ name: 'scheme', scheme: to });
  });

  const receive = (message: FrameMessage) => {
    switch (message.type) {
      case 'token_wanted': {
        const { id, sessionId } = message;
        const token = ofCandidate
          ? (getCandidateToken?.() ?? openWorkspace(apiUrl, key))
          : getSessionToken
            ? Promise.resolve({ sessionId }).then(getSessionToken)
            : createSession({ apiUrl, key, sessionId, template, locale, pageLocale, displayName });
        token.then(
          (value) => post({ type: 'token', id, value }),
          (error: unknown) => {
            const failure = toFailure(error);
            tell({ ...failure, fix: (error as { fix?: string } | null)?.fix });
            post({ type: 'token_failed', id, failure });
          },
        );
        break;
      }
      case 'height':
        if (message.px >= 0 && message.px <= MAX_HEIGHT_PX) frame.style.height = `${message.px}px`;
        break;
      case 'event':
        if (/^[a-z_]+(\.[a-z_]+)*$/.test(message.name)) {
          const init = { detail: message.detail, bubbles: true };
          element.dispatchEvent(new CustomEvent(`vivavoce:${message.name}`, init));
        }
        break;
      case 'store':
        store.set(message.key, message.value);
        break;
    }
  };

  // A frame that loads again says `ready` again and gets a new port.
  const listen = (event: MessageEvent<Partial<BridgeReady> | null>) => {
    if (event.source !== frame.contentWindow || event.origin !== apiOrigin) return;
    if (event.data?.vivavoce !== 'ready' || event.data.version !== BRIDGE_VERSION) return;
    clearTimeout(timer);
    show();
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = (message: MessageEvent<FrameMessage>) => receive(message.data);
    const connect: BridgeConnect = { vivavoce: 'connect', version: BRIDGE_VERSION };
    frame.contentWindow?.postMessage(connect, apiOrigin, [channel.port2]);
    const appearance = { colorScheme: scheme.now(), ...options.appearance };
    post({
      type: 'init',
      apiUrl,
      options: embedOptions({ ...(pageLocale ? { locale: pageLocale } : {}), ...options, name, appearance }),
      anonymous: ofCandidate && !getCandidateToken,
      stored: store.all(),
    });
  };

  let leftover: Element = frame;
  // Until it is known to be ours the frame may hold the browser's own error page: it keeps its place and is not seen.
  const show = () => {
    frame.style.visibility = '';
  };
  const fail = (failure: Parameters<typeof tell>[0]) => {
    if (leftover !== frame) return;
    clearTimeout(timer);
    tell(failure);
    leftover = box(failure.code, locale ?? pageLocale);
    frame.replaceWith(leftover);
  };
  const late = () =>
    fail({
      code: 'unavailable',
      message: `The widget did not load from ${apiOrigin}.`,
      fix: 'Check that the address is right and the API runs.',
      requestId: null,
    });
  let timer = setTimeout(late, READY_DEADLINE_MS);
  /** The page's own policy forbids to ask the API first: that says nothing about the frame, which may take its time. */
  let mayNotAsk = false;
  const blocked = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (leftover === frame && blockedURI.startsWith(apiOrigin) && effectiveDirective === 'connect-src') {
      mayNotAsk = true;
      if (port) return;
      clearTimeout(timer);
      timer = setTimeout(late, READY_DEADLINE_MS);
      return;
    }
    if (port || !blockedURI.startsWith(apiOrigin) || !/^(frame|child|default)-src/.test(effectiveDirective))
      return;
    fail({
      code: 'frame_blocked',
      message: "The page's Content-Security-Policy blocks the widget.",
      fix: `Name ${apiOrigin} in its frame-src.`,
      requestId: null,
    });
  };
  // What the page may ask of the browser depends on the template.
  const wanted = template === undefined ? '' : `&template=${encodeURIComponent(template)}`;
  const src = `${apiUrl}/embed?key=${encodeURIComponent(key)}${wanted}`;
  void refusalOf(src).then((refusal) => {
    if (refusal) return fail(refusal);
    if (refusal === null) return show();
    // Nobody answered: a frame that has not come by now will not come either.
    if (port || mayNotAsk) return;
    clearTimeout(timer);
    timer = setTimeout(late, UNANSWERED_DEADLINE_MS);
  });

  window.addEventListener('message', listen);
  document.addEventListener('securitypolicyviolation', blocked);
  frame.title = title;
  frame.allow = 'microphone; autoplay';
  frame.referrerPolicy = 'origin';
  frame.style.display = 'block';
  frame.style.width = '100%';
  frame.style.border = '0';
  frame.style.height = `${FIRST_HEIGHT_PX}px`;
  frame.style.colorScheme = 'normal';
  frame.style.visibility = 'hidden';
  frame.dataset.vivavoce = [template, options.name].join();
  frame.src = src;
  element.append(frame);

  return {
    element,
    frame,
    end: () => command({ name: 'end' }),
    mute: (muted) => command({ name: 'mute', muted }),
    focus: () => {
      frame.focus();
      command({ name: 'focus' });
    },
    unmount: () => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      document.removeEventListener('securitypolicyviolation', blocked);
      port?.close();
      port = undefined;
      leftover.remove();
      scheme.stop();
      store.clear();
    },
  };
}

/** The language that the page says it is in, around the widget. */
function languageAround(element: Element): string | undefined {
  return element.closest<HTMLElement>('[lang]:not([lang=""])')?.lang;
}

/** What may cross the bridge: data, no functions. */
function embedOptions({
  widget,
  template,
  name,
  locale,
  displayName,
  appearance,
  strings,
}: EmbedOptions): EmbedOptions {
  const options = { widget, template, name, locale, displayName, appearance, strings };
  return JSON.parse(JSON.stringify(options)) as EmbedOptions;
}
