import { describe, expect, it } from 'vitest';
import { boardOf } from './boards.ts';

const ID = '5ac21346-8e0c-4494-8e7a-3eb92ff77902';

describe('a posting on a public board', () => {
  it.each([
    [
      'https://boards.greenhouse.io/acme/jobs/127817?gh_src=x',
      'https://boards-api.greenhouse.io/v1/boards/acme/jobs/127817',
    ],
    [
      'https://job-boards.eu.greenhouse.io/acme/jobs/4',
      'https://boards-api.greenhouse.io/v1/boards/acme/jobs/4',
    ],
    [
      'https://boards.greenhouse.io/embed/job_app?for=acme&token=4',
      'https://boards-api.greenhouse.io/v1/boards/acme/jobs/4',
    ],
    [`https://jobs.lever.co/acme/${ID}/apply`, `https://api.lever.co/v0/postings/acme/${ID}`],
    [`https://jobs.eu.lever.co/acme/${ID}`, `https://api.eu.lever.co/v0/postings/acme/${ID}`],
    [`https://jobs.ashbyhq.com/Acme%20Ltd/${ID}`, 'https://api.ashbyhq.com/posting-api/job-board/Acme%20Ltd'],
  ])('%s is read from %s', (address, api) => {
    expect(boardOf(address)?.api).toBe(api);
  });

  it.each([
    'https://greenhouse.io.evil.example/acme/jobs/1',
    'https://boards.greenhouse.io/acme/jobs/..%2F..',
    'https://boards.greenhouse.io/acme',
    'https://jobs.lever.co/acme/not-a-uuid',
    `https://jobs.ashbyhq.com/..%2F..%2Fx/${ID}`,
    // Threw, and was answered as a fault of ours.
    `https://jobs.ashbyhq.com/%E0%A4%A/${ID}`,
    'not an address',
  ])('%s is on none', (address) => {
    expect(boardOf(address)).toBeUndefined();
  });

  it('is read from the escaped HTML of Greenhouse', () => {
    const json = {
      title: 'Welder',
      company_name: 'Acme',
      location: { name: 'Bergen' },
      content: '&lt;p&gt;Weld &amp;amp; cut.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Care&lt;/li&gt;&lt;/ul&gt;',
    };
    expect(boardOf('https://boards.greenhouse.io/acme/jobs/1')?.read(json)).toEqual({
      title: 'Welder',
      employer: 'Acme',
      location: 'Bergen',
      locale: null,
      text: 'Weld & cut.\n- Care',
      hidden: [],
    });
  });

  it('is read from the lists of Lever', () => {
    const json = {
      text: 'Welder',
      categories: { location: 'Bergen' },
      description: '<div>We weld.</div>',
      lists: [{ text: 'Requirements', content: '<li>Care</li>' }],
      additional: '<div>Apply.</div>',
    };
    expect(boardOf(`https://jobs.lever.co/acme/${ID}`)?.read(json)).toMatchObject({
      title: 'Welder',
      employer: 'acme',
      text: 'We weld.\nRequirements\n- Care\nApply.',
    });
  });

  it('is the one that was meant on the board of Ashby', () => {
    const jobs = [
      { id: 'other', title: 'Other', descriptionHtml: '<p>No.</p>' },
      { id: ID, title: 'Welder', location: 'Bergen', descriptionHtml: '<p>Weld.</p>' },
    ];
    const board = boardOf(`https://jobs.ashbyhq.com/acme/${ID}`);
    expect(board?.read({ jobs })).toMatchObject({ title: 'Welder', location: 'Bergen', text: 'Weld.' });
    expect(board?.read({ jobs: [] })).toBeUndefined();
    expect(board?.read(null)).toBeUndefined();
  });
});
