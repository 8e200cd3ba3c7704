import { trusted } from 'mongoose';
import { isCaller, requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import { defineLoader, loaderById } from '../../database/loaders.js';
import { findPage, type Page } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { invalidState } from '../../shared/states.js';
import { searchWords } from '../../shared/text.js';
import { searchTerms } from './careers-search.js';
import { JobPosting, JobPostingModel } from './job-posting.model.js';
import { JobPostingSort, JobPostingStatus, type EmploymentType, type Workplace } from './job-posting.enums.js';
import { POSTING_STATES } from './job-posting.states.js';

/** Which part of a list. */
export interface PageRequest {
  first: number;
  after?: string | null | undefined;
}

export interface SalaryRange {
  minMinor: number;
  maxMinor: number;
  currency: string;
}

export interface PostingFields {
  title: string;
  department: string;
  location: string;
  workplace: Workplace;
  employmentType: EmploymentType;
  description: string;
  requirements?: string[] | null | undefined;
  salary?: SalaryRange | null | undefined;
  closesAt?: Date | null | undefined;
}

/** Postings by id, open or not: who applied for one may read it ever after. */
export const postingLoader = loaderById(JobPostingModel, JobPosting);

/** Postings by id for everybody: closed ones only for recruiters. */
export const listedPostingLoader = defineLoader<string, JobPosting | null>(async (ids, scope) => {
  const postings = await postingLoader(scope).loadMany(ids);
  const { viewer } = scope as Context;
  const seesAll = isCaller(viewer, 'recruiting');
  return new Map(ids.map((id, place) => [id, shownIf(postings[place] ?? null, seesAll)]));
}, null);

function shownIf(posting: JobPosting | null, seesAll: boolean): JobPosting | null {
  return posting && (seesAll || posting.status === JobPostingStatus.OPEN) ? posting : null;
}

export async function createJobPosting(
  context: Context,
  input: PostingFields & { idempotencyKey?: string | null | undefined },
  now = new Date(),
): Promise<JobPosting> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, ...fields } = input;
  const stored = storedFields(fields, now);
  const { id } = await recordIdFor({
    actor: userId,
    operation: 'createJobPosting',
    key: idempotencyKey ?? undefined,
    input: fields,
    prefix: 'job',
  });
  const record = {
    ...stored,
    _id: id,
    status: JobPostingStatus.OPEN,
    closedAt: null,
    history: [],
    staffIds: [userId],
    searchWords: wordsOf(fields),
  };
  try {
    await JobPostingModel.create(record);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return readPosting(id);
}

type StoredFields = Omit<PostingFields, 'salary'> &
  Pick<JobPosting, 'salaryMin' | 'salaryMax' | 'requirements' | 'closesAt'>;

function storedFields({ salary, requirements, closesAt, ...fields }: PostingFields, now: Date): StoredFields {
  if (closesAt && closesAt <= now)
    throw inputError('OUT_OF_RANGE', 'input.closesAt', 'closesAt must lie in the future.');
  if (salary && salary.minMinor > salary.maxMinor) {
    throw inputError('OUT_OF_RANGE', 'input.salary.minMinor', 'minMinor must not be above maxMinor.');
  }
  const money = (amountMinor: number): JobPosting['salaryMin'] =>
    salary ? ({ amountMinor, currency: salary.currency } as JobPosting['salaryMin']) : null;
  return {
    ...fields,
    requirements: requirements ?? [],
    closesAt: closesAt ?? null,
    salaryMin: salary ? money(salary.minMinor) : null,
    salaryMax: salary ? money(salary.maxMinor) : null,
  };
}

function wordsOf({ title, department, location, description, requirements }: PostingFields): string[] {
  return searchWords([title, department, location, description, ...(requirements ?? [])].join(' '));
}

async function readPosting(id: string): Promise<JobPosting> {
  const posting = await JobPostingModel.findOne({ _id: id }).lean<JobPosting>();
  if (!posting) throw notFound('job posting');
  return asClass(JobPosting, posting);
}

/** Changes an open posting; what is left out stays. Applications keep the name that it had. */
export async function updateJobPosting(
  context: Context,
  id: string,
  changes: Partial<{ [Field in keyof PostingFields]: PostingFields[Field] | null }>,
  now = new Date(),
): Promise<JobPosting> {
  const { userId } = requireUser(context.viewer);
  const before = await readPosting(id);
  assertOpen(before);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  for (const [field, value] of Object.entries(given)) {
    if (value === null && !EMPTIABLE.has(field))
      throw inputError('REQUIRED', `input.${field}`, `${field} must not be null.`);
  }
  const { title, department, location, workplace, employmentType, description, requirements, closesAt } = before;
  const salary = salaryOf(before);
  const known: PostingFields = { title, department, location, workplace, employmentType, description, requirements };
  const merged: PostingFields = { ...known, salary, closesAt: null, ...given };
  const stored = storedFields(merged, now);
  const posting = await JobPostingModel.findOneAndUpdate(
    { _id: id, status: JobPostingStatus.OPEN },
    {
      $set: { ...stored, closesAt: 'closesAt' in given ? stored.closesAt : closesAt, searchWords: wordsOf(merged) },
      $addToSet: { staffIds: userId },
    },
    { returnDocument: 'after' },
  ).lean<JobPosting>();
  if (!posting) throw notOpen();
  postingLoader(context).clear(id);
  return asClass(JobPosting, posting);
}

