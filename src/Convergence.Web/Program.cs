var builder = WebApplication.CreateBuilder(args);

// The address of appsettings.json is only a default: ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS and --urls come before it.
// (A key "Urls" in appsettings.json would win over ASPNETCORE_URLS, and "Kestrel:Endpoints" over everything.)
if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
{
    builder.WebHost.UseUrls(builder.Configuration["AdresseParDefaut"] ?? "http://127.0.0.1:5080");
}

var app = builder.Build();

app.MapGet("/", () => "Convergence");

await app.RunAsync();
