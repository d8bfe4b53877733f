export { hasPicture } from './branding.ts';
/** What other features use of branding: what candidates see, and where its pictures lie. */
export { BRANDING_PATH, type BrandedTenant, brandingFolder, shownBranding } from './public.ts';
