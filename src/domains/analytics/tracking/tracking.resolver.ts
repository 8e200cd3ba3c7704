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

/** No rate limit here counts in the database: it would cost more than the event. The queue of the ingestion has an end. */
@Resolver()
export class TrackingResolver {
  @Access('public')
  @Mutation(() => TrackVisitorPayload, {
    description:
      'Tells of somebody who comes. Without consent no cookie is needed: the visitor is known for the day by a keyed hash that no one can make again.',
  })
  trackVisitor(
    @Ctx() context: Context,
    @Arg('input', () => TrackVisitorInput, { description: 'The visitor.' }) input: TrackVisitorInput,
  ): Promise<TrackVisitorPayload> {
    return trackVisitor(context, input);
  }

  @Access('public')
  @Mutation(() => TrackPayload, {
    description: 'Tells that a page was shown. The server finds or begins the visit. Answered once it is stored.',
  })
  async trackPageview(
    @Ctx() context: Context,
    @Arg('input', () => TrackPageviewInput, { description: 'The page view.' }) input: TrackPageviewInput,
  ): Promise<TrackPayload> {
    return { tracked: await trackPageview(context, input) };
  }

  @Access('public')
  @Mutation(() => TrackEventsPayload, {
    description: 'Tells of several events at once; each is taken or rejected by itself. Answered once they are stored.',
  })
  trackEvents(
    @Ctx() context: Context,
    @Arg('input', () => TrackEventsInput, { description: 'The events.' }) input: TrackEventsInput,
  ): Promise<TrackEventsPayload> {
    return trackEvents(context, input);
  }

  @Access('user', 'service')
  @Mutation(() => TrackPayload, { description: 'Tells what an account did. Answered once it is stored.' })
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
      'Joins the visitor of this browser, and what it did so far, to the account. The first account stays: two accounts are never merged.',
  })
  async identifyVisitor(
    @Ctx() context: Context,
    @Arg('input', () => IdentifyVisitorInput, { description: 'The visitor.' }) input: IdentifyVisitorInput,
  ): Promise<IdentifyVisitorPayload> {
    return { visitor: await identifyVisitor(context, input.visitorKey) };
  }

  @Access('public')
  @Mutation(() => EndSessionPayload, { description: 'Ends a visit of the caller. What follows is another visit.' })
  async endSession(
    @Ctx() context: Context,
    @Arg('input', () => EndSessionInput, { description: 'The visit.' }) input: EndSessionInput,
  ): Promise<EndSessionPayload> {
    return { session: await endSession(context, input) };
  }

  @Access('public')
  @RateLimit(20, 3_600)
  @Mutation(() => EraseVisitorPayload, {
    description:
      'Erases a visitor with its visits, page views and events, and answers a receipt. One’s own; an admin any.',
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
  @Query(() => SessionConnection, { description: 'Visits, newest first.' })
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
