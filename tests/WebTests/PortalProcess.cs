using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DataTests.Databases;
using Tests;
using Xunit;

namespace WebTests;

/// <summary>The portal as a process of its own, which a test can kill in the middle of anything and start again at the same address.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly TestDatabase database;
    private Process? running;

    private PortalProcess(TestDatabase database) => this.database = database;

    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    public static async Task<PortalProcess> StartAsync(TestDatabase database)
    {
        var portal = new PortalProcess(database);
        await portal.StartAsync();
        return portal;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Built(), "--urls", Address.ToString()]) { WorkingDirectory = WebFolder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Database__Provider"] = database.Provider.ToString();
        start.Environment["ConnectionStrings__Portal"] = database.ConnectionString;
        start.Environment["Serilog__MinimumLevel__Default"] = "Fatal";
        running = Process.Start(start)!;
        using var client = new HttpClient();
        await Eventually.HoldsAsync("the portal is ready", () => running.HasExited
            ? throw new InvalidOperationException($"The portal ended with {running.ExitCode} before it was ready")
            : IsReadyAsync(client));
    }

    /// <summary>Ends it as a crash or a lost machine would: it can't finish anything (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (running is null) return;
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
        running = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string WebFolder => Path.Combine(Repository.Root, "src", "LabourMigrationEval.Web");

    /// <summary>As it was built with these tests: bin/Debug/net10.0 or the like.</summary>
    private static string Built()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(WebFolder, "bin", framework.Parent!.Name, framework.Name, "LabourMigrationEval.Web.dll");
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
