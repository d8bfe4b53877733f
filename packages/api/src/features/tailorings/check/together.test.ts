import { describe, expect, it } from 'vitest';
import { indexSource, unsupportedIn } from './check.ts';

const sourceOf = (...texts: string[]) => indexSource(texts.map((text, line) => ({ text, lines: [line] })));

describe('what is put together from several texts', () => {
  it.each([
    [
      'Worked at Google, 2019 - 2021',
      ['Google Analytics', 'Rejected by Google after an interview', 'Clerk, Alba Hotel, 2019 - 2021'],
    ],
    [
      'Head of Engineering, Acme Ltd',
      ['Acme Ltd', 'Member of a team of 12 led by Anna Schmidt, Head of Engineering'],
    ],
    ['Led a team of 12', ['Member of a team of 12 led by Anna Schmidt, Head of Engineering', 'Led tours']],
    [
      'Studied at Stanford University',
      ['Attended a talk about Kubernetes at Stanford University', 'Studied the market'],
    ],
    ['Built Kubernetes', ['Attended a talk about Kubernetes at Stanford University', 'Built a shop']],
    ['Reduced AWS billing by 40%', ['Reduced the waiting time by 40%', 'Checked the AWS billing']],
    ['Worked with Java and Python', ['No experience with Java', 'Worked with Python']],
    ['Worked with Java', ['No experience with Java']],
    ['Mit Java gearbeitet', ['Keine Erfahrung mit Java', 'Mit Python gearbeitet']],
    ['Trabajé con Java', ['Sin experiencia con Java', 'Trabajé con Python']],
    ['Leitete ein Team von 12 Personen', ['Mitglied eines Teams von 12 Personen, geleitet von Anna Schmidt']],
    ['Lideré un equipo de 12 personas', ['Miembro de un equipo de 12 personas, dirigido por Ana Ruiz']],
    ['Studied at Stanford University', ['Worked as a cook at Stanford University', 'Studied law in Porto']],
  ])('refuses: %s', (text, source) => {
    expect(unsupportedIn(text, sourceOf(...source))).not.toEqual([]);
  });

  it('takes the head of an entry for what each of its texts may say', () => {
    const head = [
      { text: 'Kestrel Labs', field: 'employer' as const },
      { text: 'Software Engineer', field: 'title' as const },
      { text: '2019-03' },
    ];
    const texts = [{ text: 'Built a payment service in Python' }, ...head];
    const source = indexSource(texts.map((text, line) => ({ ...text, lines: [line], head })));
    expect(
      unsupportedIn('Built a payment service in Python at Kestrel Labs since March 2019', source),
    ).toEqual([]);
    expect(unsupportedIn('As a Software Engineer at Kestrel Labs I built a payment service', source)).toEqual(
      [],
    );
  });
});
