// The library, compiled for the browser. It is loaded once; every call is text in, text out, and nothing leaves the page.
import type { About, Book, ClaimFile, Coded, CodeEntry, CodeFacts, Compared, Failure, Scrubbed, SchemaNode, Visit, Claim } from "./types";

interface Exports {
  Code(encounter: string, infers: boolean): string;
  Answer(encounter: string, infers: boolean, service: string, fact: string, choice: number): string;
  AnswerNumber(encounter: string, infers: boolean, service: string, fact: string, value: string): string;
  Compare(encounter: string, date: string, payer: string, otherEdition: boolean): string;
  OpenEdition(file: Uint8Array): string;
  Scrub(claim: string): string;
  CodeLines(encounters: string): string;
  ScrubLines(claims: string): string;
  ReadX12(file: string): string;
  ReadRows(rows: string): string;
  Worklist(form: string, text: string): string;
  Schema(): string;
  Book(): string;
  Codes(): string;
  Find(words: string): string;
  Lookup(code: string, date: string): string;
  About(): string;
}

export class Engine {
  private codes: Map<string, CodeEntry> | undefined;
  private theBook: Book | undefined;
  private theSchema: Record<string, SchemaNode> | undefined;

  constructor(readonly raw: Exports) {}

  code(visit: Visit, infers: boolean): Coded | Failure {
    return JSON.parse(this.raw.Code(JSON.stringify(visit), infers));
  }
  answer(visit: Visit, infers: boolean, service: string | null, fact: string, choice: number): Visit | Failure {
    return JSON.parse(this.raw.Answer(JSON.stringify(visit), infers, service ?? "", fact, choice));
  }
  answerNumber(visit: Visit, infers: boolean, service: string | null, fact: string, value: string): Visit | Failure {
    return JSON.parse(this.raw.AnswerNumber(JSON.stringify(visit), infers, service ?? "", fact, value));
  }
  compare(visit: Visit, date: string, payer: string, otherEdition: boolean): Compared | Failure {
    return JSON.parse(this.raw.Compare(JSON.stringify(visit), date, payer, otherEdition));
  }
  openEdition(file: Uint8Array): { edition: string } | Failure {
    return JSON.parse(this.raw.OpenEdition(file));
  }
  scrub(claim: Claim | string): Scrubbed | Failure {
    return JSON.parse(this.raw.Scrub(typeof claim === "string" ? claim : JSON.stringify(claim)));
  }
  readX12(file: string): ClaimFile | Failure {
    return JSON.parse(this.raw.ReadX12(file));
  }
  readRows(rows: string): ClaimFile | Failure {
    return JSON.parse(this.raw.ReadRows(rows));
  }
  worklist(form: string, text: string): string {
    return this.raw.Worklist(form, text);
  }
  find(words: string): string[] {
    return JSON.parse(this.raw.Find(words));
  }
  lookup(code: string, date: string): CodeFacts | Failure {
    return JSON.parse(this.raw.Lookup(code, date));
  }
  about(): About {
    return JSON.parse(this.raw.About());
  }
  get book(): Book {
    return (this.theBook ??= JSON.parse(this.raw.Book()) as Book);
  }
  get catalog(): Map<string, CodeEntry> {
    return (this.codes ??= new Map((JSON.parse(this.raw.Codes()) as CodeEntry[]).map(entry => [entry.code, entry])));
  }
  get schema(): Record<string, SchemaNode> {
    return (this.theSchema ??= (JSON.parse(this.raw.Schema()) as { $defs: Record<string, SchemaNode> }).$defs);
  }
  label(code: string): string {
    return this.catalog.get(code)?.label ?? "";
  }
}

interface Runtime {
  getAssemblyExports(name: string): Promise<{ DermCpt: { Workbench: { Engine: Exports } } }>;
}
interface Dotnet {
  create(): Promise<Runtime>;
}

export async function loadEngine(): Promise<Engine> {
  const url = new URL("./_framework/dotnet.js", document.baseURI).href;
  const { dotnet } = (await import(url)) as { dotnet: Dotnet };
  const runtime = await dotnet.create();
  const exports = await runtime.getAssemblyExports("DermCpt.Workbench");
  return new Engine(exports.DermCpt.Workbench.Engine);
}
