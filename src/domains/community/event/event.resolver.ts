import { GraphQLURL } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { EventStatus, RsvpStatus } from './event.enums.js';
import { organises } from './event-visibility.service.js';
import { CancelEventInput, CreateEventInput, EventsArgs, UpdateEventInput } from './event.inputs.js';
import { CommunityEvent, EventStatusChange } from './event.model.js';
import { CommunityEventConnection, CommunityEventPayload } from './event.payloads.js';
import { cancelEvent, createEvent, event, events, updateEvent } from './event.service.js';
import { EVENT_STATES } from './event.states.js';
import { visibleGroups } from '../group/group.access.js';
import { CommunityGroup } from '../group/group.model.js';
import { CommunityRsvp } from '../rsvp/rsvp.model.js';
import { ownRsvpLoader } from '../rsvp/rsvp.service.js';

type Soon<T> = T | Promise<T>;

@Resolver(() => CommunityEvent)
export class EventResolver {
  @Access('public')
  @Query(() => CommunityEventConnection, {
    description: 'Events: the public ones, or those of one group that the caller reads.',
  })
  async events(
    @Ctx() context: Context,
    @Args(() => EventsArgs) { filter, sort, ...page }: EventsArgs,
  ): Promise<InstanceType<typeof CommunityEventConnection>> {
    return new CommunityEventConnection(await events(context, filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => CommunityEvent, { nullable: true, description: 'One event; null when it is missing or not for you.' })
  event(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the event.' }) id: string,
  ): Promise<CommunityEvent | null> {
    return event(context, id);
  }

  @Access('user')
  @RateLimit(30, 3_600)
  @Mutation(() => CommunityEventPayload, {
    description:
      'Makes an event of a group, for its owners and moderators, or of the whole community, for event managers.',
  })
  async createEvent(
    @Ctx() context: Context,
    @Arg('input', () => CreateEventInput, { description: 'The event.' }) input: CreateEventInput,
  ): Promise<CommunityEventPayload> {
    return { event: await createEvent(context, input) };
  }

  @Access('user')
  @Mutation(() => CommunityEventPayload, {
    description:
      'Changes an event, for those who organise it. More seats let in who waits; who comes is told of another time or place.',
  })
  async updateEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the event.' }) id: string,
    @Arg('input', () => UpdateEventInput, { description: 'What to change.' }) input: UpdateEventInput,
  ): Promise<CommunityEventPayload> {
    return { event: await updateEvent(context, id, input) };
  }

  @Access('user')
  @Mutation(() => CommunityEventPayload, {
    description: 'Calls an event off, for those who organise it. Who wanted to come is told why.',
  })
  async cancelEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the event.' }) id: string,
    @Arg('input', () => CancelEventInput, { description: 'Why.' }) input: CancelEventInput,
  ): Promise<CommunityEventPayload> {
    return { event: await cancelEvent(context, id, input.reason) };
  }

  @FieldResolver(() => CommunityGroup, { nullable: true, description: 'The group that meets; null for everybody.' })
  async group(@Root() { groupId }: CommunityEvent, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who made it; null where there is no account any more.' })
  createdBy(@Root() { createdById }: CommunityEvent, @Ctx() context: Context): Soon<User | null> {
    return createdById ? userLoader(context).load(createdById) : null;
  }

  @FieldResolver(() => CommunityRsvp, {
    nullable: true,
    description: 'What the caller answered; null for whoever did not.',
  })
  myRsvp(@Root() { _id }: CommunityEvent, @Ctx() context: Context): Soon<CommunityRsvp | null> {
    return context.viewer.kind === 'user' ? ownRsvpLoader(context).load(_id) : null;
  }

  @FieldResolver(() => [EventStatus], { description: 'What can become of it now.' })
  availableTransitions(@Root() { status }: CommunityEvent): readonly EventStatus[] {
    return EVENT_STATES[status];
  }

  @FieldResolver(() => GraphQLURL, {
    nullable: true,
    description: 'Web address of the meeting; null for all but those who have a seat and those who organise it.',
  })
  async onlineUrl(@Root() event: CommunityEvent, @Ctx() context: Context): Promise<string | null> {
    if (!event.onlineUrl || context.viewer.kind !== 'user') return null;
    const own = await ownRsvpLoader(context).load(event._id);
    return own?.status === RsvpStatus.GOING || (await organises(context, event)) ? event.onlineUrl : null;
  }
}

@Resolver(() => EventStatusChange)
export class EventStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who brought it about; null where time did, or there is no account any more.',
  })
  actor(@Root() { actorId }: EventStatusChange, @Ctx() context: Context): Soon<User | null> {
    return actorId ? userLoader(context).load(actorId) : null;
  }
}
