import type { AppContext } from '../../context.ts';
import { candidateCaller } from '../../core/caller.ts';
import type { CredentialReader } from '../../core/credential.ts';
import { ApiError } from '../../core/error.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { CANDIDATE_TOKEN, REFRESH_GRACE_MS, readCandidateToken } from './token.ts';

export const REFRESH_PATH = '/v1/candidate-tokens/refresh';

/** Tokens of candidates. @throws ApiError `invalid_token`, `token_expired`, `origin_not_allowed` */
export function candidateTokenReader({ database, environment }: AppContext): CredentialReader {
  // The hosted widget runs on our own origin, whatever page it is embedded in.
  const hosted = new URL(environment.PUBLIC_URL).origin;
  return {
    prefix: CANDIDATE_TOKEN.prefix,
    async read({ value, origin, method, path }) {
      const claims = readCandidateToken(environment.TOKEN_SECRET, value);
      if (!claims) throw new ApiError('invalid_token');
      const { tenantId, mode, candidateId, scopes, signInId } = claims;
      const lateMs = method === 'POST' && path === REFRESH_PATH ? REFRESH_GRACE_MS : 0;
      if (claims.expiresAtMs + lateMs <= Date.now()) throw new ApiError('token_expired');
      if (claims.origin !== null && origin !== null && origin !== claims.origin && origin !== hosted) {
        throw new ApiError('origin_not_allowed', {
          detail: 'This token was created for another origin.',
          fix: 'Use it on the origin that asked for it.',
        });
      }
      return database.withTenant(claims, async (records) => {
        const key = { tenantId_id: { tenantId, id: candidateId } };
        const row = await records.candidate.findUnique({ where: key });
        if (!row || row.mode !== mode || row.tokenVersion !== claims.version) {
          throw new ApiError('invalid_token');
        }
        const open = await records.tenant.findFirst({
          where: { id: tenantId, closedAt: null },
          select: { offersAccounts: true },
        });
        if (!open) throw new ApiError('invalid_token');
        if (signInId !== null) {
          const signIn = await records.candidateSignIn.findUnique({
            where: { tenantId_id: { tenantId, id: signInId } },
            select: { id: true },
          });
          if (!signIn || !open.offersAccounts) throw new ApiError('invalid_token');
        }
        const person = await loadPerson(records, claims, candidateId);
        const { anonymousUntil } = person.row;
        if (anonymousUntil && anonymousUntil.getTime() <= Date.now()) throw new ApiError('token_expired');
        return candidateCaller({
          tenantId,
          mode,
          origin,
          candidateId: person.row.id,
          candidateIds: idsOf(person),
          scopes,
          version: person.row.tokenVersion,
          boundTo: claims.origin,
          anonymousUntil,
          signInId,
        });
      });
    },
  };
}
