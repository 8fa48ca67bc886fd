#!/usr/bin/env bash
# Fuzzes the MARC toolkit with AFL++ and SharpFuzz.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: run.sh [--work FOLDER] [--seconds N] HARNESS...
       run.sh --help

Publishes MedLib.Domain.Fuzz, instruments its copy of MedLib.Domain.dll and runs each harness under afl-fuzz, one after the other.

  --work FOLDER   where the published program, seeds and findings go (default: artifacts/fuzz of the repository)
  --seconds N     how long each harness runs (default: 900 for iso2709 and marcxml, 180 for the others)
  HARNESS         iso2709, marcxml, json, mrk, aleph, any, path, marc8; all of them where none is given

What is found lies in FOLDER/findings/HARNESS/default: crashes/, hangs/ and fuzzer_stats. Say why one fails (outside of the fuzzer) with
  dotnet run --project tests/MedLib.Domain.Fuzz -c Release -- HARNESS replay FILE...
and make it small with
  afl-tmin -i FILE -o SMALL -t 5000 -m none -- dotnet FOLDER/program/MedLib.Domain.Fuzz.dll HARNESS

Needs the .NET SDK and afl-fuzz (Debian: afl++). The tool that instruments comes as a NuGet tool into FOLDER.
TEXT
}

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/artifacts/fuzz
seconds=
names=()
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --work) work=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    -*) usage >&2; exit 2 ;;
    *) names+=("$1"); shift ;;
  esac
done
[ ${#names[@]} -gt 0 ] || names=(iso2709 marcxml json mrk aleph any path marc8)
command -v afl-fuzz >/dev/null || { echo "afl-fuzz is not installed (Debian: apt-get install afl++)" >&2; exit 1; }

version=$(sed -n 's/.*Include="SharpFuzz" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
program=$work/program
mkdir -p "$work"
[ -x "$work/tools/sharpfuzz" ] || dotnet tool install --tool-path "$work/tools" SharpFuzz.CommandLine --version "$version"
rm -rf "$program" "$work/seeds"
dotnet publish "$here" -c Release -o "$program" -p:RunAnalyzers=false
dotnet "$program/MedLib.Domain.Fuzz.dll" seeds "$root/docs/samples/data/hospital-library.mrc" "$work/seeds"
"$work/tools/sharpfuzz" "$program/MedLib.Domain.dll" MedLib.Domain.Marc

export AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
# One thread of collection and code that is final from the start: paths are then the same from run to run.
export DOTNET_gcConcurrent=0 DOTNET_TieredPGO=0 DOTNET_TieredCompilation=1 DOTNET_TC_QuickJitForLoops=1
for name in "${names[@]}"; do
  limit=$seconds
  if [ -z "$limit" ]; then
    case $name in iso2709 | marcxml) limit=900 ;; *) limit=180 ;; esac
  fi
  rm -rf "$work/findings/$name"
  mkdir -p "$work/findings"
  dictionary=()
  [ ! -f "$here/dictionaries/$name.dict" ] || dictionary=(-x "$here/dictionaries/$name.dict")
  nice -n 10 afl-fuzz -i "$work/seeds/$name" -o "$work/findings/$name" "${dictionary[@]}" -V "$limit" -t 5000 -m none \
    -- dotnet "$program/MedLib.Domain.Fuzz.dll" "$name" >"$work/findings/$name.log" 2>&1 || true
  printf '%s: ' "$name"
  if [ -f "$work/findings/$name/default/fuzzer_stats" ]; then
    awk -F' *: ' '/^(execs_done|execs_per_sec|corpus_count|edges_found|saved_crashes|saved_hangs|run_time)/ {printf "%s %s  ", $1, $2}' "$work/findings/$name/default/fuzzer_stats"
    echo
  else
    echo "did not run: see $work/findings/$name.log"
  fi
done
