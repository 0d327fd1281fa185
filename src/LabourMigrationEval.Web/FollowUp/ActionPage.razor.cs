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
    private ActionVerb? tried, opened;
    private string? hand;
    private int loaded, account;
    private bool mayReport, mayVerify, isEvaluator;

    [CascadingParameter] private Task<AuthenticationState> Session { get; set; } = default!;
    [Inject] private IDbContextFactory<PortalDb> Databases { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [Inject] private PublicCache Cache { get; set; } = default!;
    [Inject] private OfficeAct Act { get; set; } = default!;
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

    /// <summary>
    /// Words that were typed, and what came of them, stay in view, also when the action has meanwhile gone to another unit:
    /// by somebody else, or by this very act.
    /// </summary>
    private bool MayTry(ActionVerb verb) => draft.Has(verb) || (verb == tried && (Act.Done is not null || Act.Problems.Count > 0)) || (verb == ActionVerb.Verify ? mayVerify : mayReport);

    /// <summary>Words that were typed before, in another circuit or while the line was down, are back and in view.</summary>
    private void Take(ActionVerb verb, KeptWords kept)
    {
        draft.Take(kept.Words);
        opened = verb;
    }

    private void Choose(IBrowserFile? file)
    {
        tried = ActionVerb.Attach;
        draft.File = file;
        Act.Say();
        if (file is null || Uploads.TooLarge(file.Size) is not { } problem) return;
        draft.File = null;
        Act.Say(problems: problem);
    }

    /// <summary>Loads what stands, lets the person act on it, and saves; unless something else stands than what the page shows.</summary>
    private async Task ActAsync(ActionVerb verb)
    {
        if (Act.Busy) return;
        tried = verb;
        await Act.DoAsync($"{verb} of action {Id}, by account {account}", async () =>
        {
            await using var db = await Databases.CreateDbContextAsync();
            var by = await db.ActingAsync(account, verb == ActionVerb.Verify ? Roles.Evaluator : Roles.Contributor);
            var to = await db.ToFollowUpAsync(Id) ?? throw new RuleViolation("This action is gone. Copy what you wrote.");
            var seen = action!.Version;
            var isSeen = to.Version == seen;
            object? sent = null;
            if (isSeen)
            {
                var chosen = verb == ActionVerb.Attach ? draft.File : null;
                var file = chosen is null ? null : await Uploads.ReadAsync(chosen);
                if (chosen is not null && draft.File != chosen) throw new RuleViolation("Another file was chosen while the first was being read, so neither is attached yet. Attach it once more.", nameof(Evidence.File));
                var among = await db.ChoicesAsync(to.Response!.Evaluation!);
                sent = draft.Typed(verb);
                draft.Do(verb, to, among, file, by, Now);
            }
            if (!isSeen || !await db.TrySaveAsync(to, seen))
            {
                await ShowMeanwhileAsync();
                return;
            }
            Act.Saved($"{Done(verb)}. It stands on the public page now");
            await Cache.ForgetAsync(CancellationToken.None);
            // Letters typed after the press of the button are in the form alone, and go on being kept.
            if (draft.Typed(verb).Equals(sent))
            {
                await forms[verb].SavedAsync();
                draft.Sent(verb);
            }
            else
            {
                Act.Saved($"{Done(verb)}. What you typed after that is still in the form, and not sent");
            }
            await LoadAsync();
        });
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
        throw new RuleViolation([new Problem("Somebody else changed this action while the page was open, so yours is not saved yet. Read what they did, then send yours if it still holds."), .. theirs.Select(line => new Problem(line))]);
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
