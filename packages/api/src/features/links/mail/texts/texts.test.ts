import { describe, expect, it } from 'vitest';
import { MAIL_KINDS, needsLink, unknownPlaceholders } from '../placeholders.ts';
import { writeMail } from '../words.ts';
import { CANDIDATE_TEXTS, textsIn } from './index.ts';

const VALUES = {
  candidate: 'Sam',
  tenant: 'Northwind',
  interview: 'Graduate analyst',
  link: 'https://api.example/i/x',
  deadline: '5 December',
  minutes: '20',
};

describe.each(Object.entries(CANDIDATE_TEXTS))('what candidates are written in %s', (_language, texts) => {
  it.each(MAIL_KINDS)('%s leads on and leaves no gap', (kind) => {
    const { subject, body } = texts[kind];
    expect(unknownPlaceholders(`${subject} ${body}`)).toEqual([]);
    const footer = [texts.contact, texts.why];
    const mail = writeMail(texts[kind], VALUES, { button: texts.button, footer });
    expect(mail.action?.url).toBe(needsLink(kind) ? VALUES.link : undefined);
    expect(JSON.stringify(mail)).not.toContain('{{');
    for (const name of ['Sam', 'Northwind', 'Graduate analyst']) expect(JSON.stringify(mail)).toContain(name);
  });
});

describe('a text', () => {
  it('names the placeholders that there are not', () => {
    expect(unknownPlaceholders('{{candidate}} {{ salary }} {{name}}')).toEqual(['salary', 'name']);
  });

  it('leaves no double space where a name is not known', () => {
    const { lines } = writeMail(
      { subject: 's', body: 'Hello {{candidate}},' },
      {},
      { button: 'b', footer: [] },
    );
    expect(lines).toEqual(['Hello,']);
  });

  it('is English where there are no words for a language', () =>
    expect(textsIn('fi').button).toBe('Open the interview'));
});
