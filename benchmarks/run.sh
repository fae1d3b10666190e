#!/usr/bin/env bash
# Runs the benchmarks and whichever peers are installed, and writes docs/performance.md.
#   run.sh DATE [FOLDER]     FOLDER keeps the raw results (default: a temporary one)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
date=${1:?the date to print, for example 2026-11-20}
folder=${2:-$(mktemp -d)}
dotnet build benchmarks/Plumbline.Benchmarks --configuration Release
program=artifacts/bin/Plumbline.Benchmarks/release/Plumbline.Benchmarks
"$program" --filter '*' --artifacts "$folder"
"$program" --export-cases "$folder/peers"
benchmarks/peers/run.sh "$folder/peers"
"$program" --report "$date" "$folder/results" "$folder/peers" benchmarks/notes.md docs/performance.md
