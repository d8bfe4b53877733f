import { describe, expect, it } from 'vitest';
import { sourcesOf, type TailoredResume } from '../sections.ts';
import { indexSource, unsupportedIn } from './check.ts';

/** An engineer of a small firm who has dealt with large ones. */
const resume: TailoredResume = {
  document: {
    basics: { summary: 'Software engineer with experience of payment services' },
    work: [
      {
        name: 'Kestrel Labs, Dublin',
        position: 'Software Engineer',
        startDate: '2019',
        highlights: [
          'Integrated Google login',
          'Attended a talk about Kubernetes at Stanford University',
          'Met the Head of Engineering',
          'Worked with Siemens on the reporting system',
          'Trained the staff of the Harbour Bank as a visiting lecturer',
        ],
      },
    ],
    education: [{ institution: 'University of Galway', studyType: 'BSc', area: 'Physics' }],
    volunteer: [{ organization: 'Red Cross', position: 'Driver' }],
    skills: [{ name: 'Analytics', keywords: ['Google Analytics', 'Python'] }],
  },
  lines: [
    { page: 1, text: 'Met the', box: null },
    { page: 1, text: 'Head of Engineering', box: null },
    { page: 1, text: 'at Stanford University', box: null },
  ],
  spans: { '/work/0/highlights/2': [0, 1], '/work/0/highlights/1': [2] },
  found: [],
};

describe.each(['', '/work/0'])('an employer, a school or a title, with "%s" as its source', (scope) => {
  const source = indexSource(sourcesOf(resume, scope));

  it.each([
    // The name of a product makes no employer of its maker.
    'Worked at Google',
    'Software Engineer at Google, 2019',
    'Software Engineer, Google',
    'Joined Google in 2019',
    'Employed by Google',
    'Google, 2019',
    'Google. Software Engineer, 2019',
    'Kestrel Labs and Google',
    // Neither does a talk that was heard there make a student or a colleague.
    'Worked at Stanford University',
    'Studied at Stanford University',
    'Kubernetes at Stanford University',
    'At Stanford University',
    'Worked with Kubernetes',
    'Gave a talk about Kubernetes at Stanford University',
    // Whom one met, one is not; nor where the line of the file breaks before the title.
    'Head of Engineering',
    'Head of Engineering at Kestrel Labs',
    'Worked as Head of Engineering',
    'Software Engineer and Head of Engineering',
    // To have worked with somebody is not to have worked for them.
    'Worked for Siemens',
    'Worked at Siemens on the reporting system',
    'Software Engineer with Siemens',
    // A piece of a name is another's, and an employer is no school.
    'Worked at Labs',
    'Studied at Kestrel Labs',
  ])('refuses: %s', (text) => {
    expect(unsupportedIn(text, source)).not.toEqual([]);
    expect(unsupportedIn(text.toLowerCase(), source)).not.toEqual([]);
  });

  it.each([
    'Worked at Kestrel Labs',
    'Software Engineer at Kestrel Labs since 2019',
    'Joined Kestrel Labs as a Software Engineer',
    'As a Software Engineer at Kestrel Labs, integrated the Google login',
    'Attended a talk at Stanford University about Kubernetes',
    'Worked on the reporting system with Siemens',
    'Met the Head of Engineering',
    'Worked as a visiting lecturer, training the staff of the Harbour Bank',
  ])('keeps: %s', (text) => {
    expect(unsupportedIn(text, source)).toEqual([]);
  });
});

it('takes a school and an organisation from their own fields', () => {
  const source = indexSource(sourcesOf(resume, ''));
  for (const text of ['Studied physics at the University of Galway', 'Worked as a driver for Red Cross']) {
    expect(unsupportedIn(text, source), text).toEqual([]);
  }
  expect(unsupportedIn('Worked at the University of Galway', source)).not.toEqual([]);
  expect(unsupportedIn('Studied at Red Cross', source)).not.toEqual([]);
});
