import { defineConfig, type Options } from 'tsup';

const shared = {
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  // esbuild shortens the private names, terser finds what is left: together a twentieth smaller than either.
  minify: 'terser',
  esbuildOptions: (options) => {
    options.minify = true;
  },
  terserOptions: {
    module: true,
    ecma: 2020,
    toplevel: true,
    compress: { passes: 3, pure_getters: true, unsafe_methods: true, unsafe_arrows: true },
  },
  splitting: false,
  // The contract is private: its words go into the bundle, and its types into the declarations.
  noExternal: [/^@vivavoce\//],
} satisfies Options;

/** Declarations that stand alone: named as a source file, the contract is written into them instead of imported. */
const dts = {
  compilerOptions: {
    composite: false,
    incremental: false,
    paths: { '@vivavoce/contract/plain': ['../contract/src/plain.ts'] },
  },
} satisfies Options['dts'];

export default defineConfig([
  // What several entries need is in chunks of its own: a page that takes two of them loads it once.
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      results: 'src/results/index.ts',
      bridge: 'src/bridge/index.ts',
    },
    splitting: true,
    esbuildPlugins: [
      {
        name: 'livekit apart',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/livekit\/connection\.ts$/ }, () => ({
            path: './room.js',
            external: true,
          })),
      },
    ],
  },
  // The tailor, the tracker and packages on their own: what they need of the core would be cut off as one more chunk, which weighs on every interview.
  { ...shared, entry: { tailor: 'src/tailor/index.ts' } },
  { ...shared, entry: { applications: 'src/applications/index.ts' } },
  { ...shared, entry: { packages: 'src/packages/index.ts' } },
  // Types weigh nothing: those of all of a page's entries together, so that each is declared once.
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      results: 'src/results/index.ts',
      tailor: 'src/tailor/index.ts',
      applications: 'src/applications/index.ts',
      packages: 'src/packages/index.ts',
      bridge: 'src/bridge/index.ts',
    },
    dts: { ...dts, only: true },
  },
  // What a session over LiveKit loads: apart, so that the others are no chunk more for the little that both need.
  {
    ...shared,
    entry: {
      livekit: 'src/livekit/index.ts',
      room: 'src/realtime/livekit/connection.ts',
    },
    splitting: true,
    esbuildOptions: (options) => {
      options.minify = true;
      options.chunkNames = 'livekit-[hash]';
    },
    dts: { ...dts, entry: { livekit: 'src/livekit/index.ts' } },
  },
  // Of servers, which share nothing with a page: one file, on what every runtime has.
  { ...shared, platform: 'neutral', entry: { server: 'src/server/index.ts' }, dts },
  // A worklet module shares nothing with the page: one file without an import.
  { ...shared, entry: { 'worklets/voice': 'src/worklets/voice.ts' } },
  {
    ...shared,
    format: 'iife',
    entry: { loader: 'src/loader/index.ts' },
    dts,
    outExtension: () => ({ js: '.js' }),
  },
]);
