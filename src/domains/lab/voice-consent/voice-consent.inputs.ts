import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { IsList, IsText } from '../../../graphql/input.js';
import { Payload } from '../../../graphql/payload.js';
import { IsAsset, LabAsset } from '../lab-experiment/lab-asset.js';
import { VoiceConsentScope } from '../lab-experiment/lab.enums.js';
import { VoiceConsent } from './voice-consent.model.js';

export const VoiceConsentConnection = connectionOf(VoiceConsent);

@ObjectType({ description: 'The consent after a change.' })
export class VoiceConsentPayload extends Payload {
  @Field(() => VoiceConsent, { nullable: true, description: 'The consent; null when nothing was done.' })
  consent?: VoiceConsent;
}

@InputType({ description: 'That a person agrees to have the voice cloned.' })
export class RecordVoiceConsentInput {
  @IsText({ max: 120 })
  @Field(() => String, { description: 'Whose voice it is, 1 to 120 characters.' })
  speakerName!: string;

  @IsList(3, 1)
  @Field(() => [VoiceConsentScope], { description: 'What the voice may be used for, at least one.' })
  scopes!: VoiceConsentScope[];

  @IsText({ min: 20, max: 2_000, multiline: true })
  @Field(() => String, { description: 'The words that the speaker agrees to, 20 to 2,000 characters.' })
  statement!: string;

  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'The recording of the speaker saying them.' })
  recording!: LabAsset;

  @Field(() => GraphQLDateTimeISO, { description: 'Until when it stands, at most 5 years.' })
  expiresAt!: Date;

  @IsText({ max: 200 })
  @Field(() => String, {
    nullable: true,
    description:
      'Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Why a consent is taken back.' })
export class RevokeVoiceConsentInput {
  @IsText({ max: 500 })
  @Field(() => String, { nullable: true, description: 'Why, in a line of at most 500 characters.' })
  reason?: string | null;
}
