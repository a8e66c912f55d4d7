#!/usr/bin/env bash
# Writes one migration for both providers, under the same name: outils/migrations.sh NomDeLaMigration
set -euo pipefail
cd "$(dirname "$0")/.."
nom="${1:?Donnez un nom de migration, par exemple AjoutConventions}"
dotnet tool restore >/dev/null
dotnet build outils/Migrations -v q --nologo -p:RunAnalyzers=false
for fournisseur in Sqlite SqlServer; do
  dotnet ef migrations add "$nom" --no-build --project src/Convergence.Data --startup-project outils/Migrations \
    --context "${fournisseur}ConvergenceDbContext" --output-dir "Migrations/$fournisseur"
done
