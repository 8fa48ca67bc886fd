#!/usr/bin/env bash
# Mutation testing of the calculators: eng/mutation/run.sh [GLOB...] mutates what eng/mutation/calculators.json names, or the files of the globs alone.
# The tool is installed below artifacts; the report is artifacts/mutation/reports/mutation-report.md, .html and .json.
set -euo pipefail
cd "$(dirname "$0")/tests"
root=$(cd ../../.. && pwd)
version=5.1.0

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ ! -x "$root/artifacts/tools/dotnet-stryker" ]; then
  dotnet tool install dotnet-stryker --version "$version" --tool-path "$root/artifacts/tools"
fi

only=()
for glob in "$@"; do
  only+=(--mutate "$glob")
done

exec "$root/artifacts/tools/dotnet-stryker" --config-file ../calculators.json --skip-version-check --output "$root/artifacts/mutation" "${only[@]}"
