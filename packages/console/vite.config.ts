import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // The API puts one of its own into every answer: `features/console/page.ts` there knows this word.
  html: { cspNonce: 'NONCE' },
  build: {
    target: 'es2022',
    // Nothing inline: the policy of the page allows files of its own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // `package.test.ts` weighs what each page loads.
    manifest: true,
  },
});
