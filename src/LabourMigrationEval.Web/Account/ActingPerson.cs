using LabourMigrationEval.Data;

namespace LabourMigrationEval.Web.Account;

public static class ActingPerson
{
    /// <summary>
    /// Tells the request's context who is signed in, so that the trail knows who did what Identity saves. Circuits and
    /// verbs of the domain tell it themselves, by <see cref="Data.Accounts.AccountQueries.ActingAsync"/>.
    /// </summary>
    public static void UseActingPerson(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.PersonId() is { } person) context.RequestServices.GetRequiredService<PortalDb>().ActingPerson = person;
        return next(context);
    });
}
