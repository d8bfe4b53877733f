import type { WholeLanguage } from '@vivavoce/contract/records';
import type { RoleTraps } from './role-traps.ts';
import { ENGLISH_TRAPS } from './roles-english.ts';
import { EUROPEAN_TRAPS } from './roles-european.ts';
import { OTHER_SCRIPT_TRAPS } from './roles-other-scripts.ts';

export const ROLE_TRAPS: Record<WholeLanguage, RoleTraps> = {
  en: ENGLISH_TRAPS,
  ...EUROPEAN_TRAPS,
  ...OTHER_SCRIPT_TRAPS,
};
