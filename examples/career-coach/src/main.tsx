import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import '@vivavoce/react/styles.css';
import '@vivavoce/react/tailor.css';
import '@vivavoce/react/applications.css';
import '@vivavoce/react/packages.css';
import './site.css';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
