import { Anchor, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../app/components/panel.js';
import type { SpendingPartsFragment } from './generated/graphql.js';
import { formatMicros } from './lab.money.js';
import { labTexts } from './lab.texts.js';

const { spending: texts } = labTexts;

/** This month's spending and what is left of the limit. */
export function SpendingPanel({ spending, withLink = true }: { spending: SpendingPartsFragment; withLink?: boolean }) {
  const { spentMicros, heldMicros, leftMicros, limitMicros } = spending;
  const share = (micros: number): number => (limitMicros === 0 ? 100 : (micros / limitMicros) * 100);
  const figures = [
    [texts.spent, spentMicros],
    [texts.held, heldMicros],
    [texts.left, leftMicros],
    [texts.limit, limitMicros],
  ] as const;
  return (
    <Panel
      title={texts.heading}
      actions={
        withLink && (
          <Anchor component={Link} to="/usage" size="sm">
            {texts.details}
          </Anchor>
        )
      }
    >
      <Stack gap="sm">
        <Progress.Root size="lg" aria-hidden>
          <Progress.Section value={share(spentMicros)} color="iris" />
          <Progress.Section value={share(heldMicros)} color="yellow" />
        </Progress.Root>
        <Group gap="xl">
          {figures.map(([name, micros]) => (
            <div key={name}>
              <Text size="sm" c="dimmed">
                {name}
              </Text>
              <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {formatMicros(micros)}
              </Text>
            </div>
          ))}
        </Group>
      </Stack>
    </Panel>
  );
}
