import { type Browser, chromium } from 'playwright-core';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-fake-ui-for-media-stream --use-fake-device-for-media-stream';

/** A real Chromium, with its own fake microphone. Without `blockAutoplay` pages may play sound before a gesture. */
export function launchBrowser({ blockAutoplay = false } = {}): Promise<Browser> {
  const autoplay = blockAutoplay ? 'document-user-activation-required' : 'no-user-gesture-required';
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS.split(' '), `--autoplay-policy=${autoplay}`],
  });
}
