/**
 * The functions of the script that `github init` writes. Bash 3.2, which macOS has, runs them. Every step reads first, says what it
 * found, and changes only what is missing or differs.
 */
export const scriptFunctions = String.raw`
found=0 changed=0 left=0
say() { # <found|created|updated|todo> <what>
  printf '%-8s %s\n' "$1" "$2"
  case "$1" in
    found) found=$((found + 1)) ;;
    todo) left=$((left + 1)) ;;
    *) changed=$((changed + 1)) ;;
  esac
}

die() {
  printf 'error: %s\n' "$1" >&2
  exit 1
}

attempts=12 pause=5

# Runs what changes something; with --print it is only shown. What exists already is no failure, and what Azure does not know yet
# because it was just made is tried again.
change() {
  local said tries
  if [ "$print" = yes ]; then
    printf '+'
    printf ' %q' "$@"
    printf '\n'
    return 0
  fi
  for ((tries = 1; tries <= attempts; tries++)); do
    if said=$("$@" 2>&1 >/dev/null); then return 0; fi
    case "$said" in
      *'already exist'* | *RoleAssignmentExists* | *'already in use'*) return 0 ;;
      *PrincipalNotFound* | *'does not exist in the directory'* | *ResourceNotFound* | *'was not found'*) sleep "$pause" ;;
      *) break ;;
    esac
  done
  die "$said"
}

# Reads what was just made until Azure shows it; with --print a name stands for it.
settled() { # <name> <what to run>
  local name=$1 answer tries
  shift
  if [ "$print" = yes ]; then
    printf '<%s>' "$name"
    return 0
  fi
  for ((tries = 1; tries <= attempts; tries++)); do
    answer=$("$@") || answer=
    if [ -n "$answer" ]; then
      printf '%s' "$answer"
      return 0
    fi
    sleep "$pause"
  done
  die "Azure does not show the $name yet. Run the script again in a minute: it goes on from what is there."
}

# Reads something of the identity; nothing while it is not made.
look() {
  case "$client$object" in
    *'<'*) ;;
    *) "$@" ;;
  esac
}

# Whether a line is among lines.
among() { # <lines> <line>
  case "
$1
" in
    *"
$2
"*) return 0 ;;
    *) return 1 ;;
  esac
}

preflight() {
  tenant=$(az account show --query tenantId --output tsv) || die 'Run: az login'
  gh auth status >/dev/null 2>&1 || die 'Run: gh auth login'
  local extension
  for extension in kusto azure-iot; do
    if az extension show --name "$extension" --output none 2>/dev/null; then
      say found "extension $extension of the Azure CLI"
    else
      change az extension add --name "$extension" --yes
      say created "extension $extension of the Azure CLI"
    fi
  done
}

principal() {
  object=
  object=$(look az ad sp list --filter "appId eq '$client'" --query '[].id' --output tsv)
  if [ -n "$object" ]; then
    say found "service principal $object"
  else
    change az ad sp create --id "$client" --output none
    object=$(settled 'service principal' az ad sp list --filter "appId eq '$client'" --query '[].id' --output tsv)
    say created "service principal $object"
  fi
}

identity() { # <name>: sets $client and $object
  object=
  client=$(az ad app list --filter "displayName eq '$1'" --query '[].appId' --output tsv)
  case "$client" in
    *"
"*) die "There are several applications named $1. Rename all but one in Microsoft Entra." ;;
    '')
      change az ad app create --display-name "$1" --output none
      client=$(settled "client id of $1" az ad app list --filter "displayName eq '$1'" --query '[].appId' --output tsv)
      say created "application $1 ($client)"
      ;;
    *) say found "application $1 ($client)" ;;
  esac
  principal
}

known() { # <client id>: an application that the config names; sets $client and $object
  object='' client=$1
  principal
}

role() { # <role in Azure> <resource id>
  local has what="role $1 on \${2##*/}"
  has=$(look az role assignment list --scope "$2" --query "[?principalId=='$object' && roleDefinitionName=='$1'].id" --output tsv)
  if [ -n "$has" ]; then
    say found "$what"
  else
    change az role assignment create --assignee-object-id "$object" --assignee-principal-type ServicePrincipal --role "$1" --scope "$2" --output none
    say created "$what"
  fi
}

database() { # <resource group> <cluster> <database> <role>
  local there has what="role $4 on the database $3 of $2"
  there=$(az kusto database list --resource-group "$1" --cluster-name "$2" --query "[?name=='$2/$3'].name" --output tsv)
  if [ -z "$there" ]; then
    say todo "$what: the database does not exist yet. Run the script again once the first apply made it."
    return 0
  fi
  has=$(look az kusto database-principal-assignment list --resource-group "$1" --cluster-name "$2" --database-name "$3" --query "[?principalId=='$client'].role" --output tsv)
  if among "$has" "$4"; then
    say found "$what"
  else
    change az kusto database-principal-assignment create --resource-group "$1" --cluster-name "$2" --database-name "$3" \
      --principal-assignment-name "adx-export-$client" --principal-id "$client" --principal-type App --tenant-id "$tenant" --role "$4" --output none
    if [ -z "$has" ]; then say created "$what"; else say updated "$what"; fi
  fi
}

by_hand() { # <role> <roles in Kusto> <database>: without a resource id nothing is granted through Azure Resource Manager
  say todo "role $1 on the database $3, as an Admin of it: .add database ['$3'] $2 ('aadapp=$client;$tenant')"
}

application() { # <subdomain>: sets $app
  app=$(az iot central app list --query "[?subdomain=='$1'].applicationId" --output tsv)
  if [ -n "$app" ]; then say found "application $1 of IoT Central"; else say todo "application $1 of IoT Central: not found in this subscription"; fi
}

member() { # <role inside the application> <its permission>: Azure's own roles do not open IoT Central
  local id has what="user of the application with the role $1"
  if [ -z "$app" ]; then return 0; fi
  id=$(az iot central role list --app-id "$app" --query "[?displayName=='$1'].id" --output tsv)
  if [ -z "$id" ]; then
    say todo "$what: make the role under Permissions, Roles, with '$2', and run the script again"
    return 0
  fi
  has=$(look az iot central user list --app-id "$app" --query "[?objectId=='$object'].roles[].role" --output tsv)
  if among "$has" "$id"; then
    say found "$what"
  elif [ -n "$has" ]; then
    say todo "$what: it has another role; change that under Permissions, Users"
  else
    change az iot central user create --app-id "$app" --user-id "adx-export-$client" --tenant-id "$tenant" --object-id "$object" --role "$id" --output none
    say created "$what"
  fi
}

variable() { # <name> <value> [<GitHub environment>]
  local now place=actions what="variable $1\${3:+ of the environment $3}"
  if [ -n "\${3:-}" ]; then place=environments/$3; fi
  now=$(gh api "repos/$repository/$place/variables/$1" --jq .value 2>/dev/null) || now=
  if [ "$now" = "$2" ]; then
    say found "$what"
  else
    change gh variable set "$1" --body "$2" --repo "$repository" \${3:+--env "$3"}
    if [ -z "$now" ]; then say created "$what"; else say updated "$what"; fi
  fi
}

# What a PUT of an environment leaves out is taken away, so reviewers and timers are sent back as they are.
kept='{
  wait_timer: ([.protection_rules[]? | select(.type == "wait_timer") | .wait_timer][0] // 0),
  prevent_self_review: ([.protection_rules[]? | select(.type == "required_reviewers") | .prevent_self_review][0] // false),
  reviewers: [.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[] | {type, id: .reviewer.id}],
  deployment_branch_policy: {protected_branches: false, custom_branch_policies: true}
}'

send() { # <method> <path> <body>
  printf '%s' "$3" | gh api --method "$1" "$2" --input -
}

guard() { # <GitHub environment>: only the branch may deploy to it, so no other workflow signs in as the writer
  local at="repos/$repository/environments/$1" own what="environment $1, for the branch $branch only" branches
  own=$(gh api "$at" --jq '.deployment_branch_policy.custom_branch_policies // false' 2>/dev/null) || own=
  case "$own" in
    true) branches=$(gh api "$at/deployment-branch-policies" --jq '.branch_policies[].name') ;;
    false)
      branches=
      change send PUT "$at" "$(gh api "$at" --jq "$kept")"
      ;;
    *)
      branches=
      change send PUT "$at" '{"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}'
      ;;
  esac
  if ! among "$branches" "$branch"; then
    change gh api --method POST "$at/deployment-branch-policies" -f "name=$branch"
    if [ "$own" = '' ]; then say created "$what"; else say updated "$what"; fi
  elif [ "$branches" = "$branch" ]; then
    say found "$what"
  else
    say todo "environment $1 also admits other branches: take them away under Settings, Environments"
  fi
}

# Stricter rules count as well, and other rulesets are left alone.
strict='[.rules[] | select(.type == "pull_request") | .parameters] as $p | [.rules[] | select(.type == "required_status_checks") | .parameters.required_status_checks[].context] as $c
  | .enforcement == "active" and any($p[]; .required_approving_review_count >= 1 and .require_code_owner_review and .dismiss_stale_reviews_on_push) and any($c[]; . == $check)'

protect() { # <required check>: reviews by code owners that a push dismisses, and the check
  local id body what="rules of the branch $branch"
  body=$(printf '{"name":"adx-export","target":"branch","enforcement":"active","conditions":{"ref_name":{"include":["refs/heads/%s"],"exclude":[]}},"rules":[{"type":"deletion"},{"type":"non_fast_forward"},{"type":"pull_request","parameters":{"required_approving_review_count":1,"dismiss_stale_reviews_on_push":true,"require_code_owner_review":true,"require_last_push_approval":true,"required_review_thread_resolution":false}},{"type":"required_status_checks","parameters":{"strict_required_status_checks_policy":false,"required_status_checks":[{"context":"%s"}]}}]}' "$branch" "$1")
  id=$(gh api "repos/$repository/rulesets" --jq '.[] | select(.name == "adx-export") | .id')
  if [ -z "$id" ]; then
    change send POST "repos/$repository/rulesets" "$body"
    say created "$what"
  elif [ "$(gh api "repos/$repository/rulesets/$id" --jq "\"$1\" as \$check | $strict")" = true ]; then
    say found "$what"
  else
    change send PUT "repos/$repository/rulesets/$id" "$body"
    say updated "$what"
  fi
}
`.replaceAll('\\${', '${')
