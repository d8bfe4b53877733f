import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Look, openGallery } from './browser.ts';
import { STATES, type StateName } from './states.ts';

/**
 * Pictures of every state: phone and desktop, light and dark, and right-to-left on both.
 *
 * `node gallery/screenshots.ts [name…]` takes all, or those whose name begins with one of the texts.
 */
const FOLDER = fileURLToPath(new URL('../../../screenshots', import.meta.url));

/** The one picture that is kept: the README shows it. */
const README_PICTURE = fileURLToPath(new URL('../../../docs/images/widget.png', import.meta.url));
const README_SHOT = join('desktop-light', 'live-speaking.png');

const LOOKS: Record<string, Look> = {
  'desktop-light': { scheme: 'light', width: 960, height: 640 },
  'desktop-dark': { scheme: 'dark', width: 960, height: 640 },
  'phone-light': { scheme: 'light', width: 360, height: 680 },
  'phone-dark': { scheme: 'dark', width: 360, height: 680 },
  'desktop-rtl': { scheme: 'light', width: 960, height: 640, locale: 'ar' },
  'phone-rtl': { scheme: 'dark', width: 360, height: 680, locale: 'ar' },
};

const wanted = process.argv.slice(2).filter((text) => !text.startsWith('--'));
const only = process.argv.find((text) => text.startsWith('--look='))?.slice('--look='.length);
const names = (Object.keys(STATES) as StateName[]).filter(
  (name) => wanted.length === 0 || wanted.some((text) => name.startsWith(text)),
);

const gallery = await openGallery();
try {
  for (const [look, settings] of Object.entries(LOOKS)) {
    if (only && !look.startsWith(only)) continue;
    await mkdir(join(FOLDER, look), { recursive: true });
    const stage = await gallery.stage(settings);
    for (const name of names) {
      await stage.show(name);
      await stage.page.screenshot({ path: join(FOLDER, look, `${name}.png`), fullPage: true });
    }
    await stage.close();
  }
  if (names.includes('live-speaking') && (!only || 'desktop-light'.startsWith(only))) {
    await copyFile(join(FOLDER, README_SHOT), README_PICTURE);
  }
} finally {
  await gallery.close();
}
