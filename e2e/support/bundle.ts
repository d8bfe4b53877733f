import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a page's source as a partner's bundler does: from the packages as they are published. */
export async function bundle(source: string): Promise<{ script: string; style: string }> {
  const result = await build({
    stdin: {
      contents: source,
      loader: 'tsx',
      resolveDir: fileURLToPath(new URL('../../examples/career-coach', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: 'out',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
  });
  const text = (extension: string) =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
