/** Where an event, a replay or a test event has made deliveries, workers are told on this topic to look for them. */
export const DUE_TOPIC = 'webhooks.due';
