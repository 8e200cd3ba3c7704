import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { lockKey } from '../../../database/lock.js';
import { findPage, type Page } from '../../../database/page.js';
import { changeRecord, type RecordChange } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { wantedWords, wordsToFind } from '../../../shared/text.js';
import { setEventsListed } from '../event/event-visibility.service.js';
import { assertOwns } from './group-authority.service.js';
import { audienceKey, forgetGroup, requireGroup, requireGroupOwner, visibleGroups } from './group.access.js';
import { GroupJoinPolicy, GroupSort, GroupVisibility } from './group.enums.js';
import { SEARCHED_WORDS } from './group.inputs.js';
import { CommunityGroup, CommunityGroupModel } from './group.model.js';
import { GroupRole, MembershipStatus } from '../membership/membership.enums.js';
import { CommunityMembershipModel } from '../membership/membership.model.js';
import { setActionsLogged } from '../moderation/moderation-apply.service.js';
import { PUBLIC } from '../post/post.feeds.js';
import { setGroupAudience } from '../post/post-audience.service.js';
import { withdrawStrangers } from '../rsvp/rsvp-withdrawal.service.js';
import { assertMayTakePartIn } from '../standing/standing.service.js';

export interface GroupInput {
  name: string;
  description?: string | null | undefined;
  visibility?: GroupVisibility | null | undefined;
  joinPolicy?: GroupJoinPolicy | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Creates a group owned by the caller. */
export async function createGroup(context: Context, input: GroupInput): Promise<CommunityGroup> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, name } = input;
  const description = input.description ?? '';
  const visibility = input.visibility ?? GroupVisibility.PUBLIC;
  const joinPolicy = input.joinPolicy ?? usualPolicy(visibility);
  const fields = { name, description, visibility, joinPolicy };
  const { record } = await createOnce(
    { actor: userId, operation: 'createGroup', key: idempotencyKey, input: fields, prefix: 'grp' },
    async (id, session) => {
      await assertMayTakePartIn(session, context);
      assertFitting(visibility, joinPolicy);
      return storeGroup({ ...fields, _id: id, ownerId: userId }, session);
    },
  );
  forgetGroup(context, record._id);
  const [group] = await visibleGroups(context, [record._id]);
  return group ?? asClass(CommunityGroup, record);
}

interface NewGroup extends Pick<CommunityGroup, '_id' | 'name' | 'description' | 'visibility' | 'joinPolicy'> {
  ownerId: string;
}

async function storeGroup(
  { ownerId, name, description, ...rest }: NewGroup,
  session: ClientSession,
): Promise<CommunityGroup> {
  const at = new Date();
  const group = { ...rest, ...texts(name, description), ownerIds: [ownerId], memberCount: 1 };
  const membership = {
    _id: newId('mbr'),
    groupId: rest._id,
    userId: ownerId,
    role: GroupRole.OWNER,
    status: MembershipStatus.ACTIVE,
    joinedAt: at,
    history: [{ from: null, to: MembershipStatus.ACTIVE, actorId: ownerId, at }],
  };
  const [made] = await CommunityGroupModel.create([group], { session });
  await CommunityMembershipModel.create([membership], { session });
  if (!made) throw new Error('The group was not saved.');
  return made.toObject();
}

function usualPolicy(visibility: GroupVisibility): GroupJoinPolicy {
  return visibility === GroupVisibility.PRIVATE ? GroupJoinPolicy.APPROVAL : GroupJoinPolicy.OPEN;
}

/** A private group that anyone could join would not be private. */
function assertFitting(visibility: GroupVisibility, joinPolicy: GroupJoinPolicy): void {
  if (visibility !== GroupVisibility.PRIVATE || joinPolicy !== GroupJoinPolicy.OPEN) return;
  throw inputError('INVALID', 'input.joinPolicy', 'The join policy of a private group must be APPROVAL or INVITE.', [
    'APPROVAL',
    'INVITE',
  ]);
}

