import { decodeCursor, encodeCursor, listMark, type CursorPlace } from '../../../database/cursor.js';
import { findPage, MAX_PAGE, type Page } from '../../../database/page.js';
import { bounded } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { applicationFor, isOf, onlookerOf } from './job-application-view.js';
import { JobApplication, JobApplicationModel } from './job-application.model.js';
import { JobApplicationSort, type JobApplicationStatus } from './job-application.enums.js';
import { publicStatusOf } from './job-application.states.js';
import type { PageRequest } from '../job-posting/job-posting.service.js';

/** Filter conditions of a staff list. */
export interface StaffConditions {
  anonymized?: boolean;
  jobId?: string;
  status?: JobApplicationStatus;
  publicStatus?: JobApplicationStatus;
  userId?: string;
  email?: string;
  searchWords?: { $all: string[] };
}

const ORDERS = {
  [JobApplicationSort.NEWEST]: { field: '_id', direction: -1 },
  [JobApplicationSort.LONGEST_IN_STAGE]: { field: 'stageSince', direction: 1 },
} as const;

type Order = (typeof ORDERS)[JobApplicationSort];

/**
 * A page for a staff member. Their own applications are matched, ordered and counted as an applicant sees them, and merged
 * with those of others; there are never many.
 */
export async function staffPage(
  context: Context,
  filter: StaffConditions,
  sort: JobApplicationSort,
  page: PageRequest,
): Promise<Page<JobApplication>> {
  const order = ORDERS[sort];
  const now = new Date();
  const own = await ownApplications(context);
  const conditions = { ...filter };
  if (own.length === 0) {
    const found = await findPage(JobApplicationModel, JobApplication, { filter: conditions, sort: order, ...page });
    // Cursors contain stored values, which staff may see.
    return { ...found, nodes: found.nodes.map((stored) => applicationFor(true, stored, now)) };
  }
  const scope = listMark([JobApplicationModel.collection.name, order.field, order.direction, conditions]);
  const others = await othersFrom(own, conditions, order, page);
  const place = typeof page.after === 'string' ? decodeCursor(scope, page.after) : undefined;
  const mine = own
    .filter((stored) => matchesAsApplicant(stored, filter))
    .map((stored): Row => ({ id: stored._id, since: visibleSince(stored), node: applicationFor(false, stored, now) }));
  const rows = [
    ...others.rows.map((stored): Row => ({
      id: stored._id,
      since: stored.stageSince ?? stored.createdAt,
      node: applicationFor(true, stored, now),
    })),
    ...mine.filter((row) => !place || comparePlaces(order, row, { since: place.value, id: place.id }) > 0),
  ].sort((one, other) => comparePlaces(order, one, other));
  const since = new Map(rows.map((row) => [row.id, row.since]));
  return {
    nodes: rows.slice(0, page.first).map(({ node }) => node),
    hasNextPage: others.more || rows.length > page.first,
    hasPreviousPage: place !== undefined,
    cursorOf: ({ _id }) => encodeCursor(scope, order.field === '_id' ? _id : (since.get(_id) ?? now), _id),
    count: async () =>
      (await others.count()) - own.filter((stored) => matchesAsStaff(stored, filter)).length + mine.length,
  };
}

interface Row {
  id: string;
  since: Date;
  node: JobApplication;
}

type OwnApplication = JobApplication;

/** Matches account and email in one command; a single condition for both would scan in the embedded database. */
async function ownApplications(context: Context): Promise<OwnApplication[]> {
  const { account } = await onlookerOf(context);
  if (!account) return [];
  const byAddress = [{ $match: { email: account.email } }];
  const found = await bounded(
    JobApplicationModel.aggregate<OwnApplication>([
      { $match: { userId: account.userId } },
      { $unionWith: { coll: JobApplicationModel.collection.name, pipeline: byAddress } },
    ]),
  );
  const own = found.filter((application) => isOf(account, application));
  return [...new Map(own.map((application) => [application._id, application])).values()];
}

/**
 * Reads a page of other people's applications plus one, if there are that many. Only that extra one determines whether there is
 * a next page, since own applications would reveal their stage.
 */
async function othersFrom(
  own: readonly OwnApplication[],
  filter: StaffConditions,
  order: Order,
  { first, after }: PageRequest,
): Promise<{ rows: JobApplication[]; more: boolean; count: () => Promise<number> }> {
  const ownIds = new Set(own.map(({ _id }) => _id));
  const room = own.filter((stored) => matchesAsStaff(stored, filter)).length;
  const read = (many: number, from: string | null | undefined): Promise<Page<JobApplication>> =>
    findPage(JobApplicationModel, JobApplication, { filter: { ...filter }, sort: order, first: many, after: from });
  const begin = await read(Math.min(first + 1 + room, MAX_PAGE), after);
  let found = begin;
  const rows = found.nodes.filter(({ _id }) => !ownIds.has(_id));
  while (rows.length <= first && found.hasNextPage) {
    const last = found.nodes.at(-1);
    if (!last) break;
    found = await read(first, found.cursorOf(last));
    rows.push(...found.nodes.filter(({ _id }) => !ownIds.has(_id)));
  }
  return { rows, more: rows.length > first, count: () => begin.count() };
}

function comparePlaces(
  { field, direction }: Order,
  one: { since: CursorPlace['value']; id: string },
  other: { since: CursorPlace['value']; id: string },
): number {
  const byTime = field === '_id' ? 0 : Number(one.since) - Number(other.since);
  if (byTime !== 0) return byTime * direction;
  if (one.id === other.id) return 0;
  return (one.id < other.id ? -1 : 1) * direction;
}

function matchesAsStaff(stored: OwnApplication, filter: StaffConditions): boolean {
  const { searchWords, ...fields } = filter;
  const equal = Object.entries(fields).every(([field, value]) => stored[field as keyof OwnApplication] === value);
  return equal && (searchWords?.$all ?? []).every((word) => stored.searchWords.includes(word));
}

function matchesAsApplicant(stored: OwnApplication, { status, ...filter }: StaffConditions): boolean {
  return (status === undefined || stored.publicStatus === status) && matchesAsStaff(stored, filter);
}

/** Since when the application is in the stage visible to the applicant. */
function visibleSince({ history, createdAt }: JobApplication): Date {
  return history.findLast(({ from, to }) => publicStatusOf(from) !== publicStatusOf(to))?.at ?? createdAt;
}
