import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { TallyError } from '../../../src/client/index.js';
import { notifyFault } from '../../app/components/notices.js';
import { wordsOf } from '../../app/components/status-badge.js';
import {
  StaffMoveApplicationDocument,
  type BoardApplicationFragment,
  type JobApplicationStatus,
  type StaffMoveApplicationMutation,
} from '../generated/graphql.js';
import { CodedDialog } from '../shared/coded-dialog.js';
import { useAct } from '../shared/use-act.js';
import { announcementsFor } from './board.announcements.js';
import { CardFace } from './board.card.js';
import { BoardColumn } from './board.column.js';
import { besideColumn } from './board.keyboard.js';
import classes from './board.module.css';
import { boardTexts } from './hiring.texts.js';
import { CLOSED_STAGES, movesOf, needsReason, STAGES, whyNot } from './stages.js';

interface BoardProps {
  applications: readonly BoardApplicationFragment[];
  withClosed: boolean;
}

interface Move {
  application: BoardApplicationFragment;
  to: JobApplicationStatus;
}

/** On a conflict, refetches to show the current stage. */
const READ_AGAIN = { refetch: ['HiringBoard'] };

/** The column under the pointer; with the keyboard, under the card. */
const collision: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args);

/** Columns of cards. A move includes the stage that was shown, so that it cannot overwrite another user's move. */
export function Board({ applications, withClosed }: BoardProps) {
  const [dragged, setDragged] = useState<BoardApplicationFragment>();
  const [asked, setAsked] = useState<Move>();
  const { send, act } = useAct();
  const board = useRef<HTMLDivElement>(null);
  const moved = useFocusOnMoved(board, applications);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: besideColumn }),
  );
  const find = (id: UniqueIdentifier): BoardApplicationFragment | undefined =>
    applications.find((application) => application.id === id);
  const move = (application: BoardApplicationFragment, to: JobApplicationStatus): void => {
    if (application.status === to) return;
    moved.current = application.id;
    const refusal = whyNot(application, to);
    if (refusal !== undefined) {
      notifyFault(new TallyError('NOT_ALLOWED', refusal));
      return;
    }
    if (needsReason(application.status, to)) setAsked({ application, to });
    else {
      const input = { from: application.status, to };
      const done = boardTexts.moved(nameOf(application), wordsOf(to));
      const options = { optimistic: movedTo(application, to), ...READ_AGAIN };
      void act(StaffMoveApplicationDocument, { id: application.id, input }, done, options);
    }
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    const application = find(active.id);
    setDragged(undefined);
    if (application && over) move(application, over.id as JobApplicationStatus);
  };
  const stages = withClosed ? [...STAGES, ...CLOSED_STAGES] : STAGES;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collision}
      accessibility={announcementsFor((id) => nameOf(find(id)))}
      onDragStart={({ active }) => setDragged(find(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(undefined)}
    >
      <div ref={board} className={classes.board} role="group" aria-label={boardTexts.label} tabIndex={0}>
        {stages.map((stage) => (
          <BoardColumn
            key={stage}
            stage={stage}
            applications={applications.filter(({ status }) => status === stage)}
            isTarget={dragged ? movesOf(dragged).includes(stage) : undefined}
            onMove={move}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={classes.card} data-lifted>
            <CardFace application={dragged} />
          </div>
        )}
      </DragOverlay>
      {asked && (
        <CodedDialog
          isOpen
          onClose={() => setAsked(undefined)}
          title={boardTexts.reason.title(nameOf(asked.application), wordsOf(asked.to))}
          yes={boardTexts.reason.yes}
          done={boardTexts.moved(nameOf(asked.application), wordsOf(asked.to))}
          values={{ reason: '' }}
          send={({ reason }) =>
            send(
              StaffMoveApplicationDocument,
              { id: asked.application.id, input: { from: asked.application.status, to: asked.to, reason } },
              READ_AGAIN,
            )
          }
        >
          {(field) => (
            <Textarea
              label={boardTexts.reason.field}
              description={boardTexts.reason.hint}
              autosize
              {...field('reason')}
            />
          )}
        </CodedDialog>
      )}
    </DndContext>
  );
}

/** A moved card is rendered again in its column: keyboard and menu users keep the focus on its handle. */
function useFocusOnMoved(
  board: RefObject<HTMLElement | null>,
  applications: readonly BoardApplicationFragment[],
): RefObject<string | undefined> {
  const moved = useRef<string>(undefined);
  useEffect(() => {
    if (moved.current === undefined || document.activeElement !== document.body) return;
    board.current?.querySelector<HTMLElement>(`[data-handle="${moved.current}"]`)?.focus({ preventScroll: true });
  }, [board, applications]);
  return moved;
}

function nameOf(application: BoardApplicationFragment | undefined): string {
  return application?.applicant?.name ?? boardTexts.anonymous;
}

/** The optimistic response: the card moves to its new column immediately. */
function movedTo(application: BoardApplicationFragment, to: JobApplicationStatus): StaffMoveApplicationMutation {
  const answer = {
    __typename: 'Mutation',
    moveApplication: {
      __typename: 'JobApplicationPayload',
      application: { ...application, status: to },
      userErrors: [],
    },
  };
  return answer;
}
