import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots, IconGripVertical } from '@tabler/icons-react';
import type { PointerEventHandler } from 'react';
import { Link } from 'react-router';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import type { BoardApplicationFragment, JobApplicationStatus } from '../generated/graphql.js';
import classes from './board.module.css';
import { boardTexts } from './hiring.texts.js';
import { movesOf } from './stages.js';

type PointerListeners = Partial<Record<'onPointerDown', PointerEventHandler>>;

interface BoardCardProps {
  application: BoardApplicationFragment;
  onMove: (application: BoardApplicationFragment, to: JobApplicationStatus) => void;
}

/** A card: draggable anywhere with a mouse, by its handle with touch or keyboard; its menu moves it, too. */
export function BoardCard({ application, onMove }: BoardCardProps) {
  const moves = movesOf(application);
  const name = application.applicant?.name ?? boardTexts.anonymous;
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: application.id,
    disabled: moves.length === 0,
  });
  return (
    <article
      ref={setNodeRef}
      className={classes.card}
      data-dragging={isDragging}
      data-movable={moves.length > 0}
      onPointerDown={(event) => (listeners as PointerListeners | undefined)?.onPointerDown?.(event)}
    >
      <div className={classes.tools}>
        {moves.length > 0 && (
          <>
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={boardTexts.moveTo(name)}>
                  <IconDots size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {moves.map((to) => (
                  <Menu.Item key={to} onClick={() => onMove(application, to)}>
                    {wordsOf(to)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <button
              type="button"
              ref={setActivatorNodeRef}
              data-handle={application.id}
              className={classes.handle}
              {...listeners}
              {...attributes}
              aria-label={boardTexts.drag(name)}
            >
              <IconGripVertical size={16} stroke={1.6} aria-hidden />
            </button>
          </>
        )}
      </div>
      <CardFace application={application} />
    </article>
  );
}

/** Content of a card, also while it is dragged. */
export function CardFace({ application }: { application: BoardApplicationFragment }) {
  const { id, applicant, position, stageSince, createdAt, interviews } = application;
  const next = interviews.find(({ status }) => status === 'SCHEDULED');
  return (
    <>
      <Text component={Link} to={`/staff/hiring/${id}`} fw={600} size="sm" className={classes.name} draggable={false}>
        {applicant?.name ?? boardTexts.anonymous}
      </Text>
      <Text size="xs">{position}</Text>
      <Text size="xs" c="dimmed">
        {boardTexts.inStage} <When at={stageSince ?? createdAt} />
      </Text>
      {next && (
        <Text size="xs" fw={600}>
          {boardTexts.interview} <When at={next.startsAt} />
        </Text>
      )}
    </>
  );
}
