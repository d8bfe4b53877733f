/** What other features use of billing: whether a new interview may begin. */
export { refusalOf, requireEntitlement } from './gate.ts';
