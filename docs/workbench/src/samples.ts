// What the buttons of the page open.
import type { Claim, Visit } from "./types";

const day = "2026-03-02";
const visit = (services: Visit["services"]): Visit => ({
  dateOfService: day,
  payer: "medicare",
  patient: { status: "established", ageYears: 67 },
  services,
});

export const visits = {
  techniques: visit([
    { id: "no. 1", kind: "biopsy", technique: "punch", site: "backUpper", lesion: "A", diagnoses: ["D48.5"] },
    { id: "no. 2", kind: "biopsy", technique: "tangential", site: "cheek", laterality: "left", lesion: "B", diagnoses: ["D48.5"] },
  ]),
  distinct: visit([
    { id: "no. 1", kind: "biopsy", technique: "punch", site: "thigh", laterality: "left", diagnoses: ["D48.5"] },
    { id: "no. 2", kind: "destruction", lesionType: "premalignant", site: "scalp", count: 6, diagnoses: ["L57.0"] },
  ]),
  size: visit([
    { id: "no. 1", kind: "excision", lesionType: "benign", excisedDiameterCm: 0.6, site: "cheek", laterality: "left", diagnoses: ["D22.39"] },
  ]),
  missing: visit([
    { id: "no. 1", kind: "shaveRemoval", site: "handDorsum", laterality: "right", diameterCm: 0.8, diagnoses: ["D23.61"] },
    { id: "no. 2", kind: "repair", site: "cheek", laterality: "left", lengthCm: 3, diagnoses: ["S01.412A"] },
  ]),
};

const claim: Claim = {
  id: "1001",
  dateOfService: day,
  payer: "medicare",
  lines: [
    { code: "11102", units: 1, diagnoses: ["D49.2"], site: "cheek", laterality: "left" },
    { code: "17000", units: 1, diagnoses: ["L57.0"], site: "scalp" },
    { code: "17003", units: 4, diagnoses: ["L57.0"], site: "scalp" },
    { code: "99213", units: 1, diagnoses: ["L40.0"] },
  ],
};

export const examples = {
  claim,
  rows: `claim,date of service,payer,code,modifiers,units,diagnoses
2001,${day},medicare,11104,,1,D48.5
2001,${day},medicare,11102,,1,D48.5
2002,${day},commercial,11401,,1,D22.5
2002,${day},commercial,12031,59,1,D22.5
`,
};
