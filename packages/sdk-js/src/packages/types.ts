import type { PackageBalance, PackagePurchase } from '@vivavoce/contract/plain';
import type { SessionStorage } from '../types.ts';

/** How the candidate's page proves itself: one of the two. Somebody unknown buys nothing. */
export type PackagesOptions = PackagesSettings &
  (
    | {
        /** A candidate token that your backend made; it is refreshed for as long as the page is open. */
        token: string;
      }
    | {
        /** Asks your backend for the token of the candidate who is signed in. */
        getToken: () => Promise<string>;
      }
  );

export interface PackagesSettings {
  /** @defaultValue 'https://api.vivavoce.dev' */
  apiUrl?: string;
  /** Where the token outlives a reload of the page; `null` keeps none. @defaultValue `sessionStorage` */
  storage?: SessionStorage | null;
}

export interface PurchaseInput {
  /** One of the sizes on offer. */
  places: number;
  /** Where the browser comes back to once it is paid: an address of this page's origin. */
  successUrl: string;
  /** Where it comes back to without a payment. */
  cancelUrl: string;
}

/** Interviews of one candidate: what is left of them, and buying more. */
export interface Packages {
  readonly apiUrl: string;
  /** What is left, and what can be bought. A payment that is under way is asked about first. */
  read(options?: { signal?: AbortSignal }): Promise<PackageBalance>;
  /** Begins a payment: lead the browser to `url`. The interviews are there once it is paid. */
  buy(input: PurchaseInput): Promise<PackagePurchase>;
  /** Stops everything that is under way. */
  dispose(): void;
}
