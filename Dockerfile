FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# A test runs these very commands and starts what they make.
RUN dotnet publish src/LabourMigrationEval.Web --configuration Release --output /app
RUN dotnet publish src/LabourMigrationEval.Cli --configuration Release --output /app/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir data && chown $APP_UID data
USER $APP_UID
VOLUME /app/data
ENV URLS=http://+:8080
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["dotnet", "LabourMigrationEval.Web.dll", "--health", "http://localhost:8080/health/ready"]
ENTRYPOINT ["dotnet", "LabourMigrationEval.Web.dll"]
