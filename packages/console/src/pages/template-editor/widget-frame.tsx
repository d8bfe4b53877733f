import { BRIDGE_VERSION, type FrameMessage, type HostMessage } from '@vivavoce/sdk/bridge';
import { useEffect, useRef, useState } from 'react';
import { useTenant } from '../../session/tenant.ts';
import styles from './widget-frame.module.css';

const FIRST_HEIGHT_PX = 480;
const MAX_HEIGHT_PX = 4_000;

interface WidgetFrameProps {
  /** Opens the session; it goes to the frame over a port, never in its address. */
  token: string;
  title: string;
}

/** The hosted widget, as partners have it on their pages. */
export function WidgetFrame({ token, title }: WidgetFrameProps) {
  const { id } = useTenant();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(FIRST_HEIGHT_PX);
  useEffect(() => {
    let port: MessagePort | undefined;
    const listen = ({ source, origin, data }: MessageEvent<unknown>) => {
      const own = frame.current?.contentWindow;
      if (!own || source !== own || origin !== window.location.origin || !isReady(data)) return;
      port?.close();
      const channel = new MessageChannel();
      port = channel.port1;
      const post = (message: HostMessage) => channel.port1.postMessage(message);
      port.onmessage = ({ data: message }: MessageEvent<FrameMessage>) => {
        if (message.type === 'token_wanted') post({ type: 'token', id: message.id, value: token });
        if (message.type === 'height' && message.px <= MAX_HEIGHT_PX) setHeight(Math.max(0, message.px));
      };
      own.postMessage({ vivavoce: 'connect', version: BRIDGE_VERSION }, origin, [channel.port2]);
      const scheme = document.documentElement.dataset.shown === 'dark' ? 'dark' : 'light';
      post({ type: 'init', apiUrl: origin, options: { appearance: { colorScheme: scheme } }, stored: {} });
    };
    window.addEventListener('message', listen);
    return () => {
      window.removeEventListener('message', listen);
      port?.close();
    };
  }, [token]);
  return (
    <iframe
      ref={frame}
      title={title}
      src={`/embed/console?tenant=${id}`}
      allow="microphone; autoplay"
      className={styles.frame}
      style={{ blockSize: height }}
    />
  );
}

function isReady(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'vivavoce' in data &&
    data.vivavoce === 'ready' &&
    'version' in data &&
    data.version === BRIDGE_VERSION
  );
}
