import type { TemplateInput } from '@vivavoce/contract/records';
import { ApiError } from '../../../core/error.ts';
import { careAssistant } from './documents/care/care-assistant.ts';
import { registeredNurse } from './documents/care/registered-nurse.ts';
import { accountExecutive } from './documents/customers/account-executive.ts';
import { customerSupport } from './documents/customers/customer-support.ts';
import { storeManager } from './documents/customers/store-manager.ts';
import { graduatePractice } from './documents/education/graduate-practice.ts';
import { primaryTeacher } from './documents/education/primary-teacher.ts';
import { accountant } from './documents/operations/accountant.ts';
import { warehouseShiftLead } from './documents/operations/warehouse-shift-lead.ts';
import { backendEngineer } from './documents/software/backend-engineer.ts';
import { dataAnalyst } from './documents/software/data-analyst.ts';
import { frontendEngineer } from './documents/software/frontend-engineer.ts';

/** What a new tenant begins with; each is the tenant's own from then on. */
export const SEED_TEMPLATES: readonly TemplateInput[] = [graduatePractice, backendEngineer, customerSupport];

export const PROFESSIONS = ['software', 'customers', 'care', 'operations', 'education'] as const;
export type Profession = (typeof PROFESSIONS)[number];

interface LibraryTemplate {
  profession: Profession;
  document: TemplateInput;
}

const of = (profession: Profession, ...documents: TemplateInput[]): LibraryTemplate[] =>
  documents.map((document) => ({ profession, document }));

/** Templates to start from, by profession. */
export const LIBRARY: readonly LibraryTemplate[] = [
  ...of('software', backendEngineer, frontendEngineer, dataAnalyst),
  ...of('customers', customerSupport, accountExecutive, storeManager),
  ...of('care', registeredNurse, careAssistant),
  ...of('operations', accountant, warehouseShiftLead),
  ...of('education', primaryTeacher, graduatePractice),
];

/** @throws ApiError `template_unknown` */
export function findLibraryTemplate(slug: string): LibraryTemplate {
  const found = LIBRARY.find(({ document }) => document.slug === slug);
  if (!found) throw new ApiError('template_unknown', { detail: 'The library has no template of this name.' });
  return found;
}

/** A template of the library as its picker shows it. */
export interface LibraryItem {
  slug: string;
  profession: Profession;
  title: string;
  kind: TemplateInput['kind'];
  timeBudgetMs: number;
  questions: string[];
  criteria: string[];
}

export function libraryItems(): LibraryItem[] {
  return LIBRARY.map(({ profession, document }) => ({
    slug: document.slug,
    profession,
    title: document.title,
    kind: document.kind,
    timeBudgetMs: document.timeBudgetMs,
    questions: document.questions.map(({ title }) => title),
    criteria: document.criteria.map(({ name }) => name),
  }));
}
