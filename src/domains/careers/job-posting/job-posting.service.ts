import { trusted, type UpdateQuery } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { defineLoader, loaderById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { givenFields } from '../../../graphql/input.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import { fold, searchWords, tellingWords, tellingWordsOf } from '../../../shared/text.js';
import { SEARCHED_WORDS } from './job-posting.inputs.js';
import { JobPosting, JobPostingModel } from './job-posting.model.js';
import { JobPostingSort, JobPostingStatus, type EmploymentType, type Workplace } from './job-posting.enums.js';
import { dateApplications } from './job-posting-retention.service.js';
import { POSTING_STATES } from './job-posting.states.js';

const MOST_OF_A_NAME = 50;

/** Requested page of a list. */
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

/** Postings by ID, open or closed; applicants can always read the posting they applied for. */
export const postingLoader = loaderById(JobPostingModel, JobPosting);

/** Postings by ID for all callers; closed ones only for recruiters. */
export const jobPostingLoader = defineLoader<string, JobPosting | null>(async (ids, scope) => {
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
  const request = { actor: userId, operation: 'createJobPosting', key: idempotencyKey, input, prefix: 'job' };
  const { record } = await createOnce(request, async (_id, session) => {
    const stored = {
      ...storedFields(fields, now),
      ...{ _id, status: JobPostingStatus.OPEN, closedAt: null, history: [], staffIds: [userId] },
      searchWords: postingWords(fields),
    };
    const [made] = await JobPostingModel.create([stored], { session });
    if (!made) throw new Error('The job posting was not created.');
    return made.toObject<JobPosting>();
  });
  return (await postingLoader(context).load(record._id)) ?? asClass(JobPosting, record);
}

type StoredFields = Omit<PostingFields, 'salary'> &
  Pick<JobPosting, 'salaryMin' | 'salaryMax' | 'requirements' | 'closesAt'>;

function storedFields({ salary, requirements, closesAt, ...fields }: PostingFields, now: Date): StoredFields {
  if (closesAt && closesAt <= now)
    throw inputError('OUT_OF_RANGE', 'input.closesAt', 'closesAt must be in the future.');
  if (salary && salary.minMinor > salary.maxMinor) {
    throw inputError('OUT_OF_RANGE', 'input.salary.minMinor', 'minMinor must not be greater than maxMinor.');
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

type PostingTexts = Pick<PostingFields, 'title' | 'department' | 'location' | 'description' | 'requirements'>;

/** The words by which a posting is found. */
export function postingWords({ title, department, location, description, requirements }: PostingTexts): string[] {
  return searchWords([title, department, location, description, ...(requirements ?? [])].join(' '), SEARCHED_WORDS);
}

export type PostingChanges = Partial<{ [Field in keyof PostingFields]: PostingFields[Field] | null }>;

/** Updates only the given fields of an open posting, so that concurrent changes of other fields are kept. */
export async function updateJobPosting(
  context: Context,
  id: string,
  changes: PostingChanges,
  now = new Date(),
): Promise<JobPosting> {
  const { userId } = requireUser(context.viewer);
  const { after } = await changeRecord(JobPostingModel, { filter: { _id: id }, what: 'job posting' }, (posting) => {
    assertOpen(posting);
    const given = givenFields(changes);
    // Input validation has rejected null for required fields.
    const merged = { ...textsOf(posting), ...(given as Partial<PostingFields>) };
    const { salaryMin, salaryMax, ...plain } = storedFields(merged, now);
    const written = {
      ...Object.fromEntries(Object.entries(plain).filter(([field]) => field in given)),
      ...('salary' in given ? { salaryMin, salaryMax } : {}),
      ...(TEXTS.some((field) => field in given) ? { searchWords: postingWords(merged) } : {}),
    };
    return { update: { $set: written, $addToSet: { staffIds: userId } } };
  });
  postingLoader(context).clear(id);
  return asClass(JobPosting, after);
}

/** The fields that contribute search words. */
const TEXTS = ['title', 'department', 'location', 'description', 'requirements'] as const;

function textsOf(posting: JobPosting): PostingFields {
  const { title, department, location, workplace, employmentType, description, requirements } = posting;
  return { title, department, location, workplace, employmentType, description, requirements };
}

/** Closes a posting. Existing applications stay open; undecided ones get an anonymization date. */
export async function closeJobPosting(
  context: Context,
  id: string,
  reason: string | null,
  now = new Date(),
): Promise<JobPosting> {
  const { userId } = requireUser(context.viewer);
  const { after } = await changeRecord(JobPostingModel, { filter: { _id: id }, what: 'job posting' }, (posting) => {
    assertOpen(posting);
    return { update: closing(userId, reason, now) };
  });
  await dateApplications(id, now);
  postingLoader(context).clear(id);
  return asClass(JobPosting, after);
}

function closing(actorId: string | null, reason: string | null, at: Date): UpdateQuery<JobPosting> {
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

/** Closes postings past their closing time; returns how many. */
export async function closeDuePostings(now = new Date()): Promise<number> {
  const due = await JobPostingModel.find(
    { status: JobPostingStatus.OPEN, closesAt: trusted({ $gt: new Date(0), $lt: now }) },
    { _id: 1 },
  ).lean<{ _id: string }[]>();
  let closed = 0;
  for (const { _id } of due) {
    const { before, after } = await changeRecord(
      JobPostingModel,
      { filter: { _id }, what: 'job posting' },
      ({ status, closesAt }) =>
        status === JobPostingStatus.OPEN && closesAt && closesAt < now
          ? { update: closing(null, 'The closing date has passed', now) }
          : undefined,
    );
    if (before === after) continue;
    await dateApplications(_id, now);
    closed += 1;
  }
  return closed;
}

/** ID of the newest open posting with this name, ignoring case and accents. */
export async function openPostingNamed(position: string): Promise<string | undefined> {
  const words = tellingWordsOf(position, 20);
  if (words.length === 0) return undefined;
  const found = await JobPostingModel.find(
    { status: JobPostingStatus.OPEN, searchWords: trusted({ $all: words }) },
    { title: 1 },
  )
    .sort({ _id: -1 })
    .limit(MOST_OF_A_NAME)
    .lean<Pick<JobPosting, '_id' | 'title'>[]>();
  return found.find(({ title }) => fold(title) === fold(position))?._id;
}

/** The posting of a new application; fails if it is not open. */
export async function postingToApplyFor(context: Context, id: string, now: Date): Promise<JobPosting> {
  const posting = await postingLoader(context).load(id);
  if (!posting) throw notFound('job posting', 'input.jobId');
  if (posting.status === JobPostingStatus.OPEN && !(posting.closesAt && posting.closesAt <= now)) return posting;
  throw inputError('INVALID_STATE', 'input.jobId', 'This job posting is CLOSED and no longer accepts applications.');
}

export interface PostingFilter {
  status?: JobPostingStatus | null | undefined;
  department?: string | null | undefined;
  employmentType?: EmploymentType | null | undefined;
  workplace?: Workplace | null | undefined;
  search?: string | null | undefined;
}

/** Open postings; recruiters can also request closed ones. */
export function jobPostings(
  { viewer }: Context,
  filter: PostingFilter,
  sort: JobPostingSort,
  page: PageRequest,
): Promise<Page<JobPosting>> {
  const { status, department, employmentType, workplace, search } = filter;
  const words = search ? tellingWords(search) : [];
  const bySoonest = sort === JobPostingSort.CLOSING_SOON;
  if (bySoonest && words.length > 0) {
    throw inputError('INVALID', 'sort', 'Search results are sorted newest first. Omit sort, or use NEWEST.', [
      'NEWEST',
    ]);
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

/** Loads postings for `node`. */
export async function postingsByIds(context: Context, ids: readonly string[]): Promise<(JobPosting | null)[]> {
  return jobPostingLoader(context).loadMany(ids);
}
