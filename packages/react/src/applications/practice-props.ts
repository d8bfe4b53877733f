import type { Appearance } from '../appearance/appearance.ts';
import type { Practising } from './store.ts';

export interface PracticeProps {
  practising: Practising;
  apiUrl: string;
  workletUrl: string | undefined;
  appearance: Appearance | undefined;
}
