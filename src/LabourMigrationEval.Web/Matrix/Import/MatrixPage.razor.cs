using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Matrix.Import;

public sealed partial class MatrixPage
{
    private Evaluation? evaluation;
    private FilledSheet? sheet;
    private MatrixPreview? preview;
    private string? refusedFile;
    private int account;
    private bool made, mayWrite;

    [CascadingParameter] private Task<AuthenticationState> Session { get; set; } = default!;
    [Inject] private IDbContextFactory<PortalDb> Databases { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [Inject] private PublicCache Cache { get; set; } = default!;
    [Inject] private OfficeAct Act { get; set; } = default!;
    [Inject] private ILogger<MatrixPage> Log { get; set; } = default!;
    [Parameter] public string Slug { get; set; } = "";

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    protected override async Task OnParametersSetAsync()
    {
        if (evaluation?.Slug == Slug) return;
        var user = (await Session).User;
        (account, mayWrite) = (user.AccountId(), user.IsInRole(Roles.Contributor));
        await using var db = await Databases.CreateDbContextAsync();
        evaluation = await db.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == Slug);
        if (evaluation is null) Navigation.NotFound();
    }

    private Task ReadAsync(InputFileChangeEventArgs chosen) => chosen.FileCount == 0 ? Task.CompletedTask : TryAsync(async () =>
    {
        (sheet, preview, refusedFile, made) = (null, null, null, false);
        if (chosen.File.Size > SheetFile.Largest) throw new RuleViolation(SheetFile.TooLarge);
        using var bytes = new MemoryStream();
        await using (var upload = chosen.File.OpenReadStream(SheetFile.Largest)) await upload.CopyToAsync(bytes);
        sheet = SheetFile.Read(bytes.ToArray());
        await using var db = await Databases.CreateDbContextAsync();
        Show(await MatrixImport.PreviewAsync(db, Slug, sheet, account, Now));
    });

    private Task ApplyAsync() => TryAsync(async () =>
    {
        await using var db = await Databases.CreateDbContextAsync();
        var came = await MatrixImport.ApplyAsync(db, Slug, sheet!, account, Now, preview!);
        await Cache.ForgetAsync(CancellationToken.None);
        Log.LogInformation("A matrix of {Slug} came back: {Made} changes made, {Refused} refused, by account {Account}", Slug, came.Possible.Count, came.Refused.Count, account);
        made = true;
        Act.Saved($"{Words.Count(came.Possible.Count, "change", "changes")} made{(came.Refused.Count == 0 ? "" : $", {Words.Digits(came.Refused.Count)} refused")}");
        Show(came);
    });

    private void Show(MatrixPreview came)
    {
        preview = came;
        refusedFile = came.Refused.Count == 0 ? null : $"data:text/csv;charset=utf-8;base64,{Convert.ToBase64String(RefusedLines.File(sheet!, came))}";
    }

    private Task TryAsync(Func<Task> act) => Act.DoAsync($"Matrix of {Slug}", async () =>
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is IOException or TimeoutException or Microsoft.JSInterop.JSException)
        {
            Log.LogInformation(fault, "A matrix of {Slug} did not arrive whole", Slug);
            throw new RuleViolation("The file did not arrive whole. Choose it again.");
        }
    }, new("The portal could not do this: somebody else may have saved at this very moment. Nothing was changed. Try again."));
}
