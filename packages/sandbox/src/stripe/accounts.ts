import { Accounts } from '../paying/accounts.ts';
import type { Forwarding } from '../server/context.ts';
import { StripeAccount } from './account.ts';

export class StripeAccounts extends Accounts<StripeAccount> {
  /** @param forwardTo Told of everything that happens, in every account: what a developer's forwarding would be. */
  constructor(forwardTo: Forwarding | undefined) {
    super((behaviour) => {
      const account = new StripeAccount(behaviour);
      if (forwardTo) account.deliveries.addEndpoint(forwardTo);
      return account;
    });
  }
}
