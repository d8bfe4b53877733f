import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** One order of the thread, and its answer. */
export interface PrintOrder {
  id: number;
  template: string;
  /** JSON that the template reads. */
  data: string;
  /** Written into the file, in seconds. */
  createdAt: number;
}
export type Printed = { id: number; pdf: Uint8Array } | { id: number; failure: string };

/** Latin, Greek, Cyrillic and Devanagari; Arabic that can be copied out of the file again; Chinese characters and kana. */
const FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
  'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf',
];

const require = createRequire(import.meta.url);
const compiler = NodeCompiler.create({
  // An empty folder of our own: a template reads no file.
  workspace: mkdtempSync(join(tmpdir(), 'vivavoce-print-')),
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(require.resolve(`@expo-google-fonts/${font}`))) }],
});

parentPort?.on('message', ({ id, template, data, createdAt }: PrintOrder) => {
  try {
    const pdf = compiler.pdf(
      { mainFileContent: template, inputs: { data } },
      { pdfStandard: 'ua-1', creationTimestamp: createdAt },
    );
    parentPort?.postMessage({ id, pdf } satisfies Printed);
    compiler.evictCache(5);
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.name : 'error' } satisfies Printed);
  }
});
