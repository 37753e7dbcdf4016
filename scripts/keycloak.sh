#!/usr/bin/env bash
# Prints the folder of a Keycloak for tests; the first time, Maven downloads it into the user's cache. See --help.
set -euo pipefail

version=26.7.3
case "${1:-}" in
  --help | -h)
    cat <<TEXT
Usage: KEYCLOAK_HOME=\$(scripts/keycloak.sh) <command>

Prints the folder of Keycloak $version. If it is not in the cache of the user (XDG_CACHE_HOME, or ~/.cache), Maven
downloads it, 200 MB, and it is prepared for a database in memory: a minute. The exit code is 1 if there is no Java or no Maven, or it cannot be downloaded.
TEXT
    exit 0
    ;;
esac

cache=${XDG_CACHE_HOME:-$HOME/.cache}/tmf-open-api-server
home=$cache/keycloak-$version
if [ ! -d "$home" ]; then
  command -v java >/dev/null || { echo 'keycloak: there is no Java' >&2; exit 1; }
  command -v mvn >/dev/null || { echo 'keycloak: there is no Maven (mvn)' >&2; exit 1; }
  mkdir -p "$cache"
  folder=$(mktemp -d "$cache/download.XXXXXX")
  trap 'rm -rf "$folder"' EXIT
  cd "$folder" # Maven leaves a marker in the current folder
  mvn --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" -DoutputDirectory="$folder" >&2
  # What most of a start's time goes into is done once.
  "$folder/keycloak-$version/bin/kc.sh" build --db=dev-mem --cache=local >&2
  # Another process may have been faster.
  mv -T "$folder/keycloak-$version" "$home" 2>/dev/null || [ -d "$home" ]
fi
echo "$home"
