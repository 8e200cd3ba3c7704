import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { Pageview } from '../pageview/pageview.model.js';
import { Session } from '../session/session.model.js';
import { sessionLoader } from '../session/session.service.js';
import { UserEvent } from '../user-event/user-event.model.js';
import { Visitor } from '../visitor/visitor.model.js';
import { visitorLoader } from '../visitor/visitor.service.js';

const ACCOUNT = 'Account of the visitor, or null if it is unknown or deleted.';

/** Browsers read these records too, so that the account and other activity are only for staff. */
@Resolver(() => Visitor)
export class VisitorFieldsResolver {
  @Access('support')
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: Visitor, @Ctx() context: Context): MaybePromise<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }
}

@Resolver(() => Session)
export class SessionFieldsResolver {
  @Access('support')
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: Session, @Ctx() context: Context): MaybePromise<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }

  @Access('support')
  @FieldResolver(() => Visitor, { nullable: true, description: 'The visitor, or null after it is deleted.' })
  visitor(@Root() { visitorId }: Session, @Ctx() context: Context): MaybePromise<Visitor | null> {
    return visitorLoader(context).load(visitorId);
  }
}

@Resolver(() => Pageview)
export class PageviewFieldsResolver {
  @Access('support')
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: Pageview, @Ctx() context: Context): MaybePromise<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }

  @Access('support')
  @FieldResolver(() => Visitor, { nullable: true, description: 'The visitor, or null after it is deleted.' })
  visitor(@Root() { visitorId }: Pageview, @Ctx() context: Context): MaybePromise<Visitor | null> {
    return visitorLoader(context).load(visitorId);
  }

  @Access('support')
  @FieldResolver(() => Session, { nullable: true, description: 'The session; null if the request is not for a page.' })
  session(@Root() { sessionId }: Pageview, @Ctx() context: Context): MaybePromise<Session | null> {
    return sessionId ? sessionLoader(context).load(sessionId) : null;
  }
}

@Resolver(() => UserEvent)
export class UserEventFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: UserEvent, @Ctx() context: Context): MaybePromise<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }
}
