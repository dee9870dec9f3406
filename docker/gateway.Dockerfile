# The payment gateway as an image. From the project's folder:
#
#   docker build -f docker/gateway.Dockerfile -t nexonomy-gateway .

FROM rust:1.95.0-slim-bookworm AS build
# SQLite and the cryptography are compiled from C.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends build-essential \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /nexonomy
COPY . .
RUN cargo build --release --locked -p nexonomy-gateway && mv target/release/nexonomy-gateway /usr/local/bin/

FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="Nexonomy gateway" \
  org.opencontainers.image.description="Reads and executes payments for an operator of the Nexonomy chain" \
  org.opencontainers.image.source="https://github.com/nexonomy/nexonomy" \
  org.opencontainers.image.licenses="Apache-2.0"
# The certificates are what processors are recognised by; curl is for the health check.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates curl \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 10002 --no-create-home --shell /usr/sbin/nologin nexonomy-gateway \
  && install -d -o nexonomy-gateway -g nexonomy-gateway -m 700 /var/lib/nexonomy-gateway
COPY --from=build /usr/local/bin/nexonomy-gateway /usr/local/bin/
USER 10002:10002
VOLUME /var/lib/nexonomy-gateway
HEALTHCHECK --interval=30s --timeout=5s --start-period=1m \
  CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://127.0.0.1:9966/health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["nexonomy-gateway"]
CMD ["--config", "/etc/nexonomy-gateway/gateway.toml", "run"]
