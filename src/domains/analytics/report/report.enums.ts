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
  description: 'How long each step of a series is.',
  valuesConfig: {
    MINUTE: { description: 'A minute; for at most 24 hours.' },
    HOUR: { description: 'An hour; for at most 31 days.' },
    DAY: { description: 'A day of the time zone; for at most 366 days.' },
    WEEK: { description: 'A week from Monday on; for at most 366 days.' },
    MONTH: { description: 'A month; for at most 366 days.' },
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
  description: 'What to break figures down by.',
  valuesConfig: {
    PATH: { description: 'The page. Its visits are those in which it was shown.' },
    ENTRY_PATH: { description: 'The first page of a visit.' },
    EXIT_PATH: { description: 'The last page of a visit.' },
    REFERRER: { description: 'The host that a visit came from.' },
    UTM_SOURCE: { description: 'utm_source of the first address.' },
    UTM_MEDIUM: { description: 'utm_medium of the first address.' },
    UTM_CAMPAIGN: { description: 'utm_campaign of the first address.' },
    DEVICE: { description: 'The kind of device.' },
    BROWSER: { description: 'The browser.' },
    OS: { description: 'The operating system.' },
    COUNTRY: { description: 'The country that the language of the browser names.' },
  },
});

export enum RetentionPeriod {
  DAY = 'day',
  WEEK = 'week',
  MONTH = 'month',
}

registerEnumType(RetentionPeriod, {
  name: 'RetentionPeriod',
  description: 'How long the steps of retention are.',
  valuesConfig: {
    DAY: { description: 'Days of the time zone.' },
    WEEK: { description: 'Weeks from Monday on.' },
    MONTH: { description: 'Months.' },
  },
});
