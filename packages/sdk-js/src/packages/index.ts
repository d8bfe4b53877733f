export type {
  ErrorCode,
  Package,
  PackageBalance,
  PackageOffer,
  PackagePurchase,
} from '@vivavoce/contract/plain';
export { VivavoceError, type VivavoceErrorDetails } from '../core/error.ts';
export type { SessionStorage, VivavoceErrorShape } from '../types.ts';
export { createPackages } from './packages.ts';
export type { Packages, PackagesOptions, PurchaseInput } from './types.ts';
