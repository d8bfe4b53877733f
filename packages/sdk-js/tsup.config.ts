import { defineConfig, type Options } from 'tsup';

const shared = {
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  sourcemap: true,
  splitting: false,
  // The contract is private: its words go into the bundle, and its types into the declarations.
  noExternal: [/^@vivavoce\//],
} satisfies Options;

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', bridge: 'src/bridge/index.ts' },
    dts: {
      compilerOptions: {
        composite: false,
        incremental: false,
        // Named as a source file, the contract's types are written into the declarations instead of imported by them.
        paths: { '@vivavoce/contract/plain': ['../contract/src/plain.ts'] },
      },
    },
  },
  // Worklet modules share nothing with the page: each is one file without an import.
  {
    ...shared,
    entry: { capture: 'src/worklets/capture.ts', playback: 'src/worklets/playback.ts' },
    outDir: 'dist/worklets',
  },
  {
    ...shared,
    format: 'iife',
    entry: { loader: 'src/loader/index.ts' },
    outExtension: () => ({ js: '.js' }),
  },
]);
