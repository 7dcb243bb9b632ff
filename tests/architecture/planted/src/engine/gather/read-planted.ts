import { readFileSync } from 'node:fs';
import { judgePlanted } from '../audits/judge-planted.ts';
import type { PlantedProps } from '../../ui/planted.ts';

export const readPlanted = (props: PlantedProps): string =>
  judgePlanted(readFileSync(props.path, 'utf8'));
