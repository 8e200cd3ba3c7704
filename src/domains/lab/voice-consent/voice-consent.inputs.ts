import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsList, IsText } from '../../../graphql/input.js';
import { Payload } from '../../../graphql/payload.js';
import { IsAsset, LabAsset } from '../lab-experiment/lab-asset.js';
import { VoiceConsentScope } from '../lab-experiment/lab.enums.js';
import { VoiceConsent } from './voice-consent.model.js';

export const VoiceConsentConnection = connectionOf(VoiceConsent);

@ObjectType({ description: 'Result of changing a voice consent.' })
export class VoiceConsentPayload extends Payload {
  @Field(() => VoiceConsent, { nullable: true, description: 'The consent, or null if the operation had no effect.' })
  consent?: VoiceConsent;
}

@InputType({ description: 'Fields for a new voice consent.' })
export class RecordVoiceConsentInput {
  @IsText({ max: 120 })
  @Field(() => String, { description: 'Name of the speaker, 1 to 120 characters.' })
  speakerName!: string;

  @IsList(3, 1)
  @Field(() => [VoiceConsentScope], { description: 'Permitted uses of the voice, 1 to 3.' })
  scopes!: VoiceConsentScope[];

  @IsText({ min: 20, max: 2_000, multiline: true })
  @Field(() => String, { description: 'Statement that the speaker agrees to, 20 to 2,000 characters.' })
  statement!: string;

  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'Recording of the speaker reading the statement.' })
  recording!: LabAsset;

  @Field(() => GraphQLDateTimeISO, { description: 'When the consent expires, at most 5 years ahead.' })
  expiresAt!: Date;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'The reason for revoking a voice consent.' })
export class RevokeVoiceConsentInput {
  @IsText({ max: 500 })
  @Field(() => String, { nullable: true, description: 'Reason, a single line of at most 500 characters.' })
  reason?: string | null;
}
