import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { plainWords } from '../app/components/plain-words.js';
import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import { communityTexts } from './community.texts.js';
import type { GroupCardFragment, MembershipStatus } from './generated/graphql.js';
import { MembershipButtons } from './membership-buttons.js';

const { groups: texts } = communityTexts;
const TONES: Record<MembershipStatus, Tone> = {
  ACTIVE: 'good',
  PENDING: 'warning',
  INVITED: 'accent',
  LEFT: 'neutral',
  DENIED: 'bad',
  DECLINED: 'neutral',
  BANNED: 'bad',
};

/** `withLeave`: false if the same group is also in the viewer's own list. */
export function GroupCard({ group, withLeave = true }: { group: GroupCardFragment; withLeave?: boolean }) {
  return (
    <Group component="article" justify="space-between" align="flex-start" gap="sm">
      <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Anchor component={Link} to={`/groups/${group.id}`} fw={600} c="inherit">
          {group.name}
        </Anchor>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {plainWords(group.description)}
        </Text>
        <GroupFacts group={group} />
      </Stack>
      <MembershipButtons group={group} withLeave={withLeave} />
    </Group>
  );
}

/** Size, join policy and the viewer's membership. */
export function GroupFacts({
  group: { memberCount, joinPolicy, visibility, myMembership },
}: {
  group: GroupCardFragment;
}) {
  const standing = myMembership && myMembership.status !== 'LEFT' ? myMembership : undefined;
  const role = standing?.status === 'ACTIVE' ? texts.roles[standing.role] : standing && texts.statuses[standing.status];
  return (
    <Group gap="4px 10px" fz="sm" c="dimmed">
      <span>{texts.members(memberCount)}</span>
      <StatusBadge label={texts.policies[joinPolicy]} tone="neutral" size="sm" />
      {visibility !== 'PUBLIC' && <StatusBadge label={texts.visibilities[visibility]} tone="neutral" size="sm" />}
      {standing && role !== undefined && <StatusBadge label={role} tone={TONES[standing.status]} size="sm" />}
    </Group>
  );
}
