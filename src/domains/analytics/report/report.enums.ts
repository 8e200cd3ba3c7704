import { registerEnumType } from 'type-graphql';

export enum AnalyticsInterval {
  MINUTE = 'minute',
  HOUR = 'hour',
  DAY = 'day',
  WEEK = 'week',
  MONTH = 'month',
}

registerEnumType(AnalyticsInterval, {
  name: 'AnalyticsInterval',
  description: 'Interval of a time series.',
  valuesConfig: {
    MINUTE: { description: 'A minute, for ranges of at most 24 hours.' },
    HOUR: { description: 'An hour, for ranges of at most 31 days.' },
    DAY: { description: 'A day in the time zone, for ranges of at most 366 days.' },
    WEEK: { description: 'A week starting on Monday, for ranges of at most 366 days.' },
    MONTH: { description: 'A month, for ranges of at most 366 days.' },
  },
});

export enum AnalyticsDimension {
  PATH = 'path',
  ENTRY_PATH = 'entry_path',
  EXIT_PATH = 'exit_path',
  REFERRER = 'referrer',
  UTM_SOURCE = 'utm_source',
  UTM_MEDIUM = 'utm_medium',
  UTM_CAMPAIGN = 'utm_campaign',
  DEVICE = 'device',
  BROWSER = 'browser',
  OS = 'os',
  COUNTRY = 'country',
}

registerEnumType(AnalyticsDimension, {
  name: 'AnalyticsDimension',
  description: 'Dimension of a breakdown.',
  valuesConfig: {
    PATH: { description: 'Path of the page. Counts every session that viewed it.' },
    ENTRY_PATH: { description: 'Path of the first page of a session.' },
    EXIT_PATH: { description: 'Path of the last page of a session.' },
    REFERRER: { description: 'Host of the page that referred a session.' },
    UTM_SOURCE: { description: '`utm_source` of the first URL of a session.' },
    UTM_MEDIUM: { description: '`utm_medium` of the first URL of a session.' },
    UTM_CAMPAIGN: { description: '`utm_campaign` of the first URL of a session.' },
    DEVICE: { description: 'Type of device.' },
    BROWSER: { description: 'Browser.' },
    OS: { description: 'Operating system.' },
    COUNTRY: { description: 'Country in the language setting of the browser.' },
  },
});

export enum RetentionPeriod {
  DAY = 'day',
  WEEK = 'week',
  MONTH = 'month',
}

registerEnumType(RetentionPeriod, {
  name: 'RetentionPeriod',
  description: 'Period of a retention report.',
  valuesConfig: {
    DAY: { description: 'A day in the time zone.' },
    WEEK: { description: 'A week starting on Monday.' },
    MONTH: { description: 'A month.' },
  },
});
