export interface PlantedProps {
  readonly path: string;
}
