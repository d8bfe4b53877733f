import { newId } from '@vivavoce/contract/ids';
import type { Job, JobSource } from '@vivavoce/contract/records';
import { toStorable } from '@vivavoce/contract/text';
import type { AppContext } from '../../context.ts';
import { type Caller, candidateIdOf, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { loadPerson } from '../candidates/index.ts';
import { findPlanted, takeInvisible } from './requirements/found.ts';
import { type ReadOptions, readRequirements } from './requirements/read.ts';
import { toJob } from './resource.ts';
import { MAX_JOB_LENGTH, type NewJob } from './schema.ts';
import { fetchPosting } from './source/fetch.ts';
import { postingOfFile } from './source/from-file.ts';
import { localeOf } from './source/locale.ts';
import type { Posting } from './source/posting.ts';

/** Less than this is no description. */
const MIN_TEXT_LENGTH = 40;

export interface CreateJobInput extends ReadOptions {
  request: NewJob;
  keep?: (records: TenantTransaction, job: Job) => Promise<void>;
}

/**
 * Takes a job in, by its address or its text, and reads what it asks for.
 * @throws ApiError `not_allowed`, `not_found` where the candidate is unknown, `job_unreadable`
 */
export async function createJob(
  context: AppContext,
  caller: Caller,
  { request, keep, ...options }: CreateJobInput,
): Promise<Job> {
  requireMay(caller, 'jobs:write');
  const candidateId = await ownerOf(context, caller, request.candidateId);
  const { url, text } = request;
  const posting =
    url === undefined ? pasted(text ?? '') : await fetchPosting(context, withScheme(url), options);
  return storeJob(context, caller, {
    ...options,
    posting,
    candidateId,
    source: url === undefined ? 'text' : 'url',
    url: url === undefined ? null : withScheme(url),
    keep,
  });
}

export interface CreateJobFromFileInput extends ReadOptions {
  bytes: Uint8Array;
  candidateId?: string | undefined;
  keep?: CreateJobInput['keep'];
}

/**
 * Takes a job in from a file, and reads what it asks for.
 * @throws ApiError `not_allowed`, `not_found` where the candidate is unknown, `job_unreadable`, `unavailable`
 */
export async function createJobFromFile(
  context: AppContext,
  caller: Caller,
  { bytes, candidateId: named, keep, ...options }: CreateJobFromFileInput,
): Promise<Job> {
  requireMay(caller, 'jobs:write');
  const candidateId = await ownerOf(context, caller, named);
  const posting = await postingOfFile(bytes, { tenantId: caller.tenantId, signal: options.signal });
  return storeJob(context, caller, { ...options, posting, candidateId, source: 'file', url: null, keep });
}

interface StoreJobInput extends ReadOptions {
  posting: Posting;
  candidateId: string | null;
  source: JobSource;
  url: string | null;
  keep?: CreateJobInput['keep'] | undefined;
}

async function storeJob(
  context: AppContext,
  caller: Caller,
  { posting, candidateId, source, url, keep, ...options }: StoreJobInput,
): Promise<Job> {
  const seen = takeInvisible(toStorable(posting.text));
  const text = seen.text.slice(0, MAX_JOB_LENGTH).trim();
  if (text.length < MIN_TEXT_LENGTH) throw new ApiError('job_unreadable');
  const lines = text.split('\n');
  const read = await readRequirements(context, caller, text, options);
  const { tenantId, mode } = caller;
  return context.database.withTenant(caller, async (records) => {
    const row = await records.job.create({
      data: {
        tenantId,
        mode,
        id: newId('job'),
        candidateId,
        source,
        url,
        title: storable(posting.title) ?? read.title,
        employer: storable(posting.employer) ?? read.employer,
        location: storable(posting.location) ?? read.location,
        text,
        locale: localeOf(text, posting.locale),
        requirements: read.requirements.map((requirement) => ({ ...requirement })),
        found: findPlanted({ lines, hidden: [...seen.hidden, ...posting.hidden.map(toStorable)] }).map(
          (found) => ({ ...found }),
        ),
      },
    });
    const job = toJob(row);
    await keep?.(records, job);
    return job;
  });
}

/** Whose job it is: a candidate's page takes in its own, the tenant anybody's or its own. */
async function ownerOf(
  { database }: AppContext,
  caller: Caller,
  named: string | undefined,
): Promise<string | null> {
  if (caller.kind !== 'candidate' && named === undefined) return null;
  const asked = candidateIdOf(caller, named);
  const { row } = await database.withTenant(caller, (records) => loadPerson(records, caller, asked));
  return row.id;
}

function pasted(text: string): Posting {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/[\t  ]+/g, ' ').trim())
    .filter((line) => line !== '');
  return { title: null, employer: null, location: null, locale: null, text: lines.join('\n'), hidden: [] };
}

/** What a person types as an address. */
function withScheme(url: string): string {
  return /^[a-z][\w+.-]*:\/\//i.test(url) ? url : `https://${url}`;
}

function storable(text: string | null): string | null {
  return text === null ? null : takeInvisible(toStorable(text)).text.trim() || null;
}
