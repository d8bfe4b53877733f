import type { Inputs, Outputs } from '../../api.ts';

export type Settings = Outputs['settings']['read'];

/** Saves a part of the settings and says so. */
export type Save = (change: Inputs['settings']['update']) => Promise<void>;

export interface SettingsFormProps {
  settings: Settings;
  save: Save;
}
