import {
  byEnum,
  byFlag,
  byNumber,
  byText,
  byValue,
  NEWEST,
  upper,
  idOf,
  mostOf,
  both,
  type ListCase,
  type ListWorld,
} from './list-cases.js';
import { rawRows, type RawRow } from './raw-rows.js';

export async function otherLists({ staff, user, enums }: ListWorld): Promise<ListCase[]> {
  const [suggestions, favorites] = [await rawRows('communitysuggestions'), await rawRows('userfavorites')];
  const [experiments, consents, settings] = [
    await rawRows('labexperiments'),
    await rawRows('voiceconsents'),
    await rawRows('agentpersonalizations'),
  ];
  const mine = (row: RawRow): boolean => row['userId'] === user.userId;
  const author = {
    rows: suggestions,
    filters: byEnum('status', enums('SuggestionStatus')),
    isPlain: true,
    sorts: { '': NEWEST },
  };
  const isAuthor = (row: RawRow): boolean => row['authorId'] === user.userId;
  return [
    {
      field: 'suggestions',
      viewer: staff,
      rows: suggestions,
      holds: (row, { status }) => row['isPublic'] === !['PENDING_REVIEW', 'REJECTED'].includes(String(status)),
      filters: { ...byEnum('status', enums('SuggestionStatus')), ...byEnum('category', enums('SuggestionCategory')) },
      sorts: {
        TOP: byNumber('score', -1),
        NEW: NEWEST,
        TRENDING: byNumber('trendScore', -1),
        MOST_DISCUSSED: byNumber('commentCount', -1),
        CONTROVERSIAL: byNumber('controversy', -1),
      },
    },
    { field: 'mySuggestions', viewer: user, holds: isAuthor, ...author },
    { field: 'suggestionsOfUser', viewer: staff, args: { userId: user.userId }, holds: isAuthor, ...author },
    {
      field: 'myFavorites',
      viewer: user,
      rows: favorites,
      holds: (row, { folder, archived }) =>
        mine(row) &&
        upper(row['state']) === (folder === 'TRASH' ? 'TRASHED' : 'ACTIVE') &&
        (archived !== undefined || folder === 'TRASH' || row['archived'] === false),
      filters: {
        ...byEnum('type', enums('FavoriteType')),
        folder: {
          values: [
            'ALL',
            'UNSORTED',
            'TRASH',
            mostOf(
              favorites.filter((row) => mine(row) && row['folderId']),
              'folderId',
            ),
          ],
          keeps: (row, value) =>
            value === 'ALL' || value === 'TRASH' || row['folderId'] === (value === 'UNSORTED' ? null : value),
        },
        tag: {
          values: favorites
            .filter(mine)
            .flatMap((row) => row['tags'] as string[])
            .slice(0, 2)
            .flatMap((tag) => [tag, upper(tag)]),
          keeps: (row, value) => (row['tags'] as string[]).some((tag) => upper(tag) === upper(value)),
        },
        pinned: byFlag('pinned'),
        archived: byFlag('archived'),
      },
      sorts: {
        NEW: NEWEST,
        FRECENCY: byNumber('frecency', -1),
        MANUAL: byText('rank', 1),
        MOST_USED: byNumber('usageCount', -1),
        TITLE: byText('sortTitle', 1),
      },
    },
    {
      field: 'myLabExperiments',
      viewer: user,
      rows: experiments,
      holds: (row) => mine(row) && row['isDeleted'] === false,
      filters: {
        ...byEnum('status', enums('LabExperimentStatus')),
        ...byEnum('experimentType', enums('LabExperimentType')),
      },
      sorts: { '': NEWEST },
    },
    { field: 'myVoiceConsents', viewer: user, rows: consents, holds: mine, sorts: { '': NEWEST } },
    { field: 'myPersonalizations', viewer: user, rows: settings, holds: mine, sorts: { '': NEWEST } },
  ];
}

export async function analyticsLists({ staff, enums }: ListWorld): Promise<ListCase[]> {
  const [views, sessions, visitors] = [
    await rawRows('pageviews'),
    await rawRows('sessions'),
    await rawRows('visitors'),
  ];
  return [
    {
      field: 'pageviews',
      viewer: staff,
      rows: views,
      holds: (row, { visitorId, kind, isBot }) =>
        visitorId !== undefined ||
        ((kind !== undefined || upper(row['kind']) === 'PAGE') && row['isBot'] === (isBot ?? false)),
      filters: {
        ...byEnum('kind', enums('PageviewKind')),
        isBot: byFlag('isBot'),
        visitorId: byValue('visitorId', views, idOf('vis')),
      },
      sorts: { '': NEWEST },
      refuses: (chosen) => both(chosen, 'visitorId', 'isBot'),
    },
    {
      field: 'sessions',
      viewer: staff,
      rows: sessions,
      holds: (row, { visitorId, isBot }) => visitorId !== undefined || row['isBot'] === (isBot ?? false),
      filters: {
        ...byEnum('status', enums('SessionStatus')),
        isBot: byFlag('isBot'),
        visitorId: byValue('visitorId', sessions, idOf('vis')),
      },
      sorts: { '': NEWEST },
      refuses: (chosen) => both(chosen, 'visitorId', 'isBot') || both(chosen, 'visitorId', 'status'),
    },
    {
      field: 'visitors',
      viewer: staff,
      rows: visitors,
      holds: (row, { isBot }) => row['isBot'] === (isBot ?? false),
      filters: { isBot: byFlag('isBot') },
      sorts: { '': NEWEST },
    },
  ];
}
