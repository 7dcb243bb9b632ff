import { z } from 'zod';
import { FetchState } from '../model/site/fetch-record.ts';
import states from './fetch-states.json' with { type: 'json' };

const StateWords = z.object({
  /** What happened, in one Chinese phrase. */
  name: z.string(),
  /** What a person can do, in one or two Chinese sentences. */
  advice: z.string(),
});

/** Name and advice of each state in which the asking for an address may end. */
export const fetchStates = z.record(FetchState, StateWords).parse(states.states);
