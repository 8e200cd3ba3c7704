import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { LabAsset } from '../lab-experiment/lab-asset.js';
import { VoiceConsentScope, VoiceConsentStatus } from '../lab-experiment/lab.enums.js';

/** Storage form of a consent recording. */
class ConsentRecording {
  @prop({ type: () => String, required: true })
  url!: string;

  @prop({ type: () => String, required: true })
  sha256!: string;

  @prop({ type: () => String, required: true })
  mediaType!: string;

  @prop({ type: () => Number })
  bytes?: number;
}

@ObjectType({
  implements: Node,
  description: "A speaker's consent to have their voice cloned. Voice cloning requires it.",
})
@indexed({ userId: 1, _id: -1 }, 'Consents of an account, newest first.')
export class VoiceConsent extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'Name of the speaker.' })
  @prop({ type: () => String, required: true })
  speakerName!: string;

  @Field(() => [VoiceConsentScope], { description: 'Permitted uses of the voice.' })
  @prop({ type: () => [String], enum: VoiceConsentScope, required: true })
  scopes!: VoiceConsentScope[];

  @Field(() => String, { description: 'Statement that the speaker agreed to.' })
  @prop({ type: () => String, required: true })
  statement!: string;

  @Field(() => LabAsset, { description: 'Recording of the speaker reading the statement.' })
  @prop({ type: () => ConsentRecording, required: true, _id: false })
  recording!: LabAsset;

  @Field(() => GraphQLDateTimeISO, { description: 'When the consent expires.' })
  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the consent was revoked, or null if it was not.',
  })
  @prop({ type: () => Date, default: null })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Reason for the revocation.' })
  @prop({ type: () => String, default: null })
  revocationReason!: string | null;

  @Field(() => Int, { description: 'Number of experiments completed with the consent.' })
  @prop({ type: () => Number, default: 0 })
  runs!: number;

  @Field(() => VoiceConsentStatus, { description: 'Status of the consent.' })
  get status(): VoiceConsentStatus {
    if (this.revokedAt) return VoiceConsentStatus.REVOKED;
    return this.expiresAt > new Date() ? VoiceConsentStatus.ACTIVE : VoiceConsentStatus.EXPIRED;
  }
}

export const VoiceConsentModel = entityModel(VoiceConsent, { collection: 'voiceconsents', prefix: 'vcs' });
