import { trusted } from 'mongoose';
import { isCaller } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { loaderById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import { inTransaction } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { invalidState, statesBefore } from '../../../shared/states.js';
import { IDLE } from '../ingestion/ingestion.plan.js';
import { Session, SessionModel } from './session.model.js';
import { SESSION_STATES } from './session.states.js';
import { SessionEndReason, SessionStatus } from '../tracking/tracking.enums.js';
import { visitorOf } from '../tracking/tracking.service.js';
import { ownVisitor } from '../visitor/visitor.service.js';

const BATCH = 500;
const ENDABLE = statesBefore(SESSION_STATES, SessionStatus.ENDED);

export const sessionLoader = loaderById(SessionModel, Session);

export async function sessionsByIds(context: Context, ids: readonly string[]): Promise<(Session | null)[]> {
  if (!isCaller(context.viewer, 'support')) return ids.map(() => null);
  return sessionLoader(context).loadMany(ids);
}

export interface SessionFilter {
  visitorId?: string | null;
  status?: SessionStatus | null;
  isBot?: boolean | null;
}

/** Sessions of a visitor, or of all people or bots, newest first. */
export function sessions(
  { visitorId, status, isBot }: SessionFilter,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<Session>> {
  if (visitorId) {
    if (status || typeof isBot === 'boolean')
      throw inputError('INVALID', 'filter.visitorId', 'visitorId cannot be combined with status or isBot.');
    return findPage(SessionModel, Session, {
      filter: { visitorId },
      sort: { field: '_id', direction: -1 },
      ...page,
    });
  }
  return findPage(SessionModel, Session, {
    filter: { isBot: isBot ?? false, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Ends a session of the caller: the specified one, or the latest. An ended session never resumes. */
export async function endSession(
  context: Context,
  { visitorKey, sessionId }: { visitorKey?: string | null; sessionId?: string | null },
  now = new Date(),
): Promise<Session> {
  const visitorId = visitorKey ? (await ownVisitor(visitorKey))?._id : (await visitorOf(context, {}, now)).dailyId;
  const session = visitorId === undefined ? null : await ownSession(visitorId, sessionId);
  if (!session) throw notFound('session', 'input.sessionId');
  const ended = await SessionModel.findOneAndUpdate(
    { _id: session._id, status: trusted({ $in: ENDABLE }) },
    { $set: endingOf(session, now), $push: { history: endOf(SessionEndReason.EXPLICIT, now) } },
    { returnDocument: 'after' },
  ).lean<Session>();
  if (ended) return asClass(Session, ended);
  throw invalidState(SessionStatus.ENDED, SessionStatus.ENDED, SESSION_STATES[SessionStatus.ENDED], 'input.sessionId');
}

function ownSession(visitorId: string, sessionId: string | null | undefined): Promise<Session | null> {
  if (sessionId) return SessionModel.findOne({ _id: sessionId, visitorId }).lean<Session>();
  return SessionModel.findOne({ visitorId }).sort({ _id: -1 }).lean<Session>();
}

function endingOf(session: Session, at: Date): Partial<Session> {
  const endedAt = at > session.lastSeenAt ? at : session.lastSeenAt;
  const seconds = Math.max(0, Math.round((endedAt.getTime() - session.startedAt.getTime()) / 1_000));
  return { status: SessionStatus.ENDED, endedAt, seconds };
}

function endOf(reason: SessionEndReason, at: Date): Session['history'][number] {
  return { from: SessionStatus.ACTIVE, to: SessionStatus.ENDED, reason, at };
}

/** Ends a batch of sessions that received nothing for 30 minutes; returns how many. */
export async function endIdleSessions(now: Date): Promise<number> {
  const before = new Date(now.getTime() - IDLE);
  return inTransaction(async (session) => {
    const idle = await SessionModel.find(
      { status: SessionStatus.ACTIVE, touchedAt: trusted({ $lt: before }) },
      { lastSeenAt: 1 },
      { session },
    )
      .sort({ touchedAt: 1 })
      .limit(BATCH)
      .lean<Session[]>();
    if (idle.length === 0) return 0;
    // The transaction is the guard: a concurrent write to one of them makes this start over.
    await SessionModel.collection.bulkWrite(
      idle.map(({ _id, lastSeenAt }) => ({
        updateOne: {
          filter: { _id: _id as never },
          update: {
            $set: { status: SessionStatus.ENDED, endedAt: lastSeenAt, updatedAt: now },
            $push: { history: endOf(SessionEndReason.IDLE, now) as never },
          },
        },
      })),
      { session },
    );
    return idle.length;
  });
}
