export { requirementSchema } from './schema.ts';
