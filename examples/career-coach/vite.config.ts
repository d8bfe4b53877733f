import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  /* A strict policy knows no inline script. */
  build: { modulePreload: { polyfill: false }, target: 'es2022' },
});
