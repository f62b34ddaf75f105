// How the kinds of service are laid out: by what is done, each with a picture. A kind of the library that no group names stands under the last heading.
export interface Group {
  name: string;
  kinds: string[];
}

const groups: Group[] = [
  { name: "Visit", kinds: ["evaluationAndManagement"] },
  { name: "Take a sample", kinds: ["biopsy", "microscopy", "culture", "venipuncture", "laboratory", "pathology"] },
  {
    name: "Remove",
    kinds: [
      "shaveRemoval",
      "excision",
      "mohs",
      "skinTagRemoval",
      "softTissueExcision",
      "hidradenitisExcision",
      "pilonidalCyst",
      "foreignBodyRemoval",
      "pressureUlcerExcision",
      "chalazionExcision",
    ],
  },
  {
    name: "Destroy or reduce",
    kinds: ["destruction", "chemicalCautery", "acneSurgery", "paring", "debridement", "electrolysis", "chemicalPeel", "dermabrasion"],
  },
  { name: "Close", kinds: ["repair", "adjacentTissueTransfer", "graft", "sitePreparation", "flap", "sutureRemoval"] },
  { name: "Open, nail, burn", kinds: ["incisionAndDrainage", "nail", "burn"] },
  { name: "Inject, give", kinds: ["intralesionalInjection", "drug", "therapeuticInjection", "botulinumToxin", "filler", "sclerotherapy", "tattoo"] },
  { name: "Light and radiation", kinds: ["phototherapy", "laserTreatment", "photodynamicTherapy", "radiationTherapy"] },
  { name: "Look and test", kinds: ["dermoscopy", "confocalMicroscopy", "patchTest", "allergyTest"] },
];

export function grouped(all: string[]): Group[] {
  const placed = new Set(groups.flatMap(group => group.kinds));
  const rest = all.filter(kind => !placed.has(kind));
  return [
    ...groups.map(group => ({ ...group, kinds: group.kinds.filter(kind => all.includes(kind)) })),
    ...(rest.length ? [{ name: "Anything else", kinds: rest }] : []),
  ];
}

// Own line drawings on a field of 24 by 24.
const skin = "M2 14c3-2 5 1 8 0s5-2 12 0";
const pictures: Record<string, string> = {
  visit: "M8 3v5a4 4 0 0 0 8 0V3M12 12v4a4 4 0 0 0 8 0v-2M20 14a1.6 1.6 0 1 0 0-3.200a1.600 1.600 0 0 0 0 3.200",
  punch: "M9 3h6v8l-1 4h-4l-1-4zM9 7h6" + "M2 19c4-2 6 1 10 0s6-2 10 0",
  blade: "M4 17L17 4l3 3-9 9zM4 17l4 1M2 21h20",
  ellipse: "M3 12c5-7 13-7 18 0c-5 7-13 7-18 0zM12 10a2 2 0 1 0 0 4a2 2 0 0 0 0-4",
  layers: "M3 8l9-4 9 4-9 4zM3 12l9 4 9-4M3 16l9 4 9-4",
  stitch: "M3 12h18M6 8l2 8M11 8l2 8M16 8l2 8",
  flap: "M4 18V8h8l8 6v4zM12 8l-3 5",
  frost: "M12 2v20M4 7l16 10M20 7L4 17M9 4l3 2 3-2M9 20l3-2 3 2",
  needle: "M3 21l5-5M7 13l4 4 8-8-4-4zM14 3l7 7M10 12l2 2",
  light: "M12 7a5 5 0 1 0 0 10a5 5 0 0 0 0-10M12 1v3M12 20v3M1 12h3M20 12h3M4 4l2 2M18 18l2 2M20 4l-2 2M4 20l2-2",
  lens: "M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M15 15l6 6",
  tube: "M9 2v15a3 3 0 0 0 6 0V2M7 2h10M9 10h6",
  nail: "M7 21V10a5 5 0 0 1 10 0v11M9 10a3 4 0 0 1 6 0v3H9z",
  drop: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",
  flame: "M12 2c1 4 6 6 6 12a6 6 0 0 1-12 0c0-3 2-4 3-7c2 1 3-2 3-5z",
  patch: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z",
  rings: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7a5 5 0 1 0 0 10a5 5 0 0 0 0-10M12 11a1 1 0 1 0 0 2a1 1 0 0 0 0-2",
  tag: skin + "M11 13c-2-3-2-7 1-7s3 4 1 7",
  text: "M4 5h16v14H4zM8 9h8M8 12h8M8 15h5",
};
const pictureOf: Record<string, string> = {
  evaluationAndManagement: "visit",
  biopsy: "punch",
  shaveRemoval: "blade",
  excision: "ellipse",
  softTissueExcision: "layers",
  hidradenitisExcision: "ellipse",
  pilonidalCyst: "drop",
  mohs: "rings",
  repair: "stitch",
  adjacentTissueTransfer: "flap",
  graft: "patch",
  sitePreparation: "layers",
  flap: "flap",
  destruction: "frost",
  chemicalCautery: "flame",
  skinTagRemoval: "tag",
  acneSurgery: "tag",
  electrolysis: "needle",
  filler: "needle",
  tattoo: "needle",
  dermoscopy: "lens",
  intralesionalInjection: "needle",
  paring: "blade",
  incisionAndDrainage: "drop",
  foreignBodyRemoval: "ellipse",
  debridement: "layers",
  nail: "nail",
  phototherapy: "light",
  laserTreatment: "light",
  photodynamicTherapy: "light",
  radiationTherapy: "rings",
  patchTest: "patch",
  microscopy: "lens",
  culture: "tube",
  laboratory: "tube",
  venipuncture: "tube",
  pathology: "lens",
  allergyTest: "patch",
  confocalMicroscopy: "lens",
  drug: "drop",
  therapeuticInjection: "needle",
  botulinumToxin: "needle",
  sclerotherapy: "needle",
  chemicalPeel: "layers",
  dermabrasion: "layers",
  burn: "flame",
  sutureRemoval: "stitch",
  pressureUlcerExcision: "ellipse",
  chalazionExcision: "drop",
};
export const picture = (kind: string): string => pictures[pictureOf[kind] ?? "text"]!;
