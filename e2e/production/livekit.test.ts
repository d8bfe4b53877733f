import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type BrowserOptions, useBrowsers } from '../support/browser.ts';
import { openCareerCoach } from '../support/pages.ts';
import { expectWholeRecord, plainWords, saidBy } from '../support/record.ts';
import { useProduct } from '../support/stack.ts';

const SPOKEN = 'Last spring our churn dashboard counted paused accounts as lost, so I traced the join.';
const TYPED = 'Afterwards I added a freshness check that fails the build.';
const NO_UDP = ['--webrtc-ip-handling-policy=disable_non_proxied_udp'];

interface PeersWindow {
  __peers: RTCPeerConnection[];
}

/** Keeps every peer connection that the page opens. */
function keepPeers(): void {
  const kept: RTCPeerConnection[] = [];
  (window as unknown as PeersWindow).__peers = kept;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      kept.push(this);
    }
  };
}

/** Over what the media really goes. */
function protocolsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found = new Set<string>();
    for (const peer of (window as unknown as PeersWindow).__peers) {
      const stats = await peer.getStats();
      for (const pair of stats.values()) {
        if (pair.type !== 'candidate-pair' || !pair.nominated || pair.state !== 'succeeded') continue;
        found.add(stats.get(pair.localCandidateId).protocol);
      }
    }
    return [...found];
  });
}

describe('a candidate is interviewed over LiveKit', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  /** A candidate who has heard the interviewer, and was heard. */
  async function converse(options: BrowserOptions = {}) {
    const browser = await openBrowser(options);
    await browser.context.addInitScript(keepPeers);
    const sockets: string[] = [];
    browser.context.on('page', (page) => page.on('websocket', (socket) => sockets.push(socket.url())));
    const room = await openCareerCoach(browser, product);
    const voice = await product.partner.voice(SPOKEN);
    await room.agreeAndStart();
    const id = await room.sessionId();
    await product.partner.profile(id, { script: [{ text: SPOKEN }] });
    await room.until('is speaking');
    await room.until('is listening', 60_000);
    expect(await room.heardPeak()).toBeGreaterThan(0.02);
    await room.speak(voice);
    await room.caption(/churn dashboard/);
    // The page shows the room by `@vivavoce/react/livekit`, beside the widget.
    await room.frame
      .page()
      .getByText(/^Your connection is (excellent|good|poor)/)
      .waitFor();
    await room.until('is speaking');
    const protocols = await protocolsOf(room.frame.page());
    expect(sockets.some((url) => url.includes('/rtc'))).toBe(true);
    expect(sockets.filter((url) => url.includes('/v1/realtime/'))).toEqual([]);
    return { room, id, protocols };
  }

  it('by voice and by keyboard: sound as tracks over UDP, and not one WebSocket of ours', async () => {
    const { room, id, protocols } = await converse();
    expect(protocols).toEqual(['udp']);
    await room.until('is listening', 60_000);
    await room.type(TYPED);
    await room.caption(/freshness check/);
    await room.until('is speaking');
    await room.end();
    await product.partner.until(id, 'evaluated');
    const utterances = await product.partner.utterances(id);
    expectWholeRecord(utterances);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toEqual([plainWords(SPOKEN), plainWords(TYPED)]);
  });

  it('and over TCP where UDP is blocked', async () => {
    const { protocols } = await converse({ flags: NO_UDP });
    expect(protocols).toEqual(['tcp']);
  });
});
