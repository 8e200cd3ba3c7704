import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { asRequest, asResult, LabRequest, LabResult } from './lab.kinds.js';
import { LabExperiment } from './lab-experiment.model.js';
import { LabStatusChange } from './lab-experiment.parts.js';
import { VoiceConsent } from '../voice-consent/voice-consent.model.js';
import { consentOf } from '../voice-consent/voice-consent.service.js';

type Soon<T> = T | Promise<T>;

@Resolver(() => LabExperiment)
export class LabExperimentFieldsResolver {
  @FieldResolver(() => LabRequest, { description: 'What it was asked; each type has its own.' })
  input(@Root() { experimentType, input }: LabExperiment): object {
    return asRequest(experimentType, input);
  }

  @FieldResolver(() => LabResult, {
    nullable: true,
    description: 'What it gave; each type has its own. Null until it is completed, and where the consent was revoked.',
  })
  output(@Root() { experimentType, output }: LabExperiment): object | null {
    return output && asResult(experimentType, output);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose it is.' })
  user(@Root() { userId }: LabExperiment, @Ctx() context: Context): Soon<User | null> {
    return userLoader(context).load(userId);
  }

  @FieldResolver(() => VoiceConsent, {
    nullable: true,
    description: 'The consent that a cloned voice rests on, for the owner; null for other types.',
  })
  consent(@Root() { consentId }: LabExperiment, @Ctx() context: Context): Soon<VoiceConsent | null> {
    return consentId ? consentOf(context, consentId) : null;
  }
}

@Resolver(() => LabStatusChange)
export class LabStatusChangeFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who did it; null for workers and for what time brought about.',
  })
  actor(@Root() { actorId }: LabStatusChange, @Ctx() context: Context): Soon<User | null> {
    return actorId ? userLoader(context).load(actorId) : null;
  }
}
