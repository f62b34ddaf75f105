// Words of people for words of the record: from the library's own documentation, never typed a second time.
import type { Kind, Member, Service, WordBook } from "./types";

/** `eyelidUpper` is "eyelid upper", `involvesLidMargin` "involves lid margin", `diameterCm` "diameter, cm". */
export function plain(word: string): string {
  const unit = /^(.+?)(Cm|SqCm|Cc|Mg)$/.exec(word);
  const units: Record<string, string> = { Cm: "cm", SqCm: "cm²", Cc: "cc", Mg: "mg" };
  const text = (unit?.[1] ?? word)
    .replace(/([a-z])([A-Z0-9])/g, "$1 $2")
    .replace(/([0-9])([a-zA-Z])/g, "$1 $2")
    .toLowerCase();
  return unit ? `${text}, ${units[unit[2]!]}` : text;
}

export const title = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence without the ids of rules, which stand beside it where they can be followed. */
export function unruled(text: string): string {
  return text
    .replace(/\s*\((?:[A-Z][A-Za-z0-9]*-[A-Za-z0-9]+(?:\.\.[0-9]+)?)(?:[,;]? [^()]*)?\)/g, "")
    .replace(/ Required\.$/, "")
    .replace(/`/g, "")
    .trim();
}

const spoken: Record<string, string> = { evaluationAndManagement: "visit", code: "a code as given" };
const labels: Record<string, string> = { mdm: "Level of decision making" };

export const labelOf = (member: string): string => labels[member] ?? title(plain(member));

export const kindName = (kind: string): string => title(spoken[kind] ?? plain(kind));

/** What a service is called on the page: its kind and its id. */
export function serviceName(service: Service): string {
  const kind = kindName(service.kind);
  if (service.id.toLowerCase().startsWith(kind.toLowerCase())) return title(service.id);
  return service.id.startsWith("no. ") ? `${kind} ${service.id}` : `${kind} “${service.id}”`;
}

export class Words {
  private readonly kinds: Map<string, Kind>;
  readonly common: Map<string, Member>;

  constructor(readonly book: WordBook) {
    this.kinds = new Map(book.kinds.map(kind => [kind.kind, kind]));
    this.common = new Map(book.common.map(member => [member.name, member]));
  }

  kind(kind: string): Kind | undefined {
    return this.kinds.get(kind);
  }

  member(kind: string, name: string): Member | undefined {
    return this.kinds.get(kind)?.members.find(member => member.name === name) ?? this.common.get(name);
  }

  meaning(kind: string, member: string, word: string): string {
    return unruled(this.member(kind, member)?.words[word] ?? "");
  }

  /** Whether a member is for few services: the documentation begins with the place that it is for, or tells a long story. */
  isSeldom(kind: string, member: string): boolean {
    const says = this.member(kind, member)?.says ?? "";
    return !says.endsWith("Required.") && (/^[A-Z][\w, ]{2,40}: /.test(says) || says.length > 150);
  }

  /** What the first words of a rule's source mean. */
  source(source: string): string {
    const meaning = new Map(
      this.book.sources
        .replace(/^Sources: /, "")
        .split("; ")
        .map(one => [one.slice(0, one.indexOf(" ")).replace(":", ""), one.slice(one.indexOf(" ") + 1)]),
    );
    return meaning.get(source.split(" ")[0]!) ?? source;
  }

  says(kind: string, member: string): string {
    return unruled(this.member(kind, member)?.says ?? "");
  }
}

export async function loadWords(): Promise<Words> {
  const answer = await fetch(new URL("./words.json", document.baseURI));
  return new Words((await answer.json()) as WordBook);
}
