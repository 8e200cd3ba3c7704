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
  @Query(() => CommunityRsvpConnection, { description: 'Your RSVPs, newest first.' })
  async myRsvps(@Ctx() context: Context, @Args(() => MyRsvpsArgs) { filter, ...page }: MyRsvpsArgs): Promise<RsvpPage> {
    return new CommunityRsvpConnection(await myRsvps(context, filter?.status, page));
  }

  @Access('user')
  @Query(() => CommunityRsvpConnection, { description: 'Attendees of an event, in order of response.' })
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
      'Responds to an event, or changes your response. If all seats are taken, you join the waitlist. Repeating it has no effect.',
  })
  async rsvp(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the event.' }) id: string,
    @Arg('input', () => RsvpInput, { description: 'Your response.' }) input: RsvpInput,
  ): Promise<RsvpPayload> {
    const answer = await rsvp(context, id, input.response);
    return { rsvp: answer, event: await requireEvent(context, id) };
  }

  @FieldResolver(() => CommunityEvent, { nullable: true, description: 'The event, or null if you cannot see it.' })
  async event(@Root() { eventId }: CommunityRsvp, @Ctx() context: Context): Promise<CommunityEvent | null> {
    return (await visibleEvents(context, [eventId]))[0] ?? null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The user.' })
  user(@Root() { userId }: CommunityRsvp, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(userId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Position on the waitlist, from 1, or null if not on it.',
  })
  async waitlistPosition(@Root() answer: CommunityRsvp, @Ctx() context: Context): Promise<number | null> {
    if (answer.status !== RsvpStatus.WAITLISTED) return null;
    return (await aheadLoader(context).load(placeKey(answer))) + 1;
  }
}
