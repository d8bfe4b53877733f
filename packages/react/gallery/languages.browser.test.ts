import type { Message } from '@vivavoce/contract/notice/message';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAILOR } from '../src/tailor/words/languages.ts';
import { INTERVIEW } from '../src/words/languages.ts';
import { LANGUAGES, type Language } from '../src/words/locale.ts';
import { type Gallery, openGallery } from './browser.ts';
import { STATES, type StateName } from './states.ts';

const NAMES = Object.keys(STATES) as StateName[];
const isSoak = process.env.VIVAVOCE_SOAK === '1';
/** In a soak every state in every language; else each language takes every fourth, and all of them together every one. */
const namesFor = (language: Language) =>
  NAMES.filter((_, index) => isSoak || (index + LANGUAGES.indexOf(language)) % 4 === 0);
/** The interview's sentences and the tailor's. */
const WIDGETS = [INTERVIEW, TAILOR];

function sentencesOf(language: Language): string[] {
  return WIDGETS.flatMap((tables) => Object.values<Message>(tables.tableOf(language) ?? {})).flatMap(
    (message) => (typeof message === 'string' ? [message] : Object.values(message)),
  );
}

/** What an English sentence looks like on screen, whatever fills its gaps; none for one that reads the same in `language`. */
function englishOf(language: Language): RegExp[] {
  const own = new Set(sentencesOf(language));
  return sentencesOf('en')
    .filter((sentence) => !own.has(sentence) && /\p{L}{2}/u.test(sentence.replaceAll(/\{\w+\}/g, '')))
    .map((sentence) => {
      const parts = sentence.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('[^.]{1,40}')}$`, 'u');
    });
}

describe('every state of the widget', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    await Promise.all(WIDGETS.flatMap(({ loadLanguage }) => LANGUAGES.map(loadLanguage)));
    gallery = await openGallery();
  }, 60_000);
  afterAll(() => gallery.close());

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'says nothing in English in %s',
    {
      timeout: 120_000,
    },
    async (language) => {
      const english = englishOf(language);
      const stage = await gallery.stage({
        scheme: 'light',
        width: 360,
        height: 680,
        locale: language,
        still: true,
      });
      const strays: string[] = [];
      for (const name of namesFor(language)) {
        await stage.show(name);
        const texts = await textsOf(stage.page);
        strays.push(
          ...texts
            .filter((text) => english.some((sentence) => sentence.test(text)))
            .map((text) => `${name}: ${text}`),
        );
        const sideways = await stage.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (sideways > 0) strays.push(`${name}: ${sideways} px wider than the phone`);
      }
      await stage.close();
      expect(strays).toEqual([]);
    },
  );
});

describe('the foot of the room at 320 pixels', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  }, 60_000);
  afterAll(() => gallery.close());

  it.each(LANGUAGES)('keeps microphone and end apart in %s', { timeout: 60_000 }, async (locale) => {
    const stage = await gallery.stage({ scheme: 'light', width: 320, height: 568, locale, still: true });
    const clashes: string[] = [];
    for (const name of ['live-listening', 'muted', 'device-off', 'live-typing-only'] as const) {
      await stage.show(name);
      const gapPx = await stage.page.evaluate(() => {
        const reach = (selector: string) => {
          const range = document.createRange();
          const button = document.querySelector(selector);
          if (!button) return { left: 0, right: 0 };
          range.selectNodeContents(button);
          const [inside, outside] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
          return {
            left: Math.min(inside.left, outside.left),
            right: Math.max(inside.right, outside.right),
          };
        };
        const [mute, end] = [reach('.vv-mute'), reach('.vv-end')];
        return Math.max(end.left - mute.right, mute.left - end.right);
      });
      if (gapPx < 0) clashes.push(`${name}: ${-gapPx} px over each other`);
    }
    await stage.close();
    expect(clashes).toEqual([]);
  });
});

/** Everything that is read or read out: the texts of elements, names, titles and placeholders. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'aria-valuetext'];
    const texts = [...document.querySelectorAll('#widget *, dialog *')].flatMap((element) => [
      element.childElementCount === 0 ? (element.textContent ?? '') : '',
      ...attributes.map((attribute) => element.getAttribute(attribute) ?? ''),
    ]);
    return [...new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean))];
  });
}
