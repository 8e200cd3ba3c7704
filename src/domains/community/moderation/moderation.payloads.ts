import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityBlock } from '../block/block.model.js';
import { CommunityModerationAction } from './moderation-action.model.js';
import { CommunityModeration } from './moderation.model.js';
import { CommunityReport } from '../report/report.model.js';

export const CommunityModerationConnection = connectionOf(CommunityModeration);
export const CommunityModerationActionConnection = connectionOf(CommunityModerationAction);
export const CommunityReportConnection = connectionOf(CommunityReport);
export const CommunityBlockConnection = connectionOf(CommunityBlock);

@ObjectType({ description: 'The outcome of a report.' })
export class ReportPayload extends Payload {
  @Field(() => CommunityReport, { nullable: true, description: 'The report.' })
  report?: CommunityReport;
}

@ObjectType({ description: 'The outcome of a decision about something that was reported.' })
export class ModerationPayload extends Payload {
  @Field(() => CommunityModeration, {
    nullable: true,
    description: 'The item as it is now; PENDING still where a second moderator has to agree.',
  })
  moderation?: CommunityModeration;
}

@ObjectType({ description: 'The outcome of an appeal, or of a decision about one.' })
export class AppealPayload extends Payload {
  @Field(() => CommunityModerationAction, { nullable: true, description: 'What was appealed against, as it is now.' })
  action?: CommunityModerationAction;
}

@ObjectType({ description: 'The outcome of blocking somebody.' })
export class BlockPayload extends Payload {
  @Field(() => CommunityBlock, { nullable: true, description: 'The block; null where it was taken back.' })
  block?: CommunityBlock;
}
