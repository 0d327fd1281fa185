using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Tests;
using Xunit;

namespace WebTests;

/// <summary>What the Dockerfile makes, made and started here by its own words, without Docker.</summary>
public sealed class PublishedPortalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-published.");
    private readonly string address = $"http://localhost:{PortalProcess.FreePort()}";

    [Fact]
    public async Task What_the_Dockerfile_publishes_starts_on_SQLite_becomes_ready_and_passes_the_health_check()
    {
        foreach (var publish in Instructions("RUN dotnet publish "))
            await Command.RunAsync(Repository.Root, ["dotnet", "publish", .. publish.Split(' ').Select(word => word.StartsWith("/app", StringComparison.Ordinal) ? folder.FullName + word[4..] : word)]);
        string[] healthCheck = [.. Exec("    CMD ").Select(word => word.Replace("http://localhost:8080", address, StringComparison.Ordinal))];
        Assert.Equal(1, (await Command.ExitAsync(folder.FullName, healthCheck)).ExitCode);

        using var portal = Start(Exec("ENTRYPOINT "));
        try
        {
            Assert.Equal(HttpStatusCode.OK, await ReadyAsync(portal));
            Assert.Equal(0, (await Command.ExitAsync(folder.FullName, healthCheck)).ExitCode);
            Assert.True(File.Exists(Path.Combine(folder.FullName, "data", "portal.db")), "The portal keeps its SQLite file in data/");
            var verify = await Command.ExitAsync(folder.FullName, "dotnet", "cli/LabourMigrationEval.Cli.dll", "verify");
            Assert.Equal((0, ""), (verify.ExitCode, verify.Error));
        }
        finally
        {
            portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], "--urls", address]) { WorkingDirectory = folder.FullName };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return Process.Start(start)!;
    }

    private async Task<HttpStatusCode> ReadyAsync(Process portal)
    {
        using var client = new HttpClient();
        HttpStatusCode? answered = null;
        await Eventually.HoldsAsync("the portal answers", async () =>
        {
            if (portal.HasExited) throw new InvalidOperationException($"The portal ended with {portal.ExitCode} before it was ready");
            try
            {
                using var answer = await client.GetAsync(new Uri($"{address}/health/ready"), TestContext.Current.CancellationToken);
                answered = answer.StatusCode;
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return answered!.Value;
    }

    private static string[] Exec(string instruction) => JsonSerializer.Deserialize<string[]>(Instruction(instruction))!;

    private static string Instruction(string name) => Instructions(name).Single();

    private static IEnumerable<string> Instructions(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "Dockerfile"))
            .Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[name.Length..]);
}
