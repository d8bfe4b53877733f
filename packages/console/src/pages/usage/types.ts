import type { Outputs } from '../../api.ts';

export type Usage = Outputs['usage']['read'];
export type Amount = Usage['totals'][number];
