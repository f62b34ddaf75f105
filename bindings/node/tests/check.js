// Holds the installed package against the tool: every case's answer byte by byte, bad input, other threads. Arguments: the tool, then case files.
const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const dermcpt = require('dermcpt');

const [tool, ...files] = process.argv.slice(2);
const cases = files.flatMap(file => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))).filter(one => !one.switches);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dermcpt-'));

async function main() {
  for (const [command, member] of [['code', 'encounter'], ['scrub', 'claim']]) {
    const documents = cases.filter(one => one.kind === command).map(one => one[member]);
    const file = path.join(folder, command);
    fs.writeFileSync(file, documents.map(one => JSON.stringify(one)).join('\n'));
    const expected = spawnSync(tool, [command, file, '--lines'], { maxBuffer: 1 << 30 }).stdout;
    assert.ok(dermcpt[`${command}Lines`](documents).equals(expected), `${command}: the answers differ from the tool's`);
    const later = await Promise.all(Array.from({ length: 8 }, () => dermcpt[`${command}LinesAsync`](fs.readFileSync(file))));
    assert.ok(later.every(one => one.equals(expected)));
    assert.deepStrictEqual(dermcpt[command](documents[0]), JSON.parse(expected.subarray(0, expected.indexOf(10))));
    console.log(`${command}: ${documents.length} answers equal to the tool's`);
  }
  assert.throws(() => dermcpt.code({ dateOfService: '2026-02-30' }), error => error instanceof dermcpt.DermCptError && error.path === '$.dateOfService' && error.expected.length > 0);
  assert.throws(() => dermcpt.scrub(Buffer.from([0xff, 0])), dermcpt.DermCptError);
  assert.throws(() => new dermcpt.Coder({ payer: 'nobody' }), dermcpt.DermCptError);
  const coder = new dermcpt.Coder({ payers: [{ id: 'acme', version: '1', basedOn: 'commercial', switches: {} }], payer: 'acme' });
  assert.strictEqual(coder.scrub({ dateOfService: '2026-03-02', payer: 'medicare', lines: [{ code: '11102', units: 1 }] }).profile.id, 'acme');
  coder.close();
  coder.close();
  assert.throws(() => coder.about(), /closed/);
  assert.deepStrictEqual(dermcpt.lookup('11100', '2020-01-01').successors, ['11102', '11104', '11106']);
  assert.strictEqual(dermcpt.about().abi, dermcpt.ABI);
  assert.ok(dermcpt.schema().$defs);
}

main().finally(() => fs.rmSync(folder, { recursive: true }));
