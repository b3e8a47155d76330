/** What the script that `github init` writes tells its reader. With --print nothing was changed, so it says what would be. */
export const scriptMessages = String.raw`
found=0 changed=0 left=0
say() { # <found|created|updated|todo> <what>
  local word=$1
  case "$print$1" in
    yescreated) word='would create' ;;
    yesupdated) word='would change' ;;
  esac
  printf '%-8s %s\n' "$word" "$2"
  case "$1" in
    found) found=$((found + 1)) ;;
    todo) left=$((left + 1)) ;;
    *) changed=$((changed + 1)) ;;
  esac
}

summary() {
  if [ "$print" = yes ]; then
    printf '%s found, %s would change, %s to do by hand; nothing was changed\n' "$found" "$changed" "$left"
  else
    printf '%s found, %s changed, %s to do by hand\n' "$found" "$changed" "$left"
  fi
}

die() {
  printf 'error: %s\n' "$1" >&2
  exit 1
}
`
