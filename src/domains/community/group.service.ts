import { requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { recordIdFor } from '../../database/idempotency.js';
import { findPage, type Page } from '../../database/page.js';
import { inTransaction } from '../../database/transaction.js';
import { inTurn } from '../../database/turns.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { searchWords } from '../../shared/text.js';
import { setEventsListed } from './event-visibility.service.js';
import { forgetGroup, requireGroup, requireGroupOwner } from './group.access.js';
import { GroupJoinPolicy, GroupSort, GroupVisibility } from './group.enums.js';
import { CommunityGroup, CommunityGroupModel } from './group.model.js';
import { GroupRole, MembershipStatus } from './membership.enums.js';
import { CommunityMembershipModel } from './membership.model.js';
import { setActionsLogged } from './moderation-apply.service.js';
import { PUBLIC } from './post.feeds.js';
import { setGroupAudience } from './post-audience.service.js';
import { assertMayTakePart } from './standing.service.js';

const MAX_WORDS = 100;

export interface GroupInput {
  name: string;
  description?: string | null | undefined;
  visibility?: GroupVisibility | null | undefined;
  joinPolicy?: GroupJoinPolicy | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Makes a group; its maker owns it. */
export async function createGroup(context: Context, input: GroupInput): Promise<CommunityGroup> {
  const { userId } = requireUser(context.viewer);
  await assertMayTakePart(context);
  const { idempotencyKey, name } = input;
  const description = input.description ?? '';
  const visibility = input.visibility ?? GroupVisibility.PUBLIC;
  const joinPolicy = input.joinPolicy ?? usualPolicy(visibility);
  assertFitting(visibility, joinPolicy);
  const { id, replayed } = await recordIdFor({
    actor: userId,
    operation: 'createGroup',
    key: idempotencyKey ?? undefined,
    input: { name, description, visibility, joinPolicy },
    prefix: 'grp',
  });
  if (replayed && (await CommunityGroupModel.exists({ _id: id }))) return requireGroup(context, id, '');
  const at = new Date();
  const group = { _id: id, ...texts(name, description), visibility, joinPolicy, ownerIds: [userId], memberCount: 1 };
  const membership = {
    _id: newId('mbr'),
    groupId: id,
    userId,
    role: GroupRole.OWNER,
    status: MembershipStatus.ACTIVE,
    joinedAt: at,
    history: [{ from: null, to: MembershipStatus.ACTIVE, actorId: userId, at }],
  };
  try {
    await inTransaction(async (session) => {
      await CommunityGroupModel.create([group], { session });
      await CommunityMembershipModel.create([membership], { session });
    });
  } catch (error) {
    // Another request with the same key wrote it first.
    if (!isDuplicateKey(error)) throw error;
  }
  forgetGroup(context, id);
  return requireGroup(context, id, '');
}

function usualPolicy(visibility: GroupVisibility): GroupJoinPolicy {
  return visibility === GroupVisibility.PRIVATE ? GroupJoinPolicy.APPROVAL : GroupJoinPolicy.OPEN;
}

/** A private group that everybody could walk into would not be private. */
function assertFitting(visibility: GroupVisibility, joinPolicy: GroupJoinPolicy): void {
  if (visibility !== GroupVisibility.PRIVATE || joinPolicy !== GroupJoinPolicy.OPEN) return;
  throw inputError('INVALID', 'input.joinPolicy', 'A private group is joined by APPROVAL or INVITE.', [
    'APPROVAL',
    'INVITE',
  ]);
}

function texts(name: string, description: string): Pick<CommunityGroup, 'name' | 'description' | 'searchWords'> {
  return { name, description, searchWords: searchWords(`${name}\n${description}`, MAX_WORDS) };
}

export type GroupChanges = Partial<Omit<GroupInput, 'idempotencyKey' | 'name'>> & { name?: string | null | undefined };

/** Changes a group, as one of its owners. */
export async function updateGroup(context: Context, id: string, changes: GroupChanges): Promise<CommunityGroup> {
  await requireGroupOwner(context, id);
  const audience = await inTurn(id, async (session) => {
    const before = await CommunityGroupModel.findOne({ _id: id }, null, { session }).lean<CommunityGroup>();
    if (!before) return undefined;
    const visibility = changes.visibility ?? before.visibility;
    const joinPolicy = changes.joinPolicy ?? before.joinPolicy;
    assertFitting(visibility, joinPolicy);
    const words = texts(changes.name ?? before.name, changes.description ?? before.description);
    await CommunityGroupModel.updateOne({ _id: id }, { $set: { ...words, visibility, joinPolicy } }, { session });
    if (visibility === before.visibility) return undefined;
    await setEventsListed(id, visibility === GroupVisibility.PUBLIC, session);
    await setActionsLogged(id, visibility !== GroupVisibility.PRIVATE, session);
    return visibility === GroupVisibility.PUBLIC ? PUBLIC : id;
  });
  if (audience) await setGroupAudience(id, audience);
  forgetGroup(context, id);
  return requireGroup(context, id);
}

export interface GroupListFilter {
  search?: string | null | undefined;
  joinPolicy?: GroupJoinPolicy | null | undefined;
}

/** Public groups. */
export function listGroups(
  { search, joinPolicy }: GroupListFilter,
  sort: GroupSort,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityGroup>> {
  const words = search ? searchWords(search) : [];
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
