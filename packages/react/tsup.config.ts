import { defineConfig, type Options } from 'tsup';

const browser = {
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  /* What is loaded by need is a chunk: beside its entry, under a flat name with the hash of what is in it. */
  splitting: true,
  sourcemap: true,
  esbuildOptions(options) {
    options.jsx = 'automatic';
    options.charset = 'utf8';
  },
} satisfies Options;

const dts = {
  only: true,
  compilerOptions: { composite: false, incremental: false, paths: {} },
} satisfies Options['dts'];

export default defineConfig([
  /* The package: React, the SDK and the icons stay imports of the page that uses it. */
  {
    ...browser,
    entry: { index: 'src/index.ts', results: 'src/results/index.ts', tailor: 'src/tailor/index.ts' },
    banner: { js: "'use client';" },
  },
  /* Declarations that stand alone, entry by entry, so that each is read as a whole. */
  { ...browser, entry: { index: 'src/index.ts' }, dts },
  { ...browser, entry: { results: 'src/results/index.ts' }, dts },
  { ...browser, entry: { tailor: 'src/tailor/index.ts' }, dts },
  {
    ...browser,
    entry: {
      styles: 'src/styles/index.css',
      tokens: 'src/styles/tokens.css',
      tailor: 'src/styles/tailor.css',
    },
    sourcemap: false,
  },
  /* The page inside the hosted frame, and the one behind an interview link: everything in it, and no maps, which nobody could read there. */
  {
    ...browser,
    entry: { embed: 'src/embed/index.tsx', link: 'src/link/index.tsx' },
    outDir: 'dist/embed',
    minify: true,
    sourcemap: false,
    noExternal: [/.*/],
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  {
    ...browser,
    entry: { embed: 'src/embed/embed.css', link: 'src/link/link.css' },
    outDir: 'dist/embed',
    minify: true,
    sourcemap: false,
  },
]);
