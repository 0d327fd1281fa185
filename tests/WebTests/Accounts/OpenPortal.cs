using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace WebTests.Accounts;

/// <summary>A portal of a test class's own, with the documented accounts, for tests that change what they find.</summary>
public sealed class OpenPortal : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public PortalHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        Host = PortalHost.Start(Database);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Asks a service of the portal for something, as a page would.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>An account of its own, with the documented password; without one it is merely invited.</summary>
    public Task<PortalUser> AddAccountAsync(string email, string? password) => AskAsync<UserManager<PortalUser>, PortalUser>(async users =>
    {
        var user = new PortalUser { UserName = email, Email = email, Person = new() { Name = "Somebody" } };
        var made = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
        return user;
    });

    public Task DisableAsync(string email) => AskAsync<PortalDb, int>(db =>
        db.Users.Where(user => user.Email == email).ExecuteUpdateAsync(update => update.SetProperty(user => user.Disabled, true)));
}
