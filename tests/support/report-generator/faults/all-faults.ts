import { pairFaults } from './pair-faults.ts';
import type { Fault } from './planted-case.ts';
import { otherFaults, structureFaults } from './structure-faults.ts';
import { tableFaults } from './table-faults.ts';
import { textFaults } from './text-faults.ts';

/** Every fault that the generator plants. */
export const faults: readonly Fault[] = [
  ...tableFaults,
  ...textFaults,
  ...structureFaults,
  ...otherFaults,
  ...pairFaults,
];
