import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { User, userLoader } from '../../identity/index.js';
import { myRegistrationLoader } from '../registration/registration.loaders.js';
import { WebinarRegistration } from '../registration/registration.model.js';
import { calendarFile } from './webinar-calendar.js';
import { CancelWebinarInput, CreateWebinarInput, UpdateWebinarInput, WebinarsArgs } from './webinar.inputs.js';
import { webinarLoader } from './webinar.loaders.js';
import { Webinar, WebinarStatusChange } from './webinar.model.js';
import { WebinarConnection, WebinarPayload, WebinarStats } from './webinar.payloads.js';
import {
  archiveWebinar,
  cancelWebinar,
  createWebinar,
  webinars,
  publishWebinar,
  updateWebinar,
} from './webinar.service.js';
import { webinarStats } from './webinar-stats.service.js';

type Soon<T> = T | Promise<T>;

/** Few people hold many webinars, and their accounts are read together. */
const HOST_COST = 0.1;

@Resolver(() => Webinar)
export class WebinarResolver {
  @Access('public')
  @Query(() => WebinarConnection, { description: 'Webinars by start.' })
  async webinars(
    @Ctx() context: Context,
    @Args(() => WebinarsArgs) { filter, sort, ...page }: WebinarsArgs,
  ): Promise<InstanceType<typeof WebinarConnection>> {
    return new WebinarConnection(await webinars(context, filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => Webinar, { nullable: true, description: 'One webinar; null when it is missing or not for you.' })
  webinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the webinar.' }) id: string,
  ): Soon<Webinar | null> {
    return webinarLoader(context).load(id);
  }

  @Access('events')
  @Query(() => WebinarStats, { description: 'Figures of a webinar.' })
  webinarStats(@Arg('id', () => ID, { description: 'Id of the webinar.' }) id: string): Promise<WebinarStats> {
    return webinarStats(id);
  }

  @Access('events')
  @RateLimit(60, 3_600)
  @Mutation(() => WebinarPayload, { description: 'Makes a webinar: a DRAFT, unless it is published at once.' })
  async createWebinar(
    @Ctx() context: Context,
    @Arg('input', () => CreateWebinarInput, { description: 'The webinar.' }) input: CreateWebinarInput,
  ): Promise<WebinarPayload> {
    return { webinar: await createWebinar(context, input) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, {
    description:
      'Changes a webinar. Another time is told to everybody who is registered; new seats are offered to who waits.',
  })
  async updateWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the webinar.' }) id: string,
    @Arg('input', () => UpdateWebinarInput, { description: 'What to change.' }) input: UpdateWebinarInput,
  ): Promise<WebinarPayload> {
    return { webinar: await updateWebinar(context, id, input) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, { description: 'Announces a DRAFT: from now on people can register.' })
  async publishWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the webinar.' }) id: string,
  ): Promise<WebinarPayload> {
    return { webinar: await publishWebinar(context, id) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, {
    description:
      'Calls a SCHEDULED webinar off: registrations are cancelled, and everybody is told. A DRAFT is given up without a word.',
  })
  async cancelWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the webinar.' }) id: string,
    @Arg('input', () => CancelWebinarInput, { description: 'Why.' }) { reason }: CancelWebinarInput,
  ): Promise<WebinarPayload> {
    return { webinar: await cancelWebinar(context, id, reason) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, { description: 'Takes a webinar that is over, or a DRAFT, out of the lists.' })
  async archiveWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the webinar.' }) id: string,
  ): Promise<WebinarPayload> {
    return { webinar: await archiveWebinar(context, id) };
  }

  @FieldResolver(() => [User], { description: 'Who holds it, at most 10.', complexity: HOST_COST })
  async hosts(@Root() { hostIds }: Webinar, @Ctx() context: Context): Promise<User[]> {
    const hosts = await userLoader(context).loadMany(hostIds);
    return hosts.filter((host) => host !== null);
  }

  @Access('events')
  @FieldResolver(() => Int, { nullable: true, description: 'How many seats are taken or offered.' })
  seatsTaken(@Root() webinar: Webinar): number {
    return webinar.seatsTaken;
  }

  @Access('events')
  @FieldResolver(() => Int, { nullable: true, description: 'How many registrations wait for a decision.' })
  pendingCount(@Root() webinar: Webinar): number {
    return webinar.pendingCount;
  }

  @FieldResolver(() => String, { description: 'When it starts, in the words and the zone of its hosts.' })
  startsAtLocal(@Root() { startsAt, timeZone }: Webinar): string {
    return spokenTime(startsAt, timeZone);
  }

  @FieldResolver(() => String, {
    description: 'A calendar file (iCalendar, text/calendar) of it, without the link to join.',
  })
  calendarFile(@Root() webinar: Webinar): string {
    return calendarFile(webinar);
  }

  @FieldResolver(() => WebinarRegistration, {
    nullable: true,
    description: 'The registration of the caller; null for whoever is not signed in or not registered.',
  })
  myRegistration(@Root() { _id }: Webinar, @Ctx() context: Context): Soon<WebinarRegistration | null> {
    return context.viewer.kind === 'user' ? myRegistrationLoader(context).load(_id) : null;
  }
}

@Resolver(() => WebinarStatusChange)
export class WebinarStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who did it; null for the clock, and for everybody but event managers.',
  })
  actor(@Root() { actorId }: WebinarStatusChange, @Ctx() context: Context): Soon<User | null> {
    return actorId && isCaller(context.viewer, 'events') ? userLoader(context).load(actorId) : null;
  }
}
