#!/usr/bin/env python3
"""Compares two engines of the JSON contract on generated encounters and groups what differs.

    scripts/compare-engines.py --engine 'python3 PATH/ref.py' [--count 20000] [--seed 1] [--product 'dermcpt'] [--answers FILE] [--claims] [--facts-only]

Each engine is a command that takes `code - --lines` and `scrub - --lines`. Statuses, lines (code, units, modifiers as a set) and missing
facts are compared; with --claims also what each says of the claims that follow from this library's codings: statuses, errors and warnings.
Differences that a case of tests/Differences decides are counted apart, as causes.json beside it describes them. Exit 1 while others are
left. Outside CI: the second engine is slow and is no part of this repository; --answers keeps what it said for the next run. An engine that
codes an open record in one pass, without its completions, is fast enough for thousands: --facts-only then compares of such a record what is
asked and the status alone.
"""
import argparse, collections, json, pathlib, re, shlex, subprocess, sys

WORST = ('error', 'warning')
# Findings that the other engine calls otherwise, or tells apart less finely.
NAMES = {
    'ClassFindingsMissing': 'NeedsQModifier',
    'NotPractitionersThere': 'PlaceNotPayable',
    'ProfessionalPartOnly': 'ReadingOnlyThere',
    'ModifierExclusion': 'ModifierExcluded',
    'ModifierNotApplicable': 'ModifierRefused',
    'ModifierWrongKind': 'ModifierRefused',
    'ModifierNotAllowed': 'ModifierRefused',
    'PtpBundled': 'BundleStands',
    'GlobalPeriod': 'InsideGlobalPeriod',
    'TelehealthModifier': 'TelehealthModifierUnneeded',
}
CAUSES = pathlib.Path(__file__).resolve().parent.parent / 'tests/Differences/causes.json'


def run(command, verb, lines):
    done = subprocess.run(shlex.split(command) + [verb, '-', '--lines'], input='\n'.join(lines) + '\n', capture_output=True, text=True)
    answers = [json.loads(line) for line in done.stdout.splitlines() if line]
    if len(answers) != len(lines):
        sys.exit(f'{command}: {len(answers)} answers to {len(lines)} inputs\n{done.stderr[-2000:]}')
    return answers


def kept_answers(file, command, lines):
    if file and pathlib.Path(file).exists():
        return [json.loads(line) for line in open(file)]
    answers = run(command, 'code', lines)
    if file:
        pathlib.Path(file).write_text('\n'.join(map(json.dumps, answers)) + '\n')
    return answers


def lines_of(result):
    return collections.Counter((line['code'], line['units'], tuple(sorted(line['modifiers']))) for line in result.get('lines', []))


def facts_of(result):
    return {missing['fact'] for missing in result.get('missingFacts', [])}, {(missing['service'], missing['fact']) for missing in result.get('missingFacts', [])}


def differences(mine, other, facts_only=False):
    """The differences between two results, each a short text that is equal for equal causes; + is what only this library says."""
    if facts_only and (mine.get('missingFacts') or other.get('missingFacts')):
        mine, other = {**mine, 'lines': []}, {**other, 'lines': []}
    for sign, these, those in (('+', mine, other), ('-', other, mine)):
        for fact in sorted(facts_of(these)[0] - facts_of(those)[0]):
            yield f'{sign}fact {fact}'
    if facts_of(mine)[0] == facts_of(other)[0] and facts_of(mine)[1] != facts_of(other)[1]:
        yield 'fact of another service'
    a, b = lines_of(mine), lines_of(other)
    bare = lambda lines: collections.Counter(line[:2] for line in lines.elements())
    if a != b and bare(a) == bare(b):
        modifiers = lambda lines: collections.Counter(m for line in lines.elements() for m in line[2])
        for sign, these, those in (('+', a, b), ('-', b, a)):
            for modifier in sorted(modifiers(these) - modifiers(those)):
                yield f'{sign}modifier {modifier}'
        if modifiers(a) == modifiers(b):
            yield 'modifiers on another line'
    else:
        for sign, these, those in (('+', bare(a), bare(b)), ('-', bare(b), bare(a))):
            for code, units in sorted(these - those):
                yield f'{sign}line {code}'
    if mine['status'] != other['status']:
        yield f"status {other['status']} -> {mine['status']}"


