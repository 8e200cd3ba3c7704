import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader, loaderById } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { CommunityGroup, CommunityGroupModel } from './group.model.js';
import { CommunityMembership, CommunityMembershipModel } from '../membership/membership.model.js';

/** Groups by id, whoever asks: what the caller may see of them is decided by the functions below. */
export const groupRecordLoader = loaderById(CommunityGroupModel, CommunityGroup);

/** How the caller stands to groups, by the group's id. */
export const ownMembershipLoader = defineLoader<string, CommunityMembership | null>(async (groupIds, scope) => {
  // The scope of a request's loaders is its context.
  const { viewer } = scope as Context;
  if (viewer.kind !== 'user') return new Map();
  const found = await CommunityMembershipModel.find({
    userId: viewer.userId,
    groupId: trusted({ $in: [...groupIds] }),
  })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityMembership[]>();
  return new Map(found.map((plain) => [plain.groupId, asClass(CommunityMembership, plain)]));
}, null);
