import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { pageviews } from '../pageview/pageview.service.js';
import { endSession, sessions } from '../session/session.service.js';
import {
  EndSessionInput,
  EraseVisitorInput,
  IdentifyVisitorInput,
  TrackEventsInput,
  TrackPageviewInput,
  TrackUserEventInput,
  TrackVisitorInput,
} from './tracking.inputs.js';
import { PageviewsArgs, SessionsArgs, VisitorsArgs } from './tracking.lists.js';
import {
  EraseVisitorPayload,
  PageviewConnection,
  SessionConnection,
  EndSessionPayload,
  TrackEventsPayload,
  TrackPayload,
  TrackVisitorPayload,
  VisitorConnection,
  IdentifyVisitorPayload,
} from './tracking.payloads.js';
import { trackEvents, trackPageview, trackUserEvent } from './tracking.service.js';
import { eraseVisitor } from '../visitor/visitor-erasure.service.js';
import { identifyVisitor, visitors, trackVisitor } from '../visitor/visitor.service.js';

/** Rate limits in the database would cost more than the events; the bounded ingestion queue limits them instead. */
@Resolver()
export class TrackingResolver {
  @Access('public')
  @Mutation(() => TrackVisitorPayload, {
    description:
      'Records a visitor. Without consent, the visitor is recognized for a day by a keyed hash that cannot be recreated later; no cookie is needed.',
  })
  trackVisitor(
    @Ctx() context: Context,
    @Arg('input', () => TrackVisitorInput, { description: 'The visitor.' }) input: TrackVisitorInput,
  ): Promise<TrackVisitorPayload> {
    return trackVisitor(context, input);
  }

  @Access('public')
  @Mutation(() => TrackPayload, {
    description: 'Records a page view in the current or a new session. Returns once it is stored.',
  })
  async trackPageview(
    @Ctx() context: Context,
    @Arg('input', () => TrackPageviewInput, { description: 'The page view.' }) input: TrackPageviewInput,
  ): Promise<TrackPayload> {
    return { tracked: await trackPageview(context, input) };
  }

  @Access('public')
  @Mutation(() => TrackEventsPayload, {
    description: 'Records a batch of events, each accepted or rejected individually. Returns once they are stored.',
  })
  trackEvents(
    @Ctx() context: Context,
    @Arg('input', () => TrackEventsInput, { description: 'The events.' }) input: TrackEventsInput,
  ): Promise<TrackEventsPayload> {
    return trackEvents(context, input);
  }

  @Access('user', 'service')
  @Mutation(() => TrackPayload, { description: 'Records an event of an account. Returns once it is stored.' })
  async trackUserEvent(
    @Ctx() context: Context,
    @Arg('input', () => TrackUserEventInput, { description: 'The event.' }) input: TrackUserEventInput,
  ): Promise<TrackPayload> {
    return { tracked: await trackUserEvent(context, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => IdentifyVisitorPayload, {
    description:
      'Links the visitor of this browser and its previous activity to your account. A visitor that belongs to another account cannot be linked.',
  })
  async identifyVisitor(
    @Ctx() context: Context,
    @Arg('input', () => IdentifyVisitorInput, { description: 'The visitor.' }) input: IdentifyVisitorInput,
  ): Promise<IdentifyVisitorPayload> {
    return { visitor: await identifyVisitor(context, input.visitorKey) };
  }

  @Access('public')
  @Mutation(() => EndSessionPayload, { description: 'Ends your session. Later activity starts a new session.' })
  async endSession(
    @Ctx() context: Context,
    @Arg('input', () => EndSessionInput, { description: 'The session.' }) input: EndSessionInput,
  ): Promise<EndSessionPayload> {
    return { session: await endSession(context, input) };
  }

  @Access('public')
  @RateLimit(20, 3_600)
  @Mutation(() => EraseVisitorPayload, {
    description:
      'Erases a visitor with its sessions, page views and events. Admins can erase any visitor, others only their own.',
  })
  async eraseVisitor(
    @Ctx() context: Context,
    @Arg('input', () => EraseVisitorInput, { description: 'The visitor.' }) input: EraseVisitorInput,
  ): Promise<EraseVisitorPayload> {
    return { erased: await eraseVisitor(context, input) };
  }

  @Access('support')
  @Query(() => VisitorConnection, { description: 'Visitors, newest first.' })
  async visitors(
    @Args(() => VisitorsArgs) { filter, ...page }: VisitorsArgs,
  ): Promise<InstanceType<typeof VisitorConnection>> {
    return new VisitorConnection(await visitors(filter ?? {}, page));
  }

  @Access('support')
  @Query(() => SessionConnection, { description: 'Sessions, newest first.' })
  async sessions(
    @Args(() => SessionsArgs) { filter, ...page }: SessionsArgs,
  ): Promise<InstanceType<typeof SessionConnection>> {
    return new SessionConnection(await sessions(filter ?? {}, page));
  }

  @Access('support')
  @Query(() => PageviewConnection, { description: 'Page views, newest first.' })
  async pageviews(
    @Args(() => PageviewsArgs) { filter, ...page }: PageviewsArgs,
  ): Promise<InstanceType<typeof PageviewConnection>> {
    return new PageviewConnection(await pageviews(filter ?? {}, page));
  }
}
