import { useDroppable } from '@dnd-kit/core';
import { ActionIcon, Button, Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconDotsVertical, IconFolder, IconFolderPlus, IconHeart, IconInbox, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  createFavoriteFolder,
  deleteFavoriteFolder,
  renameFavoriteFolder,
} from '../../src/client/services/favorites.js';
import { useTally } from '../../src/client/react.js';
import { Panel } from '../app/components/panel.js';
import { FolderNameDialog, DeleteFolderDialog } from './favorite-folder-dialogs.js';
import classes from './favorites.module.css';
import type { Folder } from './favorites.screen.js';
import { voiceTexts } from './voice.texts.js';

const { favorites: texts } = voiceTexts;

const ICONS = { ALL: IconHeart, UNSORTED: IconInbox, TRASH: IconTrash } as const;

interface FavoriteFoldersProps {
  folders: readonly Folder[];
  openId: string;
  onOpen: (id: string) => void;
}

/** Folders with their counts, as drop targets for favorites. */
export function FavoriteFolders({ folders, openId, onOpen }: FavoriteFoldersProps) {
  const client = useTally();
  const [isMaking, setMaking] = useState(false);
  return (
    <Panel
      title={texts.folders}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          {texts.newFolder}
        </Button>
      }
    >
      <ul className={classes.folders}>
        {folders.map((folder) => (
          <FolderItem key={folder.id} folder={folder} isOpen={folder.id === openId} onOpen={onOpen} />
        ))}
      </ul>
      {isMaking && (
        <FolderNameDialog
          title={texts.newFolder}
          submit={texts.create}
          done={texts.created}
          onClose={() => setMaking(false)}
          send={(name) => createFavoriteFolder(client, { name })}
        />
      )}
    </Panel>
  );
}

interface FolderItemProps {
  folder: Folder;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function FolderItem({ folder, isOpen, onOpen }: FolderItemProps) {
  const { id, name, system, favoriteCount } = folder;
  // ALL contains everything anyway.
  const { setNodeRef, isOver } = useDroppable({ id, disabled: system === 'ALL' });
  const Icon = system === null ? IconFolder : ICONS[system];
  const depth = folder.folder?.depth ?? 1;
  return (
    <li ref={setNodeRef} className={classes.folder} data-over={isOver} data-open={isOpen}>
      <UnstyledButton
        className={classes.open}
        style={{ paddingLeft: `${String(10 + (depth - 1) * 16)}px` }}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(id)}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
        <span className={classes.name}>{name}</span>
        <span className={classes.count}>
          {favoriteCount} <VisuallyHidden>{texts.unit(favoriteCount)}</VisuallyHidden>
        </span>
      </UnstyledButton>
      {system === null && <FolderMenu folder={folder} onGone={() => isOpen && onOpen('ALL')} />}
    </li>
  );
}

function FolderMenu({ folder: { id, name }, onGone }: { folder: Folder; onGone: () => void }) {
  const client = useTally();
  const [dialog, setDialog] = useState<'rename' | 'delete'>();
  const close = (): void => setDialog(undefined);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={texts.actions(name)}>
            <IconDotsVertical size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('rename')}>{texts.rename}</Menu.Item>
          <Menu.Item color="red" onClick={() => setDialog('delete')}>
            {texts.deleteFolder}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && (
        <FolderNameDialog
          title={texts.renameTitle}
          submit={texts.save}
          done={texts.renamed}
          name={name}
          onClose={close}
          send={(next) => renameFavoriteFolder(client, id, next)}
        />
      )}
      {dialog === 'delete' && (
        <DeleteFolderDialog
          name={name}
          onClose={close}
          send={async () => {
            await deleteFavoriteFolder(client, id);
            onGone();
          }}
        />
      )}
    </>
  );
}
