import type { ClientSession } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { assertTransition } from '../../shared/states.js';
import { ContentStatus } from './content.enums.js';
import { forgetContent } from './content.loaders.js';
import { CommunityContent, CommunityContentModel } from './content.model.js';
import { contentPlace } from './content.service.js';
import { CHANGEABLE, CONTENT_TRANSITIONS } from './content.states.js';

const TRIES = 5;

export interface ContentMove {
  to: ContentStatus;
  from?: readonly ContentStatus[];
  /** Who does it; nobody where reports bring it about. */
  actorId?: string | undefined;
  reason?: string | undefined;
  /** The content must be this person's. */
  authorId?: string;
  /** That it is there already is no problem. */
  repeatable?: boolean;
}

/** Moves a content, in one compare-and-set that writes the history row as well. */
export async function moveContent(id: string, move: ContentMove, session?: ClientSession): Promise<CommunityContent> {
  const { to, authorId, actorId, reason } = move;
  const own = { _id: id, ...(authorId ? { authorId } : {}) };
  const options = session ? { session } : {};
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = await CommunityContentModel.findOne(own, { body: 0, versions: 0 }, options).lean<CommunityContent>();
    if (!before) throw notFound('content');
    if (move.repeatable && before.status === to) return asClass(CommunityContent, before);
    assertTransition(CONTENT_TRANSITIONS, before.status, to, 'id');
    if (move.from && !move.from.includes(before.status)) {
      const message = `It is ${before.status.toUpperCase()}; a moderator decides about it.`;
      throw inputError('INVALID_STATE', 'id', message);
    }
    const change = { from: before.status, to, ...(actorId ? { actorId } : {}), ...(reason ? { reason } : {}) };
    const at = new Date();
    const comesOut = to === ContentStatus.PUBLISHED && !before.publishedAt;
    const after = await CommunityContentModel.findOneAndUpdate(
      { ...own, status: before.status, version: before.version, audience: before.audience },
      {
        $set: { ...contentPlace(to, before), ...(comesOut ? { publishedAt: at } : {}) },
        $push: { history: { ...change, at } },
      },
      { ...options, returnDocument: 'after', projection: { feeds: 0 } },
    ).lean<CommunityContent>();
    if (after) return asClass(CommunityContent, after);
  }
  throw inputError('CONFLICT', 'id', 'The content was changed by others at the same moment. Read it again.');
}

/** Takes the own content off the lists. */
export async function archiveContent(context: Context, id: string): Promise<CommunityContent> {
  const { userId } = requireUser(context.viewer);
  const move = { to: ContentStatus.ARCHIVED, from: CHANGEABLE, actorId: userId, authorId: userId };
  try {
    return await moveContent(id, move);
  } finally {
    forgetContent(context, id);
  }
}
