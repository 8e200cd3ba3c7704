import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityContent } from './content.model.js';

export const CommunityContentConnection = connectionOf(CommunityContent);

@ObjectType({ description: 'The outcome of a change to a content.' })
export class ContentPayload extends Payload {
  @Field(() => CommunityContent, { nullable: true, description: 'The content as it is now.' })
  content?: CommunityContent;
}
