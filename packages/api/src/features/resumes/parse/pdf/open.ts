import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { UnreadableFile } from '../line.ts';

export type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

export interface OpenOptions {
  /** Its pages are to be drawn. @defaultValue false: they are read */
  toDraw?: boolean;
}

/** Opens a PDF. Whoever opens it destroys its `loadingTask`. @throws UnreadableFile `resume_encrypted`, `resume_damaged` */
export async function openPdf(bytes: Uint8Array, { toDraw = false }: OpenOptions = {}): Promise<Document> {
  const drawing = toDraw
    ? { CanvasFactory: await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas')) }
    : {};
  try {
    // Its own copy: the reader takes the bytes over. No script of the file runs, and no address in it is asked.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      stopAtErrors: false,
      verbosity: 0,
      useSystemFonts: false,
      ...drawing,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UnreadableFile('resume_encrypted', 'The PDF opens with a password only.');
    }
    throw new UnreadableFile('resume_damaged', 'The PDF cannot be opened.');
  }
}
