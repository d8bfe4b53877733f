import type { Outputs } from '../../api.ts';

export type Branding = Outputs['branding']['read'];
