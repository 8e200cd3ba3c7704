import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { calendarFile } from '../consultation-calendar/consultation-ics.js';
import { ConsultationStatusChange } from './consultation-parts.model.js';
import { ConsultationStatus } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { Consultation } from './consultation.model.js';
import { statusAt, transitionsFor } from './consultation.states.js';

/** A consultation names few accounts, and they are loaded together. */
const NAME_COST = 0.1;

@Resolver(() => Consultation)
export class ConsultationFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'The account that requested it, or null for guests without an account.',
  })
  requester(@Root() { userId }: Consultation, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, userId);
  }

  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'The support agent who hosts it, or null if that account no longer exists.',
  })
  host(@Root() { hostId }: Consultation, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, hostId);
  }

  @FieldResolver(() => Consultation, {
    nullable: true,
    description: 'The consultation that was rescheduled to this one.',
  })
  previous(@Root() { previousId }: Consultation, @Ctx() context: Context): MaybePromise<Consultation | null> {
    return previousId === null ? null : consultationLoader(context).load(previousId);
  }

  @FieldResolver(() => Consultation, {
    nullable: true,
    description: 'The consultation that this one was rescheduled to.',
  })
  next(@Root() { nextId }: Consultation, @Ctx() context: Context): MaybePromise<Consultation | null> {
    return nextId === null ? null : consultationLoader(context).load(nextId);
  }

  @FieldResolver(() => [ConsultationStatus], {
    description: 'Statuses you can move it to now, each through the mutation for that status.',
  })
  availableTransitions(@Root() consultation: Consultation, @Ctx() { viewer }: Context): readonly ConsultationStatus[] {
    return transitionsFor(isCaller(viewer, 'support'), statusAt(consultation, new Date()));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The event as a calendar file (text/calendar). Its UID stays the same when it is rescheduled and its SEQUENCE increases, so calendars update the existing event. Null for a rescheduled consultation: use that of `next`.',
  })
  async calendarFile(@Root() consultation: Consultation, @Ctx() context: Context): Promise<string | null> {
    const host = await userOf(context, consultation.hostId);
    return calendarFile(consultation, {
      mailFrom: context.platform.config.mailFrom,
      hostName: host?.name ?? null,
    });
  }
}

@Resolver(() => ConsultationStatusChange)
export class ConsultationStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'The account that made the change, or null for guests without an account and automatic changes.',
  })
  actor(@Root() { actorId }: ConsultationStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return userOf(context, actorId);
  }
}

function userOf(context: Context, id: string | null): MaybePromise<User | null> {
  return id === null ? null : userLoader(context).load(id);
}
