using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Respond;

public sealed partial class ResponsePage
{
    private ResponseSubject? subject;
    private IReadOnlyList<Unit> units = [];
    private IReadOnlyList<Recommendation> others = [];
    private IReadOnlyList<FollowUpAction> announced = [];
    private ResponseForm form = new(), standing = new();
    private string remark = "";
    private (string, string?) loaded;
    private int account, person;
    private bool typedSince, mayWrite, mayClear, mayAmend, hasHand;

    [CascadingParameter] private Task<AuthenticationState> Session { get; set; } = default!;
    [Inject] private IDbContextFactory<PortalDb> Databases { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [Inject] private PublicCache Cache { get; set; } = default!;
    [Inject] private OfficeAct Act { get; set; } = default!;
    [Parameter] public string Slug { get; set; } = "";

    /// <summary>The recommendation; null for the response to the evaluation as a whole.</summary>
    [Parameter] public string? Key { get; set; }

    private OfficeResponse? Response => subject?.Response;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    protected override async Task OnParametersSetAsync()
    {
        // Parameters may be set again without being others: what is in the form must outlive that.
        if (loaded == (Slug, Key)) return;
        await LoadAsync();
        if (subject is null) Navigation.NotFound();
        form = standing.Copy();
        loaded = (Slug, Key);
    }

    private async Task KeepAsync()
    {
        // The same words twice, from a second press or a post sent again, make no second step.
        if (form.Version is not null && form.Version == standing.Version && form.Agrees(standing))
        {
            await ForgetKeptAsync("Saved as it stands here");
            return;
        }
        await SaveAsync();
        // Letters that arrived after the press of the button.
        if (typedSince) await SaveAsync();

        Task SaveAsync() => ActAsync(Roles.Contributor, Write, $"Saved as a draft at {Words.Time(Now)}");
    }

    private Task SubmitAsync() => ActAsync(Roles.Contributor, (to, among, by, at) =>
    {
        Write(to, among, by, at);
        to.Response!.Submit(by, at);
    }, "Submitted. Somebody who had no hand in it can now clear it");

    private Task ReturnAsync() => ActAsync(Roles.Clearer, (to, _, by, at) => to.Response!.Return(remark, by, at), "Returned with your remark");

    private Task PublishAsync() => ActAsync(Roles.Clearer, (to, _, by, at) =>
    {
        if (!string.IsNullOrWhiteSpace(remark))
            throw new RuleViolation("You wrote a remark, which goes with a return. Return the response with it, or empty it before you publish.", nameof(ResponseStep.Remark));
        to.Response!.ClearAndPublish(by, at);
    }, "Published. It stands on the public page now");

    private Task AmendAsync() =>
        ActAsync(Roles.Contributor, (to, _, by, at) => to.Response!.Amend(remark, by, at), "Taken up again. Readers go on seeing what is published");

    private void Write(ResponseSubject to, PlanChoices among, Person by, DateTime at)
    {
        var response = to.Answered(by, at);
        response.Write(form.Position, form.Text, form.Reason, by, at);
        response.Reserve(form.Reservations, by, at);
        response.Plan(form.Planned, among, by, at);
    }

    /// <summary>Loads what stands, lets the person act on it, and saves; unless something else stands than what the page shows.</summary>
    private async Task ActAsync(string role, Action<ResponseSubject, PlanChoices, Person, DateTime> act, string then)
    {
        await Act.DoAsync($"Response to {Slug} {Key ?? "as a whole"}, by account {account}", async () =>
        {
            typedSince = false;
            var written = form.Copy();
            await using var db = await Databases.CreateDbContextAsync();
            var by = await db.ActingAsync(account, role);
            var to = await ResponseSubject.LoadAsync(db, Slug, Key) ?? throw new RuleViolation("What this answers is gone. Copy what you wrote.");
            var seen = form.Version;
            var isSeen = to.Response?.Version == seen;
            if (isSeen) act(to, await db.ChoicesAsync(to.Evaluation), by, Now);
            if (!isSeen || !await db.TrySaveAsync(to.Response!, seen))
            {
                await ShowBothAsync();
                return;
            }
            Act.Saved(then);
            if (to.Response!.State == ResponseState.Published) await Cache.ForgetAsync(CancellationToken.None);
            if (merge is not null) await HandBackAsync(merge, Last);
            // A letter typed after the press of the button is in the form alone, and goes on being kept.
            typedSince = !form.Agrees(written);
            if (!typedSince) await ForgetKeptAsync(then);
            await LoadAsync();
            (merge, remark) = (null, "");
            // On the version of this very save: if somebody else has saved since, the next save meets theirs.
            if (typedSince) form.Version = to.Response!.Version;
            else form = standing.Copy();
        });
    }

    private async Task LoadAsync()
    {
        var user = (await Session).User;
        account = user.AccountId();
        await using var db = await Databases.CreateDbContextAsync();
        var me = await db.PersonOfAsync(account);
        subject = await ResponseSubject.LoadAsync(db, Slug, Key);
        standing = ResponseForm.Of(Response);
        if (subject is null || me is null) return;
        person = me.Id;
        var among = await db.ChoicesAsync(subject.Evaluation);
        units = [.. among.Units];
        others = [.. among.Recommendations.Where(other => other.Id != subject.Recommendation?.Id)];
        announced = Response?.Actions.FindAll(action => action.AnnouncedIn is not null) ?? [];
        mayWrite = user.IsInRole(Roles.Contributor) && subject.MayBeAnsweredBy(me) && Response?.CanBeWritten != false;
        mayAmend = user.IsInRole(Roles.Contributor) && Response?.MayBeAmendedBy(me) == true;
        mayClear = user.IsInRole(Roles.Clearer) && Response?.MayBeClearedBy(me) == true;
        hasHand = Response?.WasWrittenBy(me) == true;
        aside = mayWrite ? [] : await Kept.OfAsync(account, $"response:{Place}");
    }
}
