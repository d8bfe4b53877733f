import { parseApiKey } from '@vivavoce/contract/ids';
import type { AppContext } from '../../context.ts';
import { keyCaller } from '../../core/caller.ts';
import type { CredentialReader } from '../../core/credential.ts';
import { ApiError } from '../../core/error.ts';
import { hashSecret } from '../../core/hash.ts';

/** Keys of partners. @throws ApiError `invalid_key`, `origin_not_allowed` */
export function keyReader({ database }: Pick<AppContext, 'database'>): CredentialReader {
  return {
    prefix: 'vv_',
    async read({ value, origin, onRefusal }) {
      // Anything that has not the shape of a key is not worth a query.
      if (!parseApiKey(value)) throw new ApiError('invalid_key');
      const hash = hashSecret(value);
      const key = await database.findKey(hash);
      if (!key) {
        const owner = await database.findKeyOwner(hash);
        if (owner) onRefusal?.(owner);
        throw new ApiError('invalid_key');
      }
      if (key.kind === 'publishable' && (origin === null || !key.origins.includes(origin))) {
        onRefusal?.({ tenantId: key.tenantId, mode: key.mode, keyId: key.keyId });
        throw new ApiError('origin_not_allowed');
      }
      const { kind, tenantId, mode, keyId, scopes } = key;
      return keyCaller({ kind, tenantId, mode, keyId, scopes, origin });
    },
  };
}
