# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS construction
WORKDIR /source

# Packages first: this layer changes only when a version changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.props src/
COPY src/Convergence.Domain/Convergence.Domain.csproj src/Convergence.Domain/packages.lock.json src/Convergence.Domain/
COPY src/Convergence.Data/Convergence.Data.csproj src/Convergence.Data/packages.lock.json src/Convergence.Data/
COPY src/Convergence.Web/Convergence.Web.csproj src/Convergence.Web/packages.lock.json src/Convergence.Web/
RUN dotnet restore src/Convergence.Web/Convergence.Web.csproj --locked-mode -p:PublishReadyToRun=true

COPY .editorconfig BannedSymbols.txt ./
COPY src/ src/
# The user guide is part of the application (/aide).
COPY docs/guide/ docs/guide/
RUN dotnet publish src/Convergence.Web/Convergence.Web.csproj -c Release --no-restore -o /publication

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS application

# ICU and the time zones: French sorting, dates and numbers, due dates in Europe/Paris. They are checked, not supposed:
# the distribution of the base image, and with it what it holds, changes between two versions of .NET.
USER root
RUN apt-get update \
    && apt-get install -y --no-install-recommends tzdata curl \
       "$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)" \
    && rm -rf /var/lib/apt/lists/* \
    && test -e /usr/share/zoneinfo/Europe/Paris

WORKDIR /app
COPY --from=construction /publication .
RUN mkdir -p /app/App_Data && chown "$APP_UID" /app/App_Data

USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    LANG=C.UTF-8
EXPOSE 8080
VOLUME /app/App_Data

# Ready: the database answers and its migrations are applied (base migrer).
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD curl --fail --silent --output /dev/null http://127.0.0.1:8080/sante/pret || exit 1

ENTRYPOINT ["dotnet", "Convergence.Web.dll"]
