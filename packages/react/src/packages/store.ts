import type { PackageBalance, Packages, VivavoceErrorShape } from '@vivavoce/sdk/packages';
import { type CheckoutNews, newsIn, returnUrls, withoutNews } from './checkout-news.ts';

/** A payment that the provider has not confirmed yet is asked about again so often. */
const LOOK_AGAIN_MS = 2_000;
const LOOKS = 30;

export interface PackagesState {
  /** Nothing while it is being asked for. */
  balance: PackageBalance | null;
  error: VivavoceErrorShape | null;
  /** Of the payment that the browser comes back from; `waiting` until the provider confirms it. */
  news: CheckoutNews | 'waiting' | null;
  /** The size whose payment page opens. */
  buying: number | null;
}

/** What a candidate has left, kept true around a payment. */
export class PackagesStore {
  readonly #packages: Packages;
  readonly #listeners = new Set<() => void>();
  readonly #leaveFor: (url: string) => void;
  #state: PackagesState = { balance: null, error: null, news: null, buying: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;
  #opened = 0;

  constructor(packages: Packages, leaveFor: (url: string) => void) {
    this.#packages = packages;
    this.#leaveFor = leaveFor;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getState = (): PackagesState => this.#state;

  /** Begins; answers how to stop. */
  open(): () => void {
    const news = newsIn(location.href);
    if (news !== null) {
      history.replaceState(history.state, '', withoutNews(location.href));
      this.#set({ news: news === 'paid' ? 'waiting' : news });
    }
    // Back from the payment page by the browser's button: the page is as it was left.
    const shown = ({ persisted }: PageTransitionEvent) => persisted && this.look();
    addEventListener('pageshow', shown);
    this.look();
    return () => {
      removeEventListener('pageshow', shown);
      clearTimeout(this.#timer);
      this.#opened += 1;
    };
  }

  look = (): void => {
    this.#looks = 0;
    this.#set({ error: null, buying: null });
    void this.#read();
  };

  buy = async (places: number): Promise<void> => {
    if (this.#state.buying !== null) return;
    this.#set({ buying: places, error: null, news: null });
    try {
      const { url } = await this.#packages.buy({ places, ...returnUrls(location.href) });
      this.#leaveFor(url);
    } catch (error) {
      this.#set({ buying: null, error: error as VivavoceErrorShape });
    }
  };

  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    const opened = ++this.#opened;
    try {
      const balance = await this.#packages.read();
      if (opened !== this.#opened) return;
      const { news } = this.#state;
      const [newest] = balance.packages.filter(({ source }) => source === 'bought');
      const isPaid = newest?.status === 'paid';
      this.#set({ balance, error: null, ...(news === 'waiting' && isPaid ? { news: 'paid' } : {}) });
      if (this.#state.news !== 'waiting' || this.#looks >= LOOKS) return;
      this.#looks += 1;
      this.#timer = setTimeout(() => void this.#read(), LOOK_AGAIN_MS);
    } catch (error) {
      if (opened === this.#opened) this.#set({ error: error as VivavoceErrorShape });
    }
  }

  #set(change: Partial<PackagesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
