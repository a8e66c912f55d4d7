#!/usr/bin/env bash
# Changes the rules of the Domain one by one and counts the changes that a test notices, area by area (Stryker). Long and heavy:
# it takes every core, at the lowest priority.
#
#   outils/mutation.sh                       the areas below
#   outils/mutation.sh FilesActives          one of them; any folder of src/Convergence.Domain
#
# Exit code 1 when an area is under 80 %.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

seuil=80
aires=("$@")
[ ${#aires[@]} -gt 0 ] || aires=(FilesActives Dossiers/Horloges Comptage)

dotnet tool restore >/dev/null || exit 1
sortie=$(mktemp -d)
trap 'rm -rf "$sortie"' EXIT

code=0
for aire in "${aires[@]}"; do
  if [ ! -d "src/Convergence.Domain/$aire" ]; then
    echo "!! $aire: no such folder of src/Convergence.Domain" >&2
    code=2
    continue
  fi
  echo "== $aire"
  (cd tests/Convergence.Domain.Tests && nice -n 19 dotnet stryker --project Convergence.Domain.csproj --mutate "**/$aire/**/*.cs" \
    --reporter cleartexttree --reporter json --output "$sortie/$aire" --break-at 0 --verbosity warning --skip-version-check) >"$sortie/texte" 2>&1 ||
    { cat "$sortie/texte" >&2; code=2; continue; }
  rapport=$(find "$sortie/$aire" -name '*.json' | head -n 1)
  compter() { grep -o "\"status\": *\"$1\"" "$rapport" | wc -l; }
  vus=$(($(compter Killed) + $(compter Timeout))) survivants=$(($(compter Survived) + $(compter NoCoverage)))
  score=$((vus + survivants > 0 ? vus * 1000 / (vus + survivants) : 0))
  echo "   $((score / 10)).$((score % 10)) %: $vus noticed of $((vus + survivants))"
  [ "$score" -ge $((seuil * 10)) ] || { grep -E "^\S+\.cs|\[(Survived|NoCoverage)\]" -A 2 "$sortie/texte" | grep -v Killed; [ "$code" -ne 0 ] || code=1; }
done
exit "$code"
