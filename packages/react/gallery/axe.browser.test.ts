import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, type Look, openGallery } from './browser.ts';
import { STATES, type StateName } from './states.ts';

const ALL = Object.keys(STATES) as StateName[];

/** The room where something is said above the conversation. */
const NOTICES: StateName[] = [
  'reconnecting',
  'reconnecting-full',
  'offline',
  'sound-blocked',
  'device-lost',
  'device-denied',
  'trouble',
];

/** Of axe's rules those that another look can break; what names, roles and structure are, it cannot. */
const RULES_OF_A_LOOK = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];
const isSoak = process.env.VIVAVOCE_SOAK === '1';

interface Pass {
  look: Look;
  names: StateName[];
  /** Every rule of axe. @defaultValue in a soak */
  inFull?: boolean;
}

const PASSES: Record<string, Pass> = {
  'on a desktop, light': { look: { scheme: 'light', width: 960, height: 700 }, names: ALL, inFull: true },
  'on a phone, dark': { look: { scheme: 'dark', width: 360, height: 700 }, names: ALL },
  'on a laptop at 200 %': {
    look: { scheme: 'light', width: 640, height: 360 },
    names: ['live-listening', ...NOTICES],
  },
  'on a small phone': {
    look: { scheme: 'dark', width: 320, height: 480 },
    names: ['live-listening', ...NOTICES],
  },
  'right to left': {
    look: { scheme: 'light', width: 960, height: 700, locale: 'ar' },
    names: ['consent', 'live-speaking', 'reconnecting', 'result'],
  },
  'with a pale brand colour': {
    look: { scheme: 'light', width: 960, height: 700, accent: '#ffd54a' },
    names: ['consent', 'devices-heard', 'live-speaking', 'result-quote'],
  },
};

describe('every state of the widget', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  }, 60_000);
  afterAll(() => gallery.close());

  for (const [where, { look, names, inFull = isSoak }] of Object.entries(PASSES)) {
    it(`${where} has no accessibility finding, no small target, no squeezed conversation and no sideways scrolling`, {
      timeout: 240_000,
    }, async () => {
      const stage = await gallery.stage({ ...look, still: true });
      const findings: string[] = [];
      for (const name of names) {
        await stage.show(name);
        const found = [
          ...(await axeFindings(stage.page, inFull)),
          ...(await smallTargets(stage.page)),
          ...(await squeezed(stage.page)),
          ...(await bareTexts(stage.page)),
          ...(await overflow(stage.page, look)),
        ];
        findings.push(...found.map((finding) => `${name}: ${finding}`));
      }
      await stage.close();
      expect(findings).toEqual([]);
    });
  }
});

/** Axe stays in the page from the first state on: bringing it in takes longer than a run. */
async function axeFindings(page: Page, inFull: boolean): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      ...(inFull ? {} : { runOnly: { type: 'rule' as const, values: RULES_OF_A_LOOK } }),
    })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`);
    return `${id} at ${places.join(', ')}`;
  });
}

/** Controls smaller than 44 × 44. Links in a sentence widen what can be touched by a pseudo-element and are left out. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.vv-root :is(button, select, textarea, summary, .vv-check)')]
      .filter((control) => control.checkVisibility() && !control.matches('.vv-link'))
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width < 44 || height < 44;
      })
      .map((control) => `small target ${control.className}`),
  );
}

/** Texts beside elements: a browser's translator takes them from under React, which then changes or removes what is gone. */
function bareTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('.vv-root');
    if (!root) return [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { data, parentNode } = texts.currentNode as Text;
      if (data.trim() !== '' && (parentNode?.childNodes.length ?? 0) > 1) found.push(`bare text ${data}`);
    }
    return found;
  });
}

/** A conversation of fewer than four lines, or one that does not end above the foot. */
function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const log = document.querySelector('.vv-log');
    const foot = document.querySelector('.vv-footer');
    if (!log || !foot) return [];
    const found = log.clientHeight < 4 * 24 ? [`conversation of ${log.clientHeight} pixels`] : [];
    const over = log.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
    return over > 1 ? [...found, `conversation ${over} pixels over the foot`] : found;
  });
}

/** Whether the page scrolls sideways: as it is, and on the phone also at 320 pixels. */
async function overflow(page: Page, look: Look): Promise<string[]> {
  const found: string[] = [];
  for (const width of look.width > 400 ? [look.width] : [look.width, 320]) {
    await page.setViewportSize({ width, height: look.height });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) found.push(`needs ${needed} of ${width} pixels`);
  }
  await page.setViewportSize({ width: look.width, height: look.height });
  return found;
}
