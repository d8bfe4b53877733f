import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { languageOfText, SPOKEN } from '../support/languages.ts';
import { Room } from '../support/room.ts';
import { useProduct } from '../support/stack.ts';

/** Where the pictures go; none are taken without. */
const PICTURES = process.env.VIVAVOCE_PICTURES;

/** By what a candidate presses, in the order of the screens. */
const BUTTONS = {
  ar: {
    type: 'أوافق وأكتب إجاباتي',
    send: /^إرسال/,
    end: 'إنهاء',
    confirm: 'إنهاء المقابلة',
    result: 'نص المقابلة',
  },
  hi: {
    type: 'सहमति दें और जवाब लिखें',
    send: /^भेजें/,
    end: 'समाप्त करें',
    confirm: 'इंटरव्यू समाप्त करें',
    result: 'बातचीत का लिखित रूप',
  },
  ja: {
    type: '同意して文字で回答する',
    send: /^送信/,
    end: '終了',
    confirm: '面接を終了する',
    result: '書き起こし',
  },
} as const;

describe('a page in another language', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it.each(Object.keys(BUTTONS) as (keyof typeof BUTTONS)[])(
    'has the whole widget in it, from notice to result (%s)',
    async (language) => {
      const browser = await openBrowser();
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${product.stack.pages['university-portal']}/?lang=${language}`);
      const frame = await (await page.locator('#interview iframe').elementHandle())?.contentFrame();
      if (!frame) throw new Error('The script tag mounted no frame.');
      const room = new Room(frame);
      const names = BUTTONS[language];
      const look = async (name: string) => {
        expect(strangers(language, await textsOf(frame))).toEqual([]);
        expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
        if (PICTURES)
          await page.screenshot({ path: join(PICTURES, `${language}-${name}.png`), fullPage: true });
      };

      await room.button(names.type).waitFor();
      await look('notice');
      await room.button(names.type).click();
      const box = frame.getByRole('textbox');
      await box.waitFor({ timeout: 30_000 });
      await expect.poll(() => room.log.textContent(), { timeout: 30_000 }).toMatch(/[?？؟]/);
      await look('question');
      await box.fill(SPOKEN[language].answers[0] ?? '');
      await room.button(names.send).click();
      await room.caption((SPOKEN[language].answers[0] ?? '').slice(0, 20));
      await look('answer');

      await room.button(names.end).first().click();
      await look('end');
      await frame.getByRole('button', { name: names.confirm }).last().click();
      await frame.getByText(names.result).first().waitFor({ timeout: 60_000 });
      await look('result');
    },
  );
});

/** Texts that are long enough to tell, and read like another language. */
function strangers(language: keyof typeof BUTTONS, texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const own = text.replaceAll(/Northwind University|Ava|JSON/g, '');
    return /\p{Script=Latin}{4}/u.test(own) || (languageOfText(own) ?? language) !== language;
  });
}

function textsOf(frame: { evaluate: Page['evaluate'] }): Promise<string[]> {
  return frame.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const within = walker.currentNode.parentElement?.closest('script, style, noscript');
      if (!within) texts.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      texts.push(...attributes.map((attribute) => element.getAttribute(attribute) ?? ''));
    }
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  });
}
