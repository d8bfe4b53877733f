import type { JobSource } from '@vivavoce/contract/plain';

/** Words of the pages of jobs. */
export const jobWords = {
  title: 'Jobs',
  intro: 'Jobs you’ve added, with what each asks for. You can draft an interview from any of them.',
  search: 'Title, employer or location',
  add: 'Add a job',
  addIntro:
    'Give the job’s web page, its text or a file. Its requirements are read from it, in its own words.',
  added: 'Job added',
  reading: 'Reading what the job asks for …',
  untitled: 'A job without a title',
  columns: { job: 'Job', location: 'Location', asks: 'Asks for', source: 'Source', added: 'Added' },
  asks: (must: number, nice: number) => `${must} must · ${nice} nice`,
  sources: { url: 'Web page', text: 'Text', file: 'File' } satisfies Record<JobSource, string>,
  empty: {
    title: 'No jobs yet',
    text: 'Add one by its web address, as text or as a file. You’ll see each requirement next to the words it comes from.',
  },
  noMatch: { title: 'No job matches', text: 'Try another title, employer or location.' },
  draft: 'Draft a template',
  requirements: 'What it asks for',
  facts: {
    title: 'Details',
    employer: 'Employer',
    location: 'Location',
    page: 'Job page',
    source: 'Source',
    language: 'Language',
    added: 'Added',
    id: 'Id',
    none: 'Not stated',
  },
  more: 'More for this job',
  erase: {
    item: 'Erase',
    title: (title: string) => `Erase “${title}”?`,
    text: 'This erases the job and what candidates have tailored to it. Templates drafted from it stay.',
    action: 'Erase job',
    done: 'Job erased',
  },
} as const;
