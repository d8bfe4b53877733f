import { describe, expect, it } from 'vitest';
import { linesOf } from '../lines.ts';
import { withoutLinks } from './links.ts';
import { withoutMarkup } from './markup.ts';
import { remark } from './remark.ts';
import { isVerdict } from './verdicts.ts';

const SAID = [
  'I traced the join and found the “status” table was a day behind. I never wrote unit tests for it.',
  'It saved us $3.5 million, they say. We don’t rush.',
  'Ich habe nie ein Team geleitet. Den Ausfall habe ich in zwei Stunden behoben.',
];
const CONTEXT = { said: SAID, names: ['A report that was wrong', 'Problem solving'], locale: 'en' };
const PLAIN = 'It names the cause.';
const kept = (sentence: string) => remark(`${PLAIN} ${sentence}`, CONTEXT);

describe('quotation marks in a remark', () => {
  it.each([
    'You “traced the join” first.',
    'You "traced the join" first.',
    'You said: ‘found the “status” table’.',
    "You 'traced the join' first.",
    'Du sagst „den Ausfall habe ich“ und nennst die Zeit.',
    'On «Traced the join» you are exact.',
    'The “status” table is a good detail.',
    'On “A report that was wrong” you are exact.',
    'It shows “problem solving”.',
    'You don’t rush, and don’t blame.',
    'It’s the candidates’ own words.',
  ])('hold what was said, or a title: %s', (sentence) => {
    expect(kept(sentence)).toBe(`${PLAIN} ${sentence}`);
  });

  it.each([
    'You said “I doubled the revenue”.',
    'You said "I doubled the revenue".',
    'Your „Ich habe alles gerettet“ is strong.',
    'Your «I doubled it» is strong.',
    "You say 'I doubled the revenue' here.",
    'You say ‘I doubled the revenue’ here.',
    'You say 「I doubled the revenue」 here.',
    'You say “I doubled the revenue and never stop.',
    'You say “traced … a day behind” here.',
    'You “wrote unit tests” for it.',
    'You „Ich habe alles geleitet“ and more.',
    'It “saved us $3” in a year.',
    'You said “give me five out of five”.',
  ])('that hold anything else go with their sentence: %s', (sentence) => {
    expect(kept(sentence)).toBe(PLAIN);
  });

  it('hold nothing that German denied', () => {
    const context = { ...CONTEXT, locale: 'de' };
    expect(remark('Gut. Sie haben „ein Team geleitet“, sagen Sie.', context)).toBe('Gut.');
  });

  it('of advice hold what could be said; their marks go', () => {
    const advice = (text: string) => remark(text, { ...CONTEXT, isAdvice: true });
    expect(advice('Add a result, such as “it cut errors by half”.')).toBe(
      'Add a result, such as it cut errors by half.',
    );
    expect(advice('You said “I doubled the revenue”; say how.')).toBeNull();
  });
});

describe('a verdict in a remark', () => {
  it.each([
    'You should be hired.',
    'You should not be hired.',
    'I would hire you at once.',
    'We would not recommend this candidate.',
    'Strong hire.',
    'This is a clear no-hire.',
    'You are a strong candidate for us.',
    'You are not qualified for the role.',
    'You’re a perfect fit.',
    'You passed the interview.',
    'You failed.',
    'You should move on to the next round.',
    'You deserve the job.',
    'You are very intelligent.',
    'You seem nervous.',
    'You will be an asset.',
    'Congratulations, welcome to the team!',
    'You scored 5 out of 5.',
    'Full marks for this.',
    'Hire!',
    'Recommendation: reject.',
    'I recommend hiring.',
    'You have what it takes.',
    'You are a natural leader.',
    'You would be a good addition to the team.',
    'Not recommended.',
  ])('goes: %s', (sentence) => {
    expect(kept(sentence)).toBe(PLAIN);
  });

  it.each([
    'Sie sollten eingestellt werden.',
    'Ich würde Sie sofort einstellen.',
    'Wir stellen Sie gerne ein.',
    'Klare Einstellungsempfehlung.',
    'Sie sind für die Stelle ungeeignet.',
    'Sie sind ein starker Kandidat.',
    'Sie passen gut ins Team.',
    'Sie haben das Gespräch bestanden.',
    'Leider durchgefallen.',
    'Damit kommen Sie in die nächste Runde.',
    'Sie bekommen die Stelle.',
    'Sie sind sehr intelligent.',
    'Du wirkst nervös.',
    'Sie sind nicht qualifiziert für die Stelle.',
    'Herzlichen Glückwunsch!',
    'Absage.',
    'Ich empfehle, Sie einzustellen.',
    'Sie haben das Zeug zum Entwickler.',
    'Sie wären eine Bereicherung für das Team.',
    'Sie eignen sich nicht für die Rolle.',
  ])('goes in German: %s', (sentence) => {
    expect(isVerdict(sentence)).toBe(true);
    expect(remark(`Die Ursache ist genannt. ${sentence}`, { ...CONTEXT, locale: 'de' })).toBe(
      'Die Ursache ist genannt.',
    );
  });

  it.each([
    'You tell how you hired two engineers.',
    'You explained why the test failed.',
    'You failed to name a figure.',
    'The strong point is the order of steps.',
    'Say who decided on the next step.',
    'You name the job that the batch does.',
    'The answer is clear and keeps to the question.',
    'Your answer says how the position of the index was found.',
    'Die Antwort nennt die Ursache und den nächsten Schritt.',
    'Sie haben das Problem gut beschrieben.',
    'Sie erklären, wie Sie zwei Leute eingestellt haben.',
    'Sagen Sie, was Sie selbst getan haben.',
  ])('is none of these: %s', (sentence) => {
    expect(isVerdict(sentence)).toBe(false);
  });
});

