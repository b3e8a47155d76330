/** Printed under the list of commands. */
export const helpText = `
Examples:
  adx-export init                                 write a first config and transform
  adx-export validate                             check adx-export.yaml; does not contact Azure
  adx-export test --against main                  show the rows before and after a change of a transform
  adx-export plan --environment prod              show what would change, and change nothing
  adx-export plan -e 'site*'                      the same for all matching environments
  adx-export plan -e prod --out plan.json         save the plan for a review
  adx-export plan -e prod --base origin/main      also list live resources that left the file
  adx-export apply -e prod --expect-operations plan.json
                                                  apply the reviewed plan, and nothing else
  adx-export drift -e prod                        show what differs from the config
  adx-export github init                          write the workflows and the setup script
  adx-export github doctor                        check the setup, and show what is missing
  adx-export explain gate                         show what a finding means and what to do

Exit codes:
  0  done, or nothing to do (also with warnings)
  1  an error: an error in the config, a refusal or a failure
  2  changes are pending, and the plan is not refused (plan --detailed-exitcode, drift)

Environment variables:
  AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH
                            the identity that signs in; without them, the login of the Azure CLI
  ADX_EXPORT_IOTC_TOKEN     an IoT Central API token, used instead of a sign-in
  ADX_EXPORT_ALLOWED_HOSTS  the only clusters and applications that receive a token
  ADX_EXPORT_OIDC_AUDIENCE  the audience of GitHub's identity token
  GH_TOKEN or GITHUB_TOKEN  the token that \`github doctor\` uses to read the repository
  ADX_EXPORT_EMULATOR       http://127.0.0.1:<port>: use \`adx-export emulator\` instead of Azure
  ADX_...                   the secrets that the config names; only apply reads them
  NO_COLOR, FORCE_COLOR     no colours; colours even if the output is not a terminal
  ADX_EXPORT_DEBUG=1        show the stack trace of a bug
`
