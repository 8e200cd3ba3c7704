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

@ObjectType({ description: 'Result of reporting an item.' })
export class ReportPayload extends Payload {
  @Field(() => CommunityReport, { nullable: true, description: 'The new report.' })
  report?: CommunityReport;
}

@ObjectType({ description: 'Result of deciding a reported item.' })
export class ModerationPayload extends Payload {
  @Field(() => CommunityModeration, {
    nullable: true,
    description: 'The item after the decision. Still PENDING if a second moderator must confirm.',
  })
  moderation?: CommunityModeration;
}

@ObjectType({ description: 'Result of making or deciding an appeal.' })
export class AppealPayload extends Payload {
  @Field(() => CommunityModerationAction, { nullable: true, description: 'The appealed action after the change.' })
  action?: CommunityModerationAction;
}

@ObjectType({ description: 'Result of blocking or unblocking a user.' })
export class BlockPayload extends Payload {
  @Field(() => CommunityBlock, { nullable: true, description: 'The block, or null after unblocking.' })
  block?: CommunityBlock;
}
