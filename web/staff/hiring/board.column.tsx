import { useDroppable } from '@dnd-kit/core';
import { useId } from 'react';
import { wordsOf } from '../../app/components/status-badge.js';
import type { BoardApplicationFragment, JobApplicationStatus } from '../generated/graphql.js';
import { BoardCard } from './board.card.js';
import classes from './board.module.css';
import { boardTexts } from './hiring.texts.js';

interface BoardColumnProps {
  stage: JobApplicationStatus;
  applications: readonly BoardApplicationFragment[];
  /** While a card is dragged: whether it can be dropped here. */
  isTarget: boolean | undefined;
  onMove: (application: BoardApplicationFragment, to: JobApplicationStatus) => void;
}

export function BoardColumn({ stage, applications, isTarget, onMove }: BoardColumnProps) {
  const headingId = useId();
  // Cards can be dropped on any column: if a move is not allowed, the board explains why.
  const { setNodeRef, isOver } = useDroppable({ id: stage, data: { isTarget } });
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      data-target={isTarget}
      data-over={isOver && isTarget}
      aria-labelledby={headingId}
    >
      <h2 id={headingId} className={classes.head}>
        {wordsOf(stage)}
        <span aria-hidden className={classes.count}>
          {applications.length}
        </span>
      </h2>
      <ul className={classes.cards} aria-label={boardTexts.column(wordsOf(stage), applications.length)}>
        {applications.map((application) => (
          <li key={application.id}>
            <BoardCard application={application} onMove={onMove} />
          </li>
        ))}
      </ul>
    </section>
  );
}
