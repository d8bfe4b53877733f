import { textSchema } from '@vivavoce/contract/text';
import { ApiError } from '../core/error.ts';
import { MAX_FILE_BYTES } from './body.ts';
import type { ApiContext } from './context.ts';

const bytes = { type: 'string', format: 'binary' } as const;

/** How a route that takes a file describes its body. */
export const fileBody = {
  required: true,
  content: {
    'application/octet-stream': { schema: bytes },
    'multipart/form-data': {
      schema: { type: 'object', properties: { file: bytes }, required: ['file'] as string[] },
    },
  },
} as const;

/** The file of a request: its body, or the part `file` of a form. @throws ApiError `invalid_request`, `body_too_large` */
export async function fileOf(c: ApiContext): Promise<{ bytes: Uint8Array; name: string }> {
  const type = c.req.header('Content-Type') ?? '';
  const file = type.startsWith('multipart/form-data') ? await partOf(c) : undefined;
  const found = new Uint8Array(file ? await file.arrayBuffer() : await c.req.arrayBuffer());
  if (found.length === 0) {
    throw new ApiError('invalid_request', {
      errors: [{ pointer: '/file', detail: 'Send the file as the body, or as the part `file` of a form.' }],
    });
  }
  if (found.length > MAX_FILE_BYTES) {
    throw new ApiError('body_too_large', { detail: 'The file is larger than 10 MB.' });
  }
  const name = nameSchema.safeParse(file?.name);
  return { bytes: found, name: name.success ? name.data : '' };
}

const nameSchema = textSchema.max(200);

async function partOf(c: ApiContext): Promise<File | undefined> {
  const form = await c.req.formData().catch(() => undefined);
  const part = form?.get('file');
  if (part instanceof File) return part;
  throw new ApiError('invalid_request', {
    errors: [{ pointer: '/file', detail: 'Send the file as the part `file` of the form.' }],
  });
}