const EMPTIABLE = new Set(['requirements', 'salary', 'closesAt']);

function salaryOf({ salaryMin, salaryMax }: JobPosting): SalaryRange | null {
  if (!salaryMin || !salaryMax) return null;
  return { minMinor: salaryMin.amountMinor, maxMinor: salaryMax.amountMinor, currency: salaryMin.currency };
}

/** Ends a search. Applications that came in go on. */
export async function closeJobPosting(
  context: Context,
  id: string,
  reason: string | null,
  now = new Date(),
): Promise<JobPosting> {
  const { userId } = requireUser(context.viewer);
  const posting = await JobPostingModel.findOneAndUpdate(
    { _id: id, status: JobPostingStatus.OPEN },
    closing(userId, reason, now),
    {
      returnDocument: 'after',
    },
  ).lean<JobPosting>();
  if (!posting) {
    await readPosting(id);
    throw notOpen();
  }
  postingLoader(context).clear(id);
  return asClass(JobPosting, posting);
}

function closing(actorId: string | null, reason: string | null, at: Date): object {
  const row = { from: JobPostingStatus.OPEN, to: JobPostingStatus.CLOSED, actorId, reason, at };
  return {
    $set: { status: JobPostingStatus.CLOSED, closedAt: at },
    $push: { history: row },
    ...(actorId ? { $addToSet: { staffIds: actorId } } : {}),
  };
}

function assertOpen({ status }: JobPosting): void {
  if (status !== JobPostingStatus.OPEN) throw notOpen();
}

function notOpen(): Error {
  return invalidState(JobPostingStatus.CLOSED, 'changed', POSTING_STATES[JobPostingStatus.CLOSED], 'id');
}

/** Closes postings whose last day is over, in one command; answers how many. */
export async function closeDuePostings(now = new Date()): Promise<number> {
  const { modifiedCount } = await JobPostingModel.updateMany(
    { status: JobPostingStatus.OPEN, closesAt: trusted({ $gt: new Date(0), $lt: now }) },
    closing(null, 'The last day is over', now),
  );
  return modifiedCount;
}

/** The posting that somebody wants to apply for. */
export async function postingToApplyFor(context: Context, id: string, now: Date): Promise<JobPosting> {
  const posting = await postingLoader(context).load(id);
  if (!posting) throw notFound('job posting', 'input.jobId');
  if (posting.status === JobPostingStatus.OPEN && !(posting.closesAt && posting.closesAt <= now)) return posting;
  throw inputError('INVALID_STATE', 'input.jobId', 'This posting is CLOSED: nobody can apply any more.');
}

export interface PostingFilter {
  status?: JobPostingStatus | null | undefined;
  department?: string | null | undefined;
  employmentType?: EmploymentType | null | undefined;
  workplace?: Workplace | null | undefined;
  search?: string | null | undefined;
}

/** The open postings; recruiters may ask for the closed ones. */
export function jobPostings(
  { viewer }: Context,
  filter: PostingFilter,
  sort: JobPostingSort,
  page: PageRequest,
): Promise<Page<JobPosting>> {
  const { status, department, employmentType, workplace, search } = filter;
  const words = search ? searchTerms(search) : [];
  const bySoonest = sort === JobPostingSort.CLOSING_SOON;
  if (bySoonest && words.length > 0) {
    throw inputError('INVALID', 'sort', 'A search answers newest first: leave sort out, or take NEWEST.', ['NEWEST']);
  }
  const closed = status === JobPostingStatus.CLOSED && isCaller(viewer, 'recruiting');
  return findPage(JobPostingModel, JobPosting, {
    filter: {
      status: closed ? JobPostingStatus.CLOSED : JobPostingStatus.OPEN,
      ...(department ? { department } : {}),
      ...(employmentType ? { employmentType } : {}),
      ...(workplace ? { workplace } : {}),
      ...(words.length > 0 ? { searchWords: { $all: words } } : {}),
      ...(bySoonest ? { closesAt: { $gt: new Date(0) } } : {}),
    },
    sort: bySoonest ? { field: 'closesAt', direction: 1 } : { field: '_id', direction: -1 },
    ...page,
  });
}

/** Postings through `node`. */
export async function postingsByIds(context: Context, ids: readonly string[]): Promise<(JobPosting | null)[]> {
  return listedPostingLoader(context).loadMany(ids);
}
