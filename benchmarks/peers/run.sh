#!/usr/bin/env bash
# Runs the peers on the cases that `Plumbline.Benchmarks --export-cases FOLDER` wrote, and writes FOLDER/peers.csv.
# Installs nothing. Says what is missing and how to get it; a missing peer is a row that says so.
#   run.sh FOLDER [SECONDS]      SECONDS is the limit of one run (default 20)
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:?the folder that --export-cases wrote}
limit=${2:-20}
out=$folder/peers.csv
echo "peer,version,case,encoding,what,milliseconds,error,status" > "$out"

missing() { echo "$1 is missing: $2" >&2; echo "$1,,,,,,,missing" >> "$out"; }

if command -v toulbar2 >/dev/null; then
  version=$(toulbar2 --help 2>&1 | grep -om1 'version : [^ ,]*' | cut -d' ' -f3)
  for model in "$folder"/*_n10_*.uai "$folder"/*_n5_*.uai "$folder"/*p0_n20_*.uai; do
    case=$(basename "$model" .uai)
    log=$(timeout "$limit" toulbar2 "$model" "${model%.uai}.evid" -logz 2>&1)
    status=$?
    # Its last line: LOWER <= Log10(Z) <= UPPER in N backtracks and N nodes and T seconds, with three decimals each.
    line=$(grep 'Log10(Z)' <<< "$log" | tail -1)
    z=$(sed -E 's/.*<= Log10\(Z\) <= ([-0-9.e]+).*/\1/' <<< "$line")
    ms=$(sed -E 's/.*and ([0-9.e-]+) seconds.*/\1/' <<< "$line" | awk '{print $1 * 1000}')
    error=$(python3 "$here/evidence_error.py" "$folder/ours.csv" "${case%.*}" "$z")
    [ $status -eq 0 ] && status=done || status="none within ${limit} s"
    echo "toulbar2,$version,${case%.*},${case##*.},run; P(evidence) alone to three decimals of its logarithm,$ms,$error,$status" >> "$out"
  done
else
  missing toulbar2 "apt-get install toulbar2"
fi

modules=${NODE_PATH:-$here/node_modules}
if command -v node >/dev/null && [ -d "$modules/bayesjs" ]; then
  for model in "$folder"/*p0_n5_*.uai "$folder"/*p0_n10_*.uai; do
    case=$(basename "$model" .uai)
    row=$(NODE_PATH=$modules timeout "$limit" node "$here/bayesjs.js" "$model" "${model%.uai}.evid" "$folder/ours.csv" "${case%.*}") || row=",,none within ${limit} s"
    echo "bayesjs,$(node -p "require('$modules/bayesjs/package.json').version"),${case%.*},${case##*.},total without process start,$row" >> "$out"
  done
else
  missing bayesjs "npm install bayesjs in a folder of your own and NODE_PATH=that folder/node_modules"
fi

python=
for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import pomegranate; pomegranate.BayesianNetwork' 2>/dev/null && python=$candidate && break
done
if [ -n "$python" ]; then
  for model in "$folder"/*p0_n10_*.tables.uai "$folder"/*p0_n20_*.tables.uai; do
    case=$(basename "$model" .uai)
    row=$(timeout "$limit" "$python" "$here/pomegranate_peer.py" "$model" "${model%.uai}.evid" "$folder/ours.csv" "${case%.*}" 2>/dev/null) || row=",,none within ${limit} s"
    echo "pomegranate,$("$python" -c 'import pomegranate; print(pomegranate.__version__)'),${case%.*},${case##*.},run (loopy: not exact),$row" >> "$out"
  done
else
  missing pomegranate "apt-get install python3-pomegranate"
fi
for peer in libDAI merlin aGrUM; do
  missing $peer "not in Debian, PyPI's copy or npm here; compare outside with the exported .uai files"
done
echo "$out: $(($(wc -l < "$out") - 1)) rows"
