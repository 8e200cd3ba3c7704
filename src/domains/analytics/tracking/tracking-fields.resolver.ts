import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { Pageview } from '../pageview/pageview.model.js';
import { Session } from '../session/session.model.js';
import { sessionLoader } from '../session/session.service.js';
import { UserEvent } from '../user-event/user-event.model.js';
import { Visitor } from '../visitor/visitor.model.js';
import { visitorLoader } from '../visitor/visitor.service.js';

type Soon<T> = T | Promise<T>;
const ACCOUNT = 'The account, where it is known and there still is one.';

/** A visitor's own browser reads these records as well: who the account is, and what else it did, is for the staff. */
@Resolver(() => Visitor)
export class VisitorFieldsResolver {
  @Access('support')
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: Visitor, @Ctx() context: Context): Soon<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }
}

@Resolver(() => Session)
export class SessionFieldsResolver {
  @Access('support')
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: Session, @Ctx() context: Context): Soon<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }

  @Access('support')
  @FieldResolver(() => Visitor, { nullable: true, description: 'The visitor; null once it is forgotten.' })
  visitor(@Root() { visitorId }: Session, @Ctx() context: Context): Soon<Visitor | null> {
    return visitorLoader(context).load(visitorId);
  }
}

@Resolver(() => Pageview)
export class PageviewFieldsResolver {
  @Access('support')
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: Pageview, @Ctx() context: Context): Soon<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }

  @Access('support')
  @FieldResolver(() => Visitor, { nullable: true, description: 'The visitor; null once it is forgotten.' })
  visitor(@Root() { visitorId }: Pageview, @Ctx() context: Context): Soon<Visitor | null> {
    return visitorLoader(context).load(visitorId);
  }

  @Access('support')
  @FieldResolver(() => Session, { nullable: true, description: 'The visit; null for what is no page.' })
  session(@Root() { sessionId }: Pageview, @Ctx() context: Context): Soon<Session | null> {
    return sessionId ? sessionLoader(context).load(sessionId) : null;
  }
}

@Resolver(() => UserEvent)
export class UserEventFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: ACCOUNT })
  user(@Root() { userId }: UserEvent, @Ctx() context: Context): Soon<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }
}
