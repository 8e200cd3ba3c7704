import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader, loaderById } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { CommunityGroup, CommunityGroupModel } from './group.model.js';
import { CommunityMembership, CommunityMembershipModel } from '../membership/membership.model.js';

/** Groups by ID, without access checks; `group.access` decides what the caller may see. */
export const groupRecordLoader = loaderById(CommunityGroupModel, CommunityGroup);

/** The caller's memberships by group ID. */
export const ownMembershipLoader = defineLoader<string, CommunityMembership | null>(async (groupIds, scope) => {
  // A request's loaders are scoped to its context.
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
