import type { PipelineStage } from 'mongoose';
import { firstIdAt } from '../../shared/ids.js';
import { AnalyticsDimension } from './report.enums.js';
import { PageviewKind } from './tracking.enums.js';

/** A stage that may stand in a union. */
export type Stage = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>;

export interface Range {
  from: Date;
  to: Date;
}

/** A part of a report: what to read from which collection. All parts answer rows of the same shape, that of a roll-up. */
export interface Part {
  collection: 'pageviews' | 'sessions' | 'trafficrollups';
  pipeline: Stage[];
}

export const TOTAL = 'total';
export type Dimension = AnalyticsDimension | typeof TOTAL;

const FIGURES = ['views', 'visits', 'visitors', 'present', 'bounces', 'seconds', 'botViews'] as const;
export type Figures = Record<(typeof FIGURES)[number], number>;
export type FigureRow = Figures & { at: Date; value: string };

/** Sums of all figures; what a part does not know is missing and counts as 0. */
export const SUMS = Object.fromEntries(FIGURES.map((name) => [name, { $sum: `$${name}` }])) as Record<
  keyof Figures,
  { $sum: string }
>;

export const NOTHING: Figures = { views: 0, visits: 0, visitors: 0, present: 0, bounces: 0, seconds: 0, botViews: 0 };

export function pagesIn({ from, to }: Range, isBot: boolean): Stage {
  const _id = { $gte: firstIdAt('pv', from), $lt: firstIdAt('pv', to) };
  return { $match: { kind: PageviewKind.PAGE, isBot, _id } };
}

export function visitsIn({ from, to }: Range): Stage {
  return { $match: { isBot: false, _id: { $gte: firstIdAt('vse', from), $lt: firstIdAt('vse', to) } } };
}

/** The rows of a time range, read as a roll-up of it would hold them. */
export function partsFromRows(dimension: Dimension, range: Range, step: 'hour' | 'minute'): Part[] {
  if (dimension === TOTAL) {
    return [
      { collection: 'pageviews', pipeline: [pagesIn(range, false), ...viewsByTime(step)] },
      { collection: 'pageviews', pipeline: [pagesIn(range, true), ...countByTime(step)] },
      { collection: 'sessions', pipeline: [visitsIn(range), ...visitsByTime(step)] },
    ];
  }
  if (dimension === AnalyticsDimension.PATH)
    return [{ collection: 'pageviews', pipeline: [pagesIn(range, false), ...viewsByPath()] }];
  return [{ collection: 'sessions', pipeline: [visitsIn(range), ...visitsBy(FIELDS[dimension])] }];
}

const FIELDS: Record<Exclude<AnalyticsDimension, AnalyticsDimension.PATH>, string> = {
  [AnalyticsDimension.ENTRY_PATH]: '$entryPath',
  [AnalyticsDimension.EXIT_PATH]: '$exitPath',
  [AnalyticsDimension.REFERRER]: '$referrerHost',
  [AnalyticsDimension.UTM_SOURCE]: '$utm.source',
  [AnalyticsDimension.UTM_MEDIUM]: '$utm.medium',
  [AnalyticsDimension.UTM_CAMPAIGN]: '$utm.campaign',
  [AnalyticsDimension.DEVICE]: '$device',
  [AnalyticsDimension.BROWSER]: '$browser',
  [AnalyticsDimension.OS]: '$os',
  [AnalyticsDimension.COUNTRY]: '$country',
};

function trunc(date: string, unit: 'minute' | 'hour' | 'day'): object {
  return { $dateTrunc: { date, unit } };
}

/** Page views of each step; a visitor counts in the first step of its day, and is present in each. */
function viewsByTime(step: 'hour' | 'minute'): Stage[] {
  return [
    { $group: { _id: { at: trunc('$at', step), visitorId: '$visitorId' }, views: { $sum: 1 } } },
    {
      $group: {
        _id: { day: trunc('$_id.at', 'day'), visitorId: '$_id.visitorId' },
        first: { $min: '$_id.at' },
        steps: { $push: { at: '$_id.at', views: '$views' } },
      },
    },
    { $unwind: '$steps' },
    {
      $group: {
        _id: '$steps.at',
        views: { $sum: '$steps.views' },
        present: { $sum: 1 },
        visitors: { $sum: { $cond: [{ $eq: ['$steps.at', '$first'] }, 1, 0] } },
      },
    },
    { $project: { _id: 0, at: '$_id', value: { $literal: '' }, views: 1, present: 1, visitors: 1 } },
  ];
}

function countByTime(step: 'hour' | 'minute'): Stage[] {
  return [
    { $group: { _id: trunc('$at', step), botViews: { $sum: 1 } } },
    { $project: { _id: 0, at: '$_id', value: { $literal: '' }, botViews: 1 } },
  ];
}

const IS_BOUNCE = { $cond: [{ $lte: [{ $add: ['$pageCount', '$eventCount'] }, 1] }, 1, 0] };

function visitsByTime(step: 'hour' | 'minute'): Stage[] {
  return [
    {
      $group: {
        _id: trunc('$startedAt', step),
        visits: { $sum: 1 },
        bounces: { $sum: IS_BOUNCE },
        seconds: { $sum: '$seconds' },
      },
    },
    { $project: { _id: 0, at: '$_id', value: { $literal: '' }, visits: 1, bounces: 1, seconds: 1 } },
  ];
}

function viewsByPath(): Stage[] {
  return [
    {
      $group: {
        _id: { day: trunc('$at', 'day'), value: '$path', visitorId: '$visitorId', sessionId: '$sessionId' },
        views: { $sum: 1 },
      },
    },
    {
      $group: {
        _id: { day: '$_id.day', value: '$_id.value', visitorId: '$_id.visitorId' },
        views: { $sum: '$views' },
        visits: { $sum: 1 },
      },
    },
    ...visitorsOfValues({ views: { $sum: '$views' }, visits: { $sum: '$visits' } }),
  ];
}

function visitsBy(field: string): Stage[] {
  return [
    {
      $group: {
        _id: { day: trunc('$startedAt', 'day'), value: { $ifNull: [field, ''] }, visitorId: '$visitorId' },
        views: { $sum: '$pageCount' },
        visits: { $sum: 1 },
        bounces: { $sum: IS_BOUNCE },
        seconds: { $sum: '$seconds' },
      },
    },
    ...visitorsOfValues({
      views: { $sum: '$views' },
      visits: { $sum: '$visits' },
      bounces: { $sum: '$bounces' },
      seconds: { $sum: '$seconds' },
    }),
  ];
}

/** From one row for each visitor of a day and value to one for each day and value. */
function visitorsOfValues(sums: Record<string, { $sum: string }>): Stage[] {
  const kept = Object.fromEntries(Object.keys(sums).map((name) => [name, 1 as const]));
  return [
    { $group: { _id: { day: '$_id.day', value: '$_id.value' }, visitors: { $sum: 1 }, ...sums } },
    { $project: { _id: 0, at: '$_id.day', value: '$_id.value', visitors: 1, ...kept } },
  ];
}
