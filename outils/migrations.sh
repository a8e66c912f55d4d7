#!/usr/bin/env bash
# Adds one migration for both providers, under the same name: outils/migrations.sh NomDeLaMigration
# A migration that exists is never made again: databases hold what it wrote (docs/decisions/0012).
set -euo pipefail
cd "$(dirname "$0")/.."
nom="${1:?Donnez un nom de migration, par exemple AjoutConventions}"
if compgen -G "src/Convergence.Data/Migrations/*/*_$nom.cs" >/dev/null; then
  echo "« $nom » existe déjà : choisissez un autre nom, une migration rendue ne se refait pas." >&2
  exit 1
fi
dotnet tool restore >/dev/null
dotnet build outils/Migrations -v q --nologo -p:RunAnalyzers=false
for fournisseur in Sqlite SqlServer; do
  dotnet ef migrations add "$nom" --no-build --project src/Convergence.Data --startup-project outils/Migrations \
    --context "${fournisseur}ConvergenceDbContext" --output-dir "Migrations/$fournisseur"
done
