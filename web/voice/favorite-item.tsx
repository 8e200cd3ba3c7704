import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Anchor, Badge, Group, Menu, Text } from '@mantine/core';
import {
  IconDotsVertical,
  IconFolder,
  IconGripVertical,
  IconPin,
  IconPinnedOff,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { restoreFavorite, updateFavorite, useFavorite as countUse } from '../../src/client/services/favorites.js';
import { useTally } from '../../src/client/react.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import classes from './favorites.module.css';
import type { Favorite, Folder } from './favorites.screen.js';
import { favoriteTypeLabels, voiceTexts } from './voice.texts.js';

const { favorites: texts } = voiceTexts;

interface FavoriteItemProps {
  favorite: Favorite;
  folders: readonly Folder[];
  onMove: (to: Folder) => void;
}

export function FavoriteItem({ favorite, folders, onMove }: FavoriteItemProps) {
  const { id, itemTitle, note, tags, type, folder, pinned, usageCount, createdAt, purgeAt } = favorite;
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({ id });
  return (
    <div ref={setNodeRef} className={classes.favorite} data-dragging={isDragging}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.handle}
        {...attributes}
        {...listeners}
        aria-label={texts.drag(itemTitle)}
      >
        <IconGripVertical size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      <div className={classes.what}>
        <Group gap="xs">
          <FavoriteTitle favorite={favorite} />
          <StatusBadge label={favoriteTypeLabels[type]} tone="neutral" size="sm" />
          {pinned && <StatusBadge label={texts.pinned} tone="accent" size="sm" />}
        </Group>
        {note !== '' && <Text size="sm">{note}</Text>}
        <Group gap={6} mt={4}>
          {folder && (
            <Badge
              size="sm"
              color="gray"
              variant="outline"
              leftSection={<IconFolder size={12} aria-hidden />}
              className={classes.tag}
            >
              {folder.name}
            </Badge>
          )}
          {tags.map((tag) => (
            <Badge key={tag} size="sm" color="gray">
              {tag}
            </Badge>
          ))}
          <Text span size="xs" c="dimmed">
            {usageCount > 0 ? `${texts.used(usageCount)}, ` : ''}
            {purgeAt === null ? texts.added : texts.goneOn} <When at={purgeAt ?? createdAt} />
          </Text>
        </Group>
      </div>
      <FavoriteMenu favorite={favorite} folders={folders} onMove={onMove} />
    </div>
  );
}

/** Links to the item if the console has a page for it. */
function FavoriteTitle({ favorite: { id, type, itemId, itemTitle } }: { favorite: Favorite }) {
  const client = useTally();
  const isSuggestion = type === 'COMMUNITY_POST' && itemId.startsWith('sug_');
  if (!isSuggestion) {
    return (
      <Text span fw={600}>
        {itemTitle}
      </Text>
    );
  }
  const count = (): void => {
    // A failure to count the use must not block opening it.
    void countUse(client, id).catch(() => undefined);
  };
  return (
    <Anchor component={Link} to={`/suggestions/${itemId}`} fw={600} c="inherit" onClick={count}>
      {itemTitle}
    </Anchor>
  );
}

function FavoriteMenu({ favorite, folders, onMove }: FavoriteItemProps) {
  const client = useTally();
  const { id, itemTitle, state, pinned, folder } = favorite;
  const isTrashed = state === 'TRASHED';
  const targets = folders.filter(({ id: to, system }) =>
    system === 'UNSORTED' ? folder !== null : system === null && to !== folder?.id,
  );
  const trash = folders.find(({ system }) => system === 'TRASH');
  const attempt = async (work: () => Promise<unknown>, done?: string): Promise<void> => {
    try {
      await work();
      if (done !== undefined) notifyDone(done);
    } catch (error) {
      notifyFault(error);
    }
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={texts.actions(itemTitle)}>
          <IconDotsVertical size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isTrashed ? (
          <Menu.Item
            leftSection={<IconRestore size={16} aria-hidden />}
            onClick={() => void attempt(() => restoreFavorite(client, id), texts.restored)}
          >
            {texts.restore}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item
              leftSection={pinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
              onClick={() => void attempt(() => updateFavorite(client, id, { pinned: !pinned }))}
            >
              {pinned ? texts.unpin : texts.pin}
            </Menu.Item>
            {targets.length > 0 && <Menu.Label>{texts.moveTo}</Menu.Label>}
            {targets.map((target) => (
              <Menu.Item
                key={target.id}
                leftSection={<IconFolder size={16} aria-hidden />}
                onClick={() => onMove(target)}
              >
                {target.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {trash && (
              <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onMove(trash)}>
                {texts.remove}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
