import { describe, expect, it } from 'vitest';
import { parsePeople } from './parse.ts';

const JANE = { email: 'jane@example.com', name: 'Jane Doe' };

describe('a list of people', () => {
  const TABLE: Record<string, string> = {
    'with headings': 'Name,Email\nJane Doe,jane@example.com',
    'with other words for them, in another order': 'E-Mail;Vorname;Nachname\njane@example.com;Jane;Doe',
    'out of a spreadsheet': 'jane@example.com\tJane Doe',
    'with a mark before its first byte': '\uFEFFemail,full name\njane@example.com,Jane Doe',
    'with quotes': 'name,email\n"Jane Doe","jane@example.com"',
    'as a mail program writes it': 'Jane Doe <jane@example.com>',
    'as a mail program writes it, in quotes': '"Jane Doe" <jane@example.com>',
    'with empty lines and spaces': '\n  Jane Doe ,  jane@example.com \n\n',
  };
  for (const [what, text] of Object.entries(TABLE)) {
    it(`is read ${what}`, () => expect(parsePeople(text)).toMatchObject([JANE]));
  }

  const TWO = [{ email: 'bob@example.com' }, { email: 'ann@example.com' }];
  const SEVERAL: Record<string, string> = {
    'with commas': 'bob@example.com, ann@example.com',
    'with semicolons and names': 'Bob <bob@example.com>; "Lee, Ann" <ann@example.com>',
    'with spaces': 'bob@example.com ann@example.com',
    'each after its name': 'Bob, bob@example.com, Ann, ann@example.com',
  };
  for (const [how, text] of Object.entries(SEVERAL)) {
    it(`loses nobody of several on one line, ${how}`, () => expect(parsePeople(text)).toMatchObject(TWO));
  }

  it('reads each line in its own way', () => {
    expect(
      parsePeople('Ann Lee <ann@example.com>\nJane Doe,jane@example.com\nlee@example.com\tLee'),
    ).toMatchObject([
      { line: 1, email: 'ann@example.com', name: 'Ann Lee' },
      { line: 2, ...JANE },
      { line: 3, email: 'lee@example.com', name: 'Lee' },
    ]);
  });

  it('keeps a name that has the comma of the table', () => {
    expect(parsePeople('name,email\n"Doe, Jane",jane@example.com')).toMatchObject([{ name: 'Doe, Jane' }]);
  });

  it('may be addresses alone', () => {
    expect(parsePeople('jane@example.com\nlee@example.com').map(({ email }) => email)).toEqual([
      'jane@example.com',
      'lee@example.com',
    ]);
  });

  it('names the line of each person, the reference and the language', () => {
    const rows = parsePeople('email,external id,language\na@x.org,A-1,de\n\nb@x.org,B-2,fr');
    expect(rows).toMatchObject([
      { line: 2, externalId: 'A-1', locale: 'de' },
      { line: 4, externalId: 'B-2', locale: 'fr' },
    ]);
  });

  it('is empty where there is nothing', () => expect(parsePeople(' \n ')).toEqual([]));
});
