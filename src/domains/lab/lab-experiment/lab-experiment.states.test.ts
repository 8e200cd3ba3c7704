import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../test/testkit/states.js';
import { ENDED, ENDED_UNHEARD, LAB_STATES, MAX_ATTEMPTS, QUEUE_MS } from './lab-experiment.states.js';

describe('a lab run', () => {
  it('goes on as its table says', () => {
    expect(wordsOf(LAB_STATES)).toEqual({
      queued: 'processing cancelled expired',
      processing: 'completed failed cancelled timed_out',
      completed: '',
      failed: 'queued',
      cancelled: '',
      timed_out: 'queued',
      expired: '',
    });
  });

  it('has ended in these, has three attempts, and waits for a day', () => {
    expect(ENDED.join(' ')).toBe('completed failed cancelled timed_out expired');
    expect(ENDED_UNHEARD.join(' ')).toBe('cancelled timed_out');
    expect([MAX_ATTEMPTS, QUEUE_MS]).toEqual([3, 86_400_000]);
  });
});
