import { EmailScope, isCaller, requireUser } from '../../../auth/viewer.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { AppError, inputError } from '../../../shared/errors.js';
import { normalizeEmail, wantedWords } from '../../../shared/text.js';
import { staffPage } from './job-application-own.service.js';
import { applicationFor } from './job-application-view.js';
import { applicationLoader } from './job-application.loaders.js';
import { JobApplication, JobApplicationModel } from './job-application.model.js';
import { JobApplicationSort, type JobApplicationStatus } from './job-application.enums.js';
import type { PageRequest } from '../job-posting/job-posting.service.js';

/** Applications of the caller, newest first, always as an applicant sees them. */
export function myApplications(
  context: Context,
  status: JobApplicationStatus | null | undefined,
  page: PageRequest,
): Promise<Page<JobApplication>> {
  return ownPage({ userId: requireUser(context.viewer).userId }, status, page);
}

/** Applications of an account, newest first, as staff see them, filtered by the public stage. */
export function applicationsOfUser(
  context: Context,
  userId: string,
  status: JobApplicationStatus | null | undefined,
  page: PageRequest,
): Promise<Page<JobApplication>> {
  const filter = { userId, ...(status ? { publicStatus: status } : {}) };
  return staffPage(context, filter, JobApplicationSort.NEWEST, page);
}

async function ownPage(
  own: { userId: string } | { email: string },
  status: JobApplicationStatus | null | undefined,
  page: PageRequest,
): Promise<Page<JobApplication>> {
  const found = await findPage(JobApplicationModel, JobApplication, {
    filter: { ...own, ...(status ? { publicStatus: status } : {}) },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
  const now = new Date();
  return { ...found, nodes: found.nodes.map((stored) => applicationFor(false, stored, now)) };
}

/** Applications of an email address: the verified one of an emailed link, or any for recruiters. */
export async function applicationsByEmail(
  context: Context,
  email: string | null | undefined,
  page: PageRequest,
): Promise<Page<JobApplication>> {
  const { viewer } = context;
  if (viewer.kind === 'capability') {
    if (viewer.scope !== EmailScope.APPLICATIONS) {
      throw new AppError(
        'FORBIDDEN',
        'This link does not give access to applications. Request a link with the scope APPLICATIONS.',
      );
    }
    const asked = email ? normalizeEmail(email) : viewer.email;
    // Any other address returns nothing, whether or not applications exist for it.
    return ownPage({ email: asked === viewer.email ? asked : '' }, null, page);
  }
  if (!email) throw inputError('REQUIRED', 'email', 'email is required.');
  return staffPage(context, { email: normalizeEmail(email) }, JobApplicationSort.NEWEST, page);
}

export interface ApplicationFilter {
  jobId?: string | null | undefined;
  status?: JobApplicationStatus | null | undefined;
  search?: string | null | undefined;
  anonymized?: boolean | null | undefined;
}

/** The staff list. Anonymized applications are excluded unless requested. */
export function applications(
  context: Context,
  filter: ApplicationFilter,
  sort: JobApplicationSort,
  page: PageRequest,
): Promise<Page<JobApplication>> {
  const { jobId, status, search, anonymized } = filter;
  const words = search ? wantedWords(search) : [];
  if (words.length > 0 && sort !== JobApplicationSort.NEWEST) {
    throw inputError('INVALID', 'sort', 'Search results are sorted newest first. Omit sort, or use NEWEST.', [
      'NEWEST',
    ]);
  }
  const conditions = {
    anonymized: anonymized ?? false,
    ...(jobId ? { jobId } : {}),
    ...(status ? { status } : {}),
    ...(words.length > 0 ? { searchWords: { $all: words } } : {}),
  };
  return staffPage(context, conditions, sort, page);
}

/** Loads applications for `node`. */
export async function applicationsByIds(context: Context, ids: readonly string[]): Promise<(JobApplication | null)[]> {
  const mayLook = context.viewer.kind === 'capability' || isCaller(context.viewer, 'user');
  return mayLook ? applicationLoader(context).loadMany(ids) : ids.map(() => null);
}
