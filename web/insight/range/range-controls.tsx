import { Group, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { insightTexts } from '../insight.texts.js';
import { customRange, ownTimeZone, type RangeChoice } from './range-choice.js';
import classes from './range-controls.module.css';

const { range: texts } = insightTexts;
const CUSTOM = 'custom';

/** Range, time zone, comparison and view, all stored in the URL. */
export function RangeControls({ choice }: { choice: RangeChoice }) {
  const { choose, isCompared, isTable } = choice;
  return (
    <div className={classes.bar} role="group" aria-label={texts.label}>
      <DaysControl choice={choice} />
      <ZoneControl choice={choice} />
      <Switch
        className={classes.switch}
        label={texts.compare}
        checked={isCompared}
        onChange={(event) => choose({ compare: event.currentTarget.checked ? undefined : 'off' })}
      />
      <SegmentedControl
        className={classes.view}
        aria-label={texts.view}
        value={isTable ? 'table' : 'chart'}
        onChange={(view) => choose({ view: view === 'table' ? view : undefined })}
        data={[
          { value: 'chart', label: texts.chart },
          { value: 'table', label: texts.table },
        ]}
      />
    </div>
  );
}

function DaysControl({ choice }: { choice: RangeChoice }) {
  const { choose, limits, preset, range } = choice;
  const onPreset = (value: string): void => {
    if (value === CUSTOM) choose({ days: undefined, from: range.first, to: range.last });
    else choose({ days: value === String(limits.defaultDays) ? undefined : value, from: undefined, to: undefined });
  };
  return (
    <>
      <NativeSelect
        label={texts.days}
        value={preset === undefined ? CUSTOM : String(preset)}
        onChange={(event) => onPreset(event.currentTarget.value)}
        data={[
          ...limits.presets.map((days) => ({ value: String(days), label: texts.preset(days) })),
          { value: CUSTOM, label: texts.custom },
        ]}
      />
      {preset === undefined && <CustomDays key={`${range.first} ${range.last}`} choice={choice} />}
    </>
  );
}

/** Applies as soon as both days form a valid range. */
function CustomDays({ choice }: { choice: RangeChoice }) {
  const { choose, limits, range } = choice;
  const [first, setFirst] = useState(range.first);
  const [last, setLast] = useState(range.last);
  const isRefused = customRange(first, last, limits) === undefined;
  const apply = (from: string, to: string): void => {
    const isChanged = from !== range.first || to !== range.last;
    if (isChanged && customRange(from, to, limits)) choose({ from, to });
  };
  return (
    <Group gap="sm" align="flex-start" grow className={classes.dates}>
      <TextInput
        type="date"
        label={texts.first}
        value={first}
        max={last}
        error={isRefused ? texts.refused(limits.maxDays) : undefined}
        onChange={(event) => setFirst(event.currentTarget.value)}
        onBlur={() => apply(first, last)}
        onKeyDown={(event) => event.key === 'Enter' && apply(first, last)}
      />
      <TextInput
        type="date"
        label={texts.last}
        value={last}
        min={first}
        error={isRefused}
        onChange={(event) => setLast(event.currentTarget.value)}
        onBlur={() => apply(first, last)}
        onKeyDown={(event) => event.key === 'Enter' && apply(first, last)}
      />
    </Group>
  );
}

function ZoneControl({ choice }: { choice: RangeChoice }) {
  const { choose, limits, timeZone } = choice;
  if (limits.isUtc) return <TextInput label={texts.zone} value="UTC" readOnly />;
  const zones = [...new Set([ownTimeZone, 'UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <NativeSelect
      label={texts.zone}
      value={timeZone}
      onChange={(event) => {
        const zone = event.currentTarget.value;
        choose({ zone: zone === ownTimeZone ? undefined : zone });
      }}
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  );
}
