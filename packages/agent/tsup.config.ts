import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/supervisor.ts', 'src/worker.ts'],
  format: 'esm',
  target: 'node24',
  platform: 'node',
  clean: true,
  sourcemap: true,
  dts: false,
  noExternal: [/^@vivavoce\//],
});
