import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { RsvpStatus } from '../event/event.enums.js';
import { requireEvent, visibleEvents } from '../event/event-visibility.service.js';
import { EventAttendeesArgs, MyRsvpsArgs, RsvpInput } from '../event/event.inputs.js';
import { CommunityEvent } from '../event/event.model.js';
import { CommunityRsvpConnection, RsvpPayload } from '../event/event.payloads.js';
import { CommunityRsvp } from './rsvp.model.js';
import { aheadLoader, eventAttendees, myRsvps, placeKey, rsvp } from './rsvp.service.js';

type RsvpPage = InstanceType<typeof CommunityRsvpConnection>;

@Resolver(() => CommunityRsvp)
export class RsvpResolver {
  @Access('user')
  @Query(() => CommunityRsvpConnection, { description: 'What the caller answered to events, newest first.' })
  async myRsvps(@Ctx() context: Context, @Args(() => MyRsvpsArgs) { filter, ...page }: MyRsvpsArgs): Promise<RsvpPage> {
    return new CommunityRsvpConnection(await myRsvps(context, filter?.status, page));
  }

  @Access('user')
  @Query(() => CommunityRsvpConnection, { description: 'Who comes to an event, in order of asking.' })
  async eventAttendees(
    @Ctx() context: Context,
    @Args(() => EventAttendeesArgs) { eventId, filter, ...page }: EventAttendeesArgs,
  ): Promise<RsvpPage> {
    return new CommunityRsvpConnection(await eventAttendees(context, eventId, filter?.status, page));
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => RsvpPayload, {
    description:
      'Answers to an event, or changes the answer. Where all seats are taken, who wants to come waits for one in order of asking. Saying it again changes nothing.',
  })
  async rsvp(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the event.' }) id: string,
    @Arg('input', () => RsvpInput, { description: 'The answer.' }) input: RsvpInput,
  ): Promise<RsvpPayload> {
    const answer = await rsvp(context, id, input.response);
    return { rsvp: answer, event: await requireEvent(context, id) };
  }

  @FieldResolver(() => CommunityEvent, { nullable: true, description: 'The event; null where it is not for you.' })
  async event(@Root() { eventId }: CommunityRsvp, @Ctx() context: Context): Promise<CommunityEvent | null> {
    return (await visibleEvents(context, [eventId]))[0] ?? null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person.' })
  user(@Root() { userId }: CommunityRsvp, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(userId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The place in line, from 1, of who waits for a seat; null for everybody else.',
  })
  async waitlistPosition(@Root() answer: CommunityRsvp, @Ctx() context: Context): Promise<number | null> {
    if (answer.status !== RsvpStatus.WAITLISTED) return null;
    return (await aheadLoader(context).load(placeKey(answer))) + 1;
  }
}