function texts(name: string, description: string): Pick<CommunityGroup, 'name' | 'description' | 'searchWords'> {
  return { name, description, searchWords: wordsToFind(name, description, SEARCHED_WORDS) };
}

export type GroupChanges = { [Field in keyof Omit<GroupInput, 'idempotencyKey'>]?: GroupInput[Field] | null };

/** Updates the given fields of a group, as one of its owners. */
export async function updateGroup(context: Context, id: string, changes: GroupChanges): Promise<CommunityGroup> {
  await requireGroupOwner(context, id);
  const target = { filter: { _id: id }, what: 'group' };
  const { before, after } = await changeRecord(CommunityGroupModel, target, async (group, session) => {
    await assertOwns(context.viewer, id, session);
    await assertMayTakePartIn(session, context);
    // Serializes with writes in the group, so that each of them has the right audience.
    await lockKey(session, audienceKey(id));
    return changeOf(group, changes, session);
  });
  if (after.isAudienceStale && after.visibility !== before.visibility) await settleAudience(id);
  forgetGroup(context, id);
  return requireGroup(context, id);
}

async function changeOf(
  group: CommunityGroup,
  changes: GroupChanges,
  session: ClientSession,
): Promise<RecordChange<CommunityGroup> | undefined> {
  const { name, visibility, joinPolicy } = changes;
  const description = changes.description === null ? '' : changes.description;
  assertFitting(visibility ?? group.visibility, joinPolicy ?? group.joinPolicy);
  const words = texts(name ?? group.name, description ?? group.description);
  const isMoved = visibility !== undefined && visibility !== null && visibility !== group.visibility;
  const set = {
    ...(name || description !== undefined ? words : {}),
    ...(visibility ? { visibility } : {}),
    ...(joinPolicy ? { joinPolicy } : {}),
    ...(isMoved ? { isAudienceStale: true } : {}),
  };
  if (Object.keys(set).length === 0) return undefined;
  if (isMoved) {
    await setEventsListed(group._id, visibility === GroupVisibility.PUBLIC, session);
    await setActionsLogged(group._id, visibility !== GroupVisibility.PRIVATE, session);
  }
  return { update: { $set: set } };
}

/** Updates all content in a group to its current visibility. Idempotent. */
async function settleAudience(id: string): Promise<void> {
  const group = await CommunityGroupModel.findOne({ _id: id }).lean<CommunityGroup>();
  if (!group) return;
  const { visibility } = group;
  await setGroupAudience(id, visibility === GroupVisibility.PUBLIC ? PUBLIC : id);
  if (visibility === GroupVisibility.PRIVATE) await withdrawStrangers(id);
  await CommunityGroupModel.updateOne(
    { _id: id, visibility },
    { $unset: { isAudienceStale: 1 } },
    { timestamps: false },
  );
}

/** Finishes visibility changes that an earlier process left incomplete. */
export async function settleAudiences(): Promise<number> {
  const stale = await CommunityGroupModel.find({ isAudienceStale: true }, { _id: 1 }).lean<CommunityGroup[]>();
  for (const { _id } of stale) await settleAudience(_id);
  return stale.length;
}

export interface GroupListFilter {
  search?: string | null | undefined;
  joinPolicy?: GroupJoinPolicy | null | undefined;
}

/** A group by ID, or null if the caller may not see it. */
export async function group(context: Context, id: string): Promise<CommunityGroup | null> {
  return (await visibleGroups(context, [id]))[0] ?? null;
}

/** Public groups. */
export function groups(
  { search, joinPolicy }: GroupListFilter,
  sort: GroupSort,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityGroup>> {
  const words = search ? wantedWords(search) : [];
  return findPage(CommunityGroupModel, CommunityGroup, {
    filter: {
      visibility: GroupVisibility.PUBLIC,
      ...(joinPolicy ? { joinPolicy } : {}),
      ...(words.length > 0 ? { searchWords: { $all: words } } : {}),
    },
    sort: { field: sort === GroupSort.NEW ? '_id' : 'memberCount', direction: -1 },
    ...page,
  });
}
