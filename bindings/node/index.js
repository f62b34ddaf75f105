'use strict';
// The shared library of DermCpt in Node: an object gives an object, a Buffer of JSON gives a Buffer.
const path = require('node:path');
const koffi = require('koffi');

const ABI = 1;
const names = { win32: 'libdermcpt.dll', darwin: 'libdermcpt.dylib' };
const library = koffi.load(process.env.DERMCPT_LIBRARY || path.join(__dirname, names[process.platform] ?? 'libdermcpt.so'));
koffi.struct('dermcpt_bytes', { data: 'void *', length: 'size_t' });
const abi = library.func('int32_t dermcpt_abi()')();
if (abi !== ABI) throw new Error(`The library has interface ${abi}: expected ${ABI}.`);

const free = library.func('void dermcpt_free(_Inout_ dermcpt_bytes *output)');
const close = library.func('int32_t dermcpt_close(int64_t coder)');
const open = library.func('int32_t dermcpt_open(const uint8_t *options, size_t length, _Out_ int64_t *coder, _Out_ dermcpt_bytes *output)');
const lookup = library.func('int32_t dermcpt_lookup(int64_t coder, const uint8_t *code, size_t code_length, const uint8_t *date, size_t date_length, _Out_ dermcpt_bytes *output)');
const schema = library.func('int32_t dermcpt_schema(_Out_ dermcpt_bytes *output)');
const about = library.func('int32_t dermcpt_about(int64_t coder, _Out_ dermcpt_bytes *output)');
const document = Object.fromEntries(
  ['code', 'scrub', 'code_lines', 'scrub_lines'].map(name => [name, library.func(`int32_t dermcpt_${name}(int64_t coder, const uint8_t *utf8, size_t length, int32_t detail, _Out_ dermcpt_bytes *output)`)]),
);
const details = ['full', 'brief', 'why'];

/** Input that is not of the contract, or an argument that no call may have; path, line, column, found and expected say where and why. */
class DermCptError extends Error {
  constructor(text) {
    const error = JSON.parse(text);
    super(error.message);
    this.name = 'DermCptError';
    Object.assign(this, { path: error.path, line: error.line, column: error.column, found: error.found, expected: error.expected });
  }
}

/** The bytes of an answer, freed where they came from. */
function take(status, output) {
  const bytes = output.length ? Buffer.from(new Uint8Array(koffi.view(output.data, Number(output.length)))) : Buffer.alloc(0);
  free(output);
  if (status <= 1) return bytes;
  if (status === 4 || status === 5) throw new Error(bytes.length ? JSON.parse(bytes).message : 'The library failed, or had no memory.');
  throw new DermCptError(bytes);
}

function call(function_, ...given) {
  const output = {};
  return take(function_(...given, output), output);
}

const isBytes = value => value instanceof Uint8Array;
const utf8 = value => isBytes(value) ? value : Buffer.from(JSON.stringify(value));

function lines(value) {
  if (isBytes(value)) return value;
  const all = [];
  for (const one of value) all.push(utf8(one), Buffer.from('\n'));
  return Buffer.concat(all);
}

function number(detail) {
  const at = details.indexOf(detail);
  if (at < 0) throw new RangeError(`detail is ${detail}: expected ${details.join(', ')}`);
  return at;
}

/** An edition with payer and practice profiles; close it when it is no longer needed. */
class Coder {
  #coder = 0;

  constructor(options = {}) {
    const coder = [null];
    call(open, ...sized(utf8(options)), coder);
    this.#coder = Number(coder[0]);
  }

  static default() {
    const coder = new Coder();
    close(coder.#coder);
    coder.#coder = 0;
    return coder;
  }

  code(encounter, detail = 'full') { return this.#one('code', encounter, detail); }
  scrub(claim, detail = 'full') { return this.#one('scrub', claim, detail); }
  codeLines(documents, detail = 'full') { return call(document.code_lines, this.#open(), ...sized(lines(documents)), number(detail)); }
  scrubLines(documents, detail = 'full') { return call(document.scrub_lines, this.#open(), ...sized(lines(documents)), number(detail)); }
  codeLinesAsync(documents, detail = 'full') { return this.#later('code_lines', documents, detail); }
  scrubLinesAsync(documents, detail = 'full') { return this.#later('scrub_lines', documents, detail); }

  lookup(code, on) {
    const date = on === undefined ? [null, 0] : sized(Buffer.from(on));
    return JSON.parse(call(lookup, this.#open(), ...sized(Buffer.from(code)), ...date));
  }

  about() { return JSON.parse(call(about, this.#open())); }

  close() {
    if (this.#coder > 0) close(this.#coder);
    this.#coder = -1;
  }

  #open() {
    if (this.#coder < 0) throw new Error('The coder is closed.');
    return this.#coder;
  }

  #one(name, value, detail) {
    const answer = call(document[name], this.#open(), ...sized(utf8(value)), number(detail));
    return isBytes(value) ? answer : JSON.parse(answer);
  }

  #later(name, documents, detail) {
    const bytes = Buffer.from(lines(documents)); // a copy: the caller may go on with its own
    const output = {};
    return new Promise((resolve, reject) => document[name].async(this.#open(), ...sized(bytes), number(detail), output, (failure, status) => {
      try {
        if (failure) throw failure;
        resolve(take(status, output));
      } catch (error) {
        reject(error);
      }
    }));
  }
}

const sized = bytes => [bytes, bytes.length];
const builtIn = Coder.default();
module.exports = { ABI, Coder, DermCptError, schema: () => JSON.parse(call(schema)) };
for (const name of ['code', 'scrub', 'codeLines', 'scrubLines', 'codeLinesAsync', 'scrubLinesAsync', 'lookup', 'about']) {
  module.exports[name] = builtIn[name].bind(builtIn);
}
