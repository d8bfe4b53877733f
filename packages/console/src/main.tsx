import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './console.tsx';
import '@vivavoce/react/tokens.css';
import './styles/tokens.css';
import './styles/base.css';
import { followScheme } from './styles/scheme.ts';

followScheme();

// A page that is open while a release goes out asks for files that are gone: the new page has the new ones.
window.addEventListener('vite:preloadError', (event) => {
  // Offline there is no new page either.
  if (!navigator.onLine) return;
  const KEY = 'vivavoce.reloaded-at';
  if (Date.now() - Number(sessionStorage.getItem(KEY)) < 60_000) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  event.preventDefault();
  window.location.reload();
});

const place = document.querySelector('#console');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
}
