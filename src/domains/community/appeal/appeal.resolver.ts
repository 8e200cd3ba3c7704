import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
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

type Soon<T> = T | Promise<T>;
type ActionPage = InstanceType<typeof CommunityModerationActionConnection>;

@Resolver(() => CommunityModerationAction)
export class AppealResolver {
  @Access('moderation')
  @Query(() => CommunityModerationActionConnection, {
    description: 'Appeals with what they are against, oldest first.',
  })
  async appeals(@Args(() => AppealsArgs) { filter, ...page }: AppealsArgs): Promise<ActionPage> {
    return new CommunityModerationActionConnection(await appeals(filter?.status, page));
  }

  @Access('user')
  @Query(() => CommunityModerationActionConnection, { description: 'What moderators did to the caller, newest first.' })
  async myModerationActions(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs): Promise<ActionPage> {
    return new CommunityModerationActionConnection(await myModerationActions(context, page));
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => AppealPayload, {
    description:
      'Says something against what a moderator did to the caller: once for each action, within 30 days. Another moderator decides.',
  })
  async appealModeration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the action, from `myModerationActions`.' }) id: string,
    @Arg('input', () => AppealModerationInput, { description: 'The appeal.' }) input: AppealModerationInput,
  ): Promise<AppealPayload> {
    return { action: await appealModeration(context, id, input.text) };
  }

  @Access('moderation')
  @Mutation(() => AppealPayload, {
    description:
      'Decides about an appeal, as a moderator who had no part in it. What is OVERTURNED is taken back at once.',
  })
  async decideAppeal(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the action that the appeal is against.' }) id: string,
    @Arg('input', () => DecideAppealInput, { description: 'The decision.' }) input: DecideAppealInput,
  ): Promise<AppealPayload> {
    return { action: await decideAppeal(context, id, input) };
  }

  @FieldResolver(() => ModerationActionState, { description: 'Whether it still holds.' })
  state(@Root() action: CommunityModerationAction): ModerationActionState {
    return currentState(action);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Whom it hit; null for all but this person and moderators, and where there is no account any more.',
  })
  subject(@Root() action: CommunityModerationAction, @Ctx() context: Context): Soon<User | null> {
    return action.subjectId && isConcerned(context, action) ? userLoader(context).load(action.subjectId) : null;
  }

  @FieldResolver(() => [User], {
    description: 'Who did it: two for a ban for good. Empty for all but moderators.',
  })
  async moderators(@Root() { moderatorIds }: CommunityModerationAction, @Ctx() context: Context): Promise<User[]> {
    if (!isCaller(context.viewer, 'moderation')) return [];
    const users = await userLoader(context).loadMany(moderatorIds);
    return users.filter((user) => user !== null);
  }

  @FieldResolver(() => CommunityGroup, {
    nullable: true,
    description: 'The group that it is about; null outside of groups.',
  })
  async group(@Root() { groupId }: CommunityModerationAction, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => CommunityModerationAction, {
    nullable: true,
    description: 'The action that this one took back; null for all others.',
  })
  async reverts(
    @Root() { revertsId }: CommunityModerationAction,
    @Ctx() context: Context,
  ): Promise<CommunityModerationAction | null> {
    return revertsId ? ((await actionsByIds(context, [revertsId]))[0] ?? null) : null;
  }

  @FieldResolver(() => ModerationAppeal, {
    nullable: true,
    description: 'What was said against it; null for all but whom it hit and moderators.',
  })
  appeal(@Root() action: CommunityModerationAction, @Ctx() context: Context): ModerationAppeal | null {
    return isConcerned(context, action) ? (action.appeal ?? null) : null;
  }

  @FieldResolver(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when the caller can appeal; null where that is not possible (any more).',
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
    description: 'Who brought it about; null for all but moderators, and where there is no account any more.',
  })
  actor(@Root() { actorId }: AppealStatusChange, @Ctx() context: Context): Soon<User | null> {
    return actorId && isCaller(context.viewer, 'moderation') ? userLoader(context).load(actorId) : null;
  }
}
