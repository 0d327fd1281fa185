using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Keeping;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Admin;

public sealed partial class PersonPage
{
    private AccountRow? row;
    private IReadOnlyList<UnitRow> units = [];
    private PersonForm form = new();
    private KeptForm? kept;
    private AccountLink? link;
    private bool isOwn;

    [CascadingParameter] private Task<AuthenticationState> Session { get; set; } = default!;
    [Inject] private IDbContextFactory<PortalDb> Databases { get; set; } = default!;
    [Inject] private IServiceScopeFactory Scopes { get; set; } = default!;
    [Inject] private PublicCache Cache { get; set; } = default!;
    [Inject] private OfficeAct Act { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Parameter] public int Account { get; set; }

    private IReadOnlyDictionary<string, string> Standing => PersonForm.Of(row!).Fields;

    private IReadOnlyList<Problem> About(string part) => [.. Act.Problems.Where(problem => problem.About == part)];

    protected override async Task OnParametersSetAsync()
    {
        if (row?.Id == Account) return;
        isOwn = (await Session).User.AccountId() == Account;
        await using var db = await Databases.CreateDbContextAsync();
        units = await UnitRow.AllAsync(db);
        row = (await AccountRow.AllAsync(db, Account)).SingleOrDefault();
        if (row is null) Navigation.NotFound();
        else form = PersonForm.Of(row);
    }

    private Task SaveAsync() => ActAsync(async (accounts, by) =>
    {
        var sent = form.Fields;
        try
        {
            await accounts.ChangeAsync(Account, form, by);
        }
        catch (RuleViolation changed) when (changed.Problems.Contains(Units.Changed))
        {
            var stood = Standing;
            await ReloadAsync();
            throw new RuleViolation(Meet(stood, form.Fields));
        }
        Act.Saved("Changed");
        // Public pages show the name.
        await Cache.ForgetAsync(CancellationToken.None);
        await ReloadAsync();
        // Letters typed after the press of the button go on being kept.
        var late = !FieldMerge.AreSame(form.Fields, sent);
        if (!late) await kept!.SavedAsync(null);
        form = late ? PersonForm.Read(form.Fields, row) : PersonForm.Of(row!);
    });

    private Task MakeLinkAsync() => ActAsync(async (accounts, by) =>
    {
        link = await accounts.LinkAsync(Account, by);
        await ReloadAsync();
    });

    private Task DisableAsync(bool disabled) => ActAsync(async (accounts, by) =>
    {
        await accounts.DisableAsync(Account, disabled, by);
        Act.Saved(disabled ? "Disabled" : "Enabled");
        await ReloadAsync();
    });

    private Task EraseAsync() => ActAsync(async (accounts, by) =>
    {
        await accounts.EraseAsync(Account, by);
        Act.Saved("Erased. What this person did stays on record, without the name");
        await Cache.ForgetAsync(CancellationToken.None);
        await ReloadAsync();
        // Nothing that was typed of the person stays.
        await kept!.SavedAsync(null);
        form = PersonForm.Of(row!);
    });

    /// <summary>Shows the account as it stands now, and leaves what was typed.</summary>
    private async Task ReloadAsync()
    {
        await using var db = await Databases.CreateDbContextAsync();
        row = (await AccountRow.AllAsync(db, Account)).Single();
    }

    private Task ActAsync(Func<Accounts, int, Task> act) => Act.DoAsync($"Change of account {Account}", async () =>
    {
        link = null;
        await using var scope = Scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<Accounts>(), (await Session).User.AccountId());
    }, Accounts.MayNotBeDone);

    /// <summary>Words that were typed before; what others have saved since is told.</summary>
    private void TakeKept(KeptWords words)
    {
        var told = Meet(words.Stood, PersonForm.Read(words.Words, row).Fields);
        if (words.Begun is { } begun && begun != FieldMerge.Version(Standing)) Act.Say(problems: told);
    }

    private IReadOnlyList<Problem> Meet(IReadOnlyDictionary<string, string>? stood, IReadOnlyDictionary<string, string> mine)
    {
        var merge = FieldMerge.Of(stood, mine, Standing);
        form = PersonForm.Read(merge.Fields, row);
        return merge.Problems((field, value) => field switch
        {
            nameof(PersonForm.Roles) => value.Replace(",", ", ", StringComparison.Ordinal),
            nameof(PersonForm.Units) => string.Join(", ", units.Where(unit => value.Split(',').Contains(Words.Digits(unit.Id))).Select(unit => unit.Name)),
            _ => value,
        });
    }
}
