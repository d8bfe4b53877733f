import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEANT } from '../testing/meant.ts';
import { createSentenceSplitter } from './sentences.ts';

function spoken(text: string, pieces: readonly string[] = [text]): string {
  const splitter = createSentenceSplitter('en-GB');
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.flush()].join('').trim();
}

const SEEN: [string, string][] = [
  ['Goodbye. <script>alert(1)</script>', 'Goodbye.'],
  ['Goodbye <script src="x">alert(1)</script> \nNext', 'Goodbye Next'],
  ['**Good** answer, *really* `useful`.', 'Good answer, really useful.'],
  ['**Two words** and __two more__ and ***all***.', 'Two words and two more and all.'],
  ['这是**重要**的吗？', '这是重要的吗？'],
  ['~~No~~ Yes.', 'No Yes.'],
  ['### Next\n> What now?', 'Next What now?'],
  ['- one\n* two\n+ three\n• four', 'one two three four'],
  ['- [ ] one\n- [x] two', 'one two'],
  [
    'One.\n* * *\nTwo.\n- - -\nThree.\n___\nFour.\n---\nFive.\n===\nSix.',
    'One. Two. Three. Four. Five. Six.',
  ],
  ['So:\n| a | b |\n|---|:--|\n| 1 | 2 |\nWhat now?', 'So: What now?'],
  ['| Name | Age | City |\n| --- | --- | --- |\n| A | 1 | X |', ''],
  ['Press 1️⃣, 2️⃣ or #️⃣.', 'Press , or .'],
  ['Hello 🇩🇪🇫🇷 there 🏴󠁧󠁢󠁥󠁮󠁧󠁿.', 'Hello there .'],
  ['Hi 👩‍💻🎉👍🏽❤️!', 'Hi !'],
  ['See [the page](https://example.com/a_b) and ![it](img/a.png) now.', 'See the page and now.'],
  ['A fact[^1] [^2] here.', 'A fact[^1] here.'],
  ['(laughs) Well, [pause] yes (smiles warmly).', 'Well, yes .'],
  ['*nods* Right. _chuckles softly_ Go on. (clears her throat)', 'Right. Go on.'],
  ['*lächelt freundlich* Gut. [Pause] (nickt)', 'Gut.'],
  ['<speak>Hello <break time="1s"/>there</speak>', 'Hello there'],
  ['<prosody rate="slow">Hello</prosody> <emphasis level="strong">you</emphasis>', 'Hello you'],
  ['<b>Hello</b> and <em>welcome</em>.<br>Go on.', 'Hello and welcome. Go on.'],
  ['Go on <!-- ask about q2 -->now.', 'Go on now.'],
  ['What does `<b>x</b>` or `*smiles*` or `x**2` give?', 'What does <b>x</b> or *smiles* or x**2 give?'],
  ['```js\n# let a = b*c*d;\n```\nDone.', '# let a = b*c*d; Done.'],
];

describe('what is meant is spoken', () => {
  it.each(MEANT)('whole: %s', (text) => {
    expect(spoken(text)).toBe(text);
    expect(spoken(text, [...text])).toBe(text);
  });
});

describe('what is only seen is not', () => {
  it.each(SEEN)('%j is %j', (text, expected) => {
    expect(spoken(text)).toBe(expected);
    expect(spoken(text, [...text])).toBe(expected);
  });
});

describe('sentences end at the marks of their script', () => {
  it.each([
    ['Armenian', 'Շնորհակալություն ձեր պատասխանի համար։ Ի՞նչ արեցիք դրանից հետո։ Շարունակենք։'],
    ['Burmese', 'ဖြေပေးတဲ့အတွက် ကျေးဇူးတင်ပါတယ်။ အဲဒီနောက် ဘာလုပ်ခဲ့သလဲ ပြောပြပါလား။ ဆက်သွားကြမယ်။'],
    ['Ethiopic', 'ስለ መልስዎ በጣም አመሰግናለሁ። ከዚያ በኋላ ምን እንደሰሩ ሊነግሩኝ ይችላሉ ወይ፧ እንቀጥል።'],
    ['Devanagari', 'आपके उत्तर के लिए बहुत धन्यवाद। उसके बाद आपने क्या किया था॥ आगे बढ़ते हैं।'],
    ['Devanagari without spaces', 'आपके उत्तर के लिए बहुत धन्यवाद।उसके बाद आपने क्या किया था।आगे बढ़ते हैं।'],
    ['Khmer', 'សូមអរគុណសម្រាប់ចម្លើយរបស់អ្នក។ តើអ្នកបានធ្វើអ្វីបន្ទាប់ពីនោះ។ បន្តទៅមុខ។'],
    ['Urdu', 'آپ کے جواب کا بہت شکریہ۔ اس کے بعد آپ نے کیا کیا تھا؟ آگے بڑھتے ہیں۔'],
    ['Chinese', '非常感谢你刚才的回答。在那之后你具体做了什么事情呢？我们继续吧。'],
    ['Japanese', 'ご回答いただきありがとうございます。その後、具体的に何をされましたか？次に進みましょう。'],
    ['Arabic', 'شكرا جزيلا لك على إجابتك. ماذا فعلت بعد ذلك في المشروع؟ لنتابع الآن.'],
  ])('%s', (_, text) => {
    const splitter = createSentenceSplitter('und');
    const chunks = [...splitter.push(text), ...splitter.flush()];
    expect(chunks.join('')).toBe(text);
    expect(chunks.length).toBeGreaterThanOrEqual(3);
    expect(chunks.every((chunk) => /[\p{P}]\s?$/u.test(chunk))).toBe(true);
  });
});

it('speaks the same however a technical text is cut on its way', () => {
  const part = fc.constantFrom(...MEANT, ...SEEN.map(([text]) => text), '\n', ' ', '**', '`', '<b', '[', '(');
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }),
      (parts, sizes) => {
        const whole = parts.join(' ');
        const pieces: string[] = [];
        for (let at = 0, turn = 0; at < whole.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          pieces.push(whole.slice(at, at + size));
          at += size;
        }
        expect(spoken(whole, pieces)).toBe(spoken(whole));
      },
    ),
    { numRuns: runs(300), seed: 5 },
  );
});
