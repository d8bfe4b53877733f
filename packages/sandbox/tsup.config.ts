import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { main: 'src/main.ts', worker: 'src/speech/worker.ts', hearing: 'src/hearing/worker.ts' },
  format: 'esm',
  target: 'node24',
  platform: 'node',
  clean: true,
  sourcemap: true,
  // Workspace packages are TypeScript source and go into the bundle; everything from npm stays outside.
  noExternal: [/^@vivavoce\//],
});
