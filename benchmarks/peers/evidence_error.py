"""Relative error of a peer's log10 P(evidence) against ours: evidence_error.py ours.csv CASE LOG10"""
import csv
import sys

ours = {row["case"]: row for row in csv.DictReader(open(sys.argv[1], encoding="utf-8"))}
try:
    print("%.1e" % abs(10 ** float(sys.argv[3]) / float(ours[sys.argv[2]]["evidence"]) - 1))
except (ValueError, IndexError, KeyError):
    print("")
