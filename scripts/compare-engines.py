#!/usr/bin/env python3
"""Compares two engines of the JSON contract on generated encounters and groups what differs.

    scripts/compare-engines.py --engine 'python3 PATH/ref.py' [--count 20000] [--seed 1] [--product 'dermcpt'] [--answers FILE]

Each engine is a command that takes `code - --lines`. Statuses, lines (code, units, modifiers as a set) and missing facts are compared.
Differences that a case of tests/Differences decides are counted apart, as causes.json beside it describes them. Exit 1 while others are
left. Outside CI: the second engine is slow and is no part of this repository; --answers keeps what it said for the next run.
"""
import argparse, collections, json, pathlib, re, shlex, subprocess, sys

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


def differences(mine, other):
    """The differences between two results, each a short text that is equal for equal causes; + is what only this library says."""
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


def applies(cause, encounter):
    """Whether the encounter holds what a cause is about: each condition that it states."""
    services = encounter['services']
    return (('where' not in cause or any(all(re.fullmatch(pattern, str(service.get(member, ''))) for member, pattern in cause['where'].items()) for service in services))
            and encounter['dateOfService'] < cause.get('before', '9999')
            and (not cause.get('history') or 'history' in encounter))


def settled(causes, encounter, found):
    """The cases that explain all differences of an encounter, or None. Lines and statuses follow from a fact that one engine asks for."""
    used, open_ = set(), []
    for difference in found:
        cause = next((c for c in causes if re.fullmatch(c['differences'], difference)), None)
        if cause:
            used.add(cause['case'])
        else:
            open_.append(difference)
    follows = any(c['case'] in used and c.get('follows') for c in causes)
    return used if used and (not open_ or follows and not any('fact' in text for text in open_)) else None


def report(encounters, mine, other, show):
    causes = json.loads(CAUSES.read_text())
    groups, cases, differing = collections.defaultdict(list), collections.Counter(), 0
    for text, a, b in zip(encounters, mine, other):
        found = list(differences(a, b))
        if not found:
            continue
        differing += 1
        encounter = json.loads(text)
        remaining = list(differences(a, survivors(a, b)))
        certain = {'df-certain'} if remaining != found else set()
        used = settled([cause for cause in causes if applies(cause, encounter)], encounter, remaining) if remaining else set()
        used = None if used is None else used | certain
        if used:
            cases.update(used)
        else:
            groups[', '.join(found)].append((text, b, a))
    left = sum(map(len, groups.values()))
    print(f'{len(encounters)} encounters, {differing} differ: {differing - left} decided, {left} left')
    for case, times in cases.most_common():
        print(f'  {times:6} {case}')
    for kind, examples in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        print(f'{len(examples):6} {kind}')
        for text, b, a in sorted(examples, key=lambda example: len(example[0]))[:show]:
            brief = lambda result: [result['status'], ['%s x%s %s' % (l['code'], l['units'], '-'.join(l['modifiers'])) for l in result.get('lines', [])], sorted(facts_of(result)[1], key=str)]
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
    given = options.parse_args()
    made = subprocess.run(shlex.split(given.product) + ['generate', 'encounters', '--count', str(given.count), '--seed', str(given.seed)], capture_output=True, text=True, check=True)
    encounters = made.stdout.splitlines()
    return 1 if report(encounters, run(given.product, 'code', encounters), kept_answers(given.answers, given.engine, encounters), given.show) else 0


if __name__ == '__main__':
    sys.exit(main())
