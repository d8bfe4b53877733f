import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/supervisor.ts', 'src/worker.ts'],
  format: 'esm',
  target: 'node24',
  platform: 'node',
  clean: true,
  sourcemap: false,
  dts: false,
  // What is bundled may be CommonJS and require Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  // The speech SDK is five thousand files; read one by one they cost every worker more than a second of its start.
  noExternal: [/^@vivavoce\//, '@elevenlabs/elevenlabs-js'],
});
