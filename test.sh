#!/usr/bin/env bash
# Installs what the tests need (Debian's Chromium, PostgreSQL and faketime), builds with warnings as errors, checks the formatting and
# runs all tests.
#   ./test.sh            everything
#   ./test.sh Domain     one project (Domain, Persistence, Workflows, Scheduler, Web, Torture, Architecture, Browser)
# PARTYWORKFLOW_TORTURE=long ./test.sh Torture plays a whole year with 200 kills (docs/reliability.md).
# PARTYWORKFLOW_TEST_SQLSERVER="Server=…;User Id=…;Password=…" runs the suites of the stores on that SQL Server too.
set -euo pipefail
cd "$(dirname "$0")"

only=${1:-}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

sudo=""
[ "$(id -u)" -eq 0 ] || sudo=sudo

install_debian() { # package, the command that tells whether it is there
  local package=$1
  shift
  "$@" >/dev/null && return
  echo "Installing $package"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$package" >/dev/null
}

# Its programs only: the tests make servers of their own, and none is to run on this machine because of them.
install_postgresql() {
  compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null && return
  install_debian postgresql-common command -v pg_createcluster
  $sudo sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  install_debian postgresql compgen -G "/usr/lib/postgresql/*/bin/initdb"
}

case "$only" in
  "" | Browser) install_debian chromium command -v chromium ;;
esac
case "$only" in
  "" | Persistence | Workflows | Scheduler | Web | Torture) install_postgresql ;;
esac
case "$only" in
  "" | Web) install_debian faketime command -v faketime ;;
esac

dotnet build PartyWorkflow.sln -v quiet --nologo -p:TreatWarningsAsErrors=true
[ -n "$only" ] || dotnet format PartyWorkflow.sln --verify-no-changes --no-restore

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  [ -z "$only" ] || [ "$name" = "$only" ] || [ "$name" = "$only.Tests" ] || continue
  # A test that hangs fails by name, instead of holding up all that come after it.
  dotnet test "$project" --no-build --nologo -v quiet --logger "console;verbosity=minimal" --logger "trx;LogFileName=$results/$name.trx" \
    --results-directory "$results" --blame-hang-timeout 8m --blame-hang-dump-type none || status=1
done

# The counts of all projects, from what the runner itself wrote down.
count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{n += $1} END {print n + 0}'; }
total=$(count total) passed=$(count passed) executed=$(count executed)
failed=$((executed - passed))
skipped=$((total - executed))
[ "$total" -gt 0 ] || { echo "no test ran" >&2; status=1; }
[ "$failed" -eq 0 ] || status=1
[ -n "${PARTYWORKFLOW_TEST_SQLSERVER:-}" ] || echo "SQL Server: not run, PARTYWORKFLOW_TEST_SQLSERVER is not set"
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
