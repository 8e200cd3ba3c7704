import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import {
  RecordVoiceConsentInput,
  RevokeVoiceConsentInput,
  VoiceConsentConnection,
  VoiceConsentPayload,
} from './voice-consent.inputs.js';
import { myVoiceConsents, recordVoiceConsent, revokeVoiceConsent } from './voice-consent.service.js';

/** Whose voices may be cloned. */
@Resolver()
export class VoiceConsentResolver {
  @Access('user')
  @Query(() => VoiceConsentConnection, { description: 'The consents that you recorded, newest first.' })
  async myVoiceConsents(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof VoiceConsentConnection>> {
    return new VoiceConsentConnection(await myVoiceConsents(context, page));
  }

  @Access('user')
  @RateLimit(30, 3_600)
  @Mutation(() => VoiceConsentPayload, {
    description: 'Records that a speaker agreed to have the voice cloned. No voice is cloned without.',
  })
  async recordVoiceConsent(
    @Ctx() context: Context,
    @Arg('input', () => RecordVoiceConsentInput, { description: 'The consent.' }) input: RecordVoiceConsentInput,
  ): Promise<VoiceConsentPayload> {
    return { consent: await recordVoiceConsent(context, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => VoiceConsentPayload, {
    description:
      'Takes a consent back, for good: no further run may use it, those in work are cancelled, and what was made by it is deleted.',
  })
  async revokeVoiceConsent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the consent.' }) id: string,
    @Arg('input', () => RevokeVoiceConsentInput, { nullable: true, description: 'Why.' })
    input?: RevokeVoiceConsentInput,
  ): Promise<VoiceConsentPayload> {
    return { consent: await revokeVoiceConsent(context, id, input?.reason) };
  }
}
