import { DEFAULT_API_URL } from '../core/api-url.ts';
import { browserStorage } from '../core/memory.ts';
import { CandidateAccess } from '../tailor/access.ts';
import type { Packages, PackagesOptions } from './types.ts';

const PATH = '/packages';

/**
 * The packages of one candidate. Does nothing by itself: the first call asks for the token.
 *
 * @example
 * const packages = createPackages({ getToken: () => fetch('/candidate-token').then((answer) => answer.text()) });
 * const { left, offers } = await packages.read();
 * const { url } = await packages.buy({ places: offers[0].places, successUrl: location.href, cancelUrl: location.href });
 * location.assign(url);
 */
export function createPackages(options: PackagesOptions): Packages {
  const { apiUrl: given = DEFAULT_API_URL, storage = browserStorage('sessionStorage') } = options;
  const apiUrl = given.replace(/\/+$/, '');
  const access = new CandidateAccess(apiUrl, storage, options);
  return {
    apiUrl,
    read: ({ signal } = {}) => access.call({ path: PATH, signal }),
    buy: (body) => access.call({ path: `${PATH}/purchases`, body }),
    dispose: () => access.dispose(),
  };
}
