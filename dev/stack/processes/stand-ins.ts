import type { ProcessDefinition } from './process.ts';
import { inherited, paymentVariables } from './variables.ts';

export const standIns: ProcessDefinition = {
  entry: 'packages/sandbox/dist/main.js',
  title: 'the stand-ins',
  preferredPort: 4110,
  after: 'nothing',
  // Nobody asks them anything once the agent and the tasks have ended.
  stop: { order: 2, graceMs: 500 },
  environment: (plan, port) => ({
    ...inherited(plan),
    HOST: '127.0.0.1',
    PORT: String(port),
    ...paymentVariables(plan),
    STRIPE_FORWARD_TO: `http://127.0.0.1:${plan.apiPort}/webhooks/stripe`,
    RAZORPAY_FORWARD_TO: `http://127.0.0.1:${plan.apiPort}/webhooks/razorpay`,
  }),
};
