#!/usr/bin/env python3
"""Compares two engines of the JSON contract on generated encounters and groups what differs.

    scripts/compare-engines.py --engine 'python3 PATH/ref.py' [--count 20000] [--seed 1] [--product 'dermcpt'] [--decided docs/design/decided-differences.json]

Each engine is a command that takes `code - --lines`. Statuses, lines (code, units, modifiers as a set) and missing facts are compared.
A difference that the file of decided ones names (a test in the repository holds each) is counted apart. Exit 1 while others are left.
Outside CI: the second engine is slow and is no part of this repository.
"""
import argparse, collections, json, shlex, subprocess, sys


def run(command, verb, lines):
    done = subprocess.run(shlex.split(command) + [verb, '-', '--lines'], input='\n'.join(lines) + '\n', capture_output=True, text=True)
    answers = [json.loads(line) for line in done.stdout.splitlines() if line]
    if len(answers) != len(lines):
        sys.exit(f'{command}: {len(answers)} answers to {len(lines)} inputs\n{done.stderr[-2000:]}')
    return answers


def lines_of(result):
    return collections.Counter((line['code'], line['units'], tuple(sorted(line['modifiers']))) for line in result.get('lines', []))


def facts_of(result):
    return {(missing['service'], missing['fact']) for missing in result.get('missingFacts', [])}


def differences(mine, other):
    """The kinds of difference between two results, each a short text that is equal for equal causes."""
    if mine['status'] != other['status']:
        yield f"status {other['status']} -> {mine['status']}"
    a, b = lines_of(mine), lines_of(other)
    if a != b:
        bare = lambda lines: collections.Counter(line[:2] for line in lines.elements())
        if bare(a) == bare(b):
            mods = lambda lines: sorted({m for line in lines for m in line[2]})
            yield f"modifiers {' '.join(mods(b - a)) or '-'} -> {' '.join(mods(a - b)) or '-'}"
        else:
            text = lambda lines: ' '.join(sorted(f'{code}x{units}' for code, units in lines)) or '-'
            yield f'lines {text(bare(b) - bare(a))} -> {text(bare(a) - bare(b))}'
    if facts_of(mine) != facts_of(other):
        names = lambda facts: ' '.join(sorted({fact for _, fact in facts})) or '-'
        yield f'facts {names(facts_of(other) - facts_of(mine))} -> {names(facts_of(mine) - facts_of(other))}'


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--engine', required=True, help='command of the other engine')
    options.add_argument('--product', default='dotnet run --no-build -c Release --project src/DermCpt.Cli --', help='command of this library')
    options.add_argument('--count', type=int, default=20000)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--decided', help='JSON list of {"difference": text, "kinds": [kind], "why": text}')
    options.add_argument('--show', type=int, default=2, help='examples of each difference')
    given = options.parse_args()
    made = subprocess.run(shlex.split(given.product) + ['generate', 'encounters', '--count', str(given.count), '--seed', str(given.seed)], capture_output=True, text=True, check=True)
    encounters = made.stdout.splitlines()
    decided = json.load(open(given.decided)) if given.decided else []
    mine, other = run(given.product, 'code', encounters), run(given.engine, 'code', encounters)
    found, examples, settled = collections.Counter(), collections.defaultdict(list), collections.Counter()
    differing = 0
    for text, a, b in zip(encounters, mine, other):
        kinds = {service['kind'] for service in json.loads(text)['services']}
        here = list(differences(a, b))
        differing += bool(here)
        for kind in here:
            rule = next((d for d in decided if kind.startswith(d['difference']) and (not d.get('kinds') or kinds & set(d['kinds']))), None)
            if rule:
                settled[rule['why']] += 1
                continue
            found[kind] += 1
            examples[kind].append((text, b, a))
    print(f'{given.count} encounters, {differing} differ: {sum(settled.values())} differences decided, {sum(found.values())} left')
    for why, times in settled.most_common():
        print(f'  decided {times:6} {why}')
    for kind, times in found.most_common():
        print(f'{times:6} {kind}')
        for text, b, a in sorted(examples[kind], key=lambda example: len(example[0]))[:given.show]:
            brief = lambda result: [result['status'], ['%s x%s %s' % (l['code'], l['units'], '-'.join(l['modifiers'])) for l in result.get('lines', [])], sorted(facts_of(result), key=str)]
            print('       ', text)
            print('          other  ', *brief(b))
            print('          product', *brief(a))
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
