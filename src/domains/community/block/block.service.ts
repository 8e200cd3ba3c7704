import { requireUser } from '../../../auth/viewer.js';
import type { ClientSession } from 'mongoose';
import { Erasure } from '../../../database/erasure.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { lockKey } from '../../../database/lock.js';
import { findPage, type Page } from '../../../database/page.js';
import { readPlain } from '../../../database/read.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { userLoader } from '../../identity/index.js';
import { CommunityBlock, CommunityBlockModel } from './block.model.js';

const MAX_BLOCKS = 1_000;
const NOBODY: ReadonlySet<string> = new Set();

/** Read once per request, keyed by the blocking user. */
const blocksLoader = defineLoader<string, ReadonlySet<string>>(async (userIds) => {
  const [userId = ''] = userIds;
  const rows = await CommunityBlockModel.find({ userId }, { blockedId: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityBlock[]>();
  return new Map([[userId, new Set(rows.map(({ blockedId }) => blockedId))]]);
}, NOBODY);

/** Users blocked by the caller, whose content is hidden from the caller. */
export async function blockedBy(context: Context): Promise<ReadonlySet<string>> {
  return context.viewer.kind === 'user' ? blocksLoader(context).load(context.viewer.userId) : NOBODY;
}

export function myBlocks(
  context: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityBlock>> {
  const { userId } = requireUser(context.viewer);
  return findPage(CommunityBlockModel, CommunityBlock, {
    filter: { userId },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Blocks a user. Idempotent. */
export async function blockMember(context: Context, blockedId: string): Promise<CommunityBlock> {
  const { userId } = requireUser(context.viewer);
  if (blockedId === userId) throw inputError('NOT_ALLOWED', 'userId', 'You cannot block yourself.');
  if (!(await userLoader(context).load(blockedId))) throw notFound('user', 'userId');
  const block = await inTurn(turnOf(userId), (session) => blockWithin(userId, blockedId, session));
  blocksLoader(context).clear(userId);
  return asClass(CommunityBlock, block);
}

function turnOf(userId: string): string {
  return `blocks of ${userId}`;
}

async function blockWithin(userId: string, blockedId: string, session: ClientSession): Promise<CommunityBlock> {
  const known = await CommunityBlockModel.findOne({ userId, blockedId }, null, { session }).lean<CommunityBlock>();
  if (known) return known;
  await lockKey(session, turnOf(userId));
  if ((await CommunityBlockModel.countDocuments({ userId }, { session })) >= MAX_BLOCKS) {
    throw inputError('LIMIT_REACHED', 'userId', `You can block at most ${String(MAX_BLOCKS)} users.`);
  }
  const [made] = await CommunityBlockModel.create([{ _id: newId('blk'), userId, blockedId }], { session });
  if (!made) throw new Error('The block was not saved.');
  return made.toObject();
}

/** Unblocks a user. Idempotent. */
export async function unblockMember(context: Context, blockedId: string): Promise<void> {
  const { userId } = requireUser(context.viewer);
  await CommunityBlockModel.deleteOne({ userId, blockedId });
  blocksLoader(context).clear(userId);
}

/** Blocks through `node`: only the caller's own. */
export async function blocksByIds(context: Context, ids: readonly string[]): Promise<(CommunityBlock | null)[]> {
  const { viewer } = context;
  if (viewer.kind !== 'user') return ids.map(() => null);
  const found = await readPlain<CommunityBlock>(CommunityBlockModel, { _id: { $in: [...ids] } });
  const own = new Map(found.filter(({ userId }) => userId === viewer.userId).map((plain) => [plain._id, plain]));
  return ids.map((id) => {
    const plain = own.get(id);
    return plain ? asClass(CommunityBlock, plain) : null;
  });
}

export const blocksPersonalData: PersonalData = {
  collection: 'communityblocks',
  export: ({ userId }) => CommunityBlockModel.find({ userId }, { blockedId: 1, createdAt: 1 }).lean(),
  async erase({ userId }, session) {
    const erasure = new Erasure(session);
    await erasure.delete(CommunityBlockModel, { userId });
    await erasure.delete(CommunityBlockModel, { blockedId: userId });
    return erasure.done();
  },
};
