// What the library answers, as far as the page reads it (the JSON Schema of `dermcpt schema` is the truth).
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
export type Service = { id: string; kind: string; [member: string]: Value };
export type Visit = { id?: string; dateOfService: string; payer: string; services: Service[]; [member: string]: Value | undefined };

export interface Reason {
  rule: string;
  text: string;
  switch?: string;
  value?: string;
}
export interface Boundary {
  unit: string;
  value: number;
  above?: number;
  upTo?: number;
  below?: { code: string; distance: number };
  next?: { code: string; distance: number };
  text: string;
}
export interface LineHead {
  code: string;
  modifiers: string[];
  units: number;
}
export interface Line extends LineHead {
  services: string[];
  diagnoses: string[];
  because: Reason[];
  boundary?: Boundary;
}
export interface Candidate {
  when: string[];
  value?: Value;
  label: string;
  lines: LineHead[];
  thenAsks?: string[];
}
export interface MissingFact {
  service: string | null;
  fact: string;
  question: string;
  unit?: string;
  choices: string[];
  candidates: Candidate[];
}
export interface Finding {
  code: string;
  severity: "error" | "warning" | "information";
  outcome: string;
  lines: number[];
  member?: string;
  index?: number;
  service?: string;
  rule?: string;
  message: string;
  followUp: string;
  carc?: string;
  source?: { table: string; row: number; version: string };
  edit?: { column1: string; column2: string; indicator: number };
}
export interface Inferred {
  service: string;
  fact: string;
  value: string;
  because: Reason;
}
export interface NotReported {
  service: string | null;
  code: string | null;
  rule: string;
  text: string;
}
export interface Coverage {
  table: string;
  release: string;
  until?: string;
  status: string;
}
export interface CodingResult {
  status: string;
  services: { service: string; outcome: string }[];
  lines: Line[];
  notReported: NotReported[];
  missingFacts: MissingFact[];
  inferred: Inferred[];
  findings: Finding[];
  data?: { edition: string; coverage: Coverage[] };
}
export interface Weight {
  rvu: number;
  factor: number;
  weighted: number;
  release: string;
  carried: boolean;
}
export interface Coded {
  result: CodingResult;
  weights: (Weight | null)[];
  claim?: Claim;
}
export interface ClaimLine extends Partial<LineHead> {
  code: string;
  units: number;
  diagnoses?: string[];
  [member: string]: Value | undefined;
}
export interface Claim {
  id?: string;
  dateOfService: string;
  payer: string;
  lines: ClaimLine[];
  encounter?: Visit;
  [member: string]: unknown;
}
export interface ScrubResult {
  status: string;
  linesInScope?: number;
  findings: Finding[];
  suggestedLines?: ClaimLine[];
}
export interface Scrubbed {
  result: ScrubResult;
  record?: CodingResult;
}
export interface Failure {
  error: { message: string; line: number; column: number; path: string };
}
export interface Difference {
  side: string;
  what: string;
  rule: string;
  why: string;
}
export interface Compared {
  first: CodingResult;
  second: CodingResult;
  differences: Difference[];
}
export interface FileFinding extends Finding {
  position: string;
  segment: number;
  element: string;
}
export interface FileClaim {
  id?: string;
  segment?: number;
  row?: number;
  status?: string;
  claim?: Claim;
  result?: ScrubResult;
  findings?: FileFinding[];
  problems?: string[];
}
export interface ClaimFile {
  claims: FileClaim[];
  file?: FileFinding[];
  unread?: string[];
}
export interface Rule {
  id: string;
  class: string;
  statement: string;
  source: string;
  from?: string;
  to?: string;
}
export interface Switch {
  name: string;
  takes: string;
  rule: string;
  payers: Record<string, string | null>;
}
export interface FindingKind {
  code: string;
  severity: string;
  rule?: string;
  message: string;
  followUp: string;
}
export interface Book {
  rules: Rule[];
  switches: Switch[];
  findings: FindingKind[];
}
export interface CodeEntry {
  code: string;
  label: string;
  family: string;
  measure: string;
  addOn: boolean;
  modelled: boolean;
  first?: string;
  last?: string;
}
export interface CodeFacts extends CodeEntry {
  state: string;
  globalDays: string;
  fees?: { work: number; office: number; facility: number; release: string };
  unitLimit?: number;
  unitRationale?: string;
  primaries: string[];
  successors: string[];
}
export interface About {
  edition: string;
  hash: string;
  rules: string;
  payers: string[];
  tables: { name: string; release: string; from?: string; to?: string; rows: number }[];
}
export type SchemaNode = {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  const?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  pattern?: string;
};
export interface Member {
  name: string;
  says: string;
  words: Record<string, string>;
}
export interface Kind {
  kind: string;
  says: string;
  members: Member[];
}
export interface Site {
  site: string;
  groups?: Record<string, string>;
  rows?: string[];
}
export interface WordBook {
  /** What the first words of a rule's source mean: "C2 two sources agree; C1 one source; ...". */
  sources: string;
  common: Member[];
  kinds: Kind[];
  sites: Site[];
}
export const failed = (answer: object): answer is Failure => "error" in answer;
