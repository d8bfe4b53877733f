import type { Outputs } from '../../api.ts';

export type Endpoint = Outputs['webhooks']['list']['data'][number];
export type Delivery = Outputs['webhooks']['deliveries']['data'][number];
export type DeliveryWithLog = Outputs['webhooks']['delivery'];
export type Attempt = DeliveryWithLog['log'][number];
