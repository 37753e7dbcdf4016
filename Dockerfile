# Builds the package and runs it: not as root, with a root file system that can be read-only. test/deploy/container.test.ts
# runs these steps without a container engine.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit
COPY . .
RUN npm pack --silent
RUN mkdir package && tar -xzf tmf-open-api-server-*.tgz -C package --strip-components=1

FROM node:24-bookworm-slim AS packages
WORKDIR /packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit
RUN npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx >sbom.cdx.json

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=packages /packages/node_modules node_modules
COPY --from=packages /packages/sbom.cdx.json ./
COPY --from=build /build/package ./
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 METRICS_HOST=0.0.0.0 DATABASE_URL=sqlite:/data/tmf.sqlite
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=32", "dist/scripts/tmf/main.js"]
CMD ["serve"]
