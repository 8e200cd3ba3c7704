import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { LabAsset } from '../lab-experiment/lab-asset.js';
import { VoiceConsentScope, VoiceConsentStatus } from '../lab-experiment/lab.enums.js';

/** The recording of a consent as it is stored. */
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
  description: 'That a person agreed to have the voice cloned. No run clones one without.',
})
@indexed({ userId: 1, _id: -1 }, 'The consents of an account, newest first.')
export class VoiceConsent extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'Whose voice it is.' })
  @prop({ type: () => String, required: true })
  speakerName!: string;

  @Field(() => [VoiceConsentScope], { description: 'What the voice may be used for.' })
  @prop({ type: () => [String], enum: VoiceConsentScope, required: true })
  scopes!: VoiceConsentScope[];

  @Field(() => String, { description: 'The words that the speaker agreed to.' })
  @prop({ type: () => String, required: true })
  statement!: string;

  @Field(() => LabAsset, { description: 'The recording of the speaker saying them.' })
  @prop({ type: () => ConsentRecording, required: true, _id: false })
  recording!: LabAsset;

  @Field(() => GraphQLDateTimeISO, { description: 'Until when it stands.' })
  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was taken back.' })
  @prop({ type: () => Date, default: null })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  @prop({ type: () => String, default: null })
  revocationReason!: string | null;

  @Field(() => Int, { description: 'How many runs were completed with it.' })
  @prop({ type: () => Number, default: 0 })
  runs!: number;

  @Field(() => VoiceConsentStatus, { description: 'Whether it still stands.' })
  get status(): VoiceConsentStatus {
    if (this.revokedAt) return VoiceConsentStatus.REVOKED;
    return this.expiresAt > new Date() ? VoiceConsentStatus.ACTIVE : VoiceConsentStatus.EXPIRED;
  }
}

export const VoiceConsentModel = entityModel(VoiceConsent, { collection: 'voiceconsents', prefix: 'vcs' });
