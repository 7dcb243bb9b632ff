// The two host globals that the engine uses; both are pure and the same in Node and in browsers.

interface URL {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
declare const URL: {
  new (address: string, base?: string): URL;
  canParse(address: string, base?: string): boolean;
};

interface TextDecoder {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};
