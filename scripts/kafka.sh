#!/usr/bin/env bash
# Lets Maven download Apache Kafka, for the tests, once for this user. With --folder, only prints where it is or would be.
set -euo pipefail
version=4.3.1
folder="${XDG_CACHE_HOME:-$HOME/.cache}/tmf-open-api-server/kafka-$version"
if [ "${1:-}" = --folder ]; then
  echo "$folder"
  exit
fi
[ -d "$folder" ] && exit
mkdir -p "$(dirname "$folder")"
scratch="$(mktemp -d "$folder-XXXXXX")"
trap 'rm -rf "$scratch"' EXIT
cat >"$scratch/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>test</groupId><artifactId>kafka</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
(cd "$scratch" && mvn -q -B dependency:copy-dependencies -DoutputDirectory="$scratch/lib")
mv "$scratch/lib" "$folder"
