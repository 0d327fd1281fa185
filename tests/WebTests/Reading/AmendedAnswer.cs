using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WebTests.Reminders;

namespace WebTests.Reading;

/// <summary>A response that was published, amended twice, and taken up a third time; its first action was reported on, moved and verified.</summary>
internal sealed class AmendedAnswer(TestDatabase database, PortalHost host, string page, int action) : IAsyncDisposable
{
    public const string First = "We will train every inspector in spring.";
    public const string Second = "We will train every second inspector in spring.";
    public const string Third = "We will train every second inspector in autumn.";
    public const string WhySecond = "The budget was cut.";
    public const string WhyThird = "The college is rebuilt in spring.";
    public const string WhyNotYet = "A reason that isn’t public yet.";
    public const string Promise = "Train the inspectors";
    public const string LaterPromise = "Rent another hall";

    /// <summary>The public page of what is answered.</summary>
    public string Page => page;

    /// <summary>Identity of the action that the first revision announced.</summary>
    public int Action => action;

    public PortalHost Host => host;

    /// <summary>With <paramref name="today"/>, readers have that day.</summary>
    public static async Task<AmendedAnswer> OpenAsync(Provider provider, bool general = false, DateOnly? today = null)
    {
        var database = await TestDatabase.CreateAsync(provider, seeded: true);
        var host = PortalHost.Start(database, today is not { } day ? null : builder => builder.ConfigureTestServices(services =>
            services.AddSingleton<TimeProvider>(new SetClock { Now = day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc) })));
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var slug = await db.Evaluations.Where(e => e.Fictional).Select(e => e.Slug).SingleAsync();
        var key = general ? null : await db.Recommendations.Where(r => r.Response == null && r.Evaluation!.Slug == slug && r.Units.Any()).OrderBy(r => r.Order).Select(r => r.Key).FirstAsync();
        var desk = new Desk(db, slug, key);
        await desk.PublishAsync(2, First, null, Promise);
        await desk.PublishAsync(5, Second, WhySecond, null);
        var action = await db.Actions.Where(a => a.Title == Promise).Select(a => a.Id).SingleAsync();
        await desk.FollowUpAsync(action, 4, (a, by, at) => a.Report(ActionStatus.InProgress, "Half of them.", by, at), "contributor@example.org");
        await desk.FollowUpAsync(action, 6, (a, by, at) => a.MoveDue(new(2026, 11, 2), "The hall is full.", by, at), "contributor@example.org");
        await desk.FollowUpAsync(action, 7, (a, by, at) => a.Attach(new("List of the trained", true, "https://example.org/list", null), by, at), "contributor@example.org");
        await desk.FollowUpAsync(action, 7, (a, by, at) => a.Attach(new("Register", true, null, EvidenceFile.Of("register.csv", "a;b"u8.ToArray())), by, at), "contributor@example.org");
        await desk.FollowUpAsync(action, 7, (a, by, at) => a.Attach(new("Salaries", false, null, EvidenceFile.Of("salaries.csv", "c;d"u8.ToArray())), by, at), "contributor@example.org");
        await desk.FollowUpAsync(action, 7, (a, by, at) => a.Verify(VerificationVerdict.PartlyImplemented, "We counted them.", by, at), "evaluator@example.org");
        await desk.GiveAsync(action, 7);
        await desk.PublishAsync(8, Third, WhyThird, LaterPromise);
        await desk.ActAsync("contributor@example.org", Desk.At(9), (response, by, at) => response.Amend(WhyNotYet, by, at));
        await host.Services.GetRequiredService<PublicCache>().ForgetAsync(default);
        return new(database, host, $"/evaluations/{slug}/recommendations{(key is null ? "" : $"/{key}")}", action);
    }

    /// <summary>Reports on the first action, once for each text, and lets readers see it.</summary>
    public async Task ReportAsync(IEnumerable<string> texts)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var desk = new Desk(db, page.Split('/')[2], null);
        await desk.FollowUpAsync(action, 9, (a, by, at) =>
        {
            foreach (var (minute, text) in texts.Index()) a.Report(ActionStatus.InProgress, text, by, at.AddMinutes(minute));
        }, "contributor@example.org");
        await host.Services.GetRequiredService<PublicCache>().ForgetAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Acts as people do on the office's pages, each in a save of its own.</summary>
    private sealed class Desk(PortalDb db, string slug, string? key)
    {
        public static DateTime At(int month) => new(2026, month, 2, 9, 0, 0, DateTimeKind.Utc);

        public async Task PublishAsync(int month, string text, string? why, string? promise)
        {
            var at = At(month);
            if (why is not null || key is null) await ActAsync("contributor@example.org", at, (response, by, _) => response.Amend(why ?? "The first one was short.", by, at));
            await ActAsync("contributor@example.org", at.AddHours(1), (response, by, now) => response.Write(Position.Accepted, text, null, by, now));
            if (promise is not null)
            {
                await ActAsync("contributor@example.org", at.AddHours(1), (response, by, now) =>
                {
                    var units = db.Units.Include(unit => unit.People).ToList();
                    response.Plan([new(null, promise, units.First(unit => unit.People.Contains(by)).Id, DateOnly.FromDateTime(at).AddMonths(3))], new(units, []), by, now);
                });
            }
            await ActAsync("contributor@example.org", at.AddHours(2), (response, by, now) => response.Submit(by, now));
            await ActAsync("clearer@example.org", at.AddHours(3), (response, by, now) => response.ClearAndPublish(by, now));
        }

        public async Task ActAsync(string email, DateTime at, Action<OfficeResponse, Person, DateTime> act)
        {
            var by = await PersonAsync(email);
            var response = key is null
                ? (await db.ToAnswerAsync(slug))!.Responses.Single(known => known.RecommendationId is null)
                : (await db.ToAnswerAsync(slug, key))! is var asked && asked.Response is { } begun ? begun : OfficeResponse.Begin(asked, by, at);
            act(response, by, at);
            await db.SaveChangesAsync();
        }

        public async Task FollowUpAsync(int action, int month, Action<FollowUpAction, Person, DateTime> act, string email)
        {
            var by = await PersonAsync(email);
            act((await db.ToFollowUpAsync(action))!, by, At(month).AddDays(10));
            await db.SaveChangesAsync();
        }

        /// <summary>Gives the action to another unit of its house.</summary>
        public Task GiveAsync(int action, int month) => FollowUpAsync(action, month, (a, by, at) =>
        {
            var units = db.Units.Include(unit => unit.People).ToList();
            a.Reassign(by.Units.First(unit => unit.Id != a.UnitId).Id, null, new(units, []), by, at);
        }, "contributor@example.org");

        private async Task<Person> PersonAsync(string email)
        {
            db.ChangeTracker.Clear();
            var by = await db.Users.Where(user => user.Email == email).Select(user => user.PersonId).SingleAsync();
            db.ActingPerson = by;
            return await db.People.Include(person => person.Units).SingleAsync(person => person.Id == by);
        }
    }
}
