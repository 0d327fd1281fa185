using System.Security.Cryptography;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Postgres;
using LabourMigrationEval.Data.Sqlite;
using LabourMigrationEval.Data.Trails;
using LabourMigrationEval.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LabourMigrationEval.Cli;

/// <summary>The portal that the settings name, with the key of its trail.</summary>
internal sealed class OpenedPortal : IDisposable
{
    private readonly PortalHome home;

    private OpenedPortal(PortalHome home)
    {
        this.home = home;
        if (home.Provider == DatabaseProvider.Sqlite && new SqliteConnectionStringBuilder(home.ConnectionString).DataSource is var file && !File.Exists(file))
            throw new FileNotFoundException($"There is no database {file}. Go to the portal’s folder, or set ConnectionStrings__Portal.");
        if (!File.Exists(home.TrailKey))
            throw new FileNotFoundException($"There is no key {home.TrailKey}. Set Trail__Key to the key of this portal’s trail; to verify, its public half is enough.");
        Key = TrailKey.Read(home.TrailKey);
        Heads = new TrailHeads(home.TrailHeads);
    }

    public ECDsa Key { get; }

    public TrailHeads Heads { get; }

    public PortalDb Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        _ = home.Provider == DatabaseProvider.Sqlite ? options.UseSqlitePortal(home.ConnectionString) : options.UsePostgresPortal(home.ConnectionString);
        return new(options.AddInterceptors(interceptors).Options);
    }

    /// <exception cref="CryptographicException">The key is the public half, which can't sign.</exception>
    public void RequireWholeKey()
    {
        try
        {
            Key.SignHash(new byte[SHA256.HashSizeInBytes]);
        }
        catch (CryptographicException half)
        {
            throw new CryptographicException($"{home.TrailKey} holds the public half of the key. To redact, set Trail__Key to the whole key: the portal signs what it writes.", half);
        }
    }

    public void Dispose() => Key.Dispose();

    /// <summary>Runs a verb; whatever keeps it from its work is told on standard error.</summary>
    public static async Task<int> RunAsync(Func<OpenedPortal, Task<int>> verb)
    {
        PortalHome home;
        try
        {
            home = PortalHome.Find(Environment.CurrentDirectory, setting => Environment.GetEnvironmentVariable(setting.Replace(":", "__", StringComparison.Ordinal)));
        }
        catch (InvalidOperationException wrong)
        {
            return await EndAsync(ExitCode.WrongUse, wrong.Message);
        }
        try
        {
            using var portal = new OpenedPortal(home);
            return await verb(portal);
        }
        catch (RuleViolation refused)
        {
            return await EndAsync(ExitCode.BadInput, refused.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return await EndAsync(ExitCode.BadInput, fault.Message);
        }
        catch (Exception fault) when (fault.IsOfDatabase() || fault is ArgumentException)
        {
            return await EndAsync(ExitCode.BadInput,
                $"The database doesn’t answer: {fault.GetBaseException().Message} Check ConnectionStrings__Portal, and start the portal once to bring it up to date.");
        }
    }

    private static async Task<int> EndAsync(int code, string message)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
