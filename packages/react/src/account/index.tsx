import { createRoot } from 'react-dom/client';
import { AccountPage } from './account-page.tsx';
import { readPage } from './page.ts';

/** Entry of a tenant's page for candidates. The document holds `<div id="vivavoce" data-api-url data-worklet-url data-page>`. */
const place = document.querySelector<HTMLElement>('#vivavoce');
if (place) start(place);

function start(element: HTMLElement): void {
  const { apiUrl = window.location.origin, workletUrl, page = '' } = element.dataset;
  createRoot(element).render(
    <AccountPage page={readPage(page)} apiUrl={apiUrl} workletUrl={workletUrl ?? `${apiUrl}/worklets`} />,
  );
}
