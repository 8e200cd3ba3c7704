import type { Domain, Job, PersonalData } from '../../../graphql/domain.js';
import { AppealResolver, AppealStatusChangeResolver } from '../appeal/appeal.resolver.js';
import { BlockResolver } from '../block/block.resolver.js';
import { blocksByIds } from '../block/block.service.js';
import { EventResolver, EventStatusChangeResolver } from '../event/event.resolver.js';
import { endEvents } from '../event/event.service.js';
import { visibleEvents } from '../event/event-visibility.service.js';
import { groupsPersonalData } from './group-personal-data.service.js';
import { visibleGroups } from './group.access.js';
import { GroupResolver } from './group.resolver.js';
import { settleAudiences } from './group.service.js';
import { endGroupBans } from '../membership/membership-change.service.js';
import { MembershipResolver, MembershipStatusChangeResolver } from '../membership/membership.resolver.js';
import { membershipsByIds } from '../membership/membership.service.js';
import { actionsByIds, moderationsByIds, reportsByIds } from '../moderation/moderation-list.service.js';
import { moderationPersonalData } from '../moderation/moderation-personal-data.service.js';
import {
  BanProposalResolver,
  ModerationResolver,
  ModerationStatusChangeResolver,
} from '../moderation/moderation.resolver.js';
import { expireActions } from '../moderation/moderation.service.js';
import { ReportResolver } from '../report/report.resolver.js';
import { RsvpResolver } from '../rsvp/rsvp.resolver.js';
import { rsvpsByIds } from '../rsvp/rsvp.service.js';

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
  { name: 'community: settle-group-audiences', everySeconds: 60, run: settleAudiences },
  { name: 'community: end-events', everySeconds: 60, run: endEvents },
  { name: 'community: end-group-bans', everySeconds: 60, run: endGroupBans },
  { name: 'community: expire-moderation-actions', everySeconds: 60, run: expireActions },
];
