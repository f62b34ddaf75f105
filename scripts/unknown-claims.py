#!/usr/bin/env python3
"""Prints how many claims the embedded tables leave unknown, and why.

    scripts/unknown-claims.py [--tool 'dotnet src/DermCpt.Cli/bin/Release/net10.0/dermcpt.dll'] [--count 20000] [--encounters 11200] [--seed 1]

First claims of one to five lines of 2026: codes drawn by how often Medicare paid them in 2024 (data/volume), with visits, pathology,
drugs beside an injection and laboratory by the shares below. Then own codings of generated encounters of three dates, for each payer.
A claim counts as unknown when it is so, and apart from that when any check lacked data, whatever else it failed. The output is kept in
docs/Generator/unknown.md, from which docs/reference/data.md takes it:

    scripts/unknown-claims.py > docs/Generator/unknown.md && dotnet run --project docs/Generator -- docs/reference
"""
import argparse, collections, csv, datetime, json, pathlib, random, shlex, subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOL = 'dotnet src/DermCpt.Cli/bin/Release/net10.0/dermcpt.dll'

# Shares that the volumes of procedures do not hold: our own round figures, in thousands of services.
VISITS = {'99202': 500, '99203': 3000, '99204': 1500, '99212': 1500, '99213': 9000, '99214': 6000, '99215': 300}
PATHOLOGY = {'88304': 300, '88305': 8000, '88312': 500, '88331': 100, '88341': 300, '88342': 500}
DRUGS, LABORATORY = 3000, 1500
DATES = ['2024-08-05', '2025-06-02', '2026-03-02']


def rows(path):
    with open(ROOT / 'data' / path, encoding='utf-8') as file:
        return list(csv.DictReader(file))


def run(tool, arguments, inputs=()):
    text = ''.join(json.dumps(one) + '\n' for one in inputs)
    done = subprocess.run(shlex.split(tool) + arguments, input=text, capture_output=True, text=True, cwd=ROOT)
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def weights():
    found = {row['code']: int(row['services_2024']) / 1000 for row in rows('volume/2024/medicare_partb_volume_2024_derm.csv')}
    found.update(VISITS)
    found.update(PATHOLOGY)
    days = {}
    drugs, laboratory = [], []
    for row in rows('catalog/2026-11/catalog.csv'):
        days[row['code']] = (row['first_valid'] or '0', row['last_valid'] or '9')
        if (row['last_valid'] or '9') >= '2026' and (row['first_valid'] or '0') <= '2026-01-01':
            drugs += [row['code']] if row['family'] == 'DRG' else []
            laboratory += [row['code']] if row['family'] == 'LB' else []
    found.update({code: DRUGS / len(drugs) for code in drugs})
    found.update({code: found.get(code, 0) + LABORATORY / len(laboratory) for code in laboratory})
    return found, days, set(drugs)


def claims(count, seed):
    chance = random.Random(seed)
    share, days, drugs = weights()
    codes, amounts = list(share), list(share.values())
    while count > 0:
        date = (datetime.date(2026, 1, 1) + datetime.timedelta(chance.randrange(365))).isoformat()
        chosen = list(dict.fromkeys(chance.choices(codes, amounts, k=chance.randint(1, 5))))
        if any(code in drugs for code in chosen) and len(chosen) < 5:
            chosen.append('96372')
        chosen = [code for code in dict.fromkeys(chosen) if days[code][0] <= date <= days[code][1]]
        if chosen:
            count -= 1
            yield {'dateOfService': date, 'payer': 'medicare', 'lines': [{'code': code, 'units': 1, 'diagnoses': ['L98.9']} for code in chosen]}


def claim_of(encounter, coding):
    services = {service['id']: service for service in encounter['services']}
    lines = []
    for line in coding['lines']:
        claimed = {name: line[name] for name in ('code', 'units', 'modifiers', 'diagnoses') if line.get(name)}
        behind = [services[name] for name in line.get('services', []) if name in services]
        for member in ('site', 'laterality', 'lesion', 'session'):
            values = {service.get(member) for service in behind}
            if len(values) == 1 and None not in values and not (member == 'lesion' and behind[0].get('count', 1) != 1):
                claimed[member] = values.pop()
        claimed.setdefault('diagnoses', ['L98.9'])
        lines.append(claimed)
    claim = {name: encounter[name] for name in ('dateOfService', 'payer', 'placeOfService', 'patient', 'history', 'practitioner') if name in encounter}
    return {**claim, 'lines': lines}


def report(name, results):
    unknown = sum(result['status'] == 'unknown' for result in results)
    causes = collections.Counter()
    lacking = 0
    for result in results:
        found = {(finding['code'], ' '.join(finding.get('codes', []))) for finding in result.get('findings', []) if finding['outcome'] == 'noData'}
        lacking += bool(found)
        causes.update(code for code, _ in found)
    named = ', '.join(f'{code} {count}' for code, count in causes.most_common(6)) or 'none'
    print(f'| {name} | {len(results)} | {unknown} ({100 * unknown / len(results):.2f} %) | {lacking} ({100 * lacking / len(results):.2f} %) | {named} |')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--tool', default=TOOL)
    parser.add_argument('--count', type=int, default=20000)
    parser.add_argument('--encounters', type=int, default=11200)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    print('| claims | number | unknown | a check lacked data | causes (claims) |\n|-|-|-|-|-|')
    report('1 to 5 lines of 2026 by Medicare volumes', run(options.tool, ['scrub', '-', '--lines', '--format', 'json'], claims(options.count, options.seed)))
    made = run(options.tool, ['generate', 'encounters', '--count', str(options.encounters), '--seed', str(options.seed)])
    for payer in ('medicare', 'commercial', 'medicaid'):
        own = []
        for date in DATES:
            encounters = [{**encounter, 'dateOfService': date, 'payer': payer} for encounter in made]
            for encounter in encounters:
                encounter.pop('processingDate', None)
            codings = run(options.tool, ['code', '-', '--lines', '--format', 'json'], encounters)
            own += [claim_of(encounter, coding) for encounter, coding in zip(encounters, codings) if coding['status'] == 'coded' and coding['lines']]
        report(f'own codings of {options.encounters} encounters on {", ".join(DATES)}, {payer}', run(options.tool, ['scrub', '-', '--lines', '--format', 'json'], own))


if __name__ == '__main__':
    main()
