import type { Domain, Job, PersonalData } from '../../graphql/domain.js';
import { AppealResolver, AppealStatusChangeResolver } from './appeal.resolver.js';
import { BlockResolver } from './block.resolver.js';
import { blocksByIds } from './block.service.js';
import { EventResolver, EventStatusChangeResolver } from './event.resolver.js';
import { endEvents } from './event.service.js';
import { visibleEvents } from './event-visibility.service.js';
import { groupsPersonalData } from './group-personal-data.service.js';
import { visibleGroups } from './group.access.js';
import { GroupResolver } from './group.resolver.js';
import { settleAudiences } from './group.service.js';
import { endGroupBans } from './membership-change.service.js';
import { MembershipResolver, MembershipStatusChangeResolver } from './membership.resolver.js';
import { membershipsByIds } from './membership.service.js';
import { actionsByIds, moderationsByIds, reportsByIds } from './moderation-list.service.js';
import { moderationPersonalData } from './moderation-personal-data.service.js';
import { BanProposalResolver, ModerationResolver, ModerationStatusChangeResolver } from './moderation.resolver.js';
import { expireActions } from './moderation.service.js';
import { ReportResolver } from './report.resolver.js';
import { RsvpResolver } from './rsvp.resolver.js';
import { rsvpsByIds } from './rsvp.service.js';

export const groupResolvers: Domain['resolvers'] = [
  GroupResolver,
  MembershipResolver,
  MembershipStatusChangeResolver,
  EventResolver,
  EventStatusChangeResolver,
  RsvpResolver,
  ModerationResolver,
  ModerationStatusChangeResolver,
  BanProposalResolver,
  ReportResolver,
  AppealResolver,
  AppealStatusChangeResolver,
  BlockResolver,
];

export const groupNodes: NonNullable<Domain['nodes']> = {
  grp: visibleGroups,
  mbr: membershipsByIds,
  evt: visibleEvents,
  rsvp: rsvpsByIds,
  mod: moderationsByIds,
  mac: actionsByIds,
  rpt: reportsByIds,
  blk: blocksByIds,
};

export const groupPersonalData: readonly PersonalData[] = [...groupsPersonalData, ...moderationPersonalData];

export const groupJobs: readonly Job[] = [
  { name: 'community: who reads what stands in groups', everySeconds: 60, run: settleAudiences },
  { name: 'community: events that are over', everySeconds: 60, run: endEvents },
  { name: 'community: bans from groups that are over', everySeconds: 60, run: endGroupBans },
  { name: 'community: what moderators did for a time', everySeconds: 60, run: expireActions },
];
