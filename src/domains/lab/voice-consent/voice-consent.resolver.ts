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

/** Consents for voice cloning. */
@Resolver()
export class VoiceConsentResolver {
  @Access('user')
  @Query(() => VoiceConsentConnection, { description: 'Voice consents that you recorded, newest first.' })
  async myVoiceConsents(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof VoiceConsentConnection>> {
    return new VoiceConsentConnection(await myVoiceConsents(context, page));
  }

  @Access('user')
  @RateLimit(30, 3_600)
  @Mutation(() => VoiceConsentPayload, {
    description: "Records a speaker's consent to have their voice cloned. Voice cloning requires it.",
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
      'Revokes a voice consent permanently: no new experiment can use it, unfinished ones are cancelled, and results created with it are deleted.',
  })
  async revokeVoiceConsent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the consent.' }) id: string,
    @Arg('input', () => RevokeVoiceConsentInput, { nullable: true, description: 'Reason for the revocation.' })
    input?: RevokeVoiceConsentInput,
  ): Promise<VoiceConsentPayload> {
    return { consent: await revokeVoiceConsent(context, id, input?.reason) };
  }
}
