#!/usr/bin/env bash
# Adds one migration for each store: ./migrate.sh AddSomething
set -euo pipefail
cd "$(dirname "$0")"
[ $# -eq 1 ] || { echo "usage: ./migrate.sh NAME" >&2; exit 2; }
dotnet tool restore >/dev/null
dotnet build src/Persistence -v quiet --nologo
for store in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add "$1" --no-build --project src/Persistence --startup-project src/Persistence --context "${store}PartyWorkflowDbContext" -o "$store/Migrations"
done
# The snapshot's generator forgets that every attachment has its content, and would make the column nullable in the next migration.
perl -0pi -e 's/(\("PartyWorkflow\.Domain\.Submissions\.AttachmentContent", "AttachmentId"\)\s+\.OnDelete\(DeleteBehavior\.Restrict\)\s+\.IsRequired\(\));/$1\n                        .Metadata.IsRequiredDependent = true;/' \
  src/Persistence/*/Migrations/*ModelSnapshot.cs src/Persistence/*/Migrations/*_"$1".Designer.cs
dotnet build src/Persistence -v quiet --nologo
