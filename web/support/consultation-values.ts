import type {
  ConsultationCompanyInput,
  ConsultationProjectInput,
  ConsultationType,
} from '../../src/client/generated/graphql.js';

/** Values of the consultation form, as typed. */
export interface ConsultationValues {
  consultationType: ConsultationType;
  scheduledAt: string | null;
  project: { description: string; timeline: string; budget: string };
  company: { name: string; industry: string; employees: string; website: string };
}

/** Undefined if empty. */
export function projectOf(project: ConsultationValues['project']): ConsultationProjectInput | undefined {
  const { description, timeline, budget } = project;
  if (isBlank(project)) return undefined;
  return { description: description.trim(), timeline: timeline.trim() || null, budget: budget.trim() || null };
}

/** Undefined if empty. */
export function companyOf(company: ConsultationValues['company']): ConsultationCompanyInput | undefined {
  const { name, industry, employees, website } = company;
  if (isBlank(company)) return undefined;
  return {
    name: name.trim(),
    industry: industry.trim() || null,
    employees: employees.trim() === '' ? null : Number(employees),
    website: website.trim() || null,
  };
}

const isBlank = (values: Readonly<Record<string, string>>): boolean =>
  Object.values(values).every((text) => text.trim() === '');
