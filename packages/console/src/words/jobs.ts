import type { JobSource } from '@vivavoce/contract/plain';

/** Words of the pages of jobs. */
export const jobWords = {
  title: 'Jobs',
  intro: 'Jobs that you took in, with what each asks for. An interview can be drafted from any of them.',
  search: 'Search title, employer or location',
  add: 'Add a job',
  addIntro:
    'Name the job by its page, its text or a file. What it asks for is read out of it, in its own words.',
  added: 'Job added',
  reading: 'Reading what the job asks for …',
  untitled: 'A job without a title',
  columns: { job: 'Job', location: 'Location', asks: 'Asks for', source: 'Came as', added: 'Added' },
  asks: (must: number, nice: number) => `${must} must · ${nice} nice`,
  sources: { url: 'Web page', text: 'Text', file: 'File' } satisfies Record<JobSource, string>,
  empty: {
    title: 'Jobs that you take in will be here',
    text: 'Add one by the address of its page, by its text or as a file. You see each requirement with the words that say it.',
  },
  noMatch: { title: 'No job matches', text: 'Search for other words of its title, employer or location.' },
  draft: 'Draft a template',
  requirements: 'What it asks for',
  facts: {
    title: 'Details',
    employer: 'Employer',
    location: 'Location',
    page: 'Job page',
    source: 'Came as',
    language: 'Language',
    added: 'Added',
    id: 'Id',
    none: 'Not said',
  },
  more: 'More for this job',
  erase: {
    item: 'Erase',
    title: (title: string) => `Erase “${title}”?`,
    text: 'The job goes, with what candidates have tailored to it. Templates that were drafted from it stay.',
    action: 'Erase job',
    done: 'Job erased',
  },
} as const;
