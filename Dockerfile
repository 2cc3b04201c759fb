# syntax=docker/dockerfile:1
# The build with the Discord.Net gateway.
# The bases can be named by digest: docker build --build-arg SDK=mcr.microsoft.com/dotnet/sdk@sha256:... (see SECURITY.md).
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0
FROM $SDK AS build
WORKDIR /alkbot
COPY . .
# What is restored is what the lock files say; what follows takes it from there.
RUN dotnet restore src/AlkBot -p:Gateway=true -p:CI=true
# A platform is named so that the program is compiled ahead of time: it starts in half the time.
RUN dotnet publish src/AlkBot -c Release -p:Gateway=true --os linux -o /published

# The aspnet image has the ASP.NET Core runtime.
FROM $RUNTIME
WORKDIR /alkbot
COPY --from=build /published bin/
COPY index-source index-source/
# The image's own user, without a password or a shell, owns nothing but the index and the sources, which admins add to and remove from.
RUN mkdir .alkbot && chown -R $APP_UID .alkbot index-source
USER $APP_UID
# A new volume begins with what the image has there, and as whose it is.
VOLUME /alkbot/.alkbot /alkbot/index-source
ENV ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
ENTRYPOINT ["/alkbot/bin/alkbot"]
CMD ["serve"]
