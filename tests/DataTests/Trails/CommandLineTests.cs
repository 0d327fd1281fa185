using System.Text.Json;
using DataTests.Databases;
using LabourMigrationEval.Data.Trails;
using Tests;
using Xunit;

namespace DataTests.Trails;

/// <summary>The command line as a script calls it: a process, its output and its exit code.</summary>
public sealed class CommandLineTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Verify_ends_with_0_and_says_that_the_trail_holds(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await desk.WriteAsync("First.");
        var last = (await desk.EntriesAsync())[^1].Number;

        var (exit, output, error) = await RunAsync(desk, "verify");

        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith($"The trail of {last} entries holds, and the records are as it tells; head {last} was signed on ", output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Verify_ends_with_1_and_names_the_first_entry_that_is_not_as_it_was_written(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await desk.WriteAsync("First.", "Second.");
        var last = (await desk.EntriesAsync())[^1].Number;
        await desk.TamperAsync($$"""UPDATE "Trail" SET "Words" = '{}' WHERE "Number" >= {{last - 1}}""");

        var (exit, output, error) = await RunAsync(desk, "verify");
        Assert.Equal((1, $"Entry {last - 1} is altered: its words aren’t those that were hashed.\n"), (exit, output));
        Assert.Contains("compare it with a backup", error, StringComparison.Ordinal);

        var (jsonExit, json, _) = await RunAsync(desk, "verify", "--json");
        using var result = JsonDocument.Parse(json);
        Assert.Equal(1, jsonExit);
        Assert.False(result.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(last - 1, result.RootElement.GetProperty("fault").GetProperty("entry").GetInt64());
        Assert.Equal(last, result.RootElement.GetProperty("head").GetProperty("number").GetInt64());
    }

    [Fact]
    public async Task Verify_ends_with_1_where_no_head_was_ever_signed_or_by_another_key()
    {
        await using var desk = await TrailedDesk.OpenAsync(Provider.Sqlite);
        await using var other = await TrailedDesk.OpenAsync(Provider.Sqlite);
        var (unsigned, none, _) = await RunWithAsync(desk, "Trail__Heads", desk.Heads.Path + ".none", "verify");
        Assert.Equal(1, unsigned);
        Assert.Contains("no head was ever signed", none, StringComparison.Ordinal);
        var (foreign, theirs, _) = await RunWithAsync(desk, "Trail__Key", other.KeyPath, "verify");
        Assert.Equal(1, foreign);
        Assert.Contains("isn’t signed with the portal’s key", theirs, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Redact_takes_the_words_out_signs_and_leaves_the_trail_whole(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await desk.WriteAsync("A witness said so.");
        var number = (await desk.EntriesAsync()).First(entry => entry.Words!.Contains("witness", StringComparison.Ordinal)).Number;

        Assert.Equal(0, (await RunAsync(desk, "redact", $"{number}", "--why", "It names a witness.")).Exit);

        Assert.DoesNotContain(await desk.EntriesAsync(), entry => entry.Words?.Contains("A witness said", StringComparison.Ordinal) == true);
        var (exit, output, _) = await RunAsync(desk, "verify");
        Assert.Equal(0, exit);
        Assert.Contains($"head {(await desk.EntriesAsync())[^1].Number} was signed", output, StringComparison.Ordinal);
        var (again, _, error) = await RunAsync(desk, "redact", $"{number}", "--why", "Once more.");
        Assert.Equal((3, $"The words of entry {number} were taken out before.\n"), (again, error));
    }

    [Fact]
    public async Task The_public_half_of_the_key_is_enough_to_verify_and_not_to_redact()
    {
        await using var desk = await TrailedDesk.OpenAsync(Provider.Sqlite);
        await desk.WriteAsync("First.");
        var entries = (await desk.EntriesAsync()).Count;
        var half = desk.KeyPath + ".pub";
        using (var key = TrailKey.Read(desk.KeyPath)) await File.WriteAllTextAsync(half, key.ExportSubjectPublicKeyInfoPem());

        Assert.Equal(0, (await RunWithAsync(desk, "Trail__Key", half, "verify")).Exit);
        var (exit, _, error) = await RunWithAsync(desk, "Trail__Key", half, "redact", "1", "--why", "It names a witness.");
        Assert.Equal((3, $"{half} holds the public half of the key. To redact, set Trail__Key to the whole key: the portal signs what it writes.\n"), (exit, error));
        Assert.Equal(entries, (await desk.EntriesAsync()).Count);
    }

    [Fact]
    public async Task Wrong_use_ends_with_2_and_what_cannot_be_read_with_3_each_with_what_to_do()
    {
        await using var desk = await TrailedDesk.OpenAsync(Provider.Sqlite);
        foreach (var wrong in (string[][])[[], ["forget"], ["verify", "--quickly"], ["redact", "many", "--why", "x"], ["redact", "1"]])
        {
            var (exit, output, error) = await RunAsync(desk, wrong);
            Assert.Equal((2, ""), (exit, output));
            Assert.Contains("--help", error, StringComparison.Ordinal);
        }
        var (setting, _, said) = await RunWithAsync(desk, "Database__Provider", "Oracle", "verify");
        Assert.Equal((2, "Database__Provider is “Oracle”. Set it to Sqlite or Postgres.\n"), (setting, said));
        Assert.Equal(3, (await RunWithAsync(desk, "ConnectionStrings__Portal", "Data Source=/no/such/portal.db", "verify")).Exit);
        Assert.Equal(3, (await RunWithAsync(desk, "Trail__Key", "/no/such/key.pem", "verify")).Exit);
    }

    private static Task<(int Exit, string Output, string Error)> RunAsync(TrailedDesk desk, params string[] command) => RunWithAsync(desk, "", "", command);

    private static async Task<(int Exit, string Output, string Error)> RunWithAsync(TrailedDesk desk, string setting, string value, params string[] command)
    {
        var environment = new Dictionary<string, string>
        {
            ["Database__Provider"] = desk.Database.Provider.ToString(),
            ["ConnectionStrings__Portal"] = desk.Database.ConnectionString,
            ["Trail__Key"] = desk.KeyPath,
            ["Trail__Heads"] = desk.Heads.Path,
        };
        if (setting.Length > 0) environment[setting] = value;
        return await Command.ExitAsync(Path.GetTempPath(), environment, ["dotnet", Path.Combine(AppContext.BaseDirectory, "LabourMigrationEval.Cli.dll"), .. command]);
    }
}
