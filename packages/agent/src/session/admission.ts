import type { RedeemRequest, RedeemResponse } from '@vivavoce/contract/internal';
import { type ApiClient, ApiError } from '../transcript/client.ts';
import { AdmissionError } from '../transport/transport.ts';

/** Redeems a client's ticket. @throws AdmissionError with what the client is told, where it may not come in */
export async function redeemTicket(
  api: ApiClient,
  sessionId: string,
  request: RedeemRequest,
): Promise<RedeemResponse> {
  try {
    return await api.redeem(sessionId, request);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'origin_not_allowed') throw new AdmissionError('origin_not_allowed');
    if (error.code === 'session_over') throw new AdmissionError('session_over');
    if (error.superseded) throw new AdmissionError('moved');
    throw new AdmissionError(error.retryable ? 'internal' : 'invalid_ticket');
  }
}
