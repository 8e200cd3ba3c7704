import { communityArea } from '../community/community.routes.js';
import { insightArea } from '../insight/insight.routes.js';
import { staffArea } from '../staff/staff.routes.js';
import { supportArea } from '../support/support.routes.js';
import { voiceArea } from '../voice/voice.routes.js';
import { workArea } from '../work/work.routes.js';
import type { Area } from './area.js';

/** In the order of the navigation. */
export const areas: readonly Area[] = [supportArea, voiceArea, communityArea, workArea, staffArea, insightArea];
