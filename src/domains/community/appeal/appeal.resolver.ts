import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { appealableUntil, appealModeration, decideAppeal, isAppealable } from './appeal.service.js';
import { visibleGroups } from '../group/group.access.js';
import { CommunityGroup } from '../group/group.model.js';
import {
  AppealStatusChange,
  CommunityModerationAction,
  ModerationAppeal,
} from '../moderation/moderation-action.model.js';
import { ModerationActionState } from '../moderation/moderation.enums.js';
import { AppealModerationInput, AppealsArgs, DecideAppealInput } from '../moderation/moderation.inputs.js';
import {
  actionsByIds,
  currentState,
  isConcerned,
  appeals,
  myModerationActions,
} from '../moderation/moderation-list.service.js';
import { AppealPayload, CommunityModerationActionConnection } from '../moderation/moderation.payloads.js';

type ActionPage = InstanceType<typeof CommunityModerationActionConnection>;

@Resolver(() => CommunityModerationAction)
export class AppealResolver {
  @Access('moderation')
  @Query(() => CommunityModerationActionConnection, {
    description: 'Appealed moderation actions, oldest first.',
  })
  async appeals(@Args(() => AppealsArgs) { filter, ...page }: AppealsArgs): Promise<ActionPage> {
    return new CommunityModerationActionConnection(await appeals(filter?.status, page));
  }

  @Access('user')
  @Query(() => CommunityModerationActionConnection, {
    description: 'Moderation actions taken against you, newest first.',
  })
  async myModerationActions(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs): Promise<ActionPage> {
    return new CommunityModerationActionConnection(await myModerationActions(context, page));
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => AppealPayload, {
    description:
      'Appeals a moderation action taken against you: once per action, within 30 days. A different moderator decides.',
  })
  async appealModeration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the action, from `myModerationActions`.' }) id: string,
    @Arg('input', () => AppealModerationInput, { description: 'The appeal.' }) input: AppealModerationInput,
  ): Promise<AppealPayload> {
    return { action: await appealModeration(context, id, input.text) };
  }

  @Access('moderation')
  @Mutation(() => AppealPayload, {
    description:
      'Decides an appeal. Only for moderators who did not take the action; OVERTURNED reverts the action immediately.',
  })
  async decideAppeal(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the appealed action.' }) id: string,
    @Arg('input', () => DecideAppealInput, { description: 'The decision.' }) input: DecideAppealInput,
  ): Promise<AppealPayload> {
    return { action: await decideAppeal(context, id, input) };
  }

  @FieldResolver(() => ModerationActionState, { description: 'Whether the action is still in force.' })
  state(@Root() action: CommunityModerationAction): ModerationActionState {
    return currentState(action);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'The user the action was taken against. Null unless you are that user or a moderator, or if the account no longer exists.',
  })
  subject(@Root() action: CommunityModerationAction, @Ctx() context: Context): MaybePromise<User | null> {
    return action.subjectId && isConcerned(context, action) ? userLoader(context).load(action.subjectId) : null;
  }

  @FieldResolver(() => [User], {
    description: 'The moderators who took the action, two for a permanent ban. Empty unless you are a moderator.',
  })
  async moderators(@Root() { moderatorIds }: CommunityModerationAction, @Ctx() context: Context): Promise<User[]> {
    if (!isCaller(context.viewer, 'moderation')) return [];
    const users = await userLoader(context).loadMany(moderatorIds);
    return users.filter((user) => user !== null);
  }

  @FieldResolver(() => CommunityGroup, {
    nullable: true,
    description: 'The group the action applies to, or null outside groups.',
  })
  async group(@Root() { groupId }: CommunityModerationAction, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => CommunityModerationAction, {
    nullable: true,
    description: 'The action that this one reverted, or null if it reverted none.',
  })
  async reverts(
    @Root() { revertsId }: CommunityModerationAction,
    @Ctx() context: Context,
  ): Promise<CommunityModerationAction | null> {
    return revertsId ? ((await actionsByIds(context, [revertsId]))[0] ?? null) : null;
  }

  @FieldResolver(() => ModerationAppeal, {
    nullable: true,
    description: 'The appeal against the action. Null unless you are the affected user or a moderator.',
  })
  appeal(@Root() action: CommunityModerationAction, @Ctx() context: Context): ModerationAppeal | null {
    return isConcerned(context, action) ? (action.appeal ?? null) : null;
  }

  @FieldResolver(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When your right to appeal ends, or null if you cannot appeal.',
  })
  appealableUntil(@Root() action: CommunityModerationAction, @Ctx() { viewer }: Context): Date | null {
    const isSubject = viewer.kind === 'user' && viewer.userId === action.subjectId;
    return isSubject && isAppealable(action) ? appealableUntil(action) : null;
  }
}

@Resolver(() => AppealStatusChange)
export class AppealStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who made the change. Null unless you are a moderator, or if the account no longer exists.',
  })
  actor(@Root() { actorId }: AppealStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorId && isCaller(context.viewer, 'moderation') ? userLoader(context).load(actorId) : null;
  }
}
