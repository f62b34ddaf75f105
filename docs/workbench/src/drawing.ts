// The body map: own drawing, one shape a place. Shapes of a side are drawn for one half and mirrored; the names are sites of the library.
export interface Shape {
  site: string;
  d: string;
  /** The half that is drawn: mirrored for the other one. */
  isSided?: boolean;
}
export interface Drawing {
  name: string;
  width: number;
  height: number;
  /** The side of the patient that the drawn half (left on the screen) shows. */
  drawnSide: "left" | "right";
  shapes: Shape[];
}

const oval = (x: number, y: number, rx: number, ry = rx): string => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
const finger = (x: number, y: number, width: number, bottom: number): string =>
  `M${x} ${bottom}V${y + width / 2}a${width / 2} ${width / 2} 0 0 1 ${width} 0V${bottom}z`;
const sided = (site: string, d: string): Shape => ({ site, d, isSided: true });
const middle = (site: string, d: string): Shape => ({ site, d });

const limbs = {
  upperArm: "M49 114L64 118 60 134 57 166 44 164C44 145 45 128 49 114z",
  elbow: "M44 164L57 166 56 180 42 178z",
  forearm: "M42 178L56 180 50 222 38 220C38 205 39 190 42 178z",
  wrist: "M38 220L50 222 49 232 37 230z",
  hand: "M37 230L49 232C51 250 47 264 41 266C33 262 32 245 37 230z",
  knee: "M68 300L92 300 91 324 69 324z",
  lowerLeg: "M69 324L91 324C93 350 88 375 85 398L74 398C69 375 66 350 69 324z",
  ankle: "M74 398L85 398 86 412 72 412z",
  shoulder: "M72 90C58 92 50 100 49 114L64 118 72 94z",
};

const front: Drawing = {
  name: "Front",
  width: 200,
  height: 446,
  drawnSide: "right",
  shapes: [
    middle("face", "M100 10C83 10 78 25 79 40C80 57 90 68 100 68C110 68 120 57 121 40C122 25 117 10 100 10z"),
    middle("neckAnteriorLateral", "M89 64V78L80 85H120L111 78V64Q100 74 89 64z"),
    sided("supraclavicularClavicle", "M80 85H99V94L72 93z"),
    sided("shoulder", limbs.shoulder),
    sided("axilla", "M64 118L66 138 59 135 60 122z"),
    middle("chest", "M92 94H108L110 141H90z"),
    sided("breastSkin", "M72 94H92L90 141C80 147 70 144 66 137L64 118z"),
    sided("nippleAreola", oval(79, 123, 5)),
    middle("abdomen", "M66 138C76 147 90 142 100 141C110 142 124 147 134 138L131 178 132 198 116 204 100 208 84 204 68 198 69 178z"),
    middle("umbilicus", oval(100, 180, 4.5)),
    sided("flank", "M66 138L75 145 77 192 68 198 69 178z"),
    sided("hip", "M68 198L84 204 78 224 62 227C62 214 65 205 68 198z"),
    sided("groinInguinal", "M84 204L92 207 99 228 96 234 78 224z"),
    middle("pubisMons", "M92 207L100 208 108 207 101 226H99z"),
    middle("genitalia", oval(100, 233, 5, 7)),
    sided("thigh", "M62 227L78 224 96 235 96 246 92 300 68 300C63 275 60 250 62 227z"),
    sided("knee", limbs.knee),
    sided("shin", limbs.lowerLeg),
    sided("ankle", limbs.ankle),
    sided("footDorsum", "M72 412H86L89 430C87 439 65 439 63 432z"),
    sided("upperArm", limbs.upperArm),
    sided("elbow", limbs.elbow),
    sided("forearm", limbs.forearm),
    sided("wrist", limbs.wrist),
    sided("palm", limbs.hand),
  ],
};

const back: Drawing = {
  name: "Back",
  width: 200,
  height: 446,
  drawnSide: "left",
  shapes: [
    middle("scalp", "M100 10C83 10 78 25 79 40C80 50 84 58 89 63H111C116 58 120 50 121 40C122 25 117 10 100 10z"),
    middle("napePosteriorNeck", "M89 63H111V78L120 86H80L89 78z"),
    sided("shoulder", limbs.shoulder),
    middle("backUpper", "M80 86H120L128 93 136 118 133 150H67L64 118 72 93z"),
    middle("backLower", "M67 150H133L131 178 132 198H68L69 178z"),
    sided("flank", "M67 150H76L78 198H68L69 178z"),
    sided("buttock", "M68 198H93L100 220 99 243C86 250 66 246 62 232C62 216 65 206 68 198z"),
    middle("sacralPilonidal", "M93 198H107L100 220z"),
    middle("perianalAnalMargin", oval(100, 240, 4.5)),
    sided("thigh", "M62 233C68 247 86 251 97 244L92 300H68C63 275 61 250 62 233z"),
    sided("popliteal", limbs.knee),
    sided("calf", limbs.lowerLeg),
    sided("ankle", limbs.ankle),
    sided("heel", "M72 412H86L87 430C85 438 73 438 71 430z"),
    sided("upperArm", limbs.upperArm),
    sided("elbow", limbs.elbow),
    sided("forearm", limbs.forearm),
    sided("wrist", limbs.wrist),
    sided("handDorsum", limbs.hand),
  ],
};

