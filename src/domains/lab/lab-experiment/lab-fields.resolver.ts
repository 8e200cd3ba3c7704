import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { asRequest, asResult, LabRequest, LabResult } from './lab.kinds.js';
import { LabExperiment } from './lab-experiment.model.js';
import { LabStatusChange } from './lab-experiment.parts.js';
import { VoiceConsent } from '../voice-consent/voice-consent.model.js';
import { consentOf } from '../voice-consent/voice-consent.service.js';

@Resolver(() => LabExperiment)
export class LabExperimentFieldsResolver {
  @FieldResolver(() => LabRequest, { description: 'Input of the experiment; the type depends on `experimentType`.' })
  input(@Root() { experimentType, input }: LabExperiment): object {
    return asRequest(experimentType, input);
  }

  @FieldResolver(() => LabResult, {
    nullable: true,
    description:
      'Output of the experiment; the type depends on `experimentType`. Null until it is completed, and after its voice consent is revoked.',
  })
  output(@Root() { experimentType, output }: LabExperiment): object | null {
    return output && asResult(experimentType, output);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Owner of the experiment.' })
  user(@Root() { userId }: LabExperiment, @Ctx() context: Context): MaybePromise<User | null> {
    return userLoader(context).load(userId);
  }

  @FieldResolver(() => VoiceConsent, {
    nullable: true,
    description: 'Consent for the cloned voice, visible to the owner; null for other types.',
  })
  consent(@Root() { consentId }: LabExperiment, @Ctx() context: Context): MaybePromise<VoiceConsent | null> {
    return consentId ? consentOf(context, consentId) : null;
  }
}

@Resolver(() => LabStatusChange)
export class LabStatusChangeFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'User who made the change; null for workers and automatic changes.',
  })
  actor(@Root() { actorId }: LabStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorId ? userLoader(context).load(actorId) : null;
  }
}
