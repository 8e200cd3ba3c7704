import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityContent } from './content.model.js';

export const CommunityContentConnection = connectionOf(CommunityContent);

@ObjectType({ description: 'Result of changing a content item.' })
export class ContentPayload extends Payload {
  @Field(() => CommunityContent, { nullable: true, description: 'The content item after the change.' })
  content?: CommunityContent;
}
