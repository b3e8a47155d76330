/** Printed under the list of commands. */
export const helpText = `
Examples:
  adx-export init                                 write a first config and transform
  adx-export validate                             check adx-export.yaml; does not contact Azure
  adx-export test --against main                  show rows before and after a change of a transform
  adx-export plan --environment prod              say what would change, and change nothing
  adx-export plan -e 'site*'                      the same for all environments that match
  adx-export plan -e prod --out plan.json         keep the plan for a review
  adx-export plan -e prod --base origin/main      also list what left the file and is still live
  adx-export apply -e prod --expect-operations plan.json
                                                  carry out what was reviewed, and nothing else
  adx-export drift -e prod                        say what differs from the config by now
  adx-export github init                          write workflows and the script that sets up the rest
  adx-export github doctor                        say what is set up, and what is missing
  adx-export explain gate                         what a finding means and what to do

Exit codes:
  0  done, or nothing to do (warnings too)
  1  an error: findings, a refusal, a failure
  2  changes are pending and nothing refuses them (plan --detailed-exitcode, drift)

Environment variables:
  AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH
                            who signs in; without them the Azure CLI's login is used
  ADX_EXPORT_IOTC_TOKEN     an IoT Central API token, instead of signing in there
  ADX_EXPORT_ALLOWED_HOSTS  the only clusters and applications that a token may go to
  ADX_EXPORT_OIDC_AUDIENCE  the audience of GitHub's identity token
  GH_TOKEN or GITHUB_TOKEN  a token that \`github doctor\` reads the repository with
  ADX_EXPORT_EMULATOR       http://127.0.0.1:<port>: talk to \`adx-export emulator\`, not to Azure
  ADX_...                   secrets that the config names; only apply reads them
  NO_COLOR, FORCE_COLOR     plain text; colour even if the output is no terminal
  ADX_EXPORT_DEBUG=1        show the stack trace of a bug
`
