#!/usr/bin/env python3
"""Exact posteriors of small causal networks, by enumeration with fractions.

Independent of the engine on purpose: it knows only the definition of a network, sums over all states of all risks and
causes, and computes with whole-number fractions, so its only rounding is the last one, when a number is written.
Python's standard library only.

    oracle.py              writes networks.json and expected.csv beside itself
    oracle.py DIRECTORY    writes them there

Every number of a network is a decimal with at most three places, so the JSON holds it exactly.
"""
import csv
import itertools
import json
import pathlib
import random
import sys
from fractions import Fraction


def fraction(text):
    return Fraction(text)


def hand_made():
    """Small networks whose answers can be followed by hand."""
    def finding(name, leak, links, inhibitions=()):
        return {"id": name, "leak": leak, "links": [{"cause": c, "levels": v} for c, v in links],
                "inhibitions": [{"cause": c, "passes": p} for c, p in inhibitions]}

    yield {
        # One finding, two causes: confirming one makes the other less likely again.
        "name": "explaining-away", "risks": [],
        "causes": [{"id": "stenosis", "parents": [], "present": ["0.1"]}, {"id": "disc", "parents": [], "present": ["0.2"]}],
        "findings": [finding("leg-pain", ["0.95", "0.05"], [("stenosis", ["0.2", "0.8"]), ("disc", ["0.3", "0.7"])]),
                     finding("walks-bent", ["0.99", "0.01"], [("stenosis", ["0.4", "0.6"])])],
        "cases": [{}, {"findings": {"leg-pain": 1}}, {"findings": {"leg-pain": 1, "walks-bent": 1}}, {"findings": {"leg-pain": 0}}],
    }
    yield {
        # A gate: the finding occurs with the cause and never without it.
        "name": "gate", "risks": [{"id": "exposure", "present": "0.25"}],
        "causes": [{"id": "infection", "parents": ["exposure"], "present": ["0.01", "0.3"]}],
        "findings": [finding("culture", ["1", "0"], [("infection", ["0", "1"])])],
        "cases": [{"findings": {"culture": 1}}, {"findings": {"culture": 0}}, {"risks": {"exposure": 1}, "findings": {"culture": 1}}],
    }
    yield {
        # Impossible evidence: nothing can raise the finding.
        "name": "impossible", "risks": [], "causes": [{"id": "cause", "parents": [], "present": ["0"]}],
        "findings": [finding("sign", ["1", "0"], [("cause", ["0.5", "0.5"])])],
        "cases": [{"findings": {"sign": 1}}, {"findings": {"sign": 0}}],
    }
    yield {
        # A finding that speaks against a cause, present and absent.
        "name": "speaks-against", "risks": [],
        "causes": [{"id": "facet", "parents": [], "present": ["0.3"]}, {"id": "disc", "parents": [], "present": ["0.4"]},
                   {"id": "fracture", "parents": [], "present": ["0.02"]}],
        "findings": [finding("worse-sitting", ["0.7", "0.3"], [("disc", ["0.35", "0.65"])], [("facet", "0.4"), ("fracture", "0.5")])],
        "cases": [{"findings": {"worse-sitting": 1}}, {"findings": {"worse-sitting": 0}}],
    }
    yield {
        # How far the pain spreads: three levels, each cause with a reach of its own; a cause of a cause.
        "name": "spread", "risks": [{"id": "older", "present": "0.5"}],
        "causes": [{"id": "stenosis", "parents": ["older"], "present": ["0.02", "0.12"]},
                   {"id": "radiculopathy", "parents": ["stenosis", "older"], "present": ["0.05", "0.07", "0.4", "0.5"]},
                   {"id": "hip", "parents": ["older"], "present": ["0.03", "0.1"]}],
        "findings": [finding("spread", ["0.8", "0.15", "0.05"], [("radiculopathy", ["0.05", "0.15", "0.8"]), ("hip", ["0.3", "0.6", "0.1"])])],
        "cases": [{"findings": {"spread": level}} for level in range(3)] + [{"risks": {"older": 1}, "findings": {"spread": 2}}],
    }


