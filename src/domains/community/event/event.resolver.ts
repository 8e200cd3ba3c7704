import { GraphQLURL } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { EventStatus, RsvpStatus } from './event.enums.js';
import { organizes } from './event-visibility.service.js';
import { CancelEventInput, CreateEventInput, EventsArgs, UpdateEventInput } from './event.inputs.js';
import { CommunityEvent, EventStatusChange } from './event.model.js';
import { CommunityEventConnection, CommunityEventPayload } from './event.payloads.js';
import { cancelEvent, createEvent, event, events, updateEvent } from './event.service.js';
import { EVENT_STATES } from './event.states.js';
import { visibleGroups } from '../group/group.access.js';
import { CommunityGroup } from '../group/group.model.js';
import { CommunityRsvp } from '../rsvp/rsvp.model.js';
import { ownRsvpLoader } from '../rsvp/rsvp.service.js';

@Resolver(() => CommunityEvent)
export class EventResolver {
  @Access('public')
  @Query(() => CommunityEventConnection, {
    description: 'Public events, or events of one group you can read.',
  })
  async events(
    @Ctx() context: Context,
    @Args(() => EventsArgs) { filter, sort, ...page }: EventsArgs,
  ): Promise<InstanceType<typeof CommunityEventConnection>> {
    return new CommunityEventConnection(await events(context, filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => CommunityEvent, {
    nullable: true,
    description: 'An event by its ID, or null if it does not exist or you cannot see it.',
  })
  event(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the event.' }) id: string,
  ): Promise<CommunityEvent | null> {
    return event(context, id);
  }

  @Access('user')
  @RateLimit(30, 3_600)
  @Mutation(() => CommunityEventPayload, {
    description:
      'Creates an event. Group owners and moderators create group events; event managers create events for the whole community.',
  })
  async createEvent(
    @Ctx() context: Context,
    @Arg('input', () => CreateEventInput, { description: 'The event to create.' }) input: CreateEventInput,
  ): Promise<CommunityEventPayload> {
    return { event: await createEvent(context, input) };
  }

  @Access('user')
  @Mutation(() => CommunityEventPayload, {
    description:
      'Updates an event, for its organizers. Extra seats go to the waitlist; a new time or location is mailed to attendees and the waitlist.',
  })
  async updateEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the event.' }) id: string,
    @Arg('input', () => UpdateEventInput, { description: 'Fields to change.' }) input: UpdateEventInput,
  ): Promise<CommunityEventPayload> {
    return { event: await updateEvent(context, id, input) };
  }

  @Access('user')
  @Mutation(() => CommunityEventPayload, {
    description: 'Cancels an event, for its organizers, and mails the reason to attendees and the waitlist.',
  })
  async cancelEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the event.' }) id: string,
    @Arg('input', () => CancelEventInput, { description: 'Reason for the cancellation.' }) input: CancelEventInput,
  ): Promise<CommunityEventPayload> {
    return { event: await cancelEvent(context, id, input.reason) };
  }

  @FieldResolver(() => CommunityGroup, {
    nullable: true,
    description: 'The hosting group, or null for an event of the whole community.',
  })
  async group(@Root() { groupId }: CommunityEvent, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who created the event, or null if the account no longer exists.',
  })
  createdBy(@Root() { createdById }: CommunityEvent, @Ctx() context: Context): MaybePromise<User | null> {
    return createdById ? userLoader(context).load(createdById) : null;
  }

  @FieldResolver(() => CommunityRsvp, {
    nullable: true,
    description: 'Your RSVP, or null if you have not responded.',
  })
  myRsvp(@Root() { _id }: CommunityEvent, @Ctx() context: Context): MaybePromise<CommunityRsvp | null> {
    return context.viewer.kind === 'user' ? ownRsvpLoader(context).load(_id) : null;
  }

  @FieldResolver(() => [EventStatus], { description: 'Statuses the event can change to now.' })
  availableTransitions(@Root() { status }: CommunityEvent): readonly EventStatus[] {
    return EVENT_STATES[status];
  }

  @FieldResolver(() => GraphQLURL, {
    nullable: true,
    description: 'Web address of the online meeting. Null unless you have a seat or organize the event.',
  })
  async onlineUrl(@Root() event: CommunityEvent, @Ctx() context: Context): Promise<string | null> {
    if (!event.onlineUrl || context.viewer.kind !== 'user') return null;
    const own = await ownRsvpLoader(context).load(event._id);
    return own?.status === RsvpStatus.GOING || (await organizes(context, event)) ? event.onlineUrl : null;
  }
}

@Resolver(() => EventStatusChange)
export class EventStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who made the change. Null if it happened automatically or the account no longer exists.',
  })
  actor(@Root() { actorId }: EventStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorId ? userLoader(context).load(actorId) : null;
  }
}
