import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the script and the styles of the static gallery page into a folder. */
export async function buildGallery(folder: string): Promise<void> {
  await build({
    config: false,
    entry: {
      gallery: path('./gallery.tsx'),
      page: path('./page.css'),
      styles: path('../src/styles/index.css'),
      tailor: path('../src/styles/tailor.css'),
      applications: path('../src/styles/applications.css'),
    },
    outDir: folder,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    noExternal: [/.*/],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: path('../tsconfig.json'),
    esbuildOptions(options) {
      options.jsx = 'automatic';
      options.charset = 'utf8';
    },
    splitting: true,
    silent: true,
  });
}
