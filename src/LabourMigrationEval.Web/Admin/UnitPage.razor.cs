using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Keeping;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Admin;

public sealed partial class UnitPage
{
    private const int MostTasks = 50;

    private UnitSummary? unit;
    private IReadOnlyList<UnitSummary> others = [];
    private IReadOnlyList<UnitTask> tasks = [];
    private IReadOnlyList<(int? Account, string Name)> people = [];
    private UnitForm form = new();
    private KeptForm? kept;

    [CascadingParameter] private Task<AuthenticationState> Session { get; set; } = default!;
    [Inject] private IDbContextFactory<PortalDb> Databases { get; set; } = default!;
    [Inject] private IServiceScopeFactory Scopes { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private PublicCache Cache { get; set; } = default!;
    [Inject] private OfficeAct Act { get; set; } = default!;
    [Parameter] public int Id { get; set; }

    private IReadOnlyDictionary<string, string> Standing => UnitForm.Of(unit!).Fields;

    protected override async Task OnParametersSetAsync()
    {
        if (unit?.Id == Id) return;
        await LoadAsync();
        if (unit is null) Navigation.NotFound();
        else form = UnitForm.Of(unit);
    }

    private Task ChangeAsync() => ActAsync(async (units, by) =>
    {
        var sent = form.Fields;
        try
        {
            await units.ChangeAsync(Id, form, unit!, by);
        }
        catch (RuleViolation changed) when (changed.Problems.Contains(Units.Changed))
        {
            var stood = Standing;
            await LoadAsync();
            throw new RuleViolation(Meet(stood, form.Fields));
        }
        Act.Saved("Changed");
        // Public pages name units.
        await Cache.ForgetAsync(CancellationToken.None);
        await LoadAsync();
        // Letters typed after the press of the button go on being kept.
        if (!FieldMerge.AreSame(form.Fields, sent)) return;
        await kept!.SavedAsync(null);
        form = UnitForm.Of(unit!);
    });

    private Task RemoveAsync() => ActAsync(async (units, by) =>
    {
        await units.RemoveAsync(Id, by);
        Navigation.NavigateTo("/office/units");
    });

    private Task ActAsync(Func<Units, int, Task> act) => Act.DoAsync($"Change of unit {Id}", async () =>
    {
        await using var scope = Scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<Units>(), (await Session).User.AccountId());
    }, Accounts.MayNotBeDone);

    /// <summary>Words that were typed before; what others have saved since is told.</summary>
    private void TakeKept(KeptWords words)
    {
        var told = Meet(words.Stood, UnitForm.Read(words.Words).Fields);
        if (words.Begun is { } begun && begun != FieldMerge.Version(Standing)) Act.Say(problems: told);
    }

    private IReadOnlyList<Problem> Meet(IReadOnlyDictionary<string, string>? stood, IReadOnlyDictionary<string, string> mine)
    {
        var merge = FieldMerge.Of(stood, mine, Standing);
        form = UnitForm.Read(merge.Fields);
        return merge.Problems((field, value) => field == nameof(Unit.Parent) ? others.FirstOrDefault(other => Words.Digits(other.Id) == value)?.Name ?? "" : value);
    }

    private async Task LoadAsync()
    {
        await using var db = await Databases.CreateDbContextAsync();
        var all = await UnitSummary.AllAsync(db);
        unit = all.Find(known => known.Id == Id);
        if (unit is null) return;
        others = [.. all.Where(known => known.OrganisationId == unit.OrganisationId && known.Id != Id)];
        people = [.. (await db.People.Where(person => person.Units.Any(own => own.Id == Id)).OrderBy(person => person.Name)
            .Select(person => new { person.Name, Account = db.Users.Where(user => user.PersonId == person.Id).Select(user => (int?)user.Id).FirstOrDefault() })
            .ToListAsync()).Select(person => (person.Account, person.Name))];
        var asked = await db.Recommendations.Where(r => r.Units.Any(own => own.UnitId == Id)).OrderBy(r => r.Evaluation!.Title).ThenBy(r => r.Order).Take(MostTasks)
            .Select(r => new { r.Title, r.Key, r.Evaluation!.Slug, Evaluation = r.Evaluation.Title, Leads = r.Units.Any(own => own.UnitId == Id && own.IsLead) }).ToListAsync();
        var acts = await db.Actions.Where(action => action.UnitId == Id).OrderBy(action => action.Due == null).ThenBy(action => action.Due).ThenBy(action => action.Id).Take(MostTasks)
            .Select(action => new { action.Id, action.Title, Printed = action.Lines != null, action.AnnouncedIn, action.Response!.Evaluation!.Slug, Evaluation = action.Response.Evaluation.Title, action.Response.Recommendation!.Key }).ToListAsync();
        tasks =
        [
            .. asked.Select(r => new UnitTask(FiguredText.Plain(r.Title), $"{(r.Leads ? "leads the answer" : "contributes to the answer")}: {r.Evaluation}", $"/office/evaluations/{r.Slug}/recommendations/{r.Key}"))
                .Concat(acts.Select(a => new UnitTask(a.Printed ? FiguredText.Plain(a.Title) : a.Title, $"action: {a.Evaluation}",
                    a.AnnouncedIn is not null ? $"/office/actions/{a.Id}" : $"/office/evaluations/{a.Slug}/{(a.Key is null ? "response" : $"recommendations/{a.Key}")}")))
                .Take(MostTasks),
        ];
    }
}
