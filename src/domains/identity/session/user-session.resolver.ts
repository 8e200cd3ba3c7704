import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { UserSession } from './user-session.model.js';

@Resolver(() => UserSession)
export class UserSessionResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether this is the current session; ending it signs you out. A refreshed session stays the same one.',
  })
  isCurrent(@Root() { _id }: UserSession, @Ctx() { viewer }: Context): boolean {
    return viewer.kind === 'user' && viewer.sessionId === _id;
  }
}
