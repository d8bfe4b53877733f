import { type Resume, randomText } from '@vivavoce/contract/plain';
import { attempt } from '../core/attempt.ts';
import { VivavoceError } from '../core/error.ts';
import { bearer } from '../core/http.ts';
import { problemOf } from '../core/problem.ts';
import type { CandidateAccess } from './access.ts';
import type { UploadOptions } from './types.ts';

/** A slow connection sends ten megabytes within this. */
const UPLOAD_DEADLINE_MS = 180_000;

/** Hands a resume in. */
export function uploadResume(
  access: CandidateAccess,
  resume: Blob | string,
  options: UploadOptions,
): Promise<Resume> {
  const file = typeof resume === 'string' ? new Blob([resume], { type: 'text/plain' }) : resume;
  const name = options.name ?? (resume instanceof File ? resume.name : 'resume.txt');
  return sendFile<Resume>(access, file, { ...options, path: `/resumes?${new URLSearchParams({ name })}` });
}

export interface SendOptions extends Pick<UploadOptions, 'onProgress' | 'signal'> {
  path: string;
}

/** Sends a file by `XMLHttpRequest`, which alone says how much has arrived. Sent again after a lost connection it is stored once. */
export async function sendFile<T>(access: CandidateAccess, file: Blob, options: SendOptions): Promise<T> {
  const key = randomText(22);
  const send = (token: string) => sendOnce<T>({ token, file, key, access, options });
  try {
    return await send(await access.value());
  } catch (error) {
    if (!(error instanceof VivavoceError) || !/^(token_expired|invalid_token)$/.test(error.code)) throw error;
    return send((await access.refresh()).value);
  }
}

interface Sending {
  token: string;
  file: Blob;
  key: string;
  access: CandidateAccess;
  options: SendOptions;
}

function sendOnce<T>({
  token,
  file,
  key,
  access,
  options: { path, onProgress, signal },
}: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const stop = () => sending.abort();
    const signals = [access.signal, ...(signal ? [signal] : [])];
    const done = (settle: () => void) => {
      for (const each of signals) each.removeEventListener('abort', stop);
      settle();
    };
    const fail = (error: unknown) => done(() => reject(error));
    sending.open('POST', access.urlOf(path));
    sending.timeout = UPLOAD_DEADLINE_MS;
    for (const [header, value] of Object.entries(bearer(token))) sending.setRequestHeader(header, value);
    sending.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    sending.setRequestHeader('Idempotency-Key', key);
    sending.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    sending.onerror = () => fail(new VivavoceError('connection_lost'));
    sending.ontimeout = () => fail(new VivavoceError('unavailable'));
    sending.onabort = () => fail(new DOMException('The upload was stopped.', 'AbortError'));
    sending.onload = () => {
      const { status, responseText } = sending;
      const answer = attempt(() => JSON.parse(responseText) as T);
      if (status >= 200 && status < 300 && answer) done(() => resolve(answer));
      else void problemOf(new Response(responseText || null, { status: status || 500 })).then(fail, fail);
    };
    for (const each of signals) each.addEventListener('abort', stop);
    if (signals.some((each) => each.aborted)) fail(new DOMException('The upload was stopped.', 'AbortError'));
    else sending.send(file);
  });
}
