# Two stages: the first installs what the lock file names, the second holds only what runs.
FROM python:3.12-slim AS build
WORKDIR /app
COPY requirements.lock .
RUN python -m venv /app/.venv \
    && /app/.venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock

FROM python:3.12-slim
RUN useradd --create-home --uid 10001 comeback && install -d -o comeback -g comeback /app /app/data
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY --chown=comeback:comeback . .
USER comeback
ENV PATH="/app/.venv/bin:$PATH" PYTHONUNBUFFERED=1 COMEBACK_DATABASE=/app/data/comeback.db
VOLUME /app/data
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
