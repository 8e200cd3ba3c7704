import type { PipelineStage } from 'mongoose';
import { firstIdAt } from '../../../shared/ids.js';
import { AnalyticsDimension } from '../report/report.enums.js';
import { PageviewKind } from '../tracking/tracking.enums.js';

/** A stage that is allowed in a union. */
export type Stage = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>;

export interface Range {
  from: Date;
  to: Date;
}

/** A part of a report: a pipeline on a collection. All parts return rows in the shape of a rollup. */
export interface Part {
  dimension: Dimension;
  collection: 'pageviews' | 'sessions' | 'trafficrollups';
  pipeline: Stage[];
}

/** Total figures by hour (UTC). */
export const TOTAL = 'total';
/** Total figures by quarter hour, for time zones whose offset from UTC is not a whole hour. */
export const QUARTERS = 'quarter';
/** Visitors present in the hour that begins with a quarter. */
export const PRESENCE = 'presence';
/** Total figures by minute; never rolled up. */
export const MINUTES = 'minute';
type Total = typeof TOTAL | typeof QUARTERS | typeof MINUTES;
export type Dimension = AnalyticsDimension | Total | typeof PRESENCE;

const FIGURES = ['views', 'visits', 'visitors', 'people', 'present', 'bounces', 'seconds', 'botViews'] as const;
export type Figures = Record<(typeof FIGURES)[number], number>;
export type FigureRow = Figures & { at: Date; value: string };

/** Sums of all figures; a figure that a part lacks counts as 0. */
export const SUMS = Object.fromEntries(FIGURES.map((name) => [name, { $sum: `$${name}` }])) as Record<
  keyof Figures,
  { $sum: string }
>;

export const NOTHING = Object.fromEntries(FIGURES.map((name) => [name, 0])) as Figures;

export function pagesIn({ from, to }: Range, isBot: boolean): Stage {
  const _id = { $gte: firstIdAt('pv', from), $lt: firstIdAt('pv', to) };
  return { $match: { kind: PageviewKind.PAGE, isBot, _id } };
}

export function visitsIn({ from, to }: Range): Stage {
  return { $match: { isBot: false, _id: { $gte: firstIdAt('vse', from), $lt: firstIdAt('vse', to) } } };
}

/** The rows of a time range, in the shape of its rollup. */
export function partsFromRows(dimension: Dimension, range: Range): Part[] {
  const pages = (isBot: boolean, stages: Stage[]): Part => ({
    dimension,
    collection: 'pageviews',
    pipeline: [pagesIn(range, isBot), ...stages],
  });
  const visits = (stages: Stage[]): Part => ({
    dimension,
    collection: 'sessions',
    pipeline: [visitsIn(range), ...stages],
  });
  if (dimension === PRESENCE) return [pages(false, presence())];
  if (isTotal(dimension)) {
    return [pages(false, viewsByTime(dimension)), pages(true, countByTime(dimension)), visits(visitsByTime(dimension))];
  }
  if (dimension === AnalyticsDimension.PATH) return [pages(false, viewsByPath())];
  return [visits(visitsBy(FIELDS[dimension]))];
}

function isTotal(dimension: Dimension): dimension is Total {
  return dimension in STEPS;
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

const STEPS = {
  [TOTAL]: { unit: 'hour' },
  [QUARTERS]: { unit: 'minute', binSize: 15 },
  [MINUTES]: { unit: 'minute' },
} as const;

/** The start of a UTC step. `stepsOf` computes the steps of other time zones, because databases differ there. */
function trunc(date: string, step: Total): object {
  return { $dateTrunc: { date, ...STEPS[step] } };
}

export function dayOfTime(date: string): object {
  return { $dateTrunc: { date, unit: 'day' } };
}

/** Page views of each step; a visitor counts in the first step of its day, and is present in each. */
function viewsByTime(step: Total): Stage[] {
  return [
    { $group: { _id: { at: trunc('$at', step), visitorId: '$visitorId' }, views: { $sum: 1 } } },
    {
      $group: {
        _id: { day: dayOfTime('$_id.at'), visitorId: '$_id.visitorId' },
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
    {
      $project: {
        ...{ _id: 0, at: '$_id', value: { $literal: '' }, views: 1, visitors: 1 },
        // An hour may begin with any quarter, so `PRESENCE` counts the visitors in it.
        ...(step === QUARTERS ? {} : { present: 1 }),
      },
    },
  ];
}

/** A view belongs to the hours that begin with its quarter and the three before; a visitor counts once in each. */
function presence(): Stage[] {
  return [
    { $group: { _id: { at: trunc('$at', QUARTERS), visitorId: '$visitorId' } } },
    { $project: { day: dayOfTime('$_id.at'), hours: hoursWith('$_id.at') } },
    { $unwind: '$hours' },
    { $group: { _id: { at: '$hours', day: '$day', visitorId: '$_id.visitorId' } } },
    { $group: { _id: '$_id.at', present: { $sum: 1 } } },
    { $project: { _id: 0, at: '$_id', value: { $literal: '' }, present: 1 } },
  ];
}

function hoursWith(startDate: string): object[] {
  return [0, 15, 30, 45].map((amount) => ({ $dateSubtract: { startDate, unit: 'minute', amount } }));
}

function countByTime(step: Total): Stage[] {
  return [
    { $group: { _id: trunc('$at', step), botViews: { $sum: 1 } } },
    { $project: { _id: 0, at: '$_id', value: { $literal: '' }, botViews: 1 } },
  ];
}

const IS_BOUNCE = { $cond: [{ $lte: [{ $add: ['$pageCount', '$eventCount'] }, 1] }, 1, 0] };

function visitsByTime(step: Total): Stage[] {
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
        _id: { day: dayOfTime('$at'), value: '$path', visitorId: '$visitorId', sessionId: '$sessionId' },
        views: { $sum: 1 },
        userId: { $max: '$userId' },
      },
    },
    {
      $group: {
        _id: { day: '$_id.day', value: '$_id.value', visitorId: '$_id.visitorId' },
        views: { $sum: '$views' },
        visits: { $sum: 1 },
        userId: { $max: '$userId' },
      },
    },
    ...peopleOfValues(['views', 'visits']),
  ];
}

function visitsBy(field: string): Stage[] {
  return [
    {
      $group: {
        _id: { day: dayOfTime('$startedAt'), value: { $ifNull: [field, ''] }, visitorId: '$visitorId' },
        views: { $sum: '$pageCount' },
        visits: { $sum: 1 },
        bounces: { $sum: IS_BOUNCE },
        seconds: { $sum: '$seconds' },
        userId: { $max: '$userId' },
      },
    },
    ...peopleOfValues(['views', 'visits', 'bounces', 'seconds']),
  ];
}

/** Reduces rows per visitor, day and value to rows per day and value. An account with several visitors is one person. */
function peopleOfValues(figures: readonly (keyof Figures)[]): Stage[] {
  const sums = Object.fromEntries(figures.map((name) => [name, { $sum: `$${name}` }]));
  const kept = Object.fromEntries(figures.map((name) => [name, 1 as const]));
  const personId = { $ifNull: ['$userId', '$_id.visitorId'] };
  return [
    { $group: { _id: { day: '$_id.day', value: '$_id.value', personId }, visitors: { $sum: 1 }, ...sums } },
    {
      $group: {
        _id: { day: '$_id.day', value: '$_id.value' },
        visitors: { $sum: '$visitors' },
        people: { $sum: 1 },
        ...sums,
      },
    },
    { $project: { _id: 0, at: '$_id.day', value: '$_id.value', visitors: 1, people: 1, ...kept } },
  ];
}
