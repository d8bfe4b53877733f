import { type Stack, type StackOptions, startStack } from '@vivavoce/dev';
import { afterAll, beforeAll } from 'vitest';
import { Partner } from './partner.ts';
import { SHORT_TEMPLATE } from './template.ts';

export interface Product {
  readonly stack: Stack;
  readonly partner: Partner;
}

/** The whole product for the tests of one file: started before the first, ended after the last. */
export function useProduct(options: StackOptions | (() => Promise<StackOptions>) = {}): Product {
  let stack: Stack | undefined;
  let partner: Partner | undefined;
  beforeAll(async () => {
    stack = await startStack(typeof options === 'function' ? await options() : options);
    partner = new Partner({
      apiUrl: stack.apiUrl,
      secretKey: stack.keys.test.secret,
      standInsUrl: stack.standInsUrl,
    });
    await partner.createTemplate(SHORT_TEMPLATE);
  });
  afterAll(async () => {
    await stack?.stop();
  });
  return {
    get stack() {
      if (!stack) throw new Error('The product has not been started.');
      return stack;
    },
    get partner() {
      if (!partner) throw new Error('The product has not been started.');
      return partner;
    },
  };
}
