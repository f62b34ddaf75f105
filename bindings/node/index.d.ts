export type Detail = 'full' | 'brief' | 'why';
export type Document = { [member: string]: unknown };
export type Lines = Uint8Array | Iterable<Document | Uint8Array>;

export const ABI: number;

/** Input that is not of the contract, or an argument that no call may have. */
export class DermCptError extends Error {
  path?: string;
  line?: number;
  column?: number;
  found?: string;
  expected?: string;
}

export interface CoderOptions {
  editionFile?: string;
  payer?: string;
  payers?: Document[];
  practices?: Document[];
}

/** An edition with payer and practice profiles; close it when it is no longer needed. */
export class Coder {
  constructor(options?: CoderOptions);
  code(encounter: Uint8Array, detail?: Detail): Buffer;
  code(encounter: Document, detail?: Detail): Document;
  scrub(claim: Uint8Array, detail?: Detail): Buffer;
  scrub(claim: Document, detail?: Detail): Document;
  codeLines(encounters: Lines, detail?: Detail): Buffer;
  scrubLines(claims: Lines, detail?: Detail): Buffer;
  codeLinesAsync(encounters: Lines, detail?: Detail): Promise<Buffer>;
  scrubLinesAsync(claims: Lines, detail?: Detail): Promise<Buffer>;
  lookup(code: string, on?: string): Document;
  about(): Document;
  close(): void;
}

export function code(encounter: Uint8Array, detail?: Detail): Buffer;
export function code(encounter: Document, detail?: Detail): Document;
export function scrub(claim: Uint8Array, detail?: Detail): Buffer;
export function scrub(claim: Document, detail?: Detail): Document;
export function codeLines(encounters: Lines, detail?: Detail): Buffer;
export function scrubLines(claims: Lines, detail?: Detail): Buffer;
export function codeLinesAsync(encounters: Lines, detail?: Detail): Promise<Buffer>;
export function scrubLinesAsync(claims: Lines, detail?: Detail): Promise<Buffer>;
export function lookup(code: string, on?: string): Document;
export function about(): Document;
export function schema(): Document;
