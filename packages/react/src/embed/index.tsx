import type { Host } from '@vivavoce/sdk/bridge';
import { createRoot } from 'react-dom/client';
import { Embed } from './embed.tsx';

/**
 * Entry of the page inside the frame. The document holds `<div id="vivavoce" data-api-url data-worklet-url data-origins data-accounts>`
 * and no credential.
 */
const place = document.querySelector<HTMLElement>('#vivavoce');
if (place) start(place);

function start(element: HTMLElement): void {
  const { apiUrl = window.location.origin, workletUrl, origins = '', accounts } = element.dataset;
  createRoot(element).render(
    <Embed
      apiUrl={apiUrl}
      workletUrl={workletUrl ?? `${apiUrl}/worklets`}
      accounts={accounts === 'offered'}
      origins={origins.split(' ').filter((origin) => origin !== '')}
      onHost={(host) => followHeight(element, host)}
    />,
  );
}

/** The frame is as high as its content, always: nothing scrolls inside it but the log. */
function followHeight(element: HTMLElement, host: Host): void {
  new ResizeObserver(() => host.resize(element.getBoundingClientRect().height)).observe(element);
}
