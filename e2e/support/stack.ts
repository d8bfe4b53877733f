import { ProcessFailed, type Stack, type StackOptions, startStack } from '@vivavoce/dev';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Partner } from './partner.ts';
import { SHORT_TEMPLATE } from './template.ts';

export interface Product {
  readonly stack: Stack;
  readonly partner: Partner;
}

const LOGGED = ['api', 'tasks', 'agent', 'stand-ins'] as const;
const WARNING = /"level":[456]0/;

/** The last warnings and errors of every process, for whoever reads a failed run. */
async function warnings(stack: Stack): Promise<string> {
  const logs = await Promise.all(
    LOGGED.map(async (name) => {
      const lines = (await stack.logs(name))
        .split('\n')
        .filter((line) => line && (WARNING.test(line) || line[0] !== '{'));
      return [`--- ${name}`, ...lines.slice(-15)];
    }),
  );
  return logs.flat().join('\n');
}

/** The whole product for the tests of one file: started before the first, ended after the last. */
export function useProduct(options: StackOptions | (() => Promise<StackOptions>) = {}): Product {
  let stack: Stack | undefined;
  let partner: Partner | undefined;
  beforeAll(async () => {
    stack = await startStack(typeof options === 'function' ? await options() : options).catch(
      (error: unknown) => {
        if (error instanceof ProcessFailed) console.error(error.lines.join('\n'));
        throw error;
      },
    );
    partner = new Partner({
      apiUrl: stack.apiUrl,
      secretKey: stack.keys.test.secret,
      standInsUrl: stack.standInsUrl,
    });
    await partner.createTemplate(SHORT_TEMPLATE);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && stack) console.error(await warnings(stack));
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
