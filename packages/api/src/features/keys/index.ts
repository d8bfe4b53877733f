/** What other features use of API keys. */
export { insertKey, listKeys, revokeKey, rotateKey, setOrigins } from './manage.ts';
export { parseOrigin } from './origins.ts';
