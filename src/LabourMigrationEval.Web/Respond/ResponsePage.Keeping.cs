using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Keeping;
using Microsoft.AspNetCore.Components;

namespace LabourMigrationEval.Web.Respond;

/// <content>Words that were typed and not saved, and words that two people typed at the same time.</content>
public sealed partial class ResponsePage
{
    private ResponseEditor? editor;
    private ClearanceForm? clearance;
    private AmendForm? amendment;
    private ResponseMerge? merge;
    private IReadOnlyList<KeptWords> aside = [];

    [Inject] private KeptStore Kept { get; set; } = default!;

    private string Place => $"{Slug}/{Key ?? "whole"}";

    private ResponseStep Last => Response!.Steps.OrderBy(step => step.Order).Last();

    /// <summary>Words that were typed before, in another circuit or while the line was down.</summary>
    private async Task TakeKeptAsync(KeptWords kept)
    {
        var words = ResponseWords.Read(kept.Words, standing);
        if (words.Agrees(standing)) await editor!.SavedAsync(null);
        else if (kept.Begun is null || kept.Begun == standing.Begun) form = words;
        else await MergeAsync(kept.Stood is null ? null : ResponseWords.Read(kept.Stood, standing), words);
    }

    private void ShowStanding() => (form, merge) = (standing.Copy(), null);

    /// <summary>Brings both texts together in the form, and puts each aside as it was.</summary>
    private async Task MergeAsync(ResponseForm? stood, ResponseForm mine)
    {
        merge = new(stood, mine, standing);
        if (!mayWrite) return;
        merge.Propose(form);
        await Kept.PutAsideForAsync(person, $"response:{Place}", ResponseWords.Of(mine), "Yours, before it met another text");
        await Kept.PutAsideForAsync(person, $"response:{Place}", ResponseWords.Of(standing), "What somebody else saved meanwhile");
        if (editor is not null) await editor.LookAgainAsync();
    }

    /// <summary>What was in the form is saved.</summary>
    private async Task ForgetKeptAsync(string said)
    {
        if (editor is not null) await editor.SavedAsync(said);
        if (clearance is not null) await clearance.SavedAsync();
        if (amendment is not null) await amendment.SavedAsync();
    }

    /// <summary>Whoever wrote the other text finds theirs as it was beside the form.</summary>
    private async Task HandBackAsync(ResponseMerge merged, ResponseStep theirs)
    {
        if (theirs.ById is { } other && other != person)
            await Kept.PutAsideForAsync(other, $"response:{Place}", ResponseWords.Of(merged.Theirs), "Yours, before somebody brought it together with theirs");
    }

    /// <summary>Somebody else saved: what they saved stands, and the form brings it together with what was in it.</summary>
    private async Task ShowBothAsync()
    {
        var (stood, written) = (standing, form.Agrees(standing) ? null : form.Copy());
        await LoadAsync();
        if (written is null)
        {
            form = standing.Copy();
            throw new RuleViolation("Somebody changed this response since you opened it. Here it is as it stands now: read it before you act.");
        }
        else
        {
            await MergeAsync(merge is null ? stood : null, written);
        }
    }
}
