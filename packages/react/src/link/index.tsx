import { createRoot } from 'react-dom/client';
import { LinkPage } from './link-page.tsx';
import { readPage } from './page.ts';

/**
 * Entry of the page behind an interview link. The document holds `<div id="vivavoce" data-api-url data-worklet-url data-page>`; the
 * address of the page is the credential.
 */
const place = document.querySelector<HTMLElement>('#vivavoce');
if (place) start(place);

function start(element: HTMLElement): void {
  const { apiUrl = window.location.origin, workletUrl, page = '' } = element.dataset;
  createRoot(element).render(
    <LinkPage page={readPage(page)} apiUrl={apiUrl} workletUrl={workletUrl ?? `${apiUrl}/worklets`} />,
  );
}
