#!/usr/bin/env bash
# Sets up what the tests need, builds once, runs every test project and closes with "N passed, N failed, N skipped".
# It asks nothing. What can't be set up here is said, and the tests that need it skip (under CI=true they fail).
#   tests/run.sh                  everything; fuzzing and fault runs take a sample of seconds
#   tests/run.sh --long [MINUTES] fuzzing and fault runs alone, each for so many minutes (10 unless said)
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

long=
if [ "${1:-}" = --long ]; then
  long=${2:-10}
  # CsCheck reads its time for each property here, tests/LongRun.cs that of the fault runs.
  export PORTAL_LONG_MINUTES=$long CsCheck_Time=$((long * 60))
  shift $(($# > 1 ? 2 : 1))
fi
if [ "$#" -gt 0 ] || ! [[ "${long:-1}" =~ ^[1-9][0-9]{0,3}$ ]]; then
  echo 'Use: tests/run.sh [--long [MINUTES]]'
  exit 2
fi

passed=0 failed=0 skipped=0 running=
close() {
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
  exit
}

have() { command -v "$1" >/dev/null 2>&1; }

# install WHAT PACKAGE... : by apt where that can be done without asking.
install() {
  local what=$1
  shift
  if [ "$(id -u)" != 0 ] || ! have apt-get; then
    echo "$what is missing, and installing it takes root and apt."
    return 1
  fi
  echo "$what is missing: installing $*"
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get update && apt-get install -y --no-install-recommends "$@"; } </dev/null >"$work/apt.log" 2>&1; then
    tail -n 5 "$work/apt.log"
    echo "$what could not be installed by apt."
    return 1
  fi
}

have_postgres() {
  [ -n "${TEST_POSTGRES:-}" ] || docker version >/dev/null 2>&1 || have initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

# The tests start a cluster of their own, so the one that Debian's package would make and start is not wanted.
install_postgres() {
  local settings=/etc/postgresql-common/createcluster.d/without-main.conf status
  mkdir -p "${settings%/*}" 2>/dev/null && echo 'create_main_cluster = false' 2>/dev/null >"$settings"
  install PostgreSQL postgresql
  status=$?
  rm -f "$settings"
  return "$status"
}

have_chromium() {
  [ -n "${CHROMIUM:-}" ] || have chromium || have chromium-browser || have google-chrome
}

# Each project's results are counted from its report; a project that leaves none, or that failed beside its tests, is a failure.
run_project() {
  local name report status before
  name=$(basename "$1")
  report=$work/results/$name.xml
  # A test that waits for ever is named and ended; should even that fail, the run still ends.
  # In the background, since bash heeds an interruption only while it waits.
  TMPDIR=$work timeout --kill-after=1m "$limit"m dotnet test --project "$1" --no-build --no-progress "${chosen[@]}" \
    --hangdump --hangdump-timeout "$silence"m --hangdump-type None --results-directory "$work/results" \
    --report-xunit-xml --report-xunit-xml-filename "$name.xml" </dev/null &
  running=$!
  wait "$running"
  status=$?
  running=
  before=$failed
  if [ -f "$report" ]; then
    passed=$((passed + $(count "$report" passed)))
    failed=$((failed + $(count "$report" failed) + $(count "$report" errors)))
    skipped=$((skipped + $(count "$report" skipped)))
  fi
  if [ "$status" != 0 ] && [ "$failed" = "$before" ]; then
    echo "$name ended with $status, beside its tests."
    compgen -G "$work/results/${name}_*_hang.log" >/dev/null && echo 'These did not end:' && cat "$work/results/${name}"_*_hang.log
    failed=$((failed + 1))
  fi
}

count() { grep -o '<assembly [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' | head -n 1; }

# A run that was killed leaves its cluster behind, in the folder of this run.
clean_up() {
  local file pid
  for file in "$work"/portal-postgres.*/data/postmaster.pid; do
    read -r pid 2>/dev/null <"$file" && kill -QUIT "${pid#-}" 2>/dev/null
  done
  rm -rf "$work"
}

work=$(mktemp -d "${TMPDIR:-/tmp}/portal-tests.XXXXXX")
chmod 1777 "$work"
trap clean_up EXIT
trap '[ -z "$running" ] || kill "$running"; exit 130' INT TERM

if ! have dotnet; then
  echo 'The .NET 10 SDK is missing: https://dotnet.microsoft.com/download'
  failed=1
  close
fi
have_postgres || install_postgres || echo 'The tests on PostgreSQL cannot run.'
have_chromium || install Chromium chromium fonts-liberation fonts-dejavu-core || echo 'The tests in a browser cannot run.'
have soffice || install LibreOffice libreoffice-calc-nogui || echo 'The round trip through LibreOffice cannot run.'

if ! dotnet build </dev/null; then
  echo 'The build failed, so no test ran.'
  failed=1
  close
fi
chosen=(--timeout 20m) limit=25 silence=6
# Which tests are long runs, they say themselves: [Trait("Run", "long")].
[ -z "$long" ] || chosen=(--filter-trait Run=long --ignore-exit-code 8) limit=$((long * 20 + 25)) silence=$((long + 6))
for project in tests/*/*.csproj; do
  run_project "$(dirname "$project")"
done

if [ "$skipped" -gt 0 ]; then
  echo 'Not run here, and why:'
  grep -ohE '<reason>(<!\[CDATA\[)?[^]<]*' "$work"/results/*.xml | sed -E 's/^<reason>(<!\[CDATA\[)?//' | sort | uniq -c | sort -rn
fi
close
