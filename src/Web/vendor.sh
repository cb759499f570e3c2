#!/usr/bin/env bash
# Fetches the style sheet, the icons and the fonts into wwwroot/lib. Run by hand when a version changes; a build never needs it.
set -euo pipefail
cd "$(dirname "$0")"
lib=$PWD/wwwroot/lib
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --no-audit --no-fund bootstrap@5.3.9 bootstrap-icons@1.13.2 @fontsource/be-vietnam-pro@5.3.0
rm -rf "$lib" && mkdir -p "$lib/fonts"
modules=$work/node_modules
sed '/sourceMappingURL/d' "$modules/bootstrap/dist/css/bootstrap.min.css" > "$lib/bootstrap.min.css"
cp "$modules/bootstrap/LICENSE" "$lib/LICENSE.bootstrap"
cp "$modules/bootstrap-icons/LICENSE" "$lib/LICENSE.bootstrap-icons"
cp "$modules/@fontsource/be-vietnam-pro/LICENSE" "$lib/LICENSE.be-vietnam-pro"
for subset in vietnamese latin; do
  for weight in 400 600; do
    cp "$modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-$subset-$weight-normal.woff2" "$lib/fonts/"
  done
done
{
  echo '<svg xmlns="http://www.w3.org/2000/svg">'
  while read -r icon; do
    sed -e "s/<svg[^>]*viewBox=\"\([^\"]*\)\"[^>]*>/<symbol id=\"$icon\" viewBox=\"\1\">/" -e 's#</svg>#</symbol>#' "$modules/bootstrap-icons/icons/$icon.svg" | tr -d '\n'
    echo
  done < icons.txt
  echo '</svg>'
} > "$lib/icons.svg"
(cd "$lib" && find . -type f ! -name SHA256SUMS | sort | xargs sha256sum > SHA256SUMS)
