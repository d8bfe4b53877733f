import type { Outputs } from '../../api.ts';

export type ApiKey = Outputs['keys']['list'][number];
