import type { TemplateInput } from '../../templates/index.ts';
import { backendEngineer } from './backend-engineer.ts';
import { customerSupport } from './customer-support.ts';
import { graduatePractice } from './graduate-practice.ts';

/** What a new tenant begins with; each is the tenant's own from then on. */
export const SEED_TEMPLATES: readonly TemplateInput[] = [graduatePractice, backendEngineer, customerSupport];
