#!/bin/sh
# Makes each secret that docker-compose.yml names and that is missing; what is there stays. Say where: default .care/secrets.
# A container reads them as another user, so the files are readable and the directory is not.
set -eu
umask 022
place=${1:-.care/secrets}
mkdir -p "$place"
chmod 700 "$place"

keep() { # name; the content comes in
  if [ -e "$place/$1" ]; then cat >/dev/null; else cat >"$place/$1.new" && mv "$place/$1.new" "$place/$1"; fi
}
password() { openssl rand -hex 32; }
# A Tink key set of one new key of 32 bytes: type, the bytes of its protobuf that come before the key, prefix.
keyset() {
  id=$(($(od -An -N3 -tu4 /dev/urandom) + 1))
  value=$({ printf "$2"; openssl rand 32; } | openssl base64 -A)
  printf '{"primaryKeyId":%d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.%s",' "$id" "$1"
  printf '"value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"%s"}]}\n' \
    "$value" "$id" "$3"
}

password | keep mongo-root
openssl rand -base64 500 | tr -d '\n' | keep mongo-key
for service in intake scheduling session follow-up operations; do
  password | keep "store-$service"
done
keyset AesGcmKey '\032\040' TINK | keep master-keyset.json
keyset HmacPrfKey '\022\002\010\003\032\040' RAW | keep lookup-keyset.json

# Only the issuer knows these.
for service in intake scheduling session follow-up operations; do
  [ -s "$place/client-$service" ] ||
    echo "Missing: $place/client-$service, the secret under which $service asks the issuer for its token."
done
