# The command adx-export in a container, from the package as npm installs it:
#   npm ci && npm run package && npm pack ./packages/cli/dist
#   docker build --tag adx-export .
#   docker run --rm --volume "$PWD:/work:ro" adx-export validate
# The tag of the base moves with Node 24, so that each build has its security fixes.
FROM node:24-bookworm-slim AS installed
COPY adx-export-*.tgz /packed/
RUN npm install --global --offline --ignore-scripts --prefix /installed /packed/*.tgz

FROM node:24-bookworm-slim
COPY --from=installed /installed /opt/adx-export
# A container starts once: what it compiled would be thrown away.
ENV PATH="/opt/adx-export/bin:$PATH" NODE_DISABLE_COMPILE_CACHE=1
USER node
WORKDIR /work
ENTRYPOINT ["adx-export"]
