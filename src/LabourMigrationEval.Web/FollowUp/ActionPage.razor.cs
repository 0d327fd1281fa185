using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.FollowUp;

public sealed partial class ActionPage
{
    private readonly ActionDraft draft = new();
    private readonly Dictionary<ActionVerb, VerbForm> forms = [];
    private FollowUpAction? action;
    private ResponsePractice practice = new();
    private PlanChoices among = new([], []);
    private Dictionary<int, StoredFile> files = [];
    private IReadOnlyList<ActionEvent> events = [];
    private IReadOnlyList<Problem> problems = [];
    private ActionVerb? tried, opened;
    private string? done, hand;
    private int loaded, account;
    private bool busy, mayReport, mayVerify, isEvaluator;

    [CascadingParameter] private Task<AuthenticationState> Session { get; set; } = default!;
    [Inject] private IDbContextFactory<PortalDb> Databases { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [Inject] private PublicCache Cache { get; set; } = default!;
    [Inject] private ILogger<ActionPage> Log { get; set; } = default!;
    [Inject] private Uploads Uploads { get; set; } = default!;
    [Parameter] public int Id { get; set; }

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    protected override async Task OnParametersSetAsync()
    {
        // Parameters may be set again without being others: what is typed must outlive that.
        if (loaded == Id) return;
        loaded = Id;
        await LoadAsync();
        if (action is null) Navigation.NotFound();
        opened = mayReport ? ActionVerb.Report : mayVerify ? ActionVerb.Verify : null;
    }

    /// <summary>Words that were typed stay in view, also when somebody has meanwhile given the action to another unit.</summary>
    private bool MayTry(ActionVerb verb) => draft.Has(verb) || (verb == ActionVerb.Verify ? mayVerify : mayReport);

    /// <summary>Words that were typed before, in another circuit or while the line was down, are back and in view.</summary>
    private void Take(ActionVerb verb, KeptWords kept)
    {
        draft.Take(kept.Words);
        opened = verb;
    }

    private void Choose(IBrowserFile? file)
    {
        (tried, done, problems) = (ActionVerb.Attach, null, []);
        draft.File = file;
        if (file is null || Uploads.TooLarge(file.Size) is not { } problem) return;
        (draft.File, problems) = (null, [problem]);
    }

    /// <summary>Loads what stands, lets the person act on it, and saves; unless something else stands than what the page shows.</summary>
    private async Task ActAsync(ActionVerb verb)
    {
        if (busy) return;
        (busy, tried, problems, done) = (true, verb, [], null);
        var saved = false;
        try
        {
            await using var db = await Databases.CreateDbContextAsync();
            var by = await db.ActingAsync(account, verb == ActionVerb.Verify ? Roles.Evaluator : Roles.Contributor);
            var to = await db.ToFollowUpAsync(Id) ?? throw new RuleViolation("This action is gone. Copy what you wrote.");
            var seen = action!.Version;
            var isSeen = to.Version == seen;
            if (isSeen)
            {
                var file = verb == ActionVerb.Attach && draft.File is { } chosen ? await Uploads.ReadAsync(chosen) : null;
                draft.Do(verb, to, await db.ChoicesAsync(to.Response!.Evaluation!), file, by, Now);
            }
            if (isSeen && await db.TrySaveAsync(to, seen))
            {
                saved = true;
                Log.LogInformation("{Verb} of action {Action} by person {Person}", verb, Id, by.Id);
                await Cache.ForgetAsync(CancellationToken.None);
                await forms[verb].SavedAsync();
                draft.Sent(verb);
                await LoadAsync();
                done = $"{Done(verb)}. It stands on the public page now";
            }
            else
            {
                await ShowMeanwhileAsync();
            }
        }
        catch (RuleViolation violation)
        {
            problems = violation.Problems;
        }
        catch (Exception fault) when (fault.IsOfDatabase())
        {
            Log.LogError(fault, "{Verb} of action {Action} failed, {Saved}", verb, Id, saved ? "but was saved" : "and was not saved");
            problems = [new(saved
                ? $"{Done(verb)}. The portal could not show it again, though: load this page anew before you go on."
                : "The portal could not save this. Your words are still here: try again in a minute, and copy them first.")];
        }
        finally
        {
            busy = false;
        }
    }

    private static string Done(ActionVerb verb) => verb switch
    {
        ActionVerb.Report => "Reported",
        ActionVerb.Attach => "Attached",
        ActionVerb.MoveDue => "The due date is moved",
        ActionVerb.Reassign => "Given over",
        ActionVerb.Verify => "Verified",
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    /// <summary>Somebody else was faster: what they did is shown, and what is typed here can be sent on top.</summary>
    private async Task ShowMeanwhileAsync()
    {
        var before = events;
        await LoadAsync();
        var theirs = events.Except(before).Select(happened => $"{happened.Sentence} at {Words.Time(happened.At)}{(happened.Said is null ? "." : $": “{happened.Said}”")}");
        problems = [new("Somebody else changed this action while the page was open, so yours is not saved yet. Read what they did, then send yours if it still holds."), .. theirs.Select(line => new Problem(line))];
    }

    private async Task LoadAsync()
    {
        var user = (await Session).User;
        account = user.AccountId();
        await using var db = await Databases.CreateDbContextAsync();
        var me = await db.PersonOfAsync(account);
        // A unit or an owner that was chosen and not sent yet stays chosen.
        var chosen = action is not null && (draft.UnitId, draft.OwnerId) != (action.UnitId, action.OwnerId);
        var found = await db.ToFollowUpAsync(Id);
        action = found?.AnnouncedIn is null ? null : found;
        if (action is null || me is null) return;
        among = await db.ChoicesAsync(action.Response!.Evaluation!);
        practice = (await db.Organisations.SingleAsync(house => house.Id == action.Response.Evaluation!.OrganisationId)).Practice;
        files = await db.FilesAsync(Id);
        events = ActionEvent.Of(action, practice);
        isEvaluator = user.IsInRole(Roles.Evaluator);
        mayReport = user.IsInRole(Roles.Contributor) && action.MayBeReportedBy(me);
        hand = action.HandOf(me);
        mayVerify = isEvaluator && hand is null;
        if (!chosen) (draft.UnitId, draft.OwnerId) = (action.UnitId, action.OwnerId);
    }
}
