/**
 * Where queue and relay live, for both sides of them. On PostgreSQL everything is in one schema, which is all that the
 * agent's login sees; on Redis every key has one prefix.
 */
export const QUEUE_SCHEMA = 'queue';
export const QUEUE_PREFIX = 'vivavoce';
export const RELAY_NAMESPACE = 'vivavoce';

/** Login of the agent on PostgreSQL; its password is the hexadecimal HMAC-SHA-256 of the purpose under `AGENT_TOKEN`. */
export const AGENT_LOGIN = 'vivavoce_agent';
export const AGENT_LOGIN_PURPOSE = 'queue-login';
