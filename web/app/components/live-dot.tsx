import { useLiveState } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import classes from './live-dot.module.css';

/** Whether live updates are connected; for screens that subscribe. */
export function LiveDot() {
  const state = useLiveState();
  return (
    <span className={classes.dot} data-state={state}>
      {appTexts.live[state]}
    </span>
  );
}
