/** Interviews that a candidate has ahead. */
export interface Package {
  id: string;
  candidateId: string;
  /** By the candidate, or by the tenant. */
  source: 'bought' | 'given';
  /** `open` until it is paid; `over` where it never was. Only what is paid has places. */
  status: 'open' | 'paid' | 'over';
  places: number;
  /** Places that no interview has taken, and no refund has taken back. */
  left: number;
  /** Minor units of `currency`; null where it was given. */
  amount: number | null;
  /** Given back of `amount`; the same share of the places, rounded down, is gone with it. */
  refundedAmount: number;
  /** ISO 4217, in lower case. */
  currency: string | null;
  createdAt: string;
}

/** A size that can be bought. */
export interface PackageOffer {
  places: number;
  /** Minor units of `currency`. */
  amount: number;
  currency: string;
}

export interface PackageBalance {
  /** Whether an interview of this candidate takes a place; else the tenant pays for it. */
  required: boolean;
  /** Interviews that the candidate has ahead. */
  left: number;
  offers: PackageOffer[];
  /** The newest first. */
  packages: Package[];
}

export interface PackagePurchase {
  package: Package;
  /** Lead the browser there to pay. */
  url: string;
}
