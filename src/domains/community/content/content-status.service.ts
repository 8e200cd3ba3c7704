import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { changeRecord, changeRecordIn, type Changed } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { ContentStatus } from './content.enums.js';
import { forgetContent, ownWordsOf, visibleContents } from './content.loaders.js';
import { CommunityContentModel, type CommunityContent } from './content.model.js';
import { contentPlace } from './content.service.js';
import { CHANGEABLE, CONTENT_HOLDS, CONTENT_TRANSITIONS } from './content.states.js';
import { planHolds, type ChangeHolds } from '../moderation/holds.js';
import type { HeldBy } from '../post/post-status.service.js';

const WITHOUT_TEXT = '-body -versions';
const { PUBLISHED, ARCHIVED } = ContentStatus;

/** Adds or removes holds on a content item, inside a moderator's transaction. Once free, it returns to its earlier status. */
export async function changeContentHolds(
  id: string,
  change: ChangeHolds,
  by: HeldBy,
  session: ClientSession,
): Promise<Changed<CommunityContent>> {
  const target = { filter: { _id: id }, what: 'content', select: WITHOUT_TEXT };
  return changeRecordIn(session, CommunityContentModel, target, (before) => {
    const isHeld = isHeldStatus(before.status);
    const plan = planHolds(before, CONTENT_HOLDS, isHeld ? (before.heldFrom ?? PUBLISHED) : before.status, change);
    if (!plan) return undefined;
    const { to, holds } = plan;
    if (to === before.status) return { update: { $set: { holds } } };
    const at = new Date();
    const { actorId, reason } = by;
    return {
      update: {
        $set: {
          ...contentPlace(to, before),
          holds,
          ...(isHeld ? {} : { heldFrom: before.status }),
          ...(to === PUBLISHED && !before.publishedAt ? { publishedAt: at } : {}),
        },
        ...(isHeldStatus(to) ? {} : { $unset: { heldFrom: 1 } }),
        $push: {
          history: { from: before.status, to, ...(actorId ? { actorId } : {}), ...(reason ? { reason } : {}), at },
        },
      },
    };
  });
}

function isHeldStatus(status: ContentStatus): boolean {
  return Object.values(CONTENT_HOLDS.statuses).includes(status);
}

/** Archives the author's own content, whatever its status. */
export async function archiveContent(context: Context, id: string): Promise<CommunityContent> {
  const { userId } = requireUser(context.viewer);
  const target = { filter: { _id: id, authorId: userId }, what: 'content', select: WITHOUT_TEXT };
  const { after } = await changeRecord(CommunityContentModel, target, (before) => {
    assertTransition(CONTENT_TRANSITIONS, before.status, ARCHIVED, 'id');
    if (!CHANGEABLE.includes(before.status)) {
      const allowed = CONTENT_TRANSITIONS[before.status].map((status) => status.toUpperCase());
      throw inputError(
        'INVALID_STATE',
        'id',
        `The content is ${before.status.toUpperCase()}; only a moderator can change its status.`,
        allowed,
      );
    }
    const change = { from: before.status, to: ARCHIVED, actorId: userId, at: new Date() };
    return { update: { $set: contentPlace(ARCHIVED, before), $push: { history: change } } };
  });
  forgetContent(context, id);
  return (await visibleContents(context, [after]))[0] ?? ownWordsOf(after);
}
