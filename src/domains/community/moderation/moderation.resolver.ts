import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
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

type Soon<T> = T | Promise<T>;

@Resolver(() => CommunityModeration)
export class ModerationResolver {
  @Access('moderation')
  @Query(() => CommunityModerationConnection, { description: 'What was reported: one item for each thing.' })
  async moderationQueue(
    @Args(() => ModerationQueueArgs) { filter, sort, ...page }: ModerationQueueArgs,
  ): Promise<InstanceType<typeof CommunityModerationConnection>> {
    return new CommunityModerationConnection(await moderationQueue(filter ?? {}, sort, page));
  }

  @Access('moderation')
  @Query(() => CommunityModeration, { nullable: true, description: 'One item of the queue; null when it is missing.' })
  moderationItem(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the item.' }) id: string,
  ): Soon<CommunityModeration | null> {
    return moderationItemLoader(context).load(id);
  }

  @Access('public')
  @Query(() => CommunityModerationActionConnection, {
    description:
      'What moderators did and why, newest first, without who reported it. What happened in private groups is not in it.',
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
      'Decides about something that was reported; whom it hits is told by mail and can appeal. Of several moderators at once one wins.',
  })
  async resolveModeration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the item.' }) id: string,
    @Arg('input', () => ResolveModerationInput, { description: 'The decision.' }) input: ResolveModerationInput,
  ): Promise<ModerationPayload> {
    return { moderation: await resolveModeration(context, id, input) };
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who wrote it; null where there is no account any more.' })
  subject(@Root() { subjectId }: CommunityModeration, @Ctx() context: Context): Soon<User | null> {
    return subjectId ? userLoader(context).load(subjectId) : null;
  }

  @FieldResolver(() => CommunityGroup, {
    nullable: true,
    description: 'The group that it is in; null outside of groups.',
  })
  async group(@Root() { groupId }: CommunityModeration, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => [CommunityReport], {
    description: `The reports, newest first, at most ${String(MAX_SHOWN)}.`,
  })
  reports(@Root() { _id }: CommunityModeration, @Ctx() context: Context): Soon<CommunityReport[]> {
    return reportsLoader(context).load(_id);
  }

  @FieldResolver(() => [CommunityModerationAction], {
    description: `What was done about it, newest first, at most ${String(MAX_SHOWN)}.`,
  })
  actions(@Root() { _id }: CommunityModeration, @Ctx() context: Context): Soon<CommunityModerationAction[]> {
    return actionsLoader(context).load(_id);
  }

  @FieldResolver(() => [ModerationActionKind], { description: 'What can be done about it now.' })
  possibleActions(@Root() { status }: CommunityModeration): readonly ModerationActionKind[] {
    return possibleActions(status);
  }

  @FieldResolver(() => [ModerationStatus], { description: 'What can become of it now.' })
  availableTransitions(@Root() { status }: CommunityModeration): readonly ModerationStatus[] {
    return MODERATION_STATES[status];
  }
}

@Resolver(() => ModerationStatusChange)
export class ModerationStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who decided; null where a report brought it about, or there is no account any more.',
  })
  actor(@Root() { actorId }: ModerationStatusChange, @Ctx() context: Context): Soon<User | null> {
    return actorId && isCaller(context.viewer, 'moderation') ? userLoader(context).load(actorId) : null;
  }
}

@Resolver(() => BanProposal)
export class BanProposalResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who wants it; null where there is no account any more.' })
  by(@Root() { byId }: BanProposal, @Ctx() context: Context): Soon<User | null> {
    return byId ? userLoader(context).load(byId) : null;
  }
}
