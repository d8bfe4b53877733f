import { z } from 'zod';
import { readHtml } from '../html/readable.ts';
import { unescaped } from './json-ld.ts';
import type { Posting } from './posting.ts';

/** A posting on a public board that answers in JSON. */
export interface BoardPosting {
  /** Address of the JSON. */
  api: string;
  /** The posting in that JSON; nothing where it is not in it. */
  read(json: unknown): Posting | undefined;
}

/** Which posting of which board a page shows, where it is a board that is known here. */
export function boardOf(address: string): BoardPosting | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const parts = url.pathname.split('/').filter(Boolean);
  return greenhouse(url, parts) ?? lever(url, parts) ?? ashby(url, parts);
}

const text = z.string().catch('');
const part = /^[\w.-]{1,100}$/;

const greenhouseSchema = z.object({
  title: text,
  company_name: text,
  location: z.object({ name: text }).catch({ name: '' }),
  language: text,
  content: text,
});

/** `boards.greenhouse.io/acme/jobs/123`, also inside a frame: `/embed/job_app?for=acme&token=123`. */
function greenhouse(url: URL, [board, jobs, id]: string[]): BoardPosting | undefined {
  if (!/^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/.test(url.hostname)) return undefined;
  const embedded = board === 'embed';
  const name = embedded ? url.searchParams.get('for') : board;
  const number = embedded ? url.searchParams.get('token') : jobs === 'jobs' ? id : undefined;
  if (!name || !number || !part.test(name) || !/^\d{1,20}$/.test(number)) return undefined;
  return {
    api: `https://boards-api.greenhouse.io/v1/boards/${name}/jobs/${number}`,
    read(json) {
      const parsed = greenhouseSchema.safeParse(json);
      if (!parsed.success) return undefined;
      const { title, company_name, location, language, content } = parsed.data;
      return posting({
        title,
        employer: company_name || name,
        location: location.name,
        locale: language,
        html: content,
      });
    },
  };
}

const leverSchema = z.object({
  text,
  categories: z.object({ location: text }).catch({ location: '' }),
  description: text,
  lists: z.array(z.object({ text, content: text })).catch([]),
  additional: text,
});

/** `jobs.lever.co/acme/<uuid>`, with or without `/apply`. */
function lever(url: URL, [company, id]: string[]): BoardPosting | undefined {
  const host = /^jobs\.(eu\.)?lever\.co$/.exec(url.hostname);
  if (!host || !company || !id || !part.test(company) || !/^[\da-f-]{36}$/i.test(id)) return undefined;
  return {
    api: `https://api.${host[1] ?? ''}lever.co/v0/postings/${company}/${id}`,
    read(json) {
      const parsed = leverSchema.safeParse(json);
      if (!parsed.success) return undefined;
      const { text: title, categories, description, lists, additional } = parsed.data;
      const html = [
        description,
        ...lists.map((list) => `<h3>${list.text}</h3><ul>${list.content}</ul>`),
        additional,
      ].join('\n');
      return posting({ title, employer: company, location: categories.location, locale: '', html });
    },
  };
}

const ashbySchema = z.object({
  jobs: z.array(z.object({ id: text, title: text, location: text, descriptionHtml: text })),
});

/** `jobs.ashbyhq.com/acme/<uuid>`: its JSON is the whole board. */
function ashby(url: URL, [organisation, id]: string[]): BoardPosting | undefined {
  if (url.hostname !== 'jobs.ashbyhq.com' || !organisation || !id) return undefined;
  const name = decoded(organisation);
  if (name === undefined || !/^[\w .&-]{1,100}$/.test(name) || !/^[\da-f-]{36}$/i.test(id)) return undefined;
  return {
    api: `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(name)}`,
    read(json) {
      const job = ashbySchema.safeParse(json).data?.jobs.find((each) => each.id === id);
      if (!job) return undefined;
      const { title, location, descriptionHtml } = job;
      return posting({ title, employer: name, location, locale: '', html: descriptionHtml });
    },
  };
}

/** Nothing where it is cut off, as `%E0%A4%A` is: that names no board. */
function decoded(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

type Given = Record<'title' | 'employer' | 'location' | 'locale' | 'html', string>;

function posting({ html, ...given }: Given): Posting | undefined {
  const { text: read, hidden } = readHtml(unescaped(html));
  if (read === '') return undefined;
  const orNull = (value: string) => value.trim().slice(0, 300) || null;
  return {
    title: orNull(given.title),
    employer: orNull(given.employer),
    location: orNull(given.location),
    locale: orNull(given.locale),
    text: read,
    hidden,
  };
}
