# The module as a cluster runs it. docs/deploy.md says how to install it, and scripts/container.sh runs these steps without a container engine.
#
#   docker build --tag wasm-module .

FROM swift:6.3.1-bookworm AS build
WORKDIR /source
COPY . .
# The libraries of Swift go into the program: the final stage has none.
RUN scripts/build-static.sh \
  && strip -o .build-static/manager .build-static/release/wasm-module

# TinyGo, and the Go that it needs: programs are compiled here.
FROM tinygo/tinygo:0.39.0
USER 0
# libcurl talks to the cluster, and curl asks for the health. Their versions are those of the image's release with its security updates.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates curl libcurl4 libgcc-s1 \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /source/.build-static/manager /manager
RUN ln -s /manager /wasm-module

# Everything that is written goes below /tmp, also what TinyGo and Go keep: the root file system can be read-only when a volume is there.
ENV HOME=/tmp/home TMPDIR=/tmp XDG_CACHE_HOME=/tmp/cache GOPATH=/tmp/go WASM_MODULE_CACHE=/tmp/wasm-module

LABEL org.opencontainers.image.title="wasm-module" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.description="Compiles programs to WebAssembly and answers requests with them: the component wasm_eval" \
  org.opencontainers.image.version="0.1.0"

USER 65532:65532
EXPOSE 8081
# The address is that which the chart gives the probes; another one can be named. Kubernetes has its own probes and does not use this.
HEALTHCHECK --interval=20s --timeout=3s --start-period=15s \
  CMD ["sh", "-c", "curl --fail --silent --show-error --output /dev/null ${HEALTH_URL:-http://127.0.0.1:8081/healthz}"]
ENTRYPOINT ["/manager"]