const face: Drawing = {
  name: "Face",
  width: 200,
  height: 244,
  drawnSide: "right",
  shapes: [
    middle("neckAnteriorLateral", "M74 204C82 212 84 218 88 222H112C116 218 118 212 126 204L130 242H70z"),
    middle("submental", "M84 207C94 214 106 214 116 207L112 222H88z"),
    middle("scalp", "M40 92C36 40 64 10 100 10C136 10 164 40 160 92C156 72 150 62 144 58C130 46 70 46 56 58C50 62 44 72 40 92z"),
    middle("scalpFrontalHairline", "M54 60C70 44 130 44 146 60L142 66C130 54 70 54 58 66z"),
    middle("forehead", "M58 66C70 54 130 54 142 66L144 84H56z"),
    sided("temple", "M54 60L58 66 56 84 55 104 42 108 40 92C44 76 48 66 54 60z"),
    sided("preauricular", "M42 108L52 106 49 150 44 146z"),
    sided("earExternal", "M42 104C28 94 22 114 28 132C32 146 40 148 44 144z"),
    sided("earCanal", oval(36, 124, 4)),
    sided("cheek", "M50 122L88 134 82 150 74 176C58 168 50 156 49 140z"),
    sided("jaw", "M45 148L49 150C54 164 64 172 74 177L83 182 86 206C64 200 48 178 45 148z"),
    sided("malar", "M52 106L58 112C66 124 84 126 92 118L88 136 50 124z"),
    sided("periorbitalInfraorbital", "M58 108C66 117 86 117 93 108L93 116C84 125 66 123 58 113z"),
    sided("eyebrow", "M58 88C68 80 84 80 93 88L93 93C84 87 70 86 58 93z"),
    sided("eyelidUpper", "M60 102C66 91 87 91 92 102C86 97 68 97 60 102z"),
    sided("conjunctiva", "M60 102C68 97 86 97 92 102C86 108 68 108 60 102z"),
    sided("eyelidLower", "M60 102C68 108 86 108 92 102C88 113 66 113 60 102z"),
    sided("canthusLateral", oval(57, 102, 4)),
    sided("canthusMedial", oval(93, 103, 3.4)),
    middle("glabella", "M93 84H107V96H93z"),
    middle("noseExternal", "M95 96H105L112 134C115 146 109 149 100 149C91 149 85 146 88 134z"),
    sided("noseIntranasal", oval(94.5, 145.5, 3.6, 2.4)),
    sided("nasolabialFold", "M87 143L90 150 83 168 77 172C78 160 82 150 87 143z"),
    middle("lipCutaneous", "M90 151H110L118 166C110 160 105 164 100 165C95 164 90 160 82 166z"),
    middle("lipVermilion", "M82 167C90 161 96 165 100 166C104 165 110 161 118 167C110 179 90 179 82 167z"),
    middle("chin", "M85 177C95 181 105 181 115 177L114 205C106 210 94 210 86 205z"),
  ],
};

const hands: Drawing = {
  name: "Hands",
  width: 240,
  height: 200,
  drawnSide: "left",
  shapes: [
    sided("handDorsum", "M22 100H80L84 160H30z"),
    sided("wrist", "M32 160H82V186H34z"),
    sided("finger5", finger(22, 62, 12, 100)),
    sided("finger4", finger(36, 40, 13, 100)),
    sided("finger3", finger(51, 30, 13, 100)),
    sided("finger2", finger(66, 42, 13, 100)),
    sided("thumb", "M82 128L100 88A7 7 0 0 1 112 94L85 156z"),
    sided("webSpaceHand", oval(65, 102, 4, 6)),
    ...[
      [28, 69, 3.5],
      [42.5, 48, 4],
      [57.5, 38, 4],
      [72.5, 50, 4],
    ].map(([x, y, r]) => sided("nailUnitFinger", oval(x!, y!, r!, 5))),
  ],
};

const feet: Drawing = {
  name: "Feet",
  width: 260,
  height: 210,
  drawnSide: "left",
  shapes: [
    sided("footDorsum", "M22 92C40 84 70 82 80 92L76 168H36z"),
    sided("ankle", "M36 168H76V184H37z"),
    sided("hallux", finger(60, 48, 20, 90)),
    sided("toe2", finger(48, 52, 11, 88)),
    sided("toe3", finger(37, 58, 10, 88)),
    sided("toe4", finger(28, 66, 8, 90)),
    sided("toe5", finger(19, 74, 8, 94)),
    sided("nailUnitToe", oval(70, 58, 6, 6)),
    sided("webSpaceFoot", oval(60, 90, 3.5, 6)),
    sided("sole", "M92 86C90 60 122 56 124 84C126 110 116 130 118 152L98 152C98 130 93 110 92 86z"),
    sided("heel", "M98 152H118C124 190 92 190 98 152z"),
  ],
};

export const drawings: Drawing[][] = [[front, back], [face], [hands], [feet]];
export const sheetNames = ["Body", "Face", "Hands", "Feet"];
/** Parts of the body that are drawn larger on another sheet. */
export const largerOn: Record<string, number> = { face: 1 };
