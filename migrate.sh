#!/usr/bin/env bash
# Adds one migration: ./migrate.sh AddSomething
set -euo pipefail
cd "$(dirname "$0")"
[ $# -eq 1 ] || { echo "usage: ./migrate.sh NAME" >&2; exit 2; }
dotnet tool restore >/dev/null
dotnet ef migrations add "$1" --project src/Persistence --startup-project src/Persistence --context SqlitePartyWorkflowDbContext -o Sqlite/Migrations
