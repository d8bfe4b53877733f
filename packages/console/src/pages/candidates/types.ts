import type { Outputs } from '../../api.ts';

export type Detail = Outputs['candidates']['read'];
