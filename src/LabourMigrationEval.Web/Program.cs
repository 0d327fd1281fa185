using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Assess;
using LabourMigrationEval.Web.Browse;
using LabourMigrationEval.Web.Feeds;
using LabourMigrationEval.Web.FollowUp;
using LabourMigrationEval.Web.Keeping;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.OpenData;
using LabourMigrationEval.Web.Reminders;
using LabourMigrationEval.Web.Reminders.Calendars;
using LabourMigrationEval.Web.Shell;
using Serilog;

if (args is ["--health", var address]) return await HealthProbe.AskAsync(address);

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog((context, logger) => logger.ReadFrom.Configuration(context.Configuration));
builder.Services.AddSingleton(TimeProvider.System);
var home = builder.Services.AddPortalStorage(builder.Configuration, builder.Environment);
builder.Services.AddPortalAccounts(builder.Environment);
builder.Services.AddOffice();
builder.Services.AddKeeping();
builder.Services.AddPublicCache();
builder.Services.AddSingleton(new Uploads(builder.Configuration));
builder.Services.AddPortalReminders(builder.Configuration, home);

var app = builder.Build();
await app.Services.PreparePortalStorageAsync(app.Lifetime.ApplicationStopping);
await app.Services.PreparePortalAccountsAsync(app.Lifetime.ApplicationStopping);
app.Services.AnnounceReminders();

app.UseSecurityHeaders();
app.UseHeadRequests();
app.UsePublicCache();
app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseCitedVersion();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseActingPerson();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapPortalHealth();
app.MapAssessmentChart();
app.MapSignOut();
app.MapKeeping();
app.MapCitationFiles();
app.MapChangeFeeds();
app.MapOpenData();
app.MapCalendarFeed();
app.MapEvidenceFiles();
app.MapMatrixFiles();
// SecurityHeaders says who may frame a page.
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).KeepCircuitsToOffice();
await app.RunAsync();
return 0;

/// <summary>The entry point, named so that tests can start the whole portal.</summary>
public partial class Program;
