import { Text, Timeline } from '@mantine/core';
import { Facts } from '../app/components/facts.js';
import { Panel } from '../app/components/panel.js';
import { When } from '../app/components/when.js';
import type { RunPartsFragment } from './generated/graphql.js';
import { formatMicros } from './lab.money.js';
import { labTexts } from './lab.texts.js';

const { run: texts, statuses, usage } = labTexts;
const seconds = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const count = new Intl.NumberFormat();

function lengthOf(milliseconds: number): string {
  if (milliseconds < 1_000) return texts.milliseconds(count.format(milliseconds));
  return texts.seconds(seconds.format(milliseconds / 1_000));
}

export function RunFacts({ run }: { run: RunPartsFragment }) {
  const used = run.usage.map(({ quantity, unit }) => `${count.format(quantity)} ${usage.units[unit]}`).join(', ');
  const held = run.reservation?.status === 'HELD' ? run.reservation.micros : undefined;
  return (
    <Panel title={texts.facts}>
      <Facts
        facts={[
          [texts.started, <When key="started" at={run.createdAt} show="both" />],
          [texts.cost, formatMicros(run.costMicros)],
          [texts.reserved, held === undefined ? null : formatMicros(held)],
          [texts.used, used],
          [texts.took, run.processingTime === null ? null : lengthOf(run.processingTime)],
          [texts.model, run.modelName],
          [texts.attempt, texts.attemptOf(run.attempt)],
          [texts.due, run.dueAt === null ? null : <When key="due" at={run.dueAt} />],
        ]}
      />
    </Panel>
  );
}

export function RunHistory({ run: { history, createdAt } }: { run: RunPartsFragment }) {
  const steps = [
    { at: createdAt, name: texts.created, reason: null },
    ...history.map(({ at, to, reason }) => ({ at, name: statuses[to], reason })),
  ];
  return (
    <Panel title={texts.history}>
      <Timeline bulletSize={12} lineWidth={2} active={steps.length}>
        {steps.map(({ at, name, reason }, index) => (
          <Timeline.Item key={`${at} ${String(index)}`} title={name}>
            {reason !== null && <Text size="sm">{reason}</Text>}
            <Text size="sm" c="dimmed">
              <When at={at} />
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
