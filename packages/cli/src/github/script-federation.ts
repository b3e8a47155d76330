import { audienceVariable, idsSince, issuer, prefixForm, usualAudience } from './subjects.ts'

/** The functions of the script that are about who trusts whom: they take the same subjects and the same audience as `github doctor`. */
export const federationFunctions = String.raw`
issuer=${issuer}
audience=\${${audienceVariable}:-${usualAudience}}

chosen='if .use_default == false and ((.include_claim_keys // []) | length) > 0 then "own"
  elif ((.sub_claim_prefix | strings) // "") | test("${prefixForm}") then .sub_claim_prefix | sub(":$"; "")
  else .use_immutable_subject end'

# GitHub says what subjects begin with. Where it does not: repositories made since ${idsSince}, and those that chose so, have ids in them.
subjects() {
  local ids
  case "$audience" in
    *[!A-Za-z0-9_.:/@-]*) die '${audienceVariable} may hold letters, digits and _ . : / @ - only.' ;;
  esac
  ids=$(gh api "repos/$repository/actions/oidc/customization/sub" --jq "$chosen" 2>/dev/null) || ids=
  case "$ids" in
    own)
      prefix=
      say todo 'federated credentials: the repository chose the claims of its subjects, so create them by hand'
      return 0
      ;;
    true | false | repo:*) ;;
    *) ids=$(gh api "repos/$repository" --jq '.created_at > "${idsSince}"') ;;
  esac
  case "$ids" in
    repo:*) prefix=$ids ;;
    true) prefix=$(gh api "repos/$repository" --jq '"repo:\(.owner.login)@\(.owner.id)/\(.name)@\(.id)"') ;;
    *) prefix="repo:$repository" ;;
  esac
  say found "subjects that begin with $prefix"
}

credential() { # <name>: what az takes of it
  printf '{"name":"%s","issuer":"%s","subject":"%s","audiences":["%s"]}' "$1" "$issuer" "$subject" "$audience"
}

federate() { # <GitHub environment> <name of the credential>: its jobs may sign in as the identity
  local subject="$prefix:environment:$1" name=$2 fits own has
  if [ -z "$prefix" ]; then
    say todo "federated credential for jobs of the environment $1"
    return 0
  fi
  local what="federated credential for $subject"
  fits="subject=='$subject' && issuer=='$issuer'"
  own=$(look az ad app federated-credential list --id "$client" --query "[?$fits].name" --output tsv)
  if [ -n "$own" ]; then
    has=$(look az ad app federated-credential list --id "$client" --query "[?$fits].audiences[]" --output tsv)
    if among "$has" "$audience"; then
      say found "$what"
    else
      # Jobs may ask for that audience, so it is not taken away.
      say todo "$what: its audience is $has and not $audience. Set ${audienceVariable} if jobs ask for $has, or run: az ad app federated-credential update --id $client --federated-credential-id $own --parameters '$(credential "$own")'"
    fi
  elif [ -n "$(look az ad app federated-credential list --id "$client" --query "[?name=='$name'].name" --output tsv)" ]; then
    change az ad app federated-credential update --id "$client" --federated-credential-id "$name" --parameters "$(credential "$name")" --output none
    say updated "$what"
  else
    change az ad app federated-credential create --id "$client" --parameters "$(credential "$name")" --output none
    say created "$what"
  fi
}
`.replaceAll('\\${', '${')