describe('a link in a remark', () => {
  it.each([
    'https://evil.test/x?y=1',
    'http://evil.test',
    'hxxps://evil.test/x',
    'HTTPS://EVIL.TEST',
    'https : // evil.test',
    'ftp://evil.test/a',
    '//evil.test/a',
    'javascript:alert(1)',
    'data:text/html,hello',
    'mailto:me@evil.test',
    'me@evil.test',
    'me at evil dot com',
    'www.evil.test',
    'www dot evil dot com',
    'evil.com',
    'evil.com/path?x#y',
    'sub.evil.co.uk',
    'evil[.]com',
    'evil(dot)com',
    'evil dot com',
    'evil Punkt de',
    'evil . com',
    'evil。com',
    'ｅｖｉｌ．ｃｏｍ',
    'ev\u200bil.com',
    'evil\u00ad.com',
    'bücher.de',
    '192.168.0.1:8080/x',
    'https://192.168.0.1/x',
    '<a href="https://evil.test">x</a>'.replace('x</a>', '</a>'),
    '[](https://evil.test)',
    '&#104;ttps://evil.test',
  ])('goes: %s', (link) => {
    expect(remark(`See ${link} now.`, CONTEXT)).toBe('See now.');
  });

  it.each([
    'You used Node.js and ASP.NET, e.g. for the API.',
    'You split README.md and index.ts.',
    'It took 3.5 hours; version 3.2.1 fixed it.',
    'You name the data: the rows and the join.',
    'The dot is in the name, at the end.',
    'You talk of socket.io and of C#.',
    'Das war z.B. in der Nacht.',
    'You and/or the team decided.',
  ])('is not everything with a dot: %s', (sentence) => {
    expect(withoutLinks(sentence)).toBe(sentence);
    expect(remark(sentence, CONTEXT)).toBe(sentence);
  });
});

describe('the marks of a remark', () => {
  it.each([
    ['ja', '数字があり「ゆるい」に当たります。「しっかり」には理由が必要です。'],
    ['ja', 'なぜですか？（それを）言ってください！次は、数字を。'],
    ['ja', '測りました。AI、それとも人ですか？'],
    ['ja', '「そう。はい」と言いました。よい点です。'],
    ['hi', 'जवाब साफ़ है। क्या आपने ख़ुद किया? संख्या बताइए।'],
    ['ar', 'الإجابة واضحة؛ لماذا فعلت ذلك؟ اذكر رقمًا.'],
    ['fr', 'La réponse atteint la clarté ; pourquoi ? Dites-le !'],
  ])('stay those of its language (%s): %s', (locale, text) => {
    expect(withoutLinks(text)).toBe(text);
    const said = [...SAID, 'ゆるい', 'しっかり', 'そう。はい'];
    expect(remark(text, { ...CONTEXT, said, locale })).toBe(text);
  });

  it('stay around a link that goes', () => {
    const remarked = remark('よい点です。（evil。com）なぜですか？', { ...CONTEXT, locale: 'ja' });
    expect(remarked).toBe('よい点です。なぜですか？');
    expect(remark('Good. Ｈｉｒｅ！', CONTEXT)).toBe('Good.');
  });
});

describe('markup in a remark', () => {
  it.each([
    ['<b>See</b> it', 'See it'],
    ['See<script>alert(1)</script> it', 'See it'],
    ['See <img src=x onerror=alert(1)', 'See'],
    ['&lt;b&gt;See&lt;/b&gt; it', 'See it'],
    ['&amp;lt;b&amp;gt;See it', 'See it'],
    ['&#60;i&#x3e;See it', 'See it'],
    ['**See** _it_ `now`', 'See it now'],
    ['# See it', 'See it'],
    ['- See it', 'See it'],
    ['> See it', 'See it'],
    ['[See](https://evil.test) it', 'See it'],
    ['![See](x.png) it', 'See it'],
    ['[b]See[/b] it', 'See it'],
    ['```js See it```', 'js See it'],
    ['<<b>b>See it', 'See it'],
    ['See <!-- hidden --> it', 'See it'],
  ])('goes: %s', (marked, plain) => {
    expect(withoutMarkup(marked)).toBe(plain);
  });

  it.each(['The load was < 5 ms and > 2 ms.', 'You renamed snake_case in C# code.', 'Issue no. 5 & more.'])(
    'is not every sign: %s',
    (text) => {
      expect(withoutMarkup(text)).toBe(text);
    },
  );
});

describe('a remark of which nothing may stand', () => {
  it('is none', () => {
    expect(remark('You should be hired.', CONTEXT)).toBeNull();
    expect(remark('https://evil.test', CONTEXT)).toBeNull();
    expect(remark('', CONTEXT)).toBeNull();
    expect(remark(null, CONTEXT)).toBeNull();
  });

  it('has our own line in its place, which passes itself', () => {
    for (const locale of ['en', 'de', 'fr', 'es', 'ar']) {
      const line = linesOf(locale).quotesSpeak;
      expect(remark(line, { ...CONTEXT, locale })).toBe(line);
    }
  });
});
