"""Loopy propagation, so not exact: pomegranate_peer.py MODEL EVIDENCE OURS CASE  prints  milliseconds,largest error,status"""
import csv
import itertools
import sys
import time

from pomegranate import BayesianNetwork, ConditionalProbabilityTable, DiscreteDistribution, State

numbers = iter(open(sys.argv[1], encoding="utf-8").read().split()[1:])
count = int(next(numbers))
states = [int(next(numbers)) for _ in range(count)]
scopes = [[int(next(numbers)) for _ in range(int(next(numbers)))] for _ in range(int(next(numbers)))]
distributions = {}
nodes = {}
network = BayesianNetwork("case")
edges = []
for scope in scopes:
    own, parents = scope[-1], scope[:-1]
    values = [float(next(numbers)) for _ in range(int(next(numbers)))]
    if parents:
        rows = [list(map(str, combination)) + [value]
                for combination, value in zip(itertools.product(*(range(states[v]) for v in scope)), values)]
        distributions[own] = ConditionalProbabilityTable(rows, [distributions[p] for p in parents])
    else:
        distributions[own] = DiscreteDistribution({str(s): values[s] for s in range(states[own])})
    nodes[own] = State(distributions[own], name=str(own))
    edges += [(p, own) for p in parents]
network.add_states(*(nodes[v] for v in range(count)))
for parent, child in edges:
    network.add_edge(nodes[parent], nodes[child])
network.bake()
known = open(sys.argv[2], encoding="utf-8").read().split()[1:]
given = dict(zip(known[::2], known[1::2]))
start = time.perf_counter()
answer = network.predict_proba(given)
elapsed = time.perf_counter() - start
ours = {row["case"]: row for row in csv.DictReader(open(sys.argv[3], encoding="utf-8"))}[sys.argv[4]]
error = max(abs(answer[12 + c].parameters[0]["1"] - float(p)) for c, p in enumerate(ours["causes"].split()))
print("%.1f,%.1e,done" % (1000 * elapsed, error))
