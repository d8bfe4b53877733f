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

/* Named as source files, the contract's types are written into the declarations instead of imported. */
const dts = {
  only: true,
  compilerOptions: {
    composite: false,
    incremental: false,
    paths: { '@vivavoce/contract/notice/*': ['../contract/src/notice/*.ts'] },
  },
} satisfies Options['dts'];

/* The SDK's own name for what a session over LiveKit loads, and so that of a file beside the pages: they would be heavier for bundling it. */
const LIVEKIT = /^\.\/room\.js$/;

/* A page that is served: everything in it, no maps, which nobody could read there, and licences once, in a file beside that each names. */
const page = {
  ...browser,
  esbuildOptions(options) {
    browser.esbuildOptions(options);
    options.legalComments = 'linked';
  },
  outDir: 'dist/embed',
  minify: true,
  sourcemap: false,
  external: [LIVEKIT],
  noExternal: [/^(?!\.\/room\.js$)/],
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies Options;

export default defineConfig([
  /* The package: React, the SDK and the icons stay imports of the page that uses it. */
  {
    ...browser,
    entry: {
      index: 'src/index.ts',
      results: 'src/results/index.ts',
      tailor: 'src/tailor/index.ts',
      applications: 'src/applications/index.ts',
      packages: 'src/packages/index.ts',
      livekit: 'src/livekit/index.ts',
    },
    banner: { js: "'use client';" },
  },
  /* Declarations that stand alone, entry by entry, so that each is read as a whole. */
  { ...browser, entry: { index: 'src/index.ts' }, dts },
  { ...browser, entry: { results: 'src/results/index.ts' }, dts },
  { ...browser, entry: { tailor: 'src/tailor/index.ts' }, dts },
  { ...browser, entry: { applications: 'src/applications/index.ts' }, dts },
  { ...browser, entry: { packages: 'src/packages/index.ts' }, dts },
  { ...browser, entry: { livekit: 'src/livekit/index.ts' }, dts },
  {
    ...browser,
    entry: {
      styles: 'src/styles/index.css',
      tokens: 'src/styles/tokens.css',
      tailor: 'src/styles/tailor.css',
      applications: 'src/styles/applications.css',
      packages: 'src/styles/packages.css',
    },
    sourcemap: false,
  },
  /*
   * The page inside the hosted frame, the one behind an interview link and the one for candidates: each a build of its own, or each would load as many
   * small chunks as the two share in part. No browser would load those once: it keeps what a frame loads apart from what a page does.
   */
  { ...page, entry: { embed: 'src/embed/index.tsx' } },
  {
    ...page,
    entry: { link: 'src/link/index.tsx' },
    esbuildOptions(options) {
      page.esbuildOptions(options);
      options.chunkNames = 'link-[name]-[hash]';
    },
  },
  {
    ...page,
    entry: { account: 'src/account/index.tsx' },
    esbuildOptions(options) {
      page.esbuildOptions(options);
      options.chunkNames = 'account-[name]-[hash]';
    },
  },
  {
    ...page,
    entry: { room: '../sdk-js/dist/room.js' },
    external: [],
    noExternal: [/.*/],
    splitting: false,
  },
  {
    ...browser,
    entry: { embed: 'src/embed/embed.css', link: 'src/link/link.css', account: 'src/account/account.css' },
    outDir: 'dist/embed',
    minify: true,
    sourcemap: false,
  },
]);
