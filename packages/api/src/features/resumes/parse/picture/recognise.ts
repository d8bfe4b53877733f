import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, type Page, type Worker } from 'tesseract.js';

let worker: Promise<Worker> | undefined;

/** Letters of a picture, each word with its box. The recogniser stays warm with the process. */
export async function recognise(picture: Buffer): Promise<Page> {
  worker ??= openWorker();
  const { data } = await (await worker).recognize(
    picture,
    { rotateAuto: true },
    { blocks: true, text: false },
  );
  return data;
}

function openWorker(): Promise<Worker> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  // Nothing is fetched: the language lies in the package.
  return createWorker('eng', 1, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
}
