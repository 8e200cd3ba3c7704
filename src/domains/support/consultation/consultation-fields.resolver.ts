import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { calendarFile } from '../consultation-calendar/consultation-ics.js';
import { ConsultationStatusChange } from './consultation-parts.model.js';
import { ConsultationStatus } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { Consultation } from './consultation.model.js';
import { statusAt, transitionsFor } from './consultation.states.js';

type Maybe<T> = T | null | Promise<T | null>;

/** A name within a consultation is one of few, and their accounts are read together. */
const NAME_COST = 0.1;

@Resolver(() => Consultation)
export class ConsultationFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'The account that asked for it; null for guests without one.',
  })
  requester(@Root() { userId }: Consultation, @Ctx() context: Context): Maybe<User> {
    return userOf(context, userId);
  }

  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'The support agent who holds it; null where that account is gone.',
  })
  host(@Root() { hostId }: Consultation, @Ctx() context: Context): Maybe<User> {
    return userOf(context, hostId);
  }

  @FieldResolver(() => Consultation, {
    nullable: true,
    description: 'The consultation that was moved and became this one.',
  })
  previous(@Root() { previousId }: Consultation, @Ctx() context: Context): Maybe<Consultation> {
    return previousId === null ? null : consultationLoader(context).load(previousId);
  }

  @FieldResolver(() => Consultation, { nullable: true, description: 'What this one became when it was moved.' })
  next(@Root() { nextId }: Consultation, @Ctx() context: Context): Maybe<Consultation> {
    return nextId === null ? null : consultationLoader(context).load(nextId);
  }

  @FieldResolver(() => [ConsultationStatus], {
    description: 'The statuses that the caller can bring it into now, each by the operation of that name.',
  })
  availableTransitions(@Root() consultation: Consultation, @Ctx() { viewer }: Context): readonly ConsultationStatus[] {
    return transitionsFor(isCaller(viewer, 'support'), statusAt(consultation, new Date()));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The event as a calendar file (text/calendar). Its UID is the same along the chain of moves, and its SEQUENCE rises, so calendars change the event that they have. Null for one that was moved: take that of `next`.',
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
    description: 'Who did it; null for guests without an account and where it went by itself.',
  })
  actor(@Root() { actorId }: ConsultationStatusChange, @Ctx() context: Context): Maybe<User> {
    return userOf(context, actorId);
  }
}

function userOf(context: Context, id: string | null): Maybe<User> {
  return id === null ? null : userLoader(context).load(id);
}