def survivors(mine, other):
    """The other engine's result with what every candidate of ours shows: lines that an answer would change are not certain (df-certain)."""
    answers = [candidate['lines'] for missing in mine.get('missingFacts', []) for candidate in missing.get('candidates', [])]
    kept, left = [], [collections.Counter((line['code'], line['units']) for line in lines) for lines in answers]
    for line in other.get('lines', []):
        same = [[a for a in lines if (a['code'], a['units']) == (line['code'], line['units'])] for lines in answers]
        if all(counter[line['code'], line['units']] > 0 for counter in left):
            for counter in left:
                counter[line['code'], line['units']] -= 1
            kept.append({**line, 'modifiers': [m for m in line['modifiers'] if all(any(m in a['modifiers'] for a in lines) for lines in same)]})
    return {**other, 'lines': kept}


def claim_of(encounter, result):
    """The claim of a coding: the facts that all services of a line share. A code that stands twice is told apart where no label does."""
    by = {service['id']: service for service in encounter['services']}
    parts = collections.Counter((service, line['code']) for line in result['lines'] for service in line['services'])
    lines = []
    for line in result['lines']:
        services = [by[service] for service in line['services'] if service in by]
        made = {'code': line['code'], 'units': line['units'], 'modifiers': line['modifiers'], 'diagnoses': (line.get('diagnoses') or ['L98.9'])[:4]}
        for member in ('site', 'laterality', 'lesion', 'session', 'separateLesion'):
            stated = {service.get(member) for service in services}
            several = member == 'lesion' and any(s.get('count', 1) > 1 or s.get('closes') or parts[s['id'], line['code']] > 1 for s in services)
            if len(stated) == 1 and None not in stated and not several:
                made[member] = stated.pop()
        lines.append(made)
    codes = collections.Counter(line['code'] for line in lines)
    for line in lines:
        if codes[line['code']] > 1 and 'lesion' not in line:
            line['separateLesion'] = True
    return {'dateOfService': encounter['dateOfService'], 'payer': encounter['payer'], 'lines': lines,
            **{member: encounter[member] for member in ('placeOfService', 'patient', 'history') if member in encounter}}


def claims_of(encounters, results):
    """The claims of the codings that stand, one a line of JSON."""
    return [json.dumps(claim_of(json.loads(text), result)) for text, result in zip(encounters, results) if result['status'] == 'coded' and result.get('lines')]


def findings_of(result):
    """Errors and warnings, each by the name that both engines give it."""
    return {f"{NAMES.get(found['code'], found['code'])} {found['severity']}" for found in result['findings'] if found['severity'] in WORST}


def claim_differences(mine, other):
    """The differences between two scrubs, as those of two codings."""
    a, b = findings_of(mine), findings_of(other)
    yield from (f'+{found}' for found in sorted(a - b))
    yield from (f'-{found}' for found in sorted(b - a))
    if mine['status'] != other['status']:
        yield f"status {other['status']} -> {mine['status']}"


def applies(cause, record):
    """Whether an encounter or a claim holds what a cause is about: each condition that it states."""
    parts = record.get('services') or record.get('lines')
    held = [part for part in parts if all(re.fullmatch(pattern, text_of(part.get(member))) for member, pattern in cause.get('where', {}).items())]
    beside = [part for part in parts if all(re.fullmatch(pattern, text_of(part.get(member))) for member, pattern in cause.get('beside', {}).items())]
    return (len(held) >= cause.get('times', 1) and bool(beside)
            and cause.get('since', '0000') <= record['dateOfService'] < cause.get('before', '9999')
            and re.fullmatch(cause.get('places', '.*'), record.get('placeOfService', '')) is not None
            and (not cause.get('history') or 'history' in record))


def text_of(value):
    return '' if value is None else ' '.join(map(str, value)) if isinstance(value, list) else str(value)


