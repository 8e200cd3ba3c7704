import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { visibleGroups } from '../group/group.access.js';
import { CommunityGroup } from '../group/group.model.js';
import { CommunityModerationAction } from './moderation-action.model.js';
import { ModerationActionKind, ModerationStatus } from './moderation.enums.js';
import { ModerationLogArgs, ModerationQueueArgs, ResolveModerationInput } from './moderation.inputs.js';
import { actionsLoader, MAX_SHOWN, moderationLog, moderationQueue, reportsLoader } from './moderation-list.service.js';
import { BanProposal, CommunityModeration, ModerationStatusChange } from './moderation.model.js';
import {
  CommunityModerationActionConnection,
  CommunityModerationConnection,
  ModerationPayload,
} from './moderation.payloads.js';
import { moderationItemLoader, resolveModeration } from './moderation.service.js';
import { MODERATION_STATES, possibleActions } from './moderation.states.js';
import { CommunityReport } from '../report/report.model.js';

@Resolver(() => CommunityModeration)
export class ModerationResolver {
  @Access('moderation')
  @Query(() => CommunityModerationConnection, {
    description: 'The moderation queue, with one item per reported post, comment or content item.',
  })
  async moderationQueue(
    @Args(() => ModerationQueueArgs) { filter, sort, ...page }: ModerationQueueArgs,
  ): Promise<InstanceType<typeof CommunityModerationConnection>> {
    return new CommunityModerationConnection(await moderationQueue(filter ?? {}, sort, page));
  }

  @Access('moderation')
  @Query(() => CommunityModeration, {
    nullable: true,
    description: 'A queue item by its ID, or null if it does not exist.',
  })
  moderationItem(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the queue item.' }) id: string,
  ): MaybePromise<CommunityModeration | null> {
    return moderationItemLoader(context).load(id);
  }

  @Access('public')
  @Query(() => CommunityModerationActionConnection, {
    description: 'The public moderation log, newest first, without reporters and without actions in private groups.',
  })
  async moderationLog(
    @Args(() => ModerationLogArgs) { filter, ...page }: ModerationLogArgs,
  ): Promise<InstanceType<typeof CommunityModerationActionConnection>> {
    return new CommunityModerationActionConnection(await moderationLog(filter ?? {}, page));
  }

  @Access('moderation')
  @RateLimit(600, 3_600)
  @Mutation(() => ModerationPayload, {
    description:
      'Decides a reported item. The affected user is emailed and can appeal. Concurrent decisions fail with CONFLICT.',
  })
  async resolveModeration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the queue item.' }) id: string,
    @Arg('input', () => ResolveModerationInput, { description: 'The decision.' }) input: ResolveModerationInput,
  ): Promise<ModerationPayload> {
    return { moderation: await resolveModeration(context, id, input) };
  }

  @FieldResolver(() => User, { nullable: true, description: 'The author, or null if the account no longer exists.' })
  subject(@Root() { subjectId }: CommunityModeration, @Ctx() context: Context): MaybePromise<User | null> {
    return subjectId ? userLoader(context).load(subjectId) : null;
  }

  @FieldResolver(() => CommunityGroup, {
    nullable: true,
    description: 'The group of the item, or null outside groups.',
  })
  async group(@Root() { groupId }: CommunityModeration, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => [CommunityReport], {
    description: `Reports, newest first, at most ${String(MAX_SHOWN)}.`,
  })
  reports(@Root() { _id }: CommunityModeration, @Ctx() context: Context): MaybePromise<CommunityReport[]> {
    return reportsLoader(context).load(_id);
  }

  @FieldResolver(() => [CommunityModerationAction], {
    description: `Moderation actions on the item, newest first, at most ${String(MAX_SHOWN)}.`,
  })
  actions(@Root() { _id }: CommunityModeration, @Ctx() context: Context): MaybePromise<CommunityModerationAction[]> {
    return actionsLoader(context).load(_id);
  }

  @FieldResolver(() => [ModerationActionKind], { description: 'Actions possible now.' })
  possibleActions(@Root() { status }: CommunityModeration): readonly ModerationActionKind[] {
    return possibleActions(status);
  }

  @FieldResolver(() => [ModerationStatus], { description: 'Statuses the item can change to now.' })
  availableTransitions(@Root() { status }: CommunityModeration): readonly ModerationStatus[] {
    return MODERATION_STATES[status];
  }
}

@Resolver(() => ModerationStatusChange)
export class ModerationStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The moderator who made the change. Null if a report caused it or the account no longer exists.',
  })
  actor(@Root() { actorId }: ModerationStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorId && isCaller(context.viewer, 'moderation') ? userLoader(context).load(actorId) : null;
  }
}

@Resolver(() => BanProposal)
export class BanProposalResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The moderator who proposed the ban, or null if the account no longer exists.',
  })
  by(@Root() { byId }: BanProposal, @Ctx() context: Context): MaybePromise<User | null> {
    return byId ? userLoader(context).load(byId) : null;
  }
}
