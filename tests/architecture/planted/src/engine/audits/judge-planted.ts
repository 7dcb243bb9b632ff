import { readPlanted } from '../gather/read-planted.ts';

export const judgePlanted = (text: string): string => readPlanted({ path: text });