def settled(causes, record, found):
    """The cases that explain all differences of a record, or None. Lines and statuses follow from what one engine alone asks or refuses."""
    used, open_, follows = set(), [], False
    for difference in found:
        fitting = [cause for cause in causes if re.fullmatch(cause['differences'], difference)]
        follows |= any(cause.get('follows') for cause in fitting)
        if fitting:
            used.add(fitting[0]['case'])
        else:
            open_.append(difference)
    return used if used and (not open_ or follows and not any('fact' in text for text in open_)) else None


def report(encounters, mine, other, show, facts_only):
    causes = [cause for cause in json.loads(CAUSES.read_text()) if not cause.get('claims')]
    groups, cases, differing = collections.defaultdict(list), collections.Counter(), 0
    for text, a, b in zip(encounters, mine, other):
        found = list(differences(a, b, facts_only))
        if not found:
            continue
        differing += 1
        encounter = json.loads(text)
        remaining = list(differences(a, survivors(a, b), facts_only))
        certain = {'df-certain'} if remaining != found else set()
        used = settled([cause for cause in causes if applies(cause, encounter)], encounter, remaining) if remaining else set()
        used = None if used is None else used | certain
        if used:
            cases.update(used)
        else:
            groups[', '.join(found)].append((text, b, a))
    brief = lambda result: [result['status'], ['%s x%s %s' % (l['code'], l['units'], '-'.join(l['modifiers'])) for l in result.get('lines', [])], sorted(facts_of(result)[1], key=str)]
    return tell(f'{len(encounters)} encounters', differing, groups, cases, show, brief)


def report_claims(claims, mine, other, show):
    causes = [cause for cause in json.loads(CAUSES.read_text()) if cause.get('claims')]
    groups, cases, differing = collections.defaultdict(list), collections.Counter(), 0
    for text, a, b in zip(claims, mine, other):
        found = list(claim_differences(a, b))
        if not found:
            continue
        differing += 1
        claim = json.loads(text)
        used = settled([cause for cause in causes if applies(cause, claim)], claim, found)
        if used:
            cases.update(used)
        else:
            groups[', '.join(found)].append((text, b, a))
    brief = lambda result: [result['status'], sorted({(found['code'], found['severity']) for found in result['findings'] if found['severity'] in WORST})]
    return tell(f'{len(claims)} claims of codings', differing, groups, cases, show, brief)


def tell(what, differing, groups, cases, show, brief):
    left = sum(map(len, groups.values()))
    print(f'{what}, {differing} differ: {differing - left} decided, {left} left')
    for case, times in cases.most_common():
        print(f'  {times:6} {case}')
    for kind, examples in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        print(f'{len(examples):6} {kind}')
        for text, b, a in sorted(examples, key=lambda example: len(example[0]))[:show]:
            print('       ', text)
            print('          other  ', *brief(b))
            print('          product', *brief(a))
    return left


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--engine', required=True, help='command of the other engine')
    options.add_argument('--product', default='dotnet run --no-build -c Release --project src/DermCpt.Cli --', help='command of this library')
    options.add_argument('--count', type=int, default=20000)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--answers', help="file that keeps the other engine's answers")
    options.add_argument('--show', type=int, default=2, help='examples of each difference')
    options.add_argument('--claims', action='store_true', help='scrub the claims of the codings with both engines too')
    options.add_argument('--facts-only', action='store_true', help='of a record that lacks facts compare what is asked and the status alone')
    given = options.parse_args()
    made = subprocess.run(shlex.split(given.product) + ['generate', 'encounters', '--count', str(given.count), '--seed', str(given.seed)], capture_output=True, text=True, check=True)
    encounters = made.stdout.splitlines()
    mine = run(given.product, 'code', encounters)
    left = report(encounters, mine, kept_answers(given.answers, given.engine, encounters), given.show, given.facts_only)
    if given.claims:
        claims = claims_of(encounters, mine)
        left += report_claims(claims, run(given.product, 'scrub', claims), run(given.engine, 'scrub', claims), given.show)
    return 1 if left else 0


if __name__ == '__main__':
    sys.exit(main())
