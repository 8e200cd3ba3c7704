import { useQuery } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { FilterSelect } from '../app/components/filter-select.js';
import { useFilters } from '../app/components/list-filters.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { SearchField } from '../app/components/search-field.js';
import { SEARCH_REACH } from '../app/components/search-reach.js';
import { FavoriteDrag } from './favorite-drag.js';
import { FavoriteFolders } from './favorite-folders.js';
import { FavoriteItem } from './favorite-item.js';
import { EmptyTrashButton } from './favorite-trash.js';
import { useMoves } from './favorite-moves.js';
import classes from './favorites.module.css';
import {
  FavoritesScreenDocument,
  type FavoriteFilter,
  type FavoriteSort,
  type FavoritesScreenQuery,
  type FavoriteType,
} from './generated/graphql.js';
import { favoriteSortLabels, favoriteTypeLabels, voiceTexts } from './voice.texts.js';
import { voiceTitles } from './voice.titles.js';

const { favorites: texts } = voiceTexts;

const ALL = 'ALL';
const TRASH = 'TRASH';
const TYPES = Object.keys(favoriteTypeLabels) as FavoriteType[];
const SORTS = Object.keys(favoriteSortLabels) as FavoriteSort[];

export type Favorite = FavoritesScreenQuery['myFavorites']['nodes'][number];
export type Folder = FavoritesScreenQuery['favoriteFolders'][number];

export function FavoritesScreen() {
  const { filter, setFilter } = useFilters();
  const folder = filter('folder') ?? ALL;
  const type = TYPES.find((known) => known === filter('type'));
  const search = filter('search');
  const sort = SORTS.find((known) => known === filter('sort')) ?? 'NEW';
  const which: FavoriteFilter = { folder, ...(type ? { type } : {}), ...(search ? { search } : {}) };
  const result = useQuery(FavoritesScreenDocument, { variables: { filter: which, sort } });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.myFavorites.pageInfo);
  const { move, leaving } = useMoves();

  const isFiltered = type !== undefined || search !== undefined;
  const showAll = (): void => {
    setFilter('type', null);
    setFilter('search', null);
  };
  return (
    <>
      <PageHeader title={voiceTitles.favorites} description={texts.description} />
      <ScreenQuery result={{ ...result, data }}>
        {({ favoriteFolders, myFavorites }) => {
          const shown = myFavorites.nodes.filter(({ id }) => !leaving.has(id));
          const open = favoriteFolders.find(({ id }) => id === folder);
          return (
            <FavoriteDrag favorites={shown} folders={favoriteFolders} onMove={(id, to) => void move(id, to, folder)}>
              <div className={classes.columns}>
                <FavoriteFolders
                  folders={favoriteFolders}
                  openId={folder}
                  onOpen={(id) => setFilter('folder', id === ALL ? null : id)}
                />
                <Panel
                  title={open?.name ?? ''}
                  flush
                  actions={folder === TRASH && shown.length > 0 ? <EmptyTrashButton /> : undefined}
                >
                  <Group px="md" pb="sm" gap="sm" align="flex-end">
                    <SearchField
                      reach={SEARCH_REACH.FavoriteFilter}
                      label={texts.search}
                      placeholder={texts.searchHint}
                      value={search}
                      onSearch={(text) => setFilter('search', text)}
                    />
                    <FilterSelect
                      label={texts.type}
                      all={texts.anyType}
                      values={TYPES}
                      labels={favoriteTypeLabels}
                      value={type}
                      onChange={(value) => setFilter('type', value)}
                      w={{ base: '100%', xs: 160 }}
                    />
                    <FilterSelect
                      label={texts.sort}
                      values={SORTS}
                      labels={favoriteSortLabels}
                      value={sort}
                      onChange={(value) => setFilter('sort', value)}
                      w={{ base: '100%', xs: 190 }}
                    />
                  </Group>
                  <Text size="sm" c="dimmed" role="status" px="md" pb="xs">
                    {texts.found(myFavorites.totalCount)}
                  </Text>
                  <ConnectionList
                    label={texts.list(open?.name ?? '')}
                    items={shown}
                    itemKey={({ id }) => id}
                    more={more}
                    empty={<Nothing isFiltered={isFiltered} folder={folder} onReset={showAll} />}
                  >
                    {(favorite) => (
                      <FavoriteItem
                        favorite={favorite}
                        folders={favoriteFolders}
                        onMove={(to) => void move(favorite.id, to, folder)}
                      />
                    )}
                  </ConnectionList>
                </Panel>
              </div>
            </FavoriteDrag>
          );
        }}
      </ScreenQuery>
    </>
  );
}

interface NothingProps {
  isFiltered: boolean;
  folder: string;
  onReset: () => void;
}

function Nothing({ isFiltered, folder, onReset }: NothingProps) {
  if (isFiltered) {
    return (
      <EmptyState
        title={texts.nothingFound}
        action={
          <Button variant="default" onClick={onReset}>
            {texts.reset}
          </Button>
        }
      />
    );
  }
  if (folder === TRASH) return <EmptyState title={texts.emptyTrashTitle} />;
  if (folder !== ALL) return <EmptyState title={texts.emptyFolder} hint={texts.emptyFolderHint} />;
  return (
    <EmptyState
      title={texts.empty}
      hint={texts.emptyHint}
      action={
        <Button component={Link} to="/suggestions">
          {texts.toBoard}
        </Button>
      }
    />
  );
}