def drawn(seed):
    """A random network with risks, causes of causes, two and three levels, inhibitions, certainties and impossibilities."""
    r = random.Random(seed)

    def chance():
        return {0: "0", 1: "1"}.get(r.randrange(10), "0." + "%03d" % r.randrange(1, 1000))

    def levels(count):
        cuts = sorted(r.randrange(0, 1001) for _ in range(count - 1))
        parts = [b - a for a, b in zip([0] + cuts, cuts + [1000])]
        return [str(Fraction(p, 1000).limit_denominator(1000)) if p % 1000 == 0 else "0.%03d" % p for p in parts]

    risks = [{"id": "r%d" % i, "present": chance()} for i in range(r.randrange(0, 4))]
    causes = []
    for c in range(r.randrange(2, 7)):
        pool = [x["id"] for x in risks + causes]
        parents = r.sample(pool, min(len(pool), r.randrange(0, 4)))
        causes.append({"id": "c%d" % c, "parents": parents, "present": [chance() for _ in range(2 ** len(parents))]})
    findings = []
    for f in range(r.randrange(2, 8)):
        count = r.choice([2, 2, 3])
        parents = r.sample([c["id"] for c in causes], r.randrange(0, len(causes) + 1))
        held = parents[:r.randrange(0, len(parents) + 1) // 2] if count == 2 else []
        findings.append({"id": "f%d" % f, "leak": levels(count),
                         "links": [{"cause": c, "levels": levels(count)} for c in parents if c not in held],
                         "inhibitions": [{"cause": c, "passes": chance()} for c in held]})
    cases = []
    for _ in range(6):
        cases.append({"risks": {x["id"]: r.randrange(2) for x in risks if r.random() < 0.5},
                      "findings": {x["id"]: r.randrange(len(x["leak"])) for x in findings if r.random() < 0.75}})
    return {"name": "drawn-%d" % seed, "risks": risks, "causes": causes, "findings": findings, "cases": cases}


def likelihood(finding, level, present):
    """P(finding at level | which causes are present): the level is the greatest that the leak or a present cause reaches."""
    def at_most(k):
        product = sum((fraction(v) for v in finding["leak"][:k + 1]), Fraction(0))
        for link in finding["links"]:
            if present[link["cause"]]:
                product *= sum((fraction(v) for v in link["levels"][:k + 1]), Fraction(0))
        return product

    passes = Fraction(1)
    for link in finding["inhibitions"]:
        if present[link["cause"]]:
            passes *= fraction(link["passes"])
    if not finding["inhibitions"]:
        return at_most(level) - (at_most(level - 1) if level > 0 else 0)
    shown = (1 - at_most(0)) * passes
    return shown if level == 1 else 1 - shown


def answer(network, case):
    """P(evidence) and P(part, evidence) for each cause and risk, as fractions."""
    names = [x["id"] for x in network["risks"] + network["causes"]]
    total = Fraction(0)
    joint = dict.fromkeys(names, Fraction(0))
    for states in itertools.product((False, True), repeat=len(names)):
        present = dict(zip(names, states))
        weight = Fraction(1)
        for risk in network["risks"]:
            p = fraction(risk["present"])
            weight *= p if present[risk["id"]] else 1 - p
            if risk["id"] in case.get("risks", {}) and bool(case["risks"][risk["id"]]) != present[risk["id"]]:
                weight = Fraction(0)
        for cause in network["causes"]:
            row = 0
            for parent in cause["parents"]:
                row = 2 * row + present[parent]
            p = fraction(cause["present"][row])
            weight *= p if present[cause["id"]] else 1 - p
        if weight == 0:
            continue
        for finding in network["findings"]:
            if finding["id"] in case.get("findings", {}):
                weight *= likelihood(finding, case["findings"][finding["id"]], present)
        total += weight
        for name in names:
            if present[name]:
                joint[name] += weight
    return total, joint


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
    networks = list(hand_made()) + [drawn(seed) for seed in range(1, 41)]
    # Open, so that line ends are the same everywhere.
    with open(folder / "networks.json", "w", encoding="utf-8", newline="\n") as out:
        out.write("[\n" + ",\n".join(json.dumps(n) for n in networks) + "\n]\n")
    with open(folder / "expected.csv", "w", encoding="utf-8", newline="\n") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["network", "case", "what", "value"])
        for network in networks:
            for number, case in enumerate(network["cases"]):
                total, joint = answer(network, case)
                rows.writerow([network["name"], number, "evidence", repr(float(total))])
                for name, weight in joint.items():
                    if total > 0:
                        rows.writerow([network["name"], number, name, repr(float(weight / total))])


if __name__ == "__main__":
    main()
